"""CSV and other tables of text: a report a row, its columns named as the keys of JSON reports."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator

from according.errors import DocumentError
from according.records.discard import Discard
from according.settings import Settings
from according.stages.read.objects import ObjectReader, Read

DELIMITERS = ",\t;|"
_LINES = re.compile(r"[^\r\n]*(?:\r\n?|\n)|[^\r\n]+")
"""A line with its end, as csv wants them; io.StringIO would hold the text a second time, with four bytes a character."""


def read_table(text: str, name: str, *, settings: Settings) -> Iterator[Read]:
    """The reports of a table, called FILE#ID by their id or FILE:ROW. The first row names the columns.

    A row that has more cells than the first is told and the rest goes on. Raises DocumentError if no column can hold a text.
    """
    csv.field_size_limit(max(csv.field_size_limit(), settings.read.max_document_bytes + 1))
    rows = csv.reader((line.group() for line in _LINES.finditer(text)), delimiter=_delimiter(text), strict=True)
    columns = [column.strip() for column in _next(rows, f"{name}:1") or []]
    if not any(columns):
        yield Discard(document=name, stage="read", reason="empty", detail="there is no text in it")
        return
    reader = ObjectReader(name, settings=settings)
    missing = reader.without_text(columns)
    if missing:
        raise DocumentError(name, stage="read", problem=f"no column with a text: {missing}")
    number = 1
    while (cells := _next(rows, f"{name}:{number + 1}")) is not None:
        number += 1
        if any(cell.strip() for cell in cells):
            yield _row(reader, columns, cells, f"{name}:{number}")


def _row(reader: ObjectReader, columns: list[str], cells: list[str], where: str) -> Read:
    if len(cells) > len(columns):
        problem = f"{len(cells)} cells under {len(columns)} columns; put cells with a delimiter in quotation marks"
        return DocumentError(where, stage="read", problem=problem)
    return reader.read_object(dict(zip(columns, cells, strict=False)), where)


def _next(rows: Iterator[list[str]], where: str) -> list[str] | None:
    try:
        return next(rows, None)
    except csv.Error as error:
        raise DocumentError(where, stage="read", problem=f"broken CSV: {error}; repair it") from error


def _delimiter(text: str) -> str:
    """The delimiter that stands most often in the first line."""
    first = text.partition("\n")[0]
    return max(DELIMITERS, key=lambda sign: (first.count(sign), -DELIMITERS.index(sign)))
