"""Reads gazetteers of others, row by row: GeoNames' dumps (.txt, .zip), tables with a header (.tsv), GeoJSON (.geojson, .json).

Formats: https://download.geonames.org/export/dump/readme.txt; https://datatracker.ietf.org/doc/html/rfc7946.
"""

from __future__ import annotations

import io
import math
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from according.errors import DataFileError, UsageError
from according.ontology.tables import COUNTRY_COLUMNS, DATA, read_table
from according.stages.ground.feature_kinds import kind_of_feature, radius_of_kind
from according.stages.ground.geojson import Feature, features
from according.stages.ground.own_places import OwnPlace
from according.stages.ground.tables import PRECISION, Entry

_GEONAMES_COLUMNS = 19
_LONGEST_NAME, _MOST_NAMES = 60, 40
_HEADERS = {
    "name": ("name", "asciiname", "title"),
    "lat": ("lat", "latitude", "y"),
    "lon": ("lon", "lng", "long", "longitude", "x"),
    "names": ("aliases", "alternatenames", "alternate_names", "alt_names", "names"),
    "kind": ("type", "kind"),
    "country": ("country", "country_code", "iso3", "iso2", "countrycode"),
    "admin1": ("admin1", "admin1_code", "admin1code", "province"),
    "population": ("population", "pop"),
    "radius": ("radius_km", "radius"),
    "id": ("id", "geonameid", "geonames_id"),
}
"""What is read -> the names that its column or property may have."""
_NEEDED = ("name", "lat", "lon")
FORMATS = (".txt", ".zip", ".tsv", ".geojson", ".json")


def iso_codes() -> dict[str, str]:
    """ISO 3166 codes: alpha-2 and alpha-3 to alpha-3, by our table of countries."""
    rows = read_table(DATA / "places" / "countries.tsv", columns=COUNTRY_COLUMNS)
    return {row[column]: row["alpha3"] for row in rows for column in ("alpha2", "alpha3")}


def gazetteer_rows(path: Path, *, codes: dict[str, str]) -> Iterator[OwnPlace]:
    """The places of a file, one at a time. codes: of `iso_codes`.

    Raises UsageError for a format that is none of FORMATS, DataFileError with the line.
    """
    readers = {".txt": _geonames, ".zip": _geonames, ".tsv": _table, ".geojson": _geojson, ".json": _geojson}
    reader = readers.get(path.suffix.lower())
    if reader is None:
        raise UsageError(f"{path}: not one of {', '.join(FORMATS)}; save a table as .tsv, with tabs between its columns")
    with _opened(path) as lines:
        yield from reader(lines, _Row(path, codes))


@dataclass(slots=True)
class _Row:
    """Where the reader is, for messages, and how cells become values."""

    path: Path
    codes: dict[str, str]
    line: int = 0

    def wrong(self, problem: str) -> DataFileError:
        return DataFileError(str(self.path), where=f"line {self.line}", problem=problem)

    def number(self, what: str, cell: str, *, low: float, high: float) -> float:
        try:
            value = float(cell)
        except ValueError:
            raise self.wrong(f"{what} {cell[:40]!r}: not a number") from None
        if not (math.isfinite(value) and low <= value <= high):
            raise self.wrong(f"{what} {cell[:40]!r}: not between {low:g} and {high:g}")
        return value

    def country(self, cell: str) -> str | None:
        if not cell:
            return None
        if (code := self.codes.get(cell.upper())) is None:
            raise self.wrong(f"country {cell[:40]!r}: no ISO 3166 code such as SY or SYR")
        return code


def _geonames(lines: TextIO, row: _Row) -> Iterator[OwnPlace]:
    """The dump's 19 columns without a header; countries themselves and places that are no more are left out."""
    for row.line, line in enumerate(lines, 1):
        cells = line.rstrip("\r\n").split("\t")
        if len(cells) != _GEONAMES_COLUMNS:
            found = f"{len(cells)} columns, expected the {_GEONAMES_COLUMNS} of a GeoNames dump"
            raise row.wrong(f"{found}; for a table with a header name the file .tsv")
        kind = kind_of_feature(cells[6], cells[7])
        if kind is None:
            continue
        values = {
            "name": cells[1], "names": cells[3], "lat": cells[4], "lon": cells[5], "kind": kind, "country": cells[8], "admin1": cells[10],
            "population": cells[14], "id": cells[0],
        }  # fmt: skip
        yield _place(values, row)


