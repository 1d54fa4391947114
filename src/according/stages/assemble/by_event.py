"""Parties that an event has of nobody's words: given to the first of its accounts for which a rule knows them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Literal

from according.records.account import Account
from according.records.actor import Party

Events = Mapping[int, Sequence[int]]
"""Index of an account -> the accounts of its event."""


def events_of_accounts(groups: Sequence[Sequence[int]]) -> Events:
    """groups: the accounts of each event."""
    return {number: group for group in groups for number in group}


def filled(
    accounts: Sequence[Account],
    *,
    groups: Sequence[Sequence[int]],
    role: Literal["actors", "recipients"],
    known: Callable[[int, Sequence[Account], Events], Sequence[Party]],
    rule: str,
) -> tuple[Account, ...]:
    """The accounts, where events that have nobody in a role have those whom `known` gives for one of their accounts.

    known: by index, the accounts so far and the events. rule: how the rule of such parties begins.
    """
    found, event = list(accounts), events_of_accounts(groups)
    for group in groups:
        if any(found[number].parties(role) for number in group):
            continue
        for number in group:
            told = tuple(replace(party, rule=f"{rule}: {party.rule}") for party in known(number, found, event))
            if told:
                found[number] = replace(found[number], actors=told) if role == "actors" else replace(found[number], recipients=told)
                break
    return tuple(found)


def by_doers(
    accounts: Sequence[Account], *, groups: Sequence[Sequence[int]], doer: Callable[[int], Party | None], rule: str
) -> tuple[Account, ...]:
    """The accounts, where each of an event of nobody who is named is done by whom `doer` knows for it.

    groups: the accounts of each event. doer: by index of an account. rule: how the rule of such parties begins.
    """
    done = {n for group in groups if any(accounts[k].actors for k in group) for n in group}
    found = list(accounts)
    for n, account in enumerate(accounts):
        if n not in done and (party := doer(n)) is not None:
            found[n] = replace(account, actors=(replace(party, rule=f"{rule}: {party.rule}"),))
    return tuple(found)
