"""Who opposes whom, from the claims themselves: who fights, accuses, backs whom. The user may say otherwise."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from according.records.event import Opposition
from according.records.stored import StoredClaim
from according.stages.reconcile.parties import Who, who
from according.stages.reconcile.traits import REAL

HOSTILE = {
    "ASSAULT": "fights", "COERCE": "coerces", "THREATEN": "threatens", "SANCTION": "sanctions", "ACCUSE": "accuses", "REJECT": "rejects",
}  # fmt: skip
FRIENDLY = {"SUPPORT": "backs", "AID": "helps", "COOPERATE": "works with", "AGREE": "agrees with", "CONSULT": "meets"}
_WEIGHT = {"ASSAULT": 3, "COERCE": 2, "SUPPORT": 2, "AID": 2, "COOPERATE": 2, "CONSULT": 0}
Pair = tuple[str, str]


def party_keys(party: Who) -> tuple[str, ...]:
    """Under which keys a party is known: its own, and its state if it acts for one. None for nouns such as "gunmen"."""
    if not party.named:
        return () if party.state is None else (f"state {party.state}",)
    return (party.key,) if party.state is None else (party.key, f"state {party.state}")


class Sides:
    """Counts over all claims of the ledger what parties do to each other."""

    def __init__(self, given: Mapping[str, str] | None = None) -> None:
        """given: the user's word: name or id of a party -> name of its side."""
        self._given = {name.casefold(): side for name, side in (given or {}).items()}
        self._acts: dict[Pair, Counter[str]] = {}

    def count(self, claim: StoredClaim, *, times: int = 1) -> set[str]:
        """Adds a claim (times: -1 takes it away). Gives back the keys of parties that now stand otherwise to each other."""
        changed: set[str] = set()
        if claim.status not in REAL and claim.type not in ("ACCUSE", "THREATEN"):
            return changed
        for pair in _pairs(claim):
            before = self._against(pair)
            acts = self._acts.setdefault(pair, Counter())
            acts[claim.type] += times
            if not +acts:
                del self._acts[pair]
            if self._against(pair) != before:
                changed |= set(pair)
        return changed

    def opposed(self, one: Who, other: Who) -> Opposition | None:
        """Whether two parties oppose each other, and how that is known."""
        sides = [self._given.get(party.key.casefold()) or self._given.get(party.name.casefold()) for party in (one, other)]
        if all(sides):
            if sides[0] == sides[1]:
                return None
            return Opposition(one=one.name, other=other.name, known_from="user", why=f"sides {sides[0]} and {sides[1]}")
        own, others = party_keys(one), party_keys(other)
        if set(own) & set(others):
            return None
        told = {verb for pair in _crossed(own, others) for verb in self._against(pair)}
        if not told:
            return None
        return Opposition(one=one.name, other=other.name, known_from="claims", why=", ".join(v for v in HOSTILE.values() if v in told))

    def _against(self, pair: Pair) -> frozenset[str]:
        """What two parties do against each other, if that is more than what they do together."""
        acts = self._acts.get(pair, Counter[str]())
        return frozenset(HOSTILE[kind] for kind in +acts if kind in HOSTILE) if _balance(acts) > 0 else frozenset()


def _balance(acts: Counter[str]) -> int:
    """Above 0: more against each other than with each other."""
    against = sum(_WEIGHT.get(kind, 1) * acts[kind] for kind in HOSTILE)
    return against - sum(_WEIGHT.get(kind, 1) * acts[kind] for kind in FRIENDLY)


def _pairs(claim: StoredClaim) -> set[Pair]:
    """Every two parties of a claim that do something to each other; in a clash both sides are actors."""
    if claim.type not in HOSTILE and claim.type not in FRIENDLY:
        return set()
    actors, recipients = ([who(party) for party in parties] for parties in (claim.actors, claim.recipients))
    if not recipients and claim.type in ("ASSAULT", *FRIENDLY) and len(actors) == 2:
        actors, recipients = actors[:1], actors[1:]
    keys: set[Pair] = set()
    for a in actors:
        for b in recipients:
            keys |= set(_crossed(party_keys(a), party_keys(b)))
    return keys


def _crossed(ours: Iterable[str], theirs: Iterable[str]) -> Iterable[Pair]:
    theirs = tuple(theirs)
    return ((a, b) if a < b else (b, a) for a in ours for b in theirs if a != b)
