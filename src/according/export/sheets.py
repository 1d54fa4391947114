"""XLSX, with XlsxWriter (BSD-2-Clause, no dependencies of its own), which is imported when it is called."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from according.errors import ExportError, UsageError
from according.export.columns import Column

MOST_ROWS = 1_048_576
MOST_CHARACTERS = 32_767
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
SAME_MOMENT = datetime(2000, 1, 1, tzinfo=UTC)
"""Of making, in every file: the same rows give the same bytes."""

Sheet = tuple[str, Sequence[Column], Iterable[Mapping[str, Any]]]


def write_xlsx(path: Path, sheets: Iterable[Sheet], *, hxl: bool) -> None:
    """A workbook. Text stays text, whatever it begins with; days stay texts too, since spreadsheets know none before 1900.

    hxl: a second row of hashtags. Raises UsageError if XlsxWriter is not installed, ExportError if a sheet is too long.
    """
    try:
        import xlsxwriter
    except ImportError as error:
        raise UsageError("--to xlsx needs XlsxWriter: pip install 'according[xlsx]'") from error
    # Rows wait on the disk in the folder of the file, not where other people's temporary files are.
    options: dict[str, Any] = {"constant_memory": True, "tmpdir": str(path.parent)}
    options |= {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    book = xlsxwriter.Workbook(str(path), options)
    book.set_properties({"created": SAME_MOMENT.replace(tzinfo=None)})
    try:
        for name, columns, rows in sheets:
            _write(book.add_worksheet(name), path, columns, rows, hxl)
    finally:
        book.close()


def _write(sheet: Any, path: Path, columns: Sequence[Column], rows: Iterable[Mapping[str, Any]], hxl: bool) -> None:
    heads = [[column.name for column in columns], *([[column.hxl for column in columns]] if hxl else [])]
    sheet.freeze_panes(len(heads), 1)
    for number, head in enumerate(heads):
        for at, cell in enumerate(head):
            sheet.write_string(number, at, cell)
    for number, row in enumerate(rows, len(heads)):
        if number >= MOST_ROWS:
            raise ExportError(str(path), problem=f"more than {MOST_ROWS} rows, which is all a sheet holds; use filters, or --to csv")
        for at, column in enumerate(columns):
            value = row[column.name]
            if isinstance(value, (int, float)):
                sheet.write_number(number, at, value)
            elif value is not None:
                sheet.write_string(number, at, _NO_XML.sub("\ufffd", value)[:MOST_CHARACTERS])
