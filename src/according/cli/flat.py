"""csv of `according code`: one row a claim, flat columns, RFC 4180. The columns are described in docs/reference/commands.md."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any

from according.cli.terminal import visible
from according.export.flat import COLUMNS, to_row

if TYPE_CHECKING:
    from according.records.claim import Claim
    from according.records.document import Document

FORMULA = ("=", "+", "-", "@", "\t", "\r")


class Flat:
    """spreadsheet_safe: text that begins like a formula gets an apostrophe. terminal: control characters are made visible."""

    def __init__(self, *, spreadsheet_safe: bool = False, terminal: bool = False) -> None:
        self._safe, self._terminal = spreadsheet_safe, terminal

    def begin(self) -> str:
        return self._rows([COLUMNS])

    def document(self, document: Document, claims: tuple[Claim, ...]) -> str:
        rows = (to_row(claim) for claim in claims)
        return self._rows([[self._cell(row[column]) for column in COLUMNS] for row in rows])

    def _rows(self, rows: list[Any]) -> str:
        out = io.StringIO(newline="")
        csv.writer(out, lineterminator="\r\n").writerows(rows)
        return out.getvalue()

    def _cell(self, value: str | float | None) -> str | float | None:
        if not isinstance(value, str):
            return value
        value = visible(value) if self._terminal else value
        return f"'{value}" if self._safe and value.startswith(FORMULA) else value
