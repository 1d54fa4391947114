"""Puts the point of each province that has an outline into the middle of its area, in src/according/data/places/provinces.tsv.

usage: python tools/centre_provinces.py       (needs shapely, as build_provinces.py does; only who rebuilds the table needs this)

GeoNames and UCDP GED have a province's point there, too. The radius is that within which SHARE of its towns lie, so it says how far off an
event "in the province" may be. An outline is simplified, and a point beside it (a bay, an island) is taken to the outline's label.
"""

from __future__ import annotations

import math
import sys
from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from build_provinces import towns

from according.atlas import load_provinces
from according.atlas.boundaries import Point, Polygon, inside
from according.ontology.tables import DATA
from according.stages.ground.geometry import distance_km

TABLE = DATA / "places" / "provinces.tsv"
SHARE = 0.85
STEP = 5
"""Radii are told in steps of so many kilometres, as in the rest of the table."""


def middle(polygons: Sequence[Polygon]) -> Point:
    """The middle of an area on the map, longitude and latitude."""
    area = x = y = 0.0
    for polygon in polygons:
        for at, ring in enumerate(polygon):
            a, mx, my = _moments(ring)
            sign = 1 if (a > 0) == (at == 0) else -1  # holes count against
            area, x, y = area + sign * a, x + sign * mx, y + sign * my
    return x / area, y / area


def _moments(ring: Sequence[Point]) -> tuple[float, float, float]:
    area = x = y = 0.0
    for (x0, y0), (x1, y1) in zip(ring, ring[1:], strict=False):
        cross = x0 * y1 - x1 * y0
        area, x, y = area + cross / 2, x + (x0 + x1) * cross / 6, y + (y0 + y1) * cross / 6
    return area, x, y


def point_of(outline: dict[str, Any]) -> Point:
    polygons = outline["geometry"]["coordinates"]
    found = middle(polygons)
    return found if any(inside(found, polygon) for polygon in polygons) else outline["properties"]["label"]


def radius(where: Point, places: Sequence[Point]) -> int:
    """Kilometres around a point within which SHARE of the places lie."""
    far = sorted(distance_km(where[1], where[0], lat, lon) for lon, lat in places)
    return max(STEP, STEP * math.ceil(far[math.ceil(SHARE * len(far)) - 1] / STEP))


def main() -> int:
    """Rewrites the table in place; rows without an outline or towns stay as they are."""
    outlines, own = load_provinces().features, defaultdict(list)
    for key, where in towns():
        own[key].append(where)
    lines = TABLE.read_text(encoding="utf8").splitlines()
    header = next(line for line in lines if line.startswith("name\t")).split("\t")
    column = {name: at for at, name in enumerate(header)}
    moved = 0
    for number, line in enumerate(lines):
        cells = line.split("\t")
        if line.startswith(("#", "name\t")) or len(cells) != len(header):
            continue
        key = (cells[column["country"]], cells[column["admin1"]])
        outline = outlines.get(key)
        if outline is None or outline["properties"]["name"] != cells[column["name"]] or not own[key]:
            continue
        lon, lat = point_of(outline)
        cells[column["lat"]], cells[column["lon"]] = f"{lat:.2f}", f"{lon:.2f}"
        cells[column["radius_km"]] = str(radius((lon, lat), own[key]))
        lines[number], moved = "\t".join(cells), moved + 1
    TABLE.write_text("\n".join(lines) + "\n", encoding="utf8", newline="\n")
    print(f"{TABLE}: {moved} points")
    return 0


if __name__ == "__main__":
    sys.exit(main())
