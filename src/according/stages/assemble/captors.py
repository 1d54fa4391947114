"""Who sets free: "police detained 14 students … the 14 were freed on Friday"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from according.records.account import Account
from according.records.actor import Party

_TAKING = frozenset({"arrest", "abduct", "detain", "hold", "kidnap", "capture", "seize", "take", "imprison", "jail"})


def by_the_captor(accounts: Sequence[Account]) -> tuple[Account, ...]:
    """Releases told without an actor, with the one party that the report says took those who are released, and no one else did.

    The same words or the same name must stand for them; who demands a release, too, demands it of the captor.
    """
    takers: dict[str, dict[str, Party]] = {}
    for account in accounts:
        if account.mention.status == "actual" and account.lemma in _TAKING and account.mention.type in ("COERCE", "ASSAULT"):
            for taken in account.recipients:
                takers.setdefault(taken.key, {}).update({party.key: party for party in account.actors})
    return tuple(_freed(account, takers) for account in accounts)


def _freed(account: Account, takers: dict[str, dict[str, Party]]) -> Account:
    if account.mention.type != "RETREAT" or account.mention.mode != "release" or account.actors:
        return account
    known = {key: party for one in account.recipients for key, party in takers.get(one.key, {}).items()}
    if len(known) != 1:
        return account
    captor = next(iter(known.values()))
    return replace(account, actors=(replace(captor, rule=f"who took them: {captor.rule}"),))
