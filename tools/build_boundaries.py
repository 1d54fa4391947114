"""Builds src/according/data/map/boundaries.geojson: outlines of countries.

usage: python tools/build_boundaries.py COUNTRIES.json [OUT]
COUNTRIES.json is countries-50m.json of the npm package world-atlas 2.0.2 (ISC): Natural Earth 4.1.0 at 1:50 million (public domain) as
TopoJSON. Coordinates are rounded to 0.01 degrees, about a kilometre. Natural Earth draws borders as they are held, not as they are claimed.
"""

from __future__ import annotations

import json
import math
import sys
from pathlib import Path
from typing import Any

from according.atlas.boundaries import OWN, label_point
from according.ontology.tables import DATA, read_table

NOTE = (
    "Borders are de facto, as Natural Earth 4.1 draws them (public domain): who holds a place, not whose it is. "
    "They are no statement of ours; another file can be put in their place."
)
BESIDE = {"Kosovo": "XKX"}
"""Countries with a code in our table and none in ISO 3166-1. Somaliland, Northern Cyprus and the Siachen Glacier have no code in either."""
Point = tuple[float, float]


def arcs_of(topology: dict[str, Any]) -> list[list[Point]]:
    """The arcs in degrees. Source: TopoJSON specification 2.1.4 (delta-encoded, quantised)."""
    (kx, ky), (dx, dy) = topology["transform"]["scale"], topology["transform"]["translate"]
    found = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for step in arc:
            x, y = x + step[0], y + step[1]
            points.append((round(x * kx + dx, 2), round(y * ky + dy, 2)))
        found.append(points)
    return found


def ring_of(indices: list[int], arcs: list[list[Point]]) -> list[Point]:
    """Arcs joined; a negative index is the arc ~index backwards. Points that rounding made equal are dropped."""
    joined: list[Point] = []
    for index in indices:
        joined += arcs[index] if index >= 0 else arcs[~index][::-1]
    ring = [point for at, point in enumerate(joined) if not at or point != joined[at - 1]]
    return ring if ring[0] == ring[-1] else [*ring, ring[0]]


def unwrapped(ring: list[Point]) -> list[Point]:
    """The ring without jumps at the 180th meridian: longitudes go on beyond 180 or -180. One around a pole is closed along it."""
    found, turns = [ring[0]], 0
    for (before, _), (lon, lat) in zip(ring, ring[1:], strict=False):
        turns += (lon - before < -180) - (lon - before > 180)
        found.append((lon + 360 * turns, lat))
    if turns:
        pole = math.copysign(90, found[0][1])
        found += [(found[-1][0], pole), (found[0][0], pole), found[0]]
    return found


def clipped(ring: list[Point], west: float) -> list[Point]:
    """What of the ring lies within 360 degrees from `west` on, moved to -180..180. Source: Sutherland & Hodgman (1974)."""
    for edge, sign in ((west, 1), (west + 360, -1)):
        kept: list[Point] = []
        for (x1, y1), (x2, y2) in zip(ring, ring[1:], strict=False):
            in1, in2 = (x1 - edge) * sign >= 0, (x2 - edge) * sign >= 0
            crossing = (edge, round(y1 + (y2 - y1) * (edge - x1) / (x2 - x1), 2)) if in1 != in2 else None
            kept += [point for point in (crossing, (x2, y2) if in2 else None) if point]
        ring = [*kept, kept[0]] if kept and kept[0] != kept[-1] else kept
    return [(round(x - west - 180, 2), y) for x, y in ring]


def cut(part: list[list[Point]]) -> list[list[list[Point]]]:
    """A polygon as one or more that do not cross the 180th meridian."""
    rings = [unwrapped(ring) for ring in part]
    if all(-180 <= x <= 180 for ring in rings for x, _ in ring):
        return [part]
    pieces = [[clipped(ring, west) for ring in rings] for west in (-540, -180, 180)]
    return [[ring for ring in piece if len(ring) >= 4] for piece in pieces if len(piece[0]) >= 4]


def polygons_of(geometry: dict[str, Any], arcs: list[list[Point]]) -> list[list[list[Point]]]:
    """Polygons whose outer ring is still one after rounding."""
    parts = [geometry["arcs"]] if geometry["type"] == "Polygon" else geometry["arcs"]
    made = [[ring_of(ring, arcs) for ring in part] for part in parts]
    whole = [[ring for ring in part if len(ring) >= 4] for part in made if len(part[0]) >= 4]
    return [piece for part in whole for piece in cut(part)]


def main() -> int:
    """Writes the file, a feature a line, countries by name."""
    topology = json.loads(Path(sys.argv[1]).read_text(encoding="utf8"))
    out = Path(sys.argv[2]) if len(sys.argv) > 2 else OWN
    rows = read_table(DATA / "export" / "countries.tsv", columns=("alpha3", "iso", "gw", "cow", "fips", "acled_region", "ucdp_region"))
    codes = {int(row["iso"]): row["alpha3"] for row in rows if row["iso"]}
    arcs, lines = arcs_of(topology), []
    for one in sorted(topology["objects"]["countries"]["geometries"], key=lambda one: (one["properties"]["name"], one.get("id", ""))):
        name, polygons = one["properties"]["name"], polygons_of(one, arcs)
        code = codes.get(int(one["id"])) if one.get("id") else BESIDE.get(name)
        known = {"code": code, "name": name, "label": label_point(polygons)}
        feature = {"type": "Feature", "properties": known, "geometry": {"type": "MultiPolygon", "coordinates": polygons}}
        lines.append(json.dumps(feature, ensure_ascii=False, separators=(",", ":")))
    head = f'{{"type":"FeatureCollection","note":{json.dumps(NOTE)},"features":[\n'
    out.parent.mkdir(exist_ok=True)
    out.write_text(head + ",\n".join(lines) + "\n]}\n", encoding="utf8", newline="\n")
    print(f"{out}: {len(lines)} outlines")
    return 0


if __name__ == "__main__":
    sys.exit(main())
