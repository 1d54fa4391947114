"""CSV and tab-separated tables. No cell holds what would break a row: see `tsv`."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from according.export.columns import Column

FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
"""What makes a spreadsheet take text for a formula, with the full-width forms that some of them fold."""


def write_csv(path: Path, *, rows: Iterable[Mapping[str, Any]], columns: Sequence[Column], hxl: bool = False, safe: bool = False) -> None:
    """A row a mapping, as RFC 4180 has it (UTF-8, CRLF), after a row of names.

    hxl: a second row of hashtags. safe: text that a spreadsheet would take for a formula gets an apostrophe before it; numbers never do.
    """
    with path.open("w", encoding="utf-8", newline="", errors="backslashreplace") as file:
        out = csv.writer(file, lineterminator="\r\n")
        out.writerow([column.name for column in columns])
        if hxl:
            out.writerow([column.hxl for column in columns])
        for row in rows:
            out.writerow([guarded(row[column.name]) if safe else row[column.name] for column in columns])


def guarded(value: Any) -> Any:
    """Text that begins like a formula, zero bytes in front or not, with an apostrophe before it; numbers as they are."""
    return f"'{value}" if isinstance(value, str) and value.lstrip("\0").startswith(FORMULA) else value


def write_tsv(path: Path, rows: Iterable[Mapping[str, Any]], *, columns: Sequence[Column], header: bool, none: str = "") -> None:
    """Cells divided by tabs, rows by newlines; nothing is quoted, so no cell keeps a tab or an end of line. none: what is unknown."""
    with path.open("w", encoding="utf-8", newline="", errors="backslashreplace") as file:
        if header:
            file.write("\t".join(column.name for column in columns) + "\n")
        for row in rows:
            file.write("\t".join(none if row[c.name] is None else " ".join(str(row[c.name]).split()) for c in columns) + "\n")
