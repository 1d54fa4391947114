"""Two places: how far apart, which is finer, and what it says that they are one."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from math import acos, floor

from according.stages.reconcile.traits import Spot

EARTH_KM = 6371.0


def km_apart(one: tuple[float, float, float], other: tuple[float, float, float]) -> float:
    """Great-circle distance of two unit vectors."""
    cosine = one[0] * other[0] + one[1] * other[1] + one[2] * other[2]
    return EARTH_KM * acos(max(-1.0, min(1.0, cosine)))


def boxes(at: tuple[float, float, float], *, reach_km: float, size_km: float) -> Iterator[str]:
    """The cubes of a grid through the globe that a place touches. Two places share one if they are no further apart than their reaches."""
    sides = (range(floor((EARTH_KM * x - reach_km) / size_km), floor((EARTH_KM * x + reach_km) / size_km) + 1) for x in at)
    return (f"{x},{y},{z}" for x, y, z in product(*sides))


_COARSENESS = {"point": 0, "settlement": 1, "offset": 2, "district": 3, "area": 4, "province": 5, "country": 6}
_WORTHS = {"area": "within_district", "province": "within_province", "country": "within_country"}


def coarser(one: Spot, other: Spot) -> Spot:
    """The one that is known less closely."""
    return max(one, other, key=lambda spot: (_COARSENESS[spot.precision], spot.name))


def finer(one: Spot, other: Spot) -> Spot:
    """The one that is known more closely."""
    return min(one, other, key=lambda spot: (_COARSENESS[spot.precision], spot.name))


def worth_of(one: Spot, other: Spot) -> str:
    """Knob of what two places share: a town says more than a province."""
    return _WORTHS.get(coarser(one, other).precision, "same_place")


def worth_of_name(one: Spot, other: Spot) -> str:
    """Of one name: a place that the gazetteer does not know is taken for a small one; a town and its province are not quite the same."""
    if one.at is None or other.at is None:
        return "same_place" if "country" not in (one.precision, other.precision) else "within_district"
    return worth_of(one, other) if one.precision == other.precision else "within_district"


def may_be_of_one_country(one: Spot, other: Spot) -> bool:
    """Unless both say a country and it is another."""
    return one.country is None or other.country is None or one.country == other.country