def _table(lines: TextIO, row: _Row) -> Iterator[OwnPlace]:
    """A table whose first line names the columns; lines that start with # are remarks."""
    header: list[str] = []
    columns: dict[str, int] = {}
    for row.line, line in enumerate(lines, 1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = [cell.strip() for cell in line.rstrip("\r\n").split("\t")]
        if not columns:
            header, columns = cells, _columns(cells, row)
        elif len(cells) != len(header):
            raise row.wrong(f"{len(cells)} cells, expected {len(header)} as in the header")
        else:
            yield _place({what: cells[at] for what, at in columns.items()}, row)


def _columns(header: list[str], row: _Row) -> dict[str, int]:
    low = [cell.lower().lstrip("\ufeff") for cell in header]
    found = {what: low.index(name) for what, names in _HEADERS.items() for name in reversed(names) if name in low}
    missing = [what for what in _NEEDED if what not in found]
    if missing:
        raise row.wrong(f"no column {' or '.join(missing)} among {' | '.join(header)[:80]!r}; columns are parted by tabs")
    return found


def _geojson(lines: TextIO, row: _Row) -> Iterator[OwnPlace]:
    def wrong(line: int, problem: str) -> DataFileError:
        row.line = line
        return row.wrong(problem)

    for feature in features(lines, wrong=wrong):
        row.line = feature.line
        yield _place(_values(feature), row)


def _values(feature: Feature) -> dict[str, str]:
    low = {str(key).lower(): value for key, value in feature.properties.items() if isinstance(value, (str, int, float))}
    found = {what: str(low[name]).strip() for what, names in _HEADERS.items() for name in reversed(names) if name in low}
    found |= {"lat": repr(feature.lat), "lon": repr(feature.lon)}
    if feature.radius_km:
        found.setdefault("radius", repr(feature.radius_km))
    return found


def _place(values: dict[str, str], row: _Row) -> OwnPlace:
    name = values.get("name", "")
    if not name:
        raise row.wrong("name is empty")
    kind = values.get("kind") or "town"
    if kind not in PRECISION or kind == "country":
        raise row.wrong(f"type {kind[:40]!r}: expected {' | '.join(one for one in PRECISION if one != 'country')}")
    lat, lon = row.number("lat", values["lat"], low=-90, high=90), row.number("lon", values["lon"], low=-180, high=180)
    people = int(row.number("population", values.get("population") or "0", low=0, high=5e8))
    radius = row.number("radius_km", values["radius"], low=0.1, high=20000) if values.get("radius") else radius_of_kind(kind, people)
    identifier = values.get("id", "")
    entry = Entry(
        name, kind, row.country(values.get("country", "")), values.get("admin1") or None, lat, lon, radius, people,
        int(identifier) if identifier.isascii() and identifier.isdigit() and len(identifier) < 16 else None,
    )  # fmt: skip
    return OwnPlace(line=row.line, entry=entry, names=(name, *_others(values.get("names", ""))))


def _others(cell: str) -> list[str]:
    """Other names in Latin script; GeoNames parts them by commas, our tables by semicolons."""
    names = (name.strip() for name in cell.replace(";", ",").split(","))
    return [name for name in names if 1 < len(name) <= _LONGEST_NAME and _latin(name)][:_MOST_NAMES]


def _latin(name: str) -> bool:
    return all(ord(c) < 0x250 or 0x1E00 <= ord(c) < 0x1F00 or c in "ʻʼ’‘ʿʾ" for c in name)


@contextmanager
def _opened(path: Path) -> Iterator[TextIO]:
    """The text of a file or of the one dump in a zip archive, as a stream."""
    try:
        if path.suffix.lower() != ".zip":
            with path.open(encoding="utf8", newline="\n") as stream:
                yield stream
            return
        with zipfile.ZipFile(path) as archive, archive.open(_member(path, archive)) as raw:
            yield io.TextIOWrapper(raw, encoding="utf8", newline="\n")
    except UnicodeDecodeError as error:
        raise DataFileError(str(path), where=f"byte {error.start} of a block", problem="not UTF-8") from error
    except (OSError, zipfile.BadZipFile, RuntimeError) as error:
        raise DataFileError(str(path), where="file", problem=str(error)) from error


def _member(path: Path, archive: zipfile.ZipFile) -> str:
    names = [name for name in archive.namelist() if name.lower().endswith(".txt") and not name.lower().startswith("readme")]
    if len(names) != 1:
        raise DataFileError(str(path), where="archive", problem=f"{len(names)} .txt files in it, expected the one of a GeoNames dump")
    return names[0]
