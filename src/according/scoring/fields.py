"""One field of a coded claim against one accepted answer: 0 to 1."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from according.scoring.names import same_name, same_party

Json = Mapping[str, Any]

EARTH_KM = 6371
NEAR_KM = 15
"""Places this near are one, whatever the gold tolerance."""
WIDER = 4
"""How many times as long one of two overlapping ranges of days may be."""


def list_f1(gold: Sequence[Json], *, coded: Sequence[Json], same: Callable[[Json, Json], bool]) -> float:
    """F1 of two short lists, each entry used once; two empty lists agree."""
    if not gold and not coded:
        return 1.0
    left, hits = list(coded), 0
    for wanted in gold:
        found = next((i for i, entry in enumerate(left) if same(wanted, entry)), None)
        if found is not None:
            del left[found]
            hits += 1
    return 2 * hits / (len(gold) + len(coded))


def parties(gold: Sequence[Json], *, coded: Sequence[Json]) -> float:
    """Actors or recipients."""
    return list_f1(gold, coded=coded, same=lambda g, c: same_party(g, coded=c))


def sources(gold: Sequence[Json], *, coded: Sequence[Json], negated: bool) -> float:
    """Voices with their stance. negated: of what did not happen, "says that it did not" may be written asserts or denies."""

    def stance(source: Json) -> str | None:
        return "denies" if negated and source.get("stance") == "asserts" else source.get("stance")

    def same(wanted: Json, found: Json) -> bool:
        if stance(wanted) != stance(found):
            return False
        if not wanted.get("name") or not found.get("name"):
            return not wanted.get("name") and not found.get("name")
        return same_party(wanted, coded=found)

    return list_f1(gold, coded=coded, same=same)


def days(gold: Json | None, *, coded: Json | None) -> float:
    """1 for the same range of days, 0.5 for ranges that overlap and are of like length, both unknown: 1."""
    if not gold or not coded:
        return float(not gold and not coded)
    try:
        wanted, found = _range(gold), _range(coded)
    except (KeyError, TypeError, ValueError):
        return 0.0
    if wanted == found:
        return 1.0
    lengths = sorted((end - start).days + 1 for start, end in (wanted, found))
    overlap = max(wanted[0], found[0]) <= min(wanted[1], found[1])
    return 0.5 if overlap and lengths[1] <= WIDER * lengths[0] else 0.0


def _range(time: Json) -> tuple[date, date]:
    start = time["start"][:10]
    return date.fromisoformat(start), date.fromisoformat((time.get("end") or start)[:10])


def place(gold: Json | None, *, coded: Json | None) -> float:
    """1 within the gold tolerance, or by name where coordinates are missing; 0.5 for the right country; both unknown: 1."""
    if not gold or not coded:
        return float(not gold and not coded)
    try:
        tolerance = max(NEAR_KM, gold.get("km") or 0) + (coded.get("radius_km") or 0) * 0.25
        right = _distance_km(gold, coded) <= tolerance
    except (KeyError, TypeError):
        right = same_name(gold.get("name"), other=coded.get("name"))
    if right:
        return 1.0
    return 0.5 if gold.get("country") and gold.get("country") == coded.get("country") else 0.0


def _distance_km(one: Json, other: Json) -> float:
    """Along the great circle (haversine). Raises KeyError or TypeError if a coordinate is missing."""
    lat, lon, to_lat, to_lon = (math.radians(degrees) for degrees in (one["lat"], one["lon"], other["lat"], other["lon"]))
    half = math.sin((to_lat - lat) / 2) ** 2 + math.cos(lat) * math.cos(to_lat) * math.sin((to_lon - lon) / 2) ** 2
    return EARTH_KM * 2 * math.asin(math.sqrt(half))


def counts(gold: Sequence[Json], *, coded: Sequence[Json]) -> float:
    """Figures: the same thing counted, the same bounds."""
    keys = ("what", "low", "high")
    return list_f1(gold, coded=coded, same=lambda g, c: all(g.get(key) == c.get(key) for key in keys))
