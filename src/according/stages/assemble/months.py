"""What months of war have seen is not what one day saw."""

from __future__ import annotations

from according.records.account import Account
from according.stages.assemble.naming import stem

MONTHS, _DAYS = 45, 3
"""Days: more than any one attack takes, and as many as one may take."""


def tells_of_months(old: Account, new: Account) -> bool:
    """Whether one of two mentions tells of a day and the other of months."""
    return _is_day_of_months(old, new) or _is_day_of_months(new, old) or _sums_up_war(old, new)


def _is_day_of_months(long: Account, short: Account) -> bool:
    """ "Has fought the rebels since August. On Sunday a drone killed nine": what is told of one day is not all that months have seen."""
    if not (long.time and short.time and long.time_said and short.time_said) or long.definite:
        return False
    if short.definite and short.time.start != long.time.start:
        return False  # but "have been killed since 7 October … the 7 October attacks"
    return _is_long(long) and (short.time.end - short.time.start).days <= _DAYS


def _sums_up_war(old: Account, new: Account) -> bool:
    """ "During a raid on a camp. … The death toll of the aggression since October 7": another word, and months of its own."""
    return new.nominal and _is_long(new) and not (old.time and old.time_said and _is_long(old)) and stem(old.lemma) != stem(new.lemma)


def _is_long(account: Account) -> bool:
    return account.time is not None and account.time_said and (account.time.end - account.time.start).days > MONTHS
