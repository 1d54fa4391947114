"""What was done against orders: "the soldiers were ordered not to shoot; they shot anyway" tells one shooting, and none that was not."""

from __future__ import annotations

from collections.abc import Sequence

from according.records.account import Account
from according.records.actor import keys_of

_BIDDING = frozenset({"REQUEST", "THREATEN"})
_NEAR = 1
"""Sentences to where it is told that they did it."""


def done_all_the_same(accounts: Sequence[Account]) -> frozenset[int]:
    """The accounts of what somebody was told not to do and, by the same word near by, did."""
    bidden = [n for n, account in enumerate(accounts) if _is_forbidden(account, accounts)]
    return frozenset(n for n in bidden if any(_is_done(accounts[n], other) for other in accounts))


def _is_forbidden(account: Account, accounts: Sequence[Account]) -> bool:
    above = account.mention.content_of
    if account.mention.status != "negated" or above is None or not account.mention.status_rule.startswith("negation"):
        return False
    return accounts[above].mention.type in _BIDDING and accounts[above].mention.status == "actual"


def _is_done(account: Account, other: Account) -> bool:
    if other.mention.status != "actual" or (other.mention.type, other.lemma) != (account.mention.type, account.lemma):
        return False
    near = abs(other.mention.at.sentence - account.mention.at.sentence) <= _NEAR
    return near and bool(keys_of(account.actors) & keys_of(other.actors))
