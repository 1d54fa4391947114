"""Which events of another data set are ours, which only theirs, which only ours, by a stated tolerance."""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from according.against.theirs import Theirs
from according.export.codes import coordinates
from according.export.deaths import deaths_of
from according.export.happening import Happening

LONGEST_DAYS = 31
"""A time that is known less closely is not compared: it would fit anything."""
EARTH_KM = 6371.0088
"""Mean radius (IUGG)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tolerance:
    """days: between the two times. km: between the two points. Types by data/export/crosswalk.tsv."""

    days: int
    km: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """One of ours and one of theirs that may be the same. days, km: how far apart; km 0 where only the names agree."""

    ours: Happening
    theirs: Theirs
    days: int
    km: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """both: pairs, each event in one at most. ours_near: ours that fit one of theirs which another of ours fits better.

    ours_vague, theirs_vague: without a time within a month or a place, which no tolerance can compare.
    """

    both: tuple[Pair, ...]
    ours_near: tuple[Happening, ...]
    ours_only: tuple[Happening, ...]
    theirs_only: tuple[Theirs, ...]
    ours_vague: tuple[Happening, ...]
    theirs_vague: tuple[Theirs, ...]

    def figures(self) -> dict[str, Any]:
        """Counts, shares of those that can be compared (None where there are none), and how deaths agree where both have them."""
        known = [(pair.theirs.deaths, deaths_of(pair.ours.entries)) for pair in self.both]
        judged = [(theirs, ours) for theirs, ours in known if theirs is not None and ours is not None]
        within = sum(ours.low <= theirs and (ours.high is None or theirs <= ours.high) for theirs, ours in judged)
        counts = {name: len(getattr(self, name)) for name in self.__slots__}
        theirs = len(self.both) + len(self.theirs_only)
        ours = len(self.both) + len(self.ours_near) + len(self.ours_only)
        return counts | {
            "share_of_theirs_that_we_have": round(len(self.both) / theirs, 4) if theirs else None,
            "share_of_ours_that_they_have": round((len(self.both) + len(self.ours_near)) / ours, 4) if ours else None,
            "deaths_compared": len(judged),
            "deaths_within_our_range": within,
        }


def compare(ours: Iterable[Happening], *, theirs: Sequence[Theirs], tolerance: Tolerance) -> Comparison:
    """Pairs are made closest first: by days, then kilometres, then how few of our types theirs may be, then ids.

    So the order of reading does not matter.
    """
    own = list(ours)
    mine, vague = _split(own, [_fit(one) for one in own])
    foreign, blurred = _split(list(theirs), [_fits(one) for one in theirs])
    candidates = sorted(_candidates(mine, foreign, tolerance), key=_closeness)
    both: list[Pair] = []
    ours_taken: set[str] = set()
    theirs_taken: set[int] = set()
    for pair in candidates:
        if pair.ours.id not in ours_taken and id(pair.theirs) not in theirs_taken:
            both.append(pair)
            ours_taken.add(pair.ours.id)
            theirs_taken.add(id(pair.theirs))
    near = {pair.ours.id for pair in candidates} - ours_taken
    return Comparison(
        both=tuple(both),
        ours_near=tuple(one for one in mine if one.id in near),
        ours_only=tuple(one for one in mine if one.id not in near | ours_taken),
        theirs_only=tuple(one for one in foreign if id(one) not in theirs_taken),
        ours_vague=tuple(vague),
        theirs_vague=tuple(blurred),
    )


def _closeness(pair: Pair) -> tuple[int, float, int, str, str]:
    return pair.days, pair.km, len(pair.theirs.types), pair.ours.id, pair.theirs.id


def _split(found: list[Any], fits: list[bool]) -> tuple[list[Any], list[Any]]:
    return [one for one, fit in zip(found, fits, strict=True) if fit], [one for one, fit in zip(found, fits, strict=True) if not fit]


def _fit(one: Happening) -> bool:
    place = one.place
    known = place is not None and place.precision != "country" and (place.lat is not None or place.country is not None)
    return known and one.time is not None and (one.time.end - one.time.start).days < LONGEST_DAYS


def _fits(one: Theirs) -> bool:
    if one.start is None or one.end is None:
        return False
    return (one.end - one.start).days < LONGEST_DAYS and (one.lat is not None or bool(one.place and one.country))


def _candidates(ours: list[Happening], theirs: list[Theirs], tolerance: Tolerance) -> Iterator[Pair]:
    by_day: dict[int, list[Theirs]] = {}
    for one in theirs:
        if one.start and one.end:
            for day in range(one.start.toordinal(), one.end.toordinal() + 1):
                by_day.setdefault(day, []).append(one)
    for mine in ours:
        if mine.time is None:
            continue
        first, last = (mine.time.start - timedelta(tolerance.days)).toordinal(), (mine.time.end + timedelta(tolerance.days)).toordinal()
        near = {id(one): one for day in range(first, last + 1) for one in by_day.get(day, ())}
        for one in near.values():
            km = _apart(mine, one) if mine.type in one.types else None
            if km is not None and km <= tolerance.km:
                yield Pair(ours=mine, theirs=one, days=_gap(mine, one), km=km)


def _gap(mine: Happening, theirs: Theirs) -> int:
    """Days between two times, 0 if they touch."""
    if mine.time is None or theirs.start is None or theirs.end is None:
        return 0
    return max(0, (theirs.start - mine.time.end).days, (mine.time.start - theirs.end).days)


def _apart(mine: Happening, theirs: Theirs) -> float | None:
    """Kilometres between two points; 0 where one has none but both have the same name in the same country; None: not to be told."""
    lat, lon = coordinates(mine.place)
    if None not in (lat, lon, theirs.lat, theirs.lon):
        return round(distance_km(lat or 0, lon or 0, theirs.lat or 0, theirs.lon or 0), 1)
    same = mine.place is not None and _fold(mine.place.name) == _fold(theirs.place) and mine.place.country == theirs.country
    return 0.0 if same and theirs.country else None


def _fold(name: str) -> str:
    plain = "".join(char for char in unicodedata.normalize("NFKD", name) if char.isalnum())
    return plain.casefold()


def distance_km(latitude: float, longitude: float, to_latitude: float, to_longitude: float) -> float:
    """Kilometres along the sphere between two points in degrees."""
    north, south = math.radians(latitude), math.radians(to_latitude)
    east = math.radians(to_longitude - longitude)
    half = math.sin((south - north) / 2) ** 2 + math.cos(north) * math.cos(south) * math.sin(east / 2) ** 2
    return 2 * EARTH_KM * math.asin(min(1.0, math.sqrt(half)))
