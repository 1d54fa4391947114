"""Deeds of which two towns far from each other are told: one report tells of two attacks by one word."""

from __future__ import annotations

from math import asin, cos, radians, sin, sqrt

from according.records.account import Account
from according.records.where import Place

_FAR_KM, _EARTH_KM = 150.0, 6371.0
_TOWNS = frozenset({"settlement", "point"})


def are_far_apart(old: Account, new: Account) -> bool:
    """ "Attacks on doctors in Rochester … three attacks in Atlanta": two, where each says its own town."""
    if old.mention.type != "ASSAULT" or not (old.place_said and new.place_said) or old.kind != "prose":
        return False
    return old.place is not None and new.place is not None and _km(old.place, new.place) > _FAR_KM


def _at_border(old: Place, new: Place) -> bool:
    """Whether one is only the country near whose border something went on: "in Dagestan, near the border with Georgia"."""
    return any("border" in place.rule for place in (old, new))


def _km(one: Place, other: Place) -> float:
    """How far two towns lie from each other; 0 where one of them is no town, or where it lies is not known."""
    if one.precision not in _TOWNS or other.precision not in _TOWNS or None in (one.lat, one.lon, other.lat, other.lon):
        return 0.0
    north, east, south, west = (radians(x or 0.0) for x in (one.lat, one.lon, other.lat, other.lon))
    half = sin((south - north) / 2) ** 2 + cos(north) * cos(south) * sin((west - east) / 2) ** 2
    return 2 * _EARTH_KM * asin(sqrt(half))


def are_elsewhere(old: Place, new: Place) -> bool:
    """Whether two places are of two names and as exact as each other, or of two provinces or countries."""
    provinces = old.country == new.country and None not in (old.admin1, new.admin1) and old.admin1 != new.admin1  # a town of another one
    abroad = None not in (old.country, new.country) and old.country != new.country and not _at_border(old, new)
    return old.name != new.name and (old.precision == new.precision or provinces or abroad)
