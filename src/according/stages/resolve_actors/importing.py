"""A user's own actors: a table of any size is checked line by line and kept as `actors/own.tsv` of a folder of theirs."""

from __future__ import annotations

import csv
import os
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TextIO

from according.errors import DataFileError
from according.ontology.tables import label
from according.records.actor import SECTORS
from according.stages.resolve_actors.entries import KINDS
from according.stages.resolve_actors.names import fold, slug, units
from according.stages.resolve_actors.tables import OWN, Row, cells, month

KEPT = Path("actors") / "own.tsv"
"""Where a folder for `--with` keeps a user's own actors."""

_NEEDED = ("name", "kind")
_KINDS = tuple(kind for kind in KINDS if kind != "state")
_OF_PERSONS = ("office", "from", "to", "leads")


def import_actors(path: Path, *, into: Path, countries: Iterable[str], replace: bool = False) -> int:
    """Checks a table of actors (TSV, or CSV if it is called so) and adds it to a folder's own actors; how many rows were added.

    countries: the alpha-3 codes that a country may be. replace: instead of what the folder has; else beside it.
    Nothing is written unless every row is right: the new table replaces the old one in one step.
    Raises DataFileError with file, line, value and what to do.
    """
    kept = into / KEPT
    checks, added = _Checks(frozenset(countries)), 0
    with _replaced(kept) as out:
        out.write("\t".join(OWN) + "\n")
        for source in (*((kept,) if kept.is_file() and not replace else ()), path):
            for line, row in _rows(source):
                checks.check(row, _At(label(source), line))
                out.write("\t".join(row[column] for column in OWN) + "\n")
                added += source == path
    return added


@contextmanager
def _replaced(path: Path) -> Iterator[TextIO]:
    """A new file that takes the place of path in one step when all is written; after an error path is as it was."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".own", suffix=".tmp")
    except OSError as error:
        raise DataFileError(str(path.parent), where="folder", problem=f"{error.strerror}; choose another one with --into") from error
    try:
        with os.fdopen(handle, "w", encoding="utf8", newline="\n") as out:
            yield out
            out.flush()
            os.fsync(out.fileno())
        os.chmod(temporary, 0o644)
        os.replace(temporary, path)
    finally:
        Path(temporary).unlink(missing_ok=True)  # gone already where all went well


def _rows(path: Path) -> Iterator[tuple[int, Row]]:
    """(line, row) with all columns of OWN, those that the table lacks empty."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            comma = path.suffix.lower() == ".csv"
            reader = csv.reader(file, strict=True) if comma else csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
            columns: tuple[str, ...] = ()
            for written in reader:
                line = reader.line_num
                if not any(cell.strip() for cell in written) or written[0].startswith("#"):
                    continue
                if not columns:
                    columns = _header(written, label(path))
                    continue
                yield line, _row(written, columns, _At(label(path), line))
            if not columns:
                raise DataFileError(label(path), where="line 1", problem=f"is empty; the first line names the columns: {', '.join(OWN)}")
    except OSError as error:
        raise DataFileError(label(path), where="file", problem=error.strerror or str(error)) from error
    except UnicodeDecodeError as error:
        raise DataFileError(label(path), where=f"byte {error.start}", problem="not UTF-8; save the table as UTF-8") from error
    except csv.Error as error:
        problem = f'{error}; put "…" around cells with commas, quotation marks doubled'
        raise DataFileError(label(path), where=f"line {reader.line_num}", problem=problem) from error


def _header(written: list[str], file: str) -> tuple[str, ...]:
    columns = tuple(cell.strip() for cell in written)
    wrong = [column for column in columns if column not in OWN]
    missing = [column for column in _NEEDED if column not in columns]
    twice = [column for column in dict.fromkeys(columns) if columns.count(column) > 1]
    for problem, found in (("unknown column", wrong), ("no column", missing), ("twice the column", twice)):
        if found:
            known = f"columns are {', '.join(OWN)}; name and kind are needed; a .csv has commas between them, others tabs"
            raise DataFileError(file, where="header", problem=f"{problem} {found[0]!r}; {known}")
    return columns


