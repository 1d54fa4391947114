"""What is exported is what other programs read, whatever the words are: formulas, tabs, line ends, controls, halves of characters."""

from __future__ import annotations

import csv
import json
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from according.export.columns import columns_of
from according.export.content import Content
from according.export.entry import Entry
from according.export.formats import write
from according.export.happening import happenings
from nasty import nasty_entries

ENTRIES = st.lists(nasty_entries(), min_size=1, max_size=3)
FEW = settings(
    max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.large_base_example, HealthCheck.data_too_large]
)
CLAIMS = [column.name for column in columns_of("claims")]
NO_CELL = "no cell is this: duckdb wants some text for what is missing"
NUMBERS = {column.name for column in columns_of("claims") if column.kind != "text"}


def exported(name: str, entries: list[Entry], suffix: str = "") -> Path:
    """The file, in a folder that is gone with this process."""
    path = Path(tempfile.mkdtemp(dir=FOLDER.name)) / f"out{suffix}"
    write(name, path=path, content=Content(entries=entries))
    return path


FOLDER = tempfile.TemporaryDirectory()


def cells(entries: list[Entry]) -> list[list[str]]:
    """Rows of the claims as text: unknown is empty, halves of pairs are written out as UTF-8 files have them."""
    rows = (entry.to_row() for entry in entries)
    return [["" if row[n] is None else str(row[n]).encode("utf-8", "backslashreplace").decode() for n in CLAIMS] for row in rows]


@FEW
@given(ENTRIES)
def test_json_lines(entries: list[Entry]) -> None:
    file = exported("jsonl", entries)
    lines = file.read_text(encoding="utf-8").split("\n")
    assert [json.loads(line) for line in lines[:-1]] == [json.loads(json.dumps(entry.to_dict())) for entry in entries]
    assert lines[-1] == ""


@FEW
@given(ENTRIES)
def test_csv_by_python_and_pandas(entries: list[Entry]) -> None:
    import pandas

    file = exported("csv", entries)
    with file.open(encoding="utf-8", newline="") as opened:
        head, *rows = csv.reader(opened)
    assert (head, rows) == (CLAIMS, cells(entries))
    table = pandas.read_csv(file, dtype=str, keep_default_na=False, engine="python")
    assert (list(table.columns), table.values.tolist()) == (CLAIMS, cells(entries))
    numbers = pandas.read_csv(file, usecols=["lat", "lon"])
    for found, entry in zip(numbers.values.tolist(), entries, strict=True):
        assert found == pytest.approx([entry.claim.place.lat, entry.claim.place.lon], abs=1e-9)


@FEW
@given(ENTRIES)
def test_csv_by_duckdb(entries: list[Entry]) -> None:
    import duckdb

    file = exported("csv", entries)
    table = duckdb.read_csv(
        str(file), all_varchar=True, header=True, delimiter=",", quotechar='"', escapechar='"', na_values=NO_CELL, lineterminator="\\r\\n"
    )
    found = [[cell or "" for cell in row] for row in table.fetchall()]
    assert (table.columns, found) == (CLAIMS, cells(entries))


@FEW
@given(ENTRIES)
def test_csv_for_spreadsheets(entries: list[Entry]) -> None:
    with exported("csv-safe", entries).open(encoding="utf-8", newline="") as opened:
        _, *rows = csv.reader(opened)
    for found, meant in zip(rows, cells(entries), strict=True):
        for name, cell, raw in zip(CLAIMS, found, meant, strict=True):
            assert cell == raw or (cell == f"'{raw}" and name not in NUMBERS)
            assert name in NUMBERS or not cell.lstrip("\0").startswith(("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"))


