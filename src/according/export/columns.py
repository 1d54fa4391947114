"""The columns of each export, from data/export/TABLE.tsv: what fills them, what stays empty because only people can say it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from according.errors import DataFileError
from according.ontology.tables import DATA, read_table

FOLDER = DATA / "export"
KINDS = ("text", "integer", "number")
FILLED = ("ours", "fixed", "people")


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """kind: one of KINDS. filled: from claims ("ours"), always alike ("fixed"), or empty because only people can say it ("people").

    hxl: hashtag of the Humanitarian Exchange Language, or "". meaning: for the page.
    """

    name: str
    kind: str
    filled: str
    hxl: str
    meaning: str


@cache
def columns_of(table: str) -> tuple[Column, ...]:
    """The columns of data/export/TABLE.tsv in their order. Raises DataFileError for an unknown kind or two of one name."""
    file = FOLDER / f"{table}.tsv"
    rows = read_table(file, columns=("column", "kind", "filled", "hxl", "meaning"))
    for row in rows:
        for key, known in (("kind", KINDS), ("filled", FILLED)):
            if row[key] not in known:
                raise DataFileError(file.name, where=f"{row['column']}, {key}", problem=f"{row[key]!r} is none of {', '.join(known)}")
    names = [row["column"] for row in rows]
    if len(names) != len(set(names)):
        raise DataFileError(file.name, where="column", problem="two columns of one name")
    return tuple(Column(name=row.pop("column"), **row) for row in rows)


def encodable(value: Any) -> Any:
    """The value, with a sign for halves of surrogate pairs, which UTF-8 does not have and a report may."""
    return value.encode("utf-8", "replace").decode() if isinstance(value, str) and not value.isascii() else value
