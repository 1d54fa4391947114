"""Parquet, with pyarrow and without."""

from __future__ import annotations

import io
import sys
from datetime import date

import pytest

TEXT = "The army said on Monday that it had taken the town."


def test_without_pyarrow_it_says_what_to_install(read, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    (error,) = read("reports.parquet", b"PAR1....PAR1")
    assert error.problem == "reading Parquet needs pyarrow: pip install 'according[parquet]'"


def test_rows_are_reports(read) -> None:
    import pyarrow
    from pyarrow import parquet

    def written(**columns: list[object]) -> bytes:
        out = io.BytesIO()
        parquet.write_table(pyarrow.table(columns), out)
        return out.getvalue()

    data = written(id=[7, 8], title=["Army takes town", None], text=[TEXT, None], date=[date(2016, 5, 23), None])
    first, second = read("reports.parquet", data)
    assert (first.text, first.published) == (f"Army takes town\n\n{TEXT}", date(2016, 5, 23))
    assert first.path.endswith("reports.parquet#7")
    assert second.reason == "empty"
    assert "no column with a text" in read("reports.parquet", written(url=["x"]))[0].problem
    assert "broken Parquet" in read("reports.parquet", data[:-9])[0].problem


def test_days_beyond_the_year_9999_break_the_file_and_nothing_else(read) -> None:
    import pyarrow
    from pyarrow import parquet

    out = io.BytesIO()
    days = pyarrow.array([2**31 - 1], type=pyarrow.date32())
    parquet.write_table(pyarrow.table({"text": [TEXT], "date": days}), out)
    (error,) = read("reports.parquet", out.getvalue())
    assert error.problem.startswith("broken Parquet behind row 0")
