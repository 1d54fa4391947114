"""Places with how exactly they are known."""

from __future__ import annotations

from according.records.quick import dataclass

PRECISIONS = ("point", "settlement", "district", "province", "country", "offset", "area")
SOMEWHERE = "name unknown; somewhere in"
"""How the rule of a place begins that nothing knows, where the text says in what it lies; the name of that follows."""
FINE_PRECISIONS = frozenset({"point", "settlement", "district", "offset"})
"""Precisions of places that have coordinates of their own, not those of the middle of a province or country."""
PLACE_FIELDS = ("name", "text", "start", "end", "country", "admin1", "lat", "lon", "radius_km", "precision", "geonames_id", "rule")
"""Keys of a place in a claim's JSON, in their order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place that a text names. start, end: code points of its words.

    country: ISO 3166 alpha-3 or None; lat, lon: degrees or None; radius_km: how far off the truth may lie.
    precision: one of PRECISIONS. rule: how it was resolved.
    """

    name: str
    text: str
    start: int
    end: int
    country: str | None
    admin1: str | None
    lat: float | None
    lon: float | None
    radius_km: float | None
    precision: str
    geonames_id: int | None
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceMention:
    """A place name or offset expression in the text. sentence, first, last: its tokens (last included); head: its head word."""

    sentence: int
    first: int
    last: int
    head: int
    place: Place
