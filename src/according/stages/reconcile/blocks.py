"""Which claims are compared at all: those that share a key.

A key names days and a part of a country, days and a word of a party's name, and so on. A claim's keys rest on the claim alone, so that
whether two claims are compared does not depend on what else the ledger holds. Keys are numbers of 64 bits; those that name days begin
with them, so that a ledger that is filled day by day writes them near each other and not all over its file.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b
from heapq import nsmallest
from itertools import combinations

from according.settings import ReconcileSettings
from according.stages.reconcile.spots import boxes
from according.stages.reconcile.traits import Spot, Traits
from according.stages.reconcile.words import hash_of, telling

PERIOD = 3
"""Days in one key of happenings that have a day; a range of more than LONG days has no such keys."""
LONG = 31
_TELLING = 10
_SAYS_MUCH = 0.5
_RAREST = 3
_STORY, _STORY_UNDATED = 6, 12
"""Words of how a report begins by which it is found: more of them where it has no day of publication."""
_SAYS_ALL = 0.9
_WIDE_KM = 75
"""A place that reaches further than this meets all places of its country."""
_BITS = 40
_LOWEST = (1 << _BITS) - 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Keys:
    """Hashes. under: the keys that a claim is put under; among: those under which claims stand that it is compared with."""

    under: frozenset[int]
    among: frozenset[int]


def keys_of(traits: Traits, *, knobs: ReconcileSettings) -> Keys:
    """The keys of a claim. Of any two claims, one is among the other's if and only if the other is among its."""
    names, both = sorted(_names(traits)), set(map(hash_of, _copies(traits)))
    here, periods, tellings = _country_keys(traits.spot, knobs), _periods(traits), _tellings(traits, knobs)
    both.update(_timed(periods, "d", names))
    under, among = set(_timed(periods, "p", here[0])), set(_timed(periods, "p", here[1]))
    if traits.days is None and traits.told is None:
        both.update(map(hash_of, _undated(traits, names)))
    # Claims that both have a day meet under their days, and reports that both have one need not begin alike.
    mark, others = ("+", "-") if traits.days is not None else ("-", "+-")
    under.update(_timed(tellings, f"w{mark}", names))
    for other in others:
        among.update(_timed(tellings, f"w{other}", names))
    if traits.days is None:
        both.update(_timed(tellings, "l", _picked(traits.lead, _STORY, least=_SAYS_ALL)))
    mark, others = ("+", "-") if traits.told is not None else ("-", "+-")
    story = _picked(traits.lead, _STORY if traits.told is not None else _STORY_UNDATED)
    under.update(_hash(f"s{one} {mark}") for one in story)
    among.update(_hash(f"s{one} {other}") for one in story for other in others)
    return Keys(under=frozenset(both | under), among=frozenset(both | among))


def _timed(when: Iterable[int], kind: str, names: Iterable[str]) -> list[int]:
    """Keys of days: the number of each, and so many bits of the rest's hash."""
    hashes = [_hash(f"{kind} {name}") & _LOWEST for name in names]
    return [(days << _BITS) | one for days in when for one in hashes]


def _country_keys(spot: Spot | None, knobs: ReconcileSettings) -> tuple[list[str], list[str]]:
    """Under which keys a place stands, and those among which it is compared.

    A town meets only what lies so near that it may be one place; what is wide or not sure meets all of its country. Two places of one
    name meet by that name, however far apart.
    """
    if spot is None or spot.country is None:
        return [], []
    reach = spot.km + max(knobs.far_km, knobs.near_km) / 2
    if spot.at is None or spot.inferred or reach > _WIDE_KM:
        return [f"{spot.country} wide"], [f"{spot.country} wide", f"{spot.country} fine"]
    near = [f"{spot.country} {box}" for box in boxes(spot.at, reach_km=reach, size_km=2 * _WIDE_KM)]
    return [*near, f"{spot.country} fine"], [*near, f"{spot.country} wide"]


def _names(traits: Traits) -> set[str]:
    """Words of the names of parties and of the place, and the states that act."""
    found = set(traits.spot.stems) if traits.spot else set()
    for party in (*traits.actors, *traits.recipients):
        found |= party.distinct
        found |= {party.key} if party.known else set()
        found |= {party.state} if party.state else set()
    return found


def _periods(traits: Traits) -> range:
    """Two claims whose days are at most their slack apart share one: each is drawn out by half of its slack on both sides."""
    if traits.days is None or traits.days.last - traits.days.first >= LONG:
        return range(0)
    half = -(-traits.days.slack // 2)
    return range((traits.days.first - half) // PERIOD, (traits.days.last + half) // PERIOD + 1)


def _tellings(traits: Traits, knobs: ReconcileSettings) -> range:
    """When a claim without a day was told, give and take; of one with a day, when it was told or happened."""
    told, reach = traits.told, 0
    if traits.days is not None:
        told = traits.days.last if told is None else min(told, traits.days.last)
    else:
        reach = knobs.reported_within_days
    return range(0) if told is None else range((told - reach) // _TELLING, (told + reach) // _TELLING + 1)


def _copies(traits: Traits) -> Iterator[str]:
    """The same sentence has the same words picked from it."""
    for pair in combinations(sorted(_picked(traits.words, _RAREST)), 2):
        yield "c" + " ".join(pair)


@lru_cache(maxsize=1000)
def _picked(stems: frozenset[str], most: int, *, least: float = _SAYS_MUCH) -> list[str]:
    """Some of the words that say much, the same of the same words: those with the smallest hashes (MinHash: Broder 1997)."""
    return nsmallest(most, telling(stems, least=least), key=_digest)


@lru_cache(maxsize=100_000)
def _digest(stem: str) -> bytes:
    return blake2b(stem.encode(), digest_size=8).digest()


@lru_cache(maxsize=100_000)
def _hash(key: str) -> int:
    """Of keys that many claims have."""
    return hash_of(key)


def _undated(traits: Traits, names: list[str]) -> Iterator[str]:
    """Nobody knows when: the trigger with each telling word of the sentence, and names in pairs."""
    words = sorted(telling(traits.words, least=_SAYS_MUCH))
    for trigger in sorted(traits.trigger):
        yield from (f"u{trigger} {one}" for one in words if one != trigger)
    yield from (f"u{one} {other}" for one, other in combinations(names, 2))
