"""Who is to free, let in or withdraw whom somebody wants freed, let in or withdrawn: he who is asked.

"Oslo asked for access to the crew" names nobody who would grant it; at whom the demand is directed often the rest of the report tells.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from according.records.account import Account

_WANTED = frozenset({"requested", "ordered"})


def by_who_is_asked(accounts: Sequence[Account], *, groups: Sequence[Sequence[int]]) -> tuple[Account, ...]:
    """The accounts, where a concession that is only asked for has nobody who makes it with those whom the demand is directed at.

    groups: the accounts of each event.
    """
    found = list(accounts)
    event = {k: group for group in groups for k in group}
    for group in groups:
        if any(accounts[k].actors for k in group):
            continue
        for number in group:
            mention = accounts[number].mention
            above = mention.content_of
            if mention.type != "RETREAT" or mention.status not in _WANTED or above is None or above not in event:
                continue
            asked = tuple(p for k in event[above] if accounts[k].mention.type == "REQUEST" for p in accounts[k].recipients)
            freed = {party.key for k in group for party in accounts[k].recipients}
            if asked and freed.isdisjoint(party.key for party in asked):
                found[number] = replace(found[number], actors=tuple(replace(p, rule=f"who is asked for it: {p.rule}") for p in asked))
                break
    return tuple(found)
