"""Who "the attackers" are: those who are said to have done the attack told last before. "Unknown men" who attack are armed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from according.records.account import Account
from according.records.actor import GOVERNING, Party
from according.stages.assemble.bound import MUTUAL
from according.stages.assemble.contrary import is_denied

ATTACKERS = frozenset({
    "attackers", "assailants", "raiders", "perpetrators", "killers", "gunmen", "kidnappers", "abductors", "hijackers", "assassins",
    "bombers", "hostage-takers", "arsonists",
})  # fmt: skip
_UNKNOWN = frozenset({"unknown", "unidentified", "unnamed"})
_OF_STATE = GOVERNING | {"PRM"}
"""Who answers an attack: "paramilitary troops exchanged fire with them, and one of the gunmen was hit"."""
_BACK = 4
"""Sentences back to their attack."""


def as_attackers(accounts: Sequence[Account]) -> tuple[Account, ...]:
    """The accounts, in text order; "the attackers" of one as the party that an earlier one names as the doer of violence."""
    told = [_with_armed(account) for account in accounts]
    for n, account in enumerate(told):
        if any(_is_attackers(p) and not _are_new(p, told[:n], account) for p in (*account.actors, *account.recipients)):
            doer = _last_doer(told, n)
            if doer is not None and _is_said_by_all(doer, account):
                told[n] = replace(account, actors=_named(account.actors, doer), recipients=_named(account.recipients, doer))
    return tuple(told)


def _with_armed(account: Account) -> Account:
    """ "Unknown men abducted two priests": of whoever does violence and is nobody known the report says by it that he is armed."""
    if account.mention.type != "ASSAULT" or not any(map(_is_anybody, account.actors)):
        return account
    return replace(account, actors=tuple(replace(p, sectors=("UAF",)) if _is_anybody(p) else p for p in account.actors))


def _is_anybody(party: Party) -> bool:
    first = party.name.casefold().split()[:1]
    return party.id is None and party.sectors == ("CVL",) and bool(first) and first[0] in _UNKNOWN


def _is_attackers(party: Party) -> bool:
    words = party.text.casefold().split()[-2:]  # of "four of the attackers" too
    known = len(words) == 2 and words[0] in ("the", "these", "those") or words in (["they"], ["them"])
    return party.id is None and known and party.name.casefold() in ATTACKERS


def _are_new(party: Party, told: Sequence[Account], account: Account) -> bool:
    """The "they" of "in Niger, gunmen freed a man whom they had held": gunmen of whom the report has only now begun to tell."""
    here = (a for a in told if account.mention.at.sentence - a.mention.at.sentence <= 1)
    named = (p for a in here for p in a.actors if p.name == party.name)
    return party.text.casefold() in ("they", "them") and any(not p.text.casefold().startswith(("the ", "they")) for p in named)


def _last_doer(told: Sequence[Account], n: int) -> Party | None:
    """Who did the last violence within reach, soldiers and police left out; None where two did it or "the attackers" did.

    Whoever "has fought the army since May" is no attacker by that, nor is who denies the attack.
    """
    for other in (told[k] for k in range(n - 1, -1, -1)):
        if told[n].mention.at.sentence - other.mention.at.sentence > _BACK:
            return None
        violence = other.mention.type == "ASSAULT" and other.mention.status == "actual" and other.lemma not in MUTUAL
        if violence and not is_denied(other) and other.actors and not _OF_STATE & set(other.actors[0].sectors[:1]):
            return other.actors[0] if len(other.actors) == 1 and not _is_attackers(other.actors[0]) else None
    return None


def _is_said_by_all(doer: Party, account: Account) -> bool:
    """Whether it is not only somebody else's word who the attackers were: those whom he blames may speak of "the gunmen" too."""
    return not doer.source or any(source.name == doer.source for source in account.sources)


def _named(parties: tuple[Party, ...], who: Party) -> tuple[Party, ...]:
    """The parties, with whom "the attackers" are in their place, in the words that stand there."""
    rule = f"who attacked before: {who.rule}"
    return tuple(replace(who, text=p.text, start=p.start, end=p.end, rule=rule) if _is_attackers(p) else p for p in parties)
