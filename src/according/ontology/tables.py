"""Reads our data files: tab-separated tables and TOML, strictly."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from according.errors import DataFileError

DATA = Path(__file__).resolve().parent.parent / "data"
"""Folder of the data files that ship."""
COUNTRY_COLUMNS = ("alpha3", "alpha2", "name", "aliases", "demonyms", "capital", "lat", "lon", "area_km2")
"""Those of places/countries.tsv."""


@cache  # asked of each of some thousand rows
def label(path: Path) -> str:
    """How a message names a file: ours by its name, the user's by its whole path, since the two may share the name."""
    return path.name if path.is_relative_to(DATA) else str(path)


def read_table(path: Path, *, columns: tuple[str, ...], optional: tuple[str, ...] = ()) -> list[dict[str, str]]:
    """Rows of a TSV file whose first line names the columns; lines that start with # are remarks.

    optional: those of the columns that a file may lack; they are empty then.
    Raises DataFileError with the line if the header or a row does not have exactly these columns.
    """
    lines = [(n, line) for n, line in enumerate(read_text(path).split("\n"), 1) if line.strip() and not line.startswith("#")]
    header = tuple(lines[0][1].rstrip("\r").split("\t")) if lines else ()
    if header != tuple(column for column in columns if column in header or column not in optional):
        found = " | ".join(header) if lines else "nothing"
        raise DataFileError(label(path), where="header", problem=f"found {found!r}, expected columns {' | '.join(columns)}")
    rows = []
    for number, line in lines[1:]:
        cells = line.rstrip("\r").split("\t")
        if len(cells) != len(header):
            raise DataFileError(label(path), where=f"line {number}", problem=f"{len(cells)} cells, expected {len(header)}: {line[:60]!r}")
        rows.append(dict.fromkeys(columns, "") | dict(zip(header, (cell.strip() for cell in cells), strict=True)))
    return rows


def cells(cell: str, *, mark: str = ",") -> tuple[str, ...]:
    """Parts of a cell, without empty ones."""
    return tuple(part.strip() for part in cell.split(mark) if part.strip())


def read_some(path: Path, *, columns: tuple[str, ...]) -> list[dict[str, str]]:
    """Some columns of a TSV file that may have more, for whoever uses another part's table.

    Raises DataFileError if one of them is missing, or as read_table does.
    """
    header = next((line for line in read_text(path).split("\n") if line.strip() and not line.startswith("#")), "")
    there = tuple(header.split("\t"))
    missing = [column for column in columns if column not in there]
    if missing:
        raise DataFileError(label(path), where="header", problem=f"no column {missing[0]!r}; found {' | '.join(there)!r}")
    return [{column: row[column] for column in columns} for row in read_table(path, columns=there)]


def read_lemmas(path: Path) -> frozenset[str]:
    """All words of a table that only lists them: one column, `lemmas`, with commas."""
    return frozenset(lemma for row in read_table(path, columns=("lemmas",)) for lemma in cells(row["lemmas"]))


def read_kinds(path: Path) -> dict[str, frozenset[str]]:
    """Lemmas by class, in the order of the table: columns `kind` and `lemmas`, with commas."""
    return {row["kind"]: frozenset(cells(row["lemmas"])) for row in read_table(path, columns=("kind", "lemmas"))}


def read_weights(path: Path) -> dict[str, float]:
    """Feature -> weight. Raises DataFileError where a weight is no number."""
    found = {}
    for row in read_table(path, columns=("feature", "weight")):
        try:
            found[row["feature"]] = float(row["weight"])
        except ValueError as error:
            raise DataFileError(label(path), where=row["feature"], problem=f"{row['weight']!r} is no number") from error
    return found


def read_toml(path: Path) -> dict[str, Any]:
    """A TOML file. Raises DataFileError with the line if it is not TOML."""
    try:
        return tomllib.loads(read_text(path))
    except tomllib.TOMLDecodeError as error:
        raise DataFileError(label(path), where="TOML", problem=str(error)) from error


def read_text(path: Path) -> str:
    """A UTF-8 file. Raises DataFileError if it is missing or not UTF-8."""
    try:
        return path.read_text(encoding="utf8")
    except OSError as error:
        raise DataFileError(label(path), where=str(path.parent), problem=error.strerror or str(error)) from error
    except UnicodeDecodeError as error:
        raise DataFileError(label(path), where=f"byte {error.start}", problem="not UTF-8") from error
