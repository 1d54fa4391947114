"""Outlines of provinces for the map, by country and GeoNames' code. A province without one is drawn as the circle that it is known to.

tools/build_provinces.py makes the file that ships, and checks each outline by the towns in it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from according.ontology.tables import DATA
from according.records.event import EventSketch

OWN = DATA / "map" / "provinces.geojson"
Key = tuple[str | None, str | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Provinces:
    """features: GeoJSON features by country (alpha-3) and code, with the properties country, admin1, name and label,

    a point ([longitude, latitude]) within it. note: where they are from.
    """

    features: dict[Key, dict[str, Any]]
    note: str

    def of(self, event: EventSketch) -> dict[str, Any] | None:
        """The outline of an event's place, None where that is no province or none that we have an outline of."""
        return self.features.get((event.country, event.admin1)) if event.precision == "province" else None

    def to_dict(self, events: Iterable[EventSketch]) -> dict[str, Any]:
        """A FeatureCollection of the provinces that these events need, in order."""
        needed = {(event.country, event.admin1) for event in events if event.precision == "province"}
        found = [feature for key, feature in self.features.items() if key in needed]
        return {"type": "FeatureCollection", "note": self.note if found else "", "features": found}


@cache
def load_provinces() -> Provinces:
    """The outlines that ship."""
    found = json.loads(OWN.read_bytes())
    features = {(one["properties"]["country"], one["properties"]["admin1"]): one for one in found["features"]}
    return Provinces(features=features, note=found["note"])
