"""Which claims are compared at all: those that share a key.

A key names days and a country, days and a word of a party's name, and so on. A claim's keys rest on the claim alone, so that whether
two claims are compared does not depend on what else the ledger holds.
"""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import blake2b
from itertools import combinations

from according.settings import ReconcileSettings
from according.stages.reconcile.traits import Traits
from according.stages.reconcile.words import weight

PERIOD = 3
"""Days in one key of happenings that have a day; a range of more than LONG days has no such keys."""
LONG = 31
_TELLING = 10
_SAYS_MUCH = 0.5
_RAREST = 3


def keys_of(traits: Traits, *, knobs: ReconcileSettings) -> frozenset[str]:
    """The keys of a claim. Those that begin with "w" are for pairs of which one has no day."""
    found = set(_copies(traits))
    names = sorted(_names(traits))
    for period in _periods(traits):
        if traits.spot and traits.spot.country:
            found.add(f"d{period} {traits.spot.country}")
        found.update(f"d{period} {name}" for name in names)
    for telling in _tellings(traits, knobs):
        found.update(f"w{telling} {name}" for name in names)
    if traits.days is None and traits.told is None:
        found.update(_undated(traits, names))
    return frozenset(found)


def _names(traits: Traits) -> set[str]:
    """Words of the names of parties and of the place, and the states that act."""
    found = set(traits.spot.stems) if traits.spot else set()
    for party in (*traits.actors, *traits.recipients):
        found |= party.distinct
        found |= {party.key} if party.known else set()
        found |= {party.state} if party.state else set()
    return found


def _periods(traits: Traits) -> Iterator[int]:
    """Two claims whose days are at most their slack apart share one: each is drawn out by half of its slack on both sides."""
    if traits.days and traits.days.last - traits.days.first < LONG:
        half = -(-traits.days.slack // 2)
        yield from range((traits.days.first - half) // PERIOD, (traits.days.last + half) // PERIOD + 1)


def _tellings(traits: Traits, knobs: ReconcileSettings) -> Iterator[int]:
    """When a claim without a day was told, give and take; of one with a day, when it was told or happened."""
    if traits.days is None and traits.told is not None:
        reach = knobs.reported_within_days
        yield from range((traits.told - reach) // _TELLING, (traits.told + reach) // _TELLING + 1)
    elif traits.days is not None:
        yield (traits.days.last if traits.told is None else min(traits.told, traits.days.last)) // _TELLING


def _copies(traits: Traits) -> Iterator[str]:
    """The same sentence has the same rarest words: three of them, by a hash that picks at random."""
    telling = (one for one in traits.words if weight(one) >= _SAYS_MUCH)
    picked = sorted(telling, key=lambda one: blake2b(one.encode(), digest_size=8).digest())[:_RAREST]
    for pair in combinations(sorted(picked), 2):
        yield "c" + " ".join(pair)


def _undated(traits: Traits, names: list[str]) -> Iterator[str]:
    """Nobody knows when: the trigger with each telling word of the sentence, and names in pairs."""
    telling = sorted(one for one in traits.words if weight(one) >= _SAYS_MUCH)
    for trigger in sorted(traits.trigger):
        yield from (f"u{trigger} {one}" for one in telling if one != trigger)
    yield from (f"u{one} {other}" for one, other in combinations(names, 2))
