"""Who is to free, let in or withdraw whom somebody wants freed, let in or withdrawn: he who is asked.

"Oslo asked for access to the crew" names nobody who would grant it; at whom the demand is directed often the rest of the report tells.
"""

from __future__ import annotations

from collections.abc import Sequence

from according.records.account import Account
from according.records.actor import Party, keys_of
from according.stages.assemble.by_event import Events, filled

_WANTED = frozenset({"requested", "ordered"})


def by_who_is_asked(accounts: Sequence[Account], *, groups: Sequence[Sequence[int]]) -> tuple[Account, ...]:
    """The accounts, where a concession that is only asked for has nobody who makes it with those whom the demand is directed at.

    groups: the accounts of each event.
    """
    return filled(accounts, groups=groups, role="actors", known=_asked, rule="who is asked for it")


def _asked(number: int, accounts: Sequence[Account], event: Events) -> Sequence[Party]:
    """At whom the demand is directed that has this for its content, but for those who are to be freed."""
    mention = accounts[number].mention
    above = mention.content_of
    if mention.type != "RETREAT" or mention.status not in _WANTED or above is None or above not in event:
        return ()
    asked = tuple(p for k in event[above] if accounts[k].mention.type == "REQUEST" for p in accounts[k].recipients)
    freed = keys_of(party for k in event[number] for party in accounts[k].recipients)
    return asked if freed.isdisjoint(keys_of(asked)) else ()
