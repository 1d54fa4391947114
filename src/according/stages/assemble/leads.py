"""The days that a report tells further down: of what its headline says, and of a speech act that it leads with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from according.records.account import Account
from according.records.parse import Parsed

_REACH = 3
"""Sentences from the lead to where the report dates what it leads with."""


def dated_further_down(accounts: Sequence[Account], *, parsed: Parsed) -> tuple[Account, ...]:
    """The accounts, where what somebody said in the lead has no day with the day of what the same party said soon after it.

    "The general has threatened to march on the city. … On Saturday he promised a response": a lead tells what the body then dates. Only
    if all that this speaker said there on a day was on the same one.
    """
    lead = next((s.index for s in parsed.sentences if s.kind == "prose"), -1)
    return tuple(_dated(a, accounts) if a.mention.at.sentence == lead and a.time is None and _is_told(a) else a for a in accounts)


def headlines_dated(accounts: Sequence[Account], *, groups: Sequence[Sequence[int]], parsed: Parsed) -> tuple[Account, ...]:
    """The accounts, where what only a headline tells has the day of the lead's events of its type, if they have one day."""
    lead = next((s.index for s in parsed.sentences if s.kind == "prose"), -1)
    told = [a for a in accounts if a.mention.at.sentence == lead and a.mention.status == "actual" and a.time and a.time_said]
    found = list(accounts)
    for group in groups:
        if all(accounts[k].kind == "headline" and accounts[k].time is None and accounts[k].mention.status == "actual" for k in group):
            times = [a.time for a in told if a.time and a.mention.type == accounts[group[0]].mention.type]
            if len({(time.start, time.end) for time in times}) == 1:
                dated = replace(times[0], rule=f"{times[0].rule}, dated-further-down")
                found[group[0]] = replace(accounts[group[0]], time=dated, time_said=False)
    return tuple(found)


def _dated(account: Account, accounts: Sequence[Account]) -> Account:
    own, lead = _speakers(account), account.mention.at.sentence
    near = [a for a in accounts if lead < a.mention.at.sentence <= lead + _REACH and own and _speakers(a) == own]
    times = [a.time for a in near if a.time and a.time_said and _is_told(a)]
    if len({(time.start, time.end) for time in times}) != 1 or times[0].start != times[0].end:
        return account
    return replace(account, time=replace(times[0], rule=f"{times[0].rule}, dated-further-down"), time_said=False)


def _speakers(account: Account) -> set[str]:
    return {party.key for party in account.actors}


def _is_told(account: Account) -> bool:
    """Whether it is a speech act that its sentence tells as done."""
    return account.mention.speech and account.mention.status == "actual" and not account.nominal
