"""A user's own actors: a table of any size is checked line by line and kept as `actors/own.tsv` of a folder of theirs."""

from __future__ import annotations

import csv
import os
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from operator import itemgetter
from pathlib import Path
from typing import TextIO

from according.errors import DataFileError
from according.ontology.tables import cells, label
from according.records.actor import SECTORS
from according.stages.resolve_actors.entries import KINDS
from according.stages.resolve_actors.names import fold, slug, units
from according.stages.resolve_actors.tables import OWN, Row, month
from according.stages.resolve_actors.uniqueness import Key, Keys, keys_on_disk

KEPT = Path("actors") / "own.tsv"
"""Where a folder for `--with` keeps a user's own actors."""

_NEEDED = ("name", "kind")
_KINDS = tuple(kind for kind in KINDS if kind != "state")
_OF_PERSONS = ("office", "from", "to", "leads")
_MOST_LINES = 1 << 48
_cells = itemgetter(*OWN)


def import_actors(path: Path, *, into: Path, countries: Iterable[str], replace: bool = False) -> int:
    """Checks a table of actors (TSV, or CSV if it is called so) and adds it to a folder's own actors; how many rows were added.

    countries: the alpha-3 codes that a country may be. replace: instead of what the folder has; else beside it.
    Nothing is written unless every row is right: the new table replaces the old one in one step.
    Raises DataFileError with file, line, value and what to do.
    """
    kept = into / KEPT
    sources = (*((kept,) if kept.is_file() and not replace else ()), path)
    table = _Table(frozenset(countries), files=tuple(map(label, sources)))
    with _replaced(kept) as out, keys_on_disk(str(kept)) as keys:
        out.write("\t".join(OWN) + "\n")
        try:
            for source in sources:
                table.begin()
                for line, row in _rows(source):
                    keys.add(table.checked(row, line), at=table.number(line))
                    out.write("\t".join(_cells(row)) + "\n")
        except DataFileError:
            table.refuse_twice(keys)  # in a line before the one that is wrong
            raise
        table.refuse_twice(keys)
    return table.rows


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
    except OSError as error:
        raise DataFileError(str(path), where="writing", problem=error.strerror or str(error)) from error
    finally:
        Path(temporary).unlink(missing_ok=True)  # gone already where all went well


def _rows(path: Path) -> Iterator[tuple[int, Row]]:
    """(line, row) with all columns of OWN, those that the table lacks empty."""
    name = label(path)
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
                    columns = _header(written, name)
                    continue
                yield line, _row(written, columns, _At(name, line))
            if not columns:
                raise DataFileError(name, where="line 1", problem=f"is empty; the first line names the columns: {', '.join(OWN)}")
    except OSError as error:
        raise DataFileError(name, where="file", problem=error.strerror or str(error)) from error
    except UnicodeDecodeError as error:
        raise DataFileError(name, where=f"byte {error.start}", problem="not UTF-8; save the table as UTF-8") from error
    except csv.Error as error:
        problem = f'{error}; put "…" around cells with commas, quotation marks doubled'
        raise DataFileError(name, where=f"line {reader.line_num}", problem=problem) from error


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
        if "\t" in cell or "\n" in cell or "\r" in cell:
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


@dataclass(slots=True)
class _Table:
    """What every row must be, alone and beside the others. countries: that a row may name; files: that are read, as messages name them."""

    countries: frozenset[str]
    files: tuple[str, ...]
    file: int = -1
    """Which of them is read."""
    rows: int = 0
    """Of that file, so far."""

    def begin(self) -> None:
        """The next file is read."""
        self.file, self.rows = self.file + 1, 0

    def checked(self, row: Row, line: int) -> Iterator[Key]:
        """What a row says is its actor's alone. Raises DataFileError if the row by itself is wrong."""
        at = _At(self.files[self.file], line)
        self._values(row, at)
        self._months(row, at)
        self.rows += 1
        return _keys(row)

    def number(self, line: int) -> int:
        """Of a line of all files, so that two lines can be compared."""
        return self.file * _MOST_LINES + line

    def refuse_twice(self, keys: Keys) -> None:
        """Raises DataFileError for the first row that says what an earlier one has said."""
        if (found := keys.twice()) is None:
            return
        at, first = (_At(self.files[number // _MOST_LINES], number % _MOST_LINES) for number in (found.at, found.first))
        if found.what == "term":
            raise at.wrong(f"{found.shown} stands at {first} too; a term of office is one row")
        advice = "it must be one actor's, with all its names in one row (name, aliases)"
        raise at.wrong(f"{found.what} {found.shown!r} stands at {first} too; {advice}")

    def _values(self, row: Row, at: _At) -> None:
        for column in ("name", "kind"):
            if not row[column]:
                raise at.wrong(f"{column} is empty; every actor needs one")
        for name in (row["name"], *cells(row["aliases"], mark="|")):
            if not units(name):
                raise at.wrong(f"{name!r} has no letters; a name needs some")
        if row["kind"] not in _KINDS:
            raise at.wrong(f"kind {row['kind']!r} is none of {', '.join(_KINDS)} (states go into actors/states.tsv)")
        if row["country"] and row["country"] not in self.countries:
            raise at.wrong(f"country {row['country']!r} is no ISO 3166 alpha-3 code of a state; write it as KEN, or nothing")
        for sector in cells(row["sectors"]):
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


def _keys(row: Row) -> Iterator[Key]:
    """A name or id is one actor's. Persons may stand in several rows, one a term of office, others in one."""
    person, name = row["kind"] == "person", row["name"]
    folded = fold(name)
    owner = f"{person:d}{folded}"
    known = row["id"] or f"{row['kind']}:{slug(name)}"
    yield Key("id", value=known, shown=known, owner=owner, alone=not person)
    for called in (name, *cells(row["aliases"], mark="|")):
        yield Key("name", value=fold(called), shown=called, owner=owner, alone=not person)
    if person:
        term = f"name {name!r} from {row['from'] or 'no month'}"
        yield Key("term", value=f"{folded} {row['from']}", shown=term, owner=owner, alone=True)


def _said(at: _At, column: str) -> Callable[[str], DataFileError]:
    return lambda problem: at.wrong(f"{column} {problem}")
