"""Which events a view of the map lets through, asked on the server, for readers without JavaScript. static/atlas.mjs asks the same."""

from __future__ import annotations

import math
import unicodedata
from dataclasses import dataclass
from datetime import date

from according.atlas.boundaries import Boundaries, Point, Polygon, inside
from according.atlas.provinces import Provinces
from according.records.event import EventSketch

Box = tuple[float, float, float, float]
EARTH_KM = 6371.0088


@dataclass(frozen=True, slots=True, kw_only=True)
class Near:
    """An area on the map. box: west, south, east, north in degrees. Raises ValueError for one that is none."""

    box: Box
    boundaries: Boundaries
    provinces: Provinces

    def __post_init__(self) -> None:
        west, south, east, north = self.box
        if not (-180 <= west <= east <= 180 and -90 <= south <= north <= 90):
            raise ValueError(self.box)

    def touches(self, event: EventSketch) -> bool:
        """Whether the province, circle or country that the event's place is known to touches the box."""
        outline = self.provinces.of(event)
        if outline is None and event.precision != "country" and event.latitude is not None and event.longitude is not None:
            return _distance_km((event.longitude, event.latitude), self.box) <= (event.radius_km or 0)
        outlines = [outline] if outline else [one for one in self.boundaries.features if one["properties"]["code"] == event.country]
        shapes = (one["geometry"]["coordinates"] for one in outlines)
        return event.country is not None and any(_touch(polygon, self.box) for shape in shapes for polygon in shape)


def _distance_km(point: tuple[float, float], box: Box) -> float:
    """From a point to the nearest point of a box, on a sphere; boxes across the 180th meridian are not thought of."""
    west, south, east, north = box
    (lon1, lat1), lon2, lat2 = point, max(west, min(east, point[0])), max(south, min(north, point[1]))
    a, b = math.radians(lat1), math.radians(lat2)
    half = math.sin((b - a) / 2) ** 2 + math.cos(a) * math.cos(b) * math.sin(math.radians(lon2 - lon1) / 2) ** 2
    return 2 * EARTH_KM * math.asin(min(1.0, math.sqrt(half)))


def _touch(polygon: Polygon, box: Box) -> bool:
    """Whether a side of the polygon meets the box, or the middle of the box lies in the polygon."""
    west, south, east, north = box
    outer = polygon[0]
    met = any(_meets(one, other, box) for one, other in zip(outer, outer[1:], strict=False))
    return met or inside(((west + east) / 2, (south + north) / 2), polygon)


def _meets(one: Point, other: Point, box: Box) -> bool:
    """Whether a side meets the box: it lies wholly beyond none of the box's edges, and not all corners of the box lie to one hand of it."""
    west, south, east, north = box
    (x1, y1), (x2, y2) = one, other
    if max(x1, x2) < west or min(x1, x2) > east or max(y1, y2) < south or min(y1, y2) > north:
        return False
    return len({(x2 - x1) * (y - y1) > (y2 - y1) * (x - x1) for x in (west, east) for y in (south, north)}) == 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What an event must have. words: all of them in its names, place or type, case and accents aside; types, standings,
    reviews: one of these.

    since, until: days that its time touches. undated, unplaced: keep, only or hide those without a date or place. near: where it may lie.
    """

    words: str = ""
    types: frozenset[str] = frozenset()
    standings: frozenset[str] = frozenset()
    reviews: frozenset[str] = frozenset()
    since: date | None = None
    until: date | None = None
    undated: str = "keep"
    unplaced: str = "keep"
    near: Near | None = None

    def passes(self, event: EventSketch) -> bool:
        """Whether the event has all that."""
        kinds = (not self.types or event.type in self.types) and (not self.standings or (event.standing or "none") in self.standings)
        kinds = kinds and (not self.reviews or event.review in self.reviews)
        return kinds and self._when(event) and self._where(event) and self._names(event)

    def _when(self, event: EventSketch) -> bool:
        if event.time_start is None or event.time_end is None:
            return self.undated != "hide"
        since = self.since is None or event.time_end >= self.since.isoformat()
        return self.undated != "only" and since and (self.until is None or event.time_start <= self.until.isoformat())

    def _where(self, event: EventSketch) -> bool:
        if event.place is None:
            return self.unplaced != "hide"
        return self.unplaced != "only" and (self.near is None or self.near.touches(event))

    def _names(self, event: EventSketch) -> bool:
        if not self.words:
            return True
        voices = (name for name, _ in event.voices)
        parts = (event.id, event.type, event.mode, event.place, event.admin1, event.country, *event.actors, *event.recipients, *voices)
        text = fold(" ".join(part for part in parts if part))
        return all(word in text for word in fold(self.words).split())


def fold(text: str) -> str:
    """Without case and accents."""
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c)).lower()
