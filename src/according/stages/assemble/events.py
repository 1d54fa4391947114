"""Which accounts can be events at all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from according.records.account import Account

_NEEDS_PARTY = frozenset(
    {"CONSULT", "AGREE", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "REJECT", "REQUEST", "ACCUSE", "THREATEN", "SANCTION", "RETREAT"}
)
"""Types of which an event without any party is none (annotation guide: only violence and the like is coded without an actor)."""


def events_of(accounts: Sequence[Account]) -> tuple[Account, ...]:
    """The accounts, without those of nobody that cannot be events; `content_of` counts in the accounts that are left."""
    kept = {n: account for n, account in enumerate(accounts) if account.actors or account.recipients or _may_be_nobodys(account)}
    order = {old: new for new, old in enumerate(kept)}
    return tuple(_renumbered(account, order) for account in kept.values())


def _may_be_nobodys(account: Account) -> bool:
    return account.mention.type not in _NEEDS_PARTY


def _renumbered(account: Account, order: Mapping[int, int]) -> Account:
    above = account.mention.content_of
    return account if above is None else replace(account, mention=replace(account.mention, content_of=order.get(above)))