@FEW
@given(ENTRIES)
def test_xlsx_by_openpyxl(entries: list[Entry]) -> None:
    import openpyxl

    book = openpyxl.load_workbook(exported("xlsx", entries, ".xlsx"))
    head, *rows = book["claims"].iter_rows()
    assert [cell.value for cell in head] == CLAIMS
    for entry, row in zip(entries, rows, strict=True):
        meant = entry.to_row()
        for name, cell in zip(CLAIMS, row, strict=True):
            assert cell.data_type == ("n" if name in NUMBERS or cell.value is None else "s"), (name, cell.value)
            if name in NUMBERS:
                assert cell.value == pytest.approx(meant[name], rel=1e-15)  # XlsxWriter writes 16 digits
        assert book["events"].max_row >= 2


@FEW
@given(ENTRIES)
def test_parquet_by_pyarrow_duckdb_and_pandas(entries: list[Entry]) -> None:
    import duckdb
    import pandas
    from pyarrow import parquet

    def plain(value: Any) -> Any:
        return value.encode("utf-8", "replace").decode() if isinstance(value, str) else value

    file = exported("parquet", entries, ".parquet")
    meant = [{name: plain(value) for name, value in entry.to_row().items()} for entry in entries]
    assert parquet.read_table(file).to_pylist() == meant
    assert duckdb.read_parquet(str(file)).fetchall() == [tuple(row[name] for name in CLAIMS) for row in meant]
    assert pandas.read_parquet(file)["lon"].tolist() == [row["lon"] for row in meant]


@FEW
@given(ENTRIES)
def test_maps_by_geopandas(entries: list[Entry]) -> None:
    import geopandas

    places = [one.place for one in happenings(entries, heads={})]
    meant = sorted((place.lon, place.lat) for place in places if place is not None)
    for name, suffix in (("geojson", ".geojson"), ("gpkg", ".gpkg"), ("geoparquet", ".parquet")):
        file = exported(name, entries, suffix)
        table = (
            geopandas.read_parquet(file)
            if name == "geoparquet"
            else geopandas.read_file(file, **({"layer": "events"} if name == "gpkg" else {}))
        )
        found = sorted((point.x, point.y) for point in table.geometry)
        assert len(found) == len(meant)
        for (x, y), (lon, lat) in zip(found, meant, strict=True):
            assert abs(x - lon) < 1e-9 and abs(y - lat) < 1e-9, name


def test_a_cell_longer_than_a_sheet_holds_is_cut_there_and_nowhere_else(entries: list[Entry]) -> None:
    import duckdb
    import openpyxl

    long = replace(entries[0], evidence="=long, " * 40_000)
    book = openpyxl.load_workbook(exported("xlsx", [long], ".xlsx"))
    assert len(book["claims"].cell(2, CLAIMS.index("evidence") + 1).value) == 32_767
    for name, suffix in (("csv", ".csv"), ("parquet", ".parquet")):
        assert duckdb.sql(f"SELECT evidence FROM '{exported(name, [long], suffix)}'").fetchall() == [(long.evidence,)]


@FEW
@given(ENTRIES)
def test_tables_without_quotes_keep_their_columns(entries: list[Entry]) -> None:
    import pandas

    for name, width in (("polecat", 40), ("gdelt-events", 61), ("gdelt-mentions", 16)):
        file = exported(name, entries)
        assert {line.count("\t") + 1 for line in file.read_text(encoding="utf-8").split("\n")[:-1]} <= {width}
        header = 0 if name == "polecat" else None
        table = pandas.read_csv(file, sep="\t", header=header, quoting=csv.QUOTE_NONE, dtype=str, keep_default_na=False, engine="python")
        assert table.shape[1] == width


@FEW
@given(ENTRIES)
def test_timelines_are_json_without_html_of_reports(entries: list[Entry]) -> None:
    found = json.loads(exported("timelinejs", entries).read_text(encoding="utf-8"))
    for slide in found["events"]:
        assert "<script" not in slide["text"]["headline"] + slide["text"]["text"]
    timemap = json.loads(exported("timemap", entries).read_text(encoding="utf-8"))
    for event in timemap["events"]:
        assert all(isinstance(value, str) for key, value in event.items() if key not in ("associations", "sources"))
