"""Who "the attackers" are: those who are said to have done the attack told last before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from according.records.account import Account
from according.records.actor import Party

_ATTACKERS = frozenset({"attackers", "assailants", "raiders", "perpetrators", "killers"})
_STATE = frozenset({"MIL", "COP", "GOV"})
_BACK = 4
"""Sentences back to their attack."""


def as_attackers(accounts: Sequence[Account]) -> tuple[Account, ...]:
    """The accounts, in text order; "the attackers" of one as the party that an earlier one names as the doer of violence."""
    told = list(accounts)
    for n, account in enumerate(told):
        if any(map(_is_attackers, (*account.actors, *account.recipients))):
            doers = _last_doers(told[:n], account)
            if doers:
                told[n] = replace(account, actors=_named(account.actors, doers), recipients=_named(account.recipients, doers))
    return tuple(told)


def _is_attackers(party: Party) -> bool:
    words = party.text.casefold().split()[-2:]  # of "four of the attackers" too
    known = len(words) == 2 and words[0] in ("the", "these", "those") or words in (["they"], ["them"])
    return party.id is None and known and party.name.casefold() in _ATTACKERS


def _last_doers(before: Sequence[Account], account: Account) -> tuple[Party, ...]:
    """Who did the last violence within reach, soldiers and police left out; () where two did it or "the attackers" did."""
    for other in reversed(before):
        if account.mention.at.sentence - other.mention.at.sentence > _BACK:
            return ()
        violence = other.mention.type == "ASSAULT" and other.mention.status == "actual"
        if violence and other.actors and not _STATE & set(other.actors[0].sectors[:1]):
            return other.actors if len(other.actors) == 1 and not _is_attackers(other.actors[0]) else ()
    return ()


def _named(parties: tuple[Party, ...], doers: tuple[Party, ...]) -> tuple[Party, ...]:
    """The parties, with whom "the attackers" are in their place, in the words that stand there."""
    who = doers[0]
    rule = f"who attacked before: {who.rule}"
    return tuple(replace(who, text=p.text, start=p.start, end=p.end, rule=rule) if _is_attackers(p) else p for p in parties)
