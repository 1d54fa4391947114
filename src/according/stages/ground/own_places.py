"""A gazetteer of the user's own: one SQLite file FOLDER/places/*.gazetteer, made by `according places import`.

    places  number, name, kind, country, admin1, lat, lon, radius_km, population, identifier, line
    names   folded name, its consonants, number of the place

Written to a file beside it that takes the name at the end, so that no half of one is ever read; sorted on disk, so that memory stays
small however large the file is.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from contextlib import closing, suppress
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Any

from according.errors import DataFileError
from according.stages.ground.folding import alikeness, fold, skeleton, without_articles
from according.stages.ground.tables import Entry

SUFFIX = ".gazetteer"
_VERSION = 1
_BATCH = 5000
_MOST_NAMESAKES = 60
_KEPT = 50_000
_TABLES = """
create table places (number integer primary key, name text, kind text, country text, admin1 text, lat real, lon real, radius_km real,
                     population integer, identifier integer, line integer);
create table names (folded text, sound text, number integer);
"""
_LOOK_UP = """
select name, kind, country, admin1, lat, lon, radius_km, population, identifier
from names join places using (number) where folded = ?
"""
_SOUNDING = """
select folded, name, kind, country, admin1, lat, lon, radius_km, population, identifier
from names join places using (number) where sound = ? and country = ? limit 50
"""
_SAME = """
select min(line), max(line), min(name) from places
group by lower(name), kind, round(lat, 2), round(lon, 2) having count(*) > 1 order by max(line) limit 1
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnPlace:
    """A place of the user's file. line: where it stands there; names: all its names, its own first."""

    line: int
    entry: Entry
    names: tuple[str, ...]


class OwnPlaces:
    """A file of the user's, read-only; names that it holds mean its places and no others."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._entries: dict[str, tuple[Entry, ...]] = {}
        self._known: dict[str, bool] = {}
        try:
            self._file = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False)
            version = self._file.execute("pragma user_version").fetchone()[0]
        except sqlite3.Error as error:
            raise DataFileError(str(path), where="file", problem=f"{error}; import it again") from error
        if version != _VERSION:
            raise DataFileError(str(path), where="version", problem=f"{version}, expected {_VERSION}; import it again")

    def lookup(self, folded: str) -> tuple[Entry, ...]:
        """The places of a folded name, the largest first."""
        if folded not in self._entries:
            if len(self._entries) >= _KEPT:
                self._entries.clear()
            rows = self._all(_LOOK_UP, folded)
            ranked = sorted({Entry(*row) for row in rows}, key=lambda e: (-e.population, e.name, e.lat, e.lon))
            self._entries[folded] = tuple(ranked[:_MOST_NAMESAKES])
        return self._entries[folded]

    def knows(self, folded: str) -> bool:
        """Whether it has a folded name."""
        if folded not in self._known:
            if len(self._known) >= _KEPT:
                self._known.clear()
            self._known[folded] = bool(self._all("select 1 from names where folded = ? limit 1", folded))
        return self._known[folded]

    def sounding(self, folded: str, *, country: str) -> list[tuple[Entry, float]]:
        """Places of a country with the consonants of a folded name, and how alike the spellings are (0 to 1)."""
        return [(Entry(*row[1:]), alikeness(folded, row[0])) for row in self._all(_SOUNDING, skeleton(folded), country)]

    def _all(self, query: str, *values: str) -> list[Any]:
        try:
            return self._file.execute(query, values).fetchall()
        except sqlite3.Error as error:
            raise DataFileError(str(self._path), where="file", problem=f"{error}; import it again") from error


@dataclass(slots=True)
class Written:
    """What was written so far. places, names: rows."""

    places: int = 0
    names: int = 0
    _batch: int = field(default=_BATCH, repr=False)


def write_places(path: Path, *, places: Iterable[OwnPlace], source: Path, written: Written) -> None:
    """Writes a file, whole or not at all. written: counts along, for whoever shows how far it is.

    source: the file that the places come from, for messages. Raises DataFileError for a place told twice and for a full disk.
    """
    draft = path.with_name(path.name + ".part")
    path.parent.mkdir(parents=True, exist_ok=True)
    draft.unlink(missing_ok=True)
    try:
        with closing(sqlite3.connect(draft, isolation_level=None)) as file:
            # A draft that breaks off is thrown away: no journal needed.
            file.executescript(f"pragma journal_mode = off; pragma synchronous = off; pragma temp_store = file; {_TABLES}")
            file.execute("begin")
            _fill(file, places, written)
            file.execute("commit")
            file.execute("create index name on names (folded)")
            file.execute("create index sound on names (sound)")
            _refuse_same(file, source)
            if written.places == 0:
                raise DataFileError(str(source), where="file", problem="no place in it")
            file.execute(f"pragma user_version = {_VERSION}")
        draft.replace(path)
    except (sqlite3.Error, OSError) as error:
        raise DataFileError(str(path), where="writing", problem=str(error)) from error
    finally:
        with suppress(OSError):
            draft.unlink(missing_ok=True)


def _fill(file: sqlite3.Connection, places: Iterable[OwnPlace], written: Written) -> None:
    rows = iter(places)
    while batch := list(islice(rows, _BATCH)):
        told, names = [], []
        for place in batch:
            e, written.places = place.entry, written.places + 1
            cells = (e.name, e.kind, e.country, e.admin1, e.lat, e.lon, e.radius_km, e.population, e.geonames_id)
            told.append((written.places, *cells, place.line))
            names += [(name, skeleton(name), written.places) for name in _folded(place.names)]
        file.executemany("insert into places values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", told)
        file.executemany("insert into names values (?, ?, ?)", names)
        written.names += len(names)


def _folded(names: tuple[str, ...]) -> list[str]:
    folded = [fold(name) for name in names]
    return [name for name in dict.fromkeys((*folded, *map(without_articles, folded))) if name]


def _refuse_same(file: sqlite3.Connection, source: Path) -> None:
    same = file.execute(_SAME).fetchone()
    if same is not None:
        problem = f"{same[2]!r} stands in line {same[0]} already, at the same point; take one of them out"
        raise DataFileError(str(source), where=f"line {same[1]}", problem=problem)
