"""Deeds of other days: two strikes are two where each has a day of its own."""

from __future__ import annotations

from according.records.account import Account
from according.records.when import Time
from according.stages.assemble.months import MONTHS


def are_days_apart(one: Time, other: Time) -> bool:
    """Whether two single days lie farther apart than a night and the morning after it: "a strike on Jan. 1 … a Jan. 3 strike"."""
    return one.start == one.end and other.start == other.end and abs((one.start - other.start).days) > 1


def are_of_other_days(old: Account, new: Account) -> bool:
    """Whether two have days of their own; of a day that is only inferred, months lie between."""
    if old.time is None or new.time is None:
        return False
    gap = max((new.time.start - old.time.end).days, (old.time.start - new.time.end).days)
    if old.time_said and new.time_said:
        return gap > 0
    return gap > MONTHS and (old.time_said or new.time_said) and are_days_apart(old.time, new.time)
