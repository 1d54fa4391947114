"""Reads the tables of countries and places, ours and the user's, and checks every cell."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from according.errors import DataFileError
from according.ontology.tables import COUNTRY_COLUMNS, label, read_table

CODE_COLUMNS = ("code", "country", "province")
PLACE_COLUMNS = ("name", "aliases", "type", "country", "admin1", "lat", "lon", "radius_km", "source")

PRECISION = {
    "town": "settlement", "city": "settlement", "village": "settlement", "camp": "settlement", "district": "district",
    "province": "province", "county": "province", "base": "point", "airport": "point", "dam": "point", "crossing": "point", "site": "point",
    "region": "area", "sea": "area", "river": "area", "country": "country",
}  # fmt: skip
"""Type of a row -> precision of the places that it gives."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A place of the gazetteer. kind: a key of PRECISION. lat, lon: degrees; radius_km: how far it reaches."""

    name: str
    kind: str
    country: str | None
    admin1: str | None
    lat: float
    lon: float
    radius_km: float
    population: int = 0
    geonames_id: int | None = None


@dataclass(frozen=True, slots=True)
class Country:
    """A row of the table of countries."""

    alpha3: str
    entry: Entry
    names: tuple[str, ...]
    demonyms: tuple[str, ...]
    capital: str


def read_countries(path: Path) -> tuple[Country, ...]:
    """The table of countries. Raises DataFileError naming the row and its value."""
    found = []
    for row in read_table(path, columns=COUNTRY_COLUMNS):
        area = _number(row, "area_km2", path=path, low=0.0, high=2e7)
        lat, lon = _coordinates(row, path=path)
        # The radius of a circle of that area, a little less: the table's point is the middle, events lie where people live.
        radius = round(max(5.0, 0.9 * (area / 3.1416) ** 0.5))
        entry = Entry(row["name"], "country", row["alpha3"], None, lat, lon, float(radius))
        names = (row["name"], *_parts(row["aliases"]))
        found.append(Country(row["alpha3"], entry, names, _parts(row["demonyms"]), row["capital"]))
    return tuple(found)


def read_places(path: Path, *, countries: frozenset[str]) -> list[tuple[tuple[str, ...], Entry]]:
    """Names and entry of each row of a table of places.

    Raises DataFileError naming file, row, column and value: wrong columns, a country that is none, impossible coordinates,
    a type that is not in PRECISION.
    """
    found = []
    for row in read_table(path, columns=PLACE_COLUMNS):
        if not row["name"]:
            raise _wrong(path, row, "name", "empty")
        if row["country"] and row["country"] not in countries:
            raise _wrong(path, row, "country", "no ISO 3166 alpha-3 code of countries.tsv")
        if row["type"] not in PRECISION or row["type"] == "country":
            raise _wrong(path, row, "type", "expected " + " | ".join(kind for kind in PRECISION if kind != "country"))
        lat, lon = _coordinates(row, path=path)
        radius = _number(row, "radius_km", path=path, low=0.1, high=20000.0)
        entry = Entry(row["name"], row["type"], row["country"] or None, row["admin1"] or None, lat, lon, radius)
        found.append(((row["name"], *_parts(row["aliases"])), entry))
    return found


def read_codes(path: Path, *, countries: frozenset[str]) -> list[tuple[str, str, str]]:
    """Code, country and province of each row of the table of codes. Raises DataFileError for a country that is none."""
    found = []
    for row in read_table(path, columns=CODE_COLUMNS):
        if row["country"] not in countries:
            raise DataFileError(label(path), where=row["code"], problem=f"country {row['country']!r}: no code of countries.tsv")
        found.append((row["code"], row["country"], row["province"]))
    return found


def _coordinates(row: dict[str, str], *, path: Path) -> tuple[float, float]:
    return _number(row, "lat", path=path, low=-90.0, high=90.0), _number(row, "lon", path=path, low=-180.0, high=180.0)


def _number(row: dict[str, str], column: str, *, path: Path, low: float, high: float) -> float:
    try:
        value = float(row[column])
    except ValueError:
        raise _wrong(path, row, column, "not a number") from None
    if not low <= value <= high:
        raise _wrong(path, row, column, f"not between {low:g} and {high:g}")
    return value


def _wrong(path: Path, row: dict[str, str], column: str, problem: str) -> DataFileError:
    line = _line_of(path, row)
    return DataFileError(label(path), where=f"line {line}, {row['name']!r}", problem=f"{column} {row[column]!r}: {problem}")


def _line_of(path: Path, row: dict[str, str]) -> int:
    """Line of a row, looked for only when there is an error to tell."""
    cells = list(row.values())
    for number, line in enumerate(path.read_text(encoding="utf8").split("\n"), 1):
        if [cell.strip() for cell in line.rstrip("\r").split("\t")] == cells:
            return number
    return 0


def _parts(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split(";") if part.strip())
