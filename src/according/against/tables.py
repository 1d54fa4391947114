"""Reads other people's tables as they are found: with a byte order mark, semicolons, stray tabs, cells too many."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from according.errors import ExportError

MOST_CELL = 10_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """names: of the columns. rows: by column, cells stripped. malformed: rows with more cells than names, left out."""

    names: tuple[str, ...]
    rows: tuple[dict[str, str], ...]
    malformed: int


def read_any(path: Path) -> Table:
    """A table with a row of names, divided by tabs, semicolons or commas, whichever its first line has most of.

    A row with fewer cells is filled up; empty cells too many at its end are dropped. UTF-8 or, where that fails, ISO-8859-1.
    Raises ExportError if the file cannot be read or has no row of names.
    """
    text = _text(path)
    head = text.partition("\n")[0]
    divider = max("\t;,", key=head.count)
    csv.field_size_limit(MOST_CELL)
    bare, lines = divider == "\t", io.StringIO(text, newline="")
    try:
        cells = list(csv.reader(lines, delimiter=divider, quoting=csv.QUOTE_NONE if bare else csv.QUOTE_MINIMAL))
    except csv.Error as error:
        raise ExportError(str(path), problem=f"is no table: {error}; give a CSV or tab-separated file") from error
    if not cells or len([name for name in cells[0] if name.strip()]) < 2:
        raise ExportError(str(path), problem="has no row of column names; give a CSV or tab-separated file with one")
    return _table(cells)


def _table(cells: Sequence[Sequence[str]]) -> Table:
    names = [name.strip() for name in cells[0]]
    while names and not names[-1]:
        names.pop()
    rows, malformed = [], 0
    for line in cells[1:]:
        row = [cell.strip() for cell in line]
        while len(row) > len(names) and not row[-1]:
            row.pop()
        if len(row) > len(names):
            malformed += 1
        elif any(row):
            rows.append(dict(zip(names, row + [""] * (len(names) - len(row)), strict=True)))
    return Table(names=tuple(names), rows=tuple(rows), malformed=malformed)


def _text(path: Path) -> str:
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise ExportError(str(path), problem=f"cannot be read: {error.strerror or error}") from error
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = raw.decode("iso-8859-1")
    return text.replace("\r\n", "\n").replace("\r", "\n")
