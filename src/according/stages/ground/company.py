"""The company of a name: namesakes that lie together speak for each other ("Paris", "Bonham" and "Lamar County" are all in Texas)."""

from __future__ import annotations

from collections.abc import Hashable, Mapping

from according.stages.ground.geometry import distance_km
from according.stages.ground.tables import Entry

_NEAR_KM, _NEAR_DEGREES = 250.0, 2.3
_SAME_PROVINCE = 0.5
_IN_PROVINCE = 0.7
_WIDEST_KM = 200.0
_HALF = 0.7
"""Closeness, added up over the other names, at which the support is half of what it can be."""
_MOST_NAMES, _MOST_NAMESAKES = 60, 40


class Company:
    """The names of a report with all their namesakes."""

    def __init__(self, namesakes: Mapping[Hashable, tuple[Entry, ...]]) -> None:
        self._others: list[tuple[Hashable, list[Entry], float]] = []
        for key, found in namesakes.items():
            useful = [e for e in found if e.kind == "province" or (e.kind not in ("country", "sea") and e.radius_km <= _WIDEST_KM)]
            if useful and len(found) <= _MOST_NAMESAKES and len(self._others) < _MOST_NAMES:
                # One of many namesakes lies near anything by chance.
                self._others.append((key, useful, 1.0 / len(found)))

    def support(self, entry: Entry, *, key: Hashable) -> float:
        """How far the other names speak for a place of the name `key`, 0 to 1."""
        total = 0.0
        for other, found, weight in self._others:
            if other != key:
                total += weight * max(_closeness(entry, one) for one in found)
        return total / (total + _HALF)


def _closeness(entry: Entry, other: Entry) -> float:
    """1 for the same place, 0 for one far away."""
    same = entry.country == other.country and bool(entry.admin1) and entry.admin1 == other.admin1
    if other.kind == "province":
        return _IN_PROVINCE if same else 0.0
    base = _SAME_PROVINCE if same else 0.0
    # Most pairs are far apart; the cheap look at the latitudes settles them.
    if abs(entry.lat - other.lat) > _NEAR_DEGREES:
        return base
    return max(base, 1.0 - distance_km(entry.lat, entry.lon, other.lat, other.lon) / _NEAR_KM)
