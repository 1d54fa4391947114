"""Who opposes whom, from the claims themselves: who fights, accuses, backs whom. The user may say otherwise."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache

from according.records.event import Opposition
from according.records.stored import StoredClaim
from according.stages.reconcile.memory import Pair
from according.stages.reconcile.parties import Who, who
from according.stages.reconcile.traits import REAL
from according.stages.reconcile.words import hash_of

HOSTILE = {
    "ASSAULT": "fights", "COERCE": "coerces", "THREATEN": "threatens", "SANCTION": "sanctions", "ACCUSE": "accuses", "REJECT": "rejects",
}  # fmt: skip
FRIENDLY = {"SUPPORT": "backs", "AID": "helps", "COOPERATE": "works with", "AGREE": "agrees with", "CONSULT": "meets"}
_WEIGHT = {"ASSAULT": 3, "COERCE": 2, "SUPPORT": 2, "AID": 2, "COOPERATE": 2, "CONSULT": 0}


def party_keys(party: Who) -> tuple[int, ...]:
    """Under which keys (hashes) a party is known: its own, and its state if it acts for one. None for nouns such as "gunmen"."""
    own = (party.key,) if party.named else ()
    return _hashed(own if party.state is None else (*own, f"state {party.state}"))


@lru_cache(maxsize=20_000)
def _hashed(keys: tuple[str, ...]) -> tuple[int, ...]:
    return tuple(hash_of(key) for key in keys)


class Sides:
    """Counts over all claims of the ledger what parties do to each other."""

    def __init__(self, given: Mapping[str, str] | None = None, *, acts: Mapping[Pair, Mapping[str, int]] | None = None) -> None:
        """given: the user's word: name or id of a party -> name of its side. acts: what is counted already, by pair and type."""
        self._given = {name.casefold(): side for name, side in (given or {}).items()}
        self._acts = {pair: Counter(counted) for pair, counted in (acts or {}).items()}

    def count(self, acts: Mapping[Pair, str], *, times: int = 1) -> set[Pair]:
        """Adds the acts of a claim (times: -1 takes them away). Gives back the pairs that now stand otherwise to each other."""
        changed = set()
        for pair, kind in acts.items():
            before = self._against(pair)
            counted = self._acts.setdefault(pair, Counter())
            counted[kind] += times
            if not +counted:
                del self._acts[pair]
            if self._against(pair) != before:
                changed.add(pair)
        return changed

    def opposed(self, one: Who, *, other: Who) -> Opposition | None:
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


def acts_of(claim: StoredClaim) -> dict[Pair, str]:
    """Every two parties of a claim that do something to each other, and what (its type); in a clash both sides are actors."""
    if claim.status not in REAL and claim.type not in ("ACCUSE", "THREATEN"):
        return {}
    if claim.type not in HOSTILE and claim.type not in FRIENDLY:
        return {}
    actors, recipients = ([who(party) for party in parties] for parties in (claim.actors, claim.recipients))
    if not recipients and claim.type in ("ASSAULT", *FRIENDLY) and len(actors) == 2:
        actors, recipients = actors[:1], actors[1:]
    return {pair: claim.type for a in actors for b in recipients for pair in _crossed(party_keys(a), party_keys(b))}


def _crossed(ours: Iterable[int], theirs: Iterable[int]) -> Iterable[Pair]:
    theirs = tuple(theirs)
    return ((a, b) if a < b else (b, a) for a in ours for b in theirs if a != b)
