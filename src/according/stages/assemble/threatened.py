"""Whom a threat is against that names nobody: those whom what it threatens would hit ("a threat to seal every shop that closed")."""

from __future__ import annotations

from collections.abc import Sequence

from according.records.account import Account
from according.records.actor import Party, keys_of
from according.stages.assemble.bound import MUTUAL
from according.stages.assemble.by_event import Events, filled

_HARMS = frozenset({"ASSAULT", "COERCE", "SANCTION"})
_ANYBODY = frozenset({"whoever", "anyone", "anybody", "everyone", "those", "any", "all", "a", "an"})
"""First words of those who are anybody: "would detain a vessel of the same flag", "will burn any vehicle on the road"."""


def against_whom_it_would_hit(accounts: Sequence[Account], *, groups: Sequence[Sequence[int]]) -> tuple[Account, ...]:
    """The accounts, where a threat has nobody for its recipient with those of what it threatens. groups: the accounts of each event."""
    return filled(accounts, groups=groups, role="recipients", known=_whom_it_would_hit, rule="whom what it threatens would hit")


def _whom_it_would_hit(number: int, accounts: Sequence[Account], event: Events) -> Sequence[Party]:
    threat = accounts[number]
    if threat.mention.type != "THREATEN" or threat.mention.status != "actual":
        return ()
    own = keys_of(threat.actors)
    contents = [a for a in accounts if a.mention.status == "threatened" and a.mention.type in _HARMS and _is_of(a, number, threat, own)]
    hit = [party for a in contents[:1] for party in a.recipients or _foes(a, own)]
    whoever = any(party.text.casefold().split(" ")[0] in _ANYBODY for party in hit)
    return () if whoever or own & keys_of(hit) else hit


def _foes(account: Account, own: set[str]) -> list[Party]:
    """The force of "vowed to fight the force": both would fight, and it is the other side that is threatened."""
    fights = account.lemma in MUTUAL and bool(own & keys_of(account.actors))
    return [party for party in account.actors if fights and party.key not in own]


def _is_of(account: Account, number: int, threat: Account, own: set[str]) -> bool:
    """Whether it is what is threatened: the content of the threat, or what the same would do by the same sentence."""
    same = account.mention.at.sentence == threat.mention.at.sentence and account.mention.content_of is None
    return account.mention.content_of == number or same and bool(own) and keys_of(account.actors) == own