def _row(written: list[str], columns: tuple[str, ...], at: _At) -> Row:
    if len(written) != len(columns):
        raise at.wrong(f"{len(written)} cells, expected {len(columns)}: {' | '.join(written)[:60]!r}")
    row = dict.fromkeys(OWN, "") | {column: cell.strip() for column, cell in zip(columns, written, strict=True)}
    for column, cell in row.items():
        if set(cell) & set("\t\n\r"):
            raise at.wrong(f"{column}: a tab or line break within {cell[:40]!r}; take it out")
    return row


@dataclass(frozen=True, slots=True)
class _At:
    """A line of a file, for the messages."""

    file: str
    line: int

    def __str__(self) -> str:
        return f"{self.file}, line {self.line}"

    def wrong(self, problem: str) -> DataFileError:
        return DataFileError(self.file, where=f"line {self.line}", problem=problem)


_Owner = tuple[bool, str]
"""Whether an actor is a person, and its folded name."""


@dataclass(slots=True)
class _Checks:
    """What every row must be, alone and beside the others. names, ids: whose they are and where that stands; terms: of persons."""

    countries: frozenset[str]
    names: dict[str, tuple[_Owner, _At]] = field(default_factory=dict)
    ids: dict[str, tuple[_Owner, _At]] = field(default_factory=dict)
    terms: dict[tuple[str, str], _At] = field(default_factory=dict)

    def check(self, row: Row, at: _At) -> None:
        """Raises DataFileError if the row is wrong or says what another has said."""
        self._values(row, at)
        self._months(row, at)
        owner = (row["kind"] == "person", fold(row["name"]))
        self._unique(self.ids, "id", row["id"] or f"{row['kind']}:{slug(row['name'])}", owner, at)
        for name in (row["name"], *cells(row["aliases"], "|")):
            self._unique(self.names, "name", name, owner, at)
        if owner[0]:
            there = self.terms.setdefault((owner[1], row["from"]), at)
            if there != at:
                raise at.wrong(f"name {row['name']!r} from {row['from'] or 'no month'} stands at {there} too; a term of office is one row")

    def _unique(self, known: dict[str, tuple[_Owner, _At]], what: str, value: str, owner: _Owner, at: _At) -> None:
        """Whether nobody else has a name or id; persons may stand in several rows, one a term of office."""
        other, there = known.setdefault(fold(value) if what == "name" else value, (owner, at))
        if other != owner or there != at and not owner[0]:
            raise at.wrong(f"{what} {value!r} stands at {there} too; it must be one actor's, with all its names in one row (name, aliases)")

    def _values(self, row: Row, at: _At) -> None:
        for column in ("name", "kind"):
            if not row[column]:
                raise at.wrong(f"{column} is empty; every actor needs one")
        for name in (row["name"], *cells(row["aliases"], "|")):
            if not units(name):
                raise at.wrong(f"{name!r} has no letters; a name needs some")
        if row["kind"] not in _KINDS:
            raise at.wrong(f"kind {row['kind']!r} is none of {', '.join(_KINDS)} (states go into actors/states.tsv)")
        if row["country"] and row["country"] not in self.countries:
            raise at.wrong(f"country {row['country']!r} is no ISO 3166 alpha-3 code of a state; write it as KEN, or nothing")
        for sector in cells(row["sectors"], ","):
            if sector not in SECTORS:
                raise at.wrong(f"sector {sector!r} is none of {', '.join(SECTORS)}; several are divided by commas")

    def _months(self, row: Row, at: _At) -> None:
        """Offices and their months, which only persons have."""
        for column in _OF_PERSONS if row["kind"] != "person" else ():
            if row[column]:
                raise at.wrong(f"{column} {row[column]!r}: only persons have it; kind is {row['kind']}")
        found = {column: month(row[column], last=column != "from", where=_said(at, column)) for column in ("from", "to", "known")}
        if found["from"] and found["to"] and found["to"] < found["from"]:
            raise at.wrong(f"to {row['to']} lies before from {row['from']}; exchange them")


def _said(at: _At, column: str) -> Callable[[str], DataFileError]:
    return lambda problem: at.wrong(f"{column} {problem}")
