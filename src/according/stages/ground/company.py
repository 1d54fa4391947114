"""The company of a name: namesakes that lie together speak for each other ("Paris", "Bonham" and "Lamar County" are all in Texas)."""

from __future__ import annotations

from collections.abc import Hashable, Mapping

from according.stages.ground.geometry import distance_km
from according.stages.ground.tables import Entry

_NEAR_KM, _NEAR_DEGREES = 250.0, 2.3
_SAME_PROVINCE = 0.5
_IN_PROVINCE = 0.7
_WIDEST_KM = 200.0
_COUNTY_KM, _LANDS = 20.0, frozenset({"country", "county", "province", "region"})
_HALF = 0.7
"""Closeness, added up over the other names, at which the support is half of what it can be."""
_MOST_NAMES, _MOST_NAMESAKES = 60, 40


class Company:
    """The names of a report with all their namesakes."""

    def __init__(self, namesakes: Mapping[Hashable, tuple[Entry, ...]]) -> None:
        self._others: list[tuple[Hashable, list[Entry], float]] = []
        self._counties: list[tuple[Hashable, list[Entry]]] = []
        for key, found in namesakes.items():
            counties = [e for e in found if e.kind == "county"]
            if counties and len(counties) == len([e for e in found if e.kind in _LANDS]):
                self._counties.append((key, counties))
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

    def is_in_county(self, town: Entry, *, key: Hashable) -> bool:
        """Whether a town lies in a county that the report names: one of ten Henry Counties, around one of fifteen towns called Paris."""
        named = (one for other, found in self._counties if other != key for one in found if one.country == town.country)
        return any(distance_km(town.lat, town.lon, one.lat, one.lon) <= max(one.radius_km, _COUNTY_KM) for one in named)

    def is_rivalled(self, chosen: Entry | None, others: tuple[Entry, ...], *, key: Hashable) -> bool:
        """Whether a namesake of a place lies in a county that the report names, and the place in none: Paris in Henry County."""
        if chosen is None or not self._counties or self.is_in_county(chosen, key=key):
            return False
        return any(e.kind == "town" and self.is_in_county(e, key=key) for e in others)


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
