"""docs/reference/exports.md describes every format and every column, and the tables fit what is written."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest

from according.errors import DataFileError
from according.export import columns
from according.export.formats import FORMATS


def test_the_page_is_up_to_date(root: Path) -> None:
    page = (root / "docs" / "reference" / "exports.md").read_text(encoding="utf8")
    tool = runpy.run_path(str(root / "tools" / "update_exports.py"))
    assert tool["page"](page) == page, "run: python tools/update_exports.py"
    tables = {table for one in FORMATS.values() for table in one.tables}
    assert [table for table in sorted(tables) if f"<!-- table {table}: " not in page] == []


def test_every_table_belongs_to_a_format() -> None:
    tables = {table for one in FORMATS.values() for table in one.tables}
    others = {"countries", "sectors", "crosswalk"}
    assert {path.stem for path in columns.FOLDER.glob("*.tsv")} == tables | others


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("id\tnumeral\tours\t\t", "'numeral' is none of text, integer, number"),
        ("id\ttext\tyours\t\t", "'yours' is none of ours"),
        ("id\ttext\tours\t\t\nid\ttext\tours\t\t", "two columns"),
    ],
)
def test_wrong_tables_are_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, row: str, message: str) -> None:
    monkeypatch.setattr(columns, "FOLDER", tmp_path)
    (tmp_path / "wrong.tsv").write_text(f"column\tkind\tfilled\thxl\tmeaning\n{row}\n", encoding="utf8")
    with pytest.raises(DataFileError, match=message):
        columns.columns_of("wrong")
