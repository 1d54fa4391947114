"""Maps, timelines, months, and files that other programs open, read back with these."""

from __future__ import annotations

import csv
import json
import sqlite3
import struct
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from according.errors import ExportError, UsageError
from according.export import sheets
from according.export.columns import columns_of
from according.export.content import Content
from according.export.entry import Entry
from according.export.formats import FORMATS, write


def export(name: str, entries: list[Entry], tmp_path: Path, **content: Any) -> Path:
    write(name, path=tmp_path / name, content=Content(entries=entries, **content))
    return tmp_path / name


def test_geojson_keeps_what_has_no_place(entries: list[Entry], tmp_path: Path) -> None:
    found = json.loads(export("geojson", entries, tmp_path).read_text(encoding="utf8"))
    placed, unplaced = found["features"]
    assert found["type"] == "FeatureCollection"
    assert placed["geometry"] == {"type": "Point", "coordinates": [-2.25, 1.5]}
    assert (placed["properties"]["precision"], placed["properties"]["radius_km"], placed["properties"]["time"]) == (
        "settlement",
        5.0,
        "2016-05-22T00:00:00Z",
    )
    assert unplaced["geometry"] is None
    assert unplaced["properties"]["time"] is None


def test_geojson_of_nothing_is_geojson(tmp_path: Path) -> None:
    assert json.loads(export("geojson", [], tmp_path).read_text(encoding="utf8")) == {"type": "FeatureCollection", "features": []}


def test_timelinejs_shows_as_much_of_a_date_as_is_known_and_no_html(entries: list[Entry], tmp_path: Path) -> None:
    time = entries[0].claim.time
    assert time is not None
    month = replace(time, start=date(2016, 5, 1), end=date(2016, 5, 31), granularity="month")
    odd = replace(entries[0], evidence="<script>alert(1)</script>", claim=replace(entries[0].claim, id="a-1", time=month))
    found = json.loads(export("timelinejs", [*entries, odd], tmp_path).read_text(encoding="utf8"))["events"]
    assert [event["start_date"] for event in found] == [{"year": 2016, "month": 5}, {"year": 2016, "month": 5, "day": 22}]
    assert found[0]["end_date"] == {"year": 2016, "month": 5}
    assert "<script>" not in json.dumps(found)
    assert "&lt;script&gt;" in found[0]["text"]["text"]
    assert "end_date" not in found[1]


def test_timemap_passes_its_own_checks(entries: list[Entry], tmp_path: Path) -> None:
    """What TimeMap's eventSchema.js asks: texts, description required, latitude and longitude together, date or place."""
    found = json.loads(export("timemap", entries, tmp_path).read_text(encoding="utf8"))
    (event,) = found["events"]
    assert all(isinstance(value, str) for name, value in event.items() if name not in ("associations", "sources"))
    assert (event["date"], event["latitude"], event["longitude"]) == ("2016-05-22", "1.5", "-2.25")
    assert set(event["sources"]) <= set(found["sources"])
    assert set(event["associations"]) <= {one["id"] for one in found["associations"]}


def test_months_add_up(entries: list[Entry], tmp_path: Path) -> None:
    time = entries[0].claim.time
    assert time is not None
    across = replace(
        entries[0], claim=replace(entries[0].claim, id="a-1", time=replace(time, start=date(2016, 5, 30), end=date(2016, 6, 2)))
    )
    for name, cell in (("months-country", ""), ("months-priogrid", "132116")):
        rows = list(csv.DictReader(export(name, [*entries, across], tmp_path).read_text(encoding="utf8").splitlines()))
        assert sum(int(row["events"]) for row in rows) == 3
        dated = [row for row in rows if row["month"]]
        assert [(row["year"], row["month"], row["month_id"], row["priogrid_gid"], row["killed_low"], row["killed_high"]) for row in dated] == [
            ("2016", "5", "437", cell, "18", ""),
        ]  # fmt: skip


def test_geopackage_is_one(entries: list[Entry], tmp_path: Path) -> None:
    file = export("gpkg", entries, tmp_path)
    connection = sqlite3.connect(file)
    assert connection.execute("PRAGMA application_id").fetchone()[0] == int.from_bytes(b"GPKG", "big")
    assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    assert connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    points = [row[0] for row in connection.execute("SELECT geom FROM events ORDER BY fid")]
    assert points[0][:2] == b"GP"
    assert struct.unpack("<dd", points[0][-16:]) == (-2.25, 1.5)
    assert points[1] is None
    assert connection.execute("SELECT count(*), min(sources) FROM claims").fetchone() == (2, "Rebels; Army of Marabad")
    assert connection.execute("SELECT min_x, max_y FROM gpkg_contents WHERE table_name = 'events'").fetchone() == (-2.25, 1.5)
    connection.close()


def test_geopackage_on_a_full_disk_says_so(entries: list[Entry], tmp_path: Path) -> None:
    with pytest.raises(ExportError, match=r"gpkg: cannot be written: .*nothing was changed"):
        write("gpkg", path=tmp_path / "no" / "gpkg", content=Content(entries=entries))


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_halves_of_characters_stop_no_export(rich: Entry, tmp_path: Path, name: str) -> None:
    assert export(name, [replace(rich, evidence="a\ud800b")], tmp_path).stat().st_size > 0


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_the_same_claims_give_the_same_bytes(entries: list[Entry], tmp_path: Path, name: str) -> None:
    assert export(name, entries, tmp_path).read_bytes() == export(name, list(entries), tmp_path / "..").read_bytes()


@pytest.mark.parametrize(("name", "package"), [("xlsx", "xlsxwriter"), ("parquet", "pyarrow"), ("geoparquet", "pyarrow")])
def test_a_missing_package_is_named(entries: list[Entry], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, package: str) -> None:
    monkeypatch.setitem(sys.modules, package, None)
    extra = "xlsx" if name == "xlsx" else "parquet"
    with pytest.raises(UsageError, match=rf"--to {name} needs .*: pip install 'according\[{extra}\]'"):
        write(name, path=tmp_path / name, content=Content(entries=entries))


def test_xlsx_reads_back_and_has_no_formula(entries: list[Entry], tmp_path: Path) -> None:
    import openpyxl

    evil = replace(entries[0], evidence="=1+1", trigger="http://example.org\x00")
    with export("xlsx", [evil, entries[1]], tmp_path, hxl=True).open("rb") as file:
        book = openpyxl.load_workbook(file)
    names, tags, first, _ = list(book["claims"].iter_rows())
    column = {cell.value: at for at, cell in enumerate(names)}
    assert tags[column["lat"]].value == "#geo+lat"
    assert (first[column["evidence"]].value, first[column["evidence"]].data_type) == ("=1+1", "s")
    assert (first[column["lon"]].value, first[column["lon"]].data_type) == (-2.25, "n")
    assert first[column["trigger"]].value == "http://example.org\ufffd"
    assert book["events"].max_row == 4


def test_a_sheet_that_is_too_long_is_told(entries: list[Entry], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheets, "MOST_ROWS", 2)
    with pytest.raises(ExportError, match="more than 2 rows, which is all a sheet holds; use filters"):
        write("xlsx", path=tmp_path / "xlsx", content=Content(entries=entries))


def test_pandas_reads_the_csv_and_tsv_files(entries: list[Entry], tmp_path: Path) -> None:
    import pandas

    claims = pandas.read_csv(export("csv", entries, tmp_path))
    assert claims["lon"].tolist()[0] == -2.25
    acled = pandas.read_csv(export("acled", entries, tmp_path), parse_dates=["event_date"])
    assert (acled.shape, acled["fatalities"].sum()) == ((1, 31), 18)
    polecat = pandas.read_csv(export("polecat", entries, tmp_path), sep="\t", na_values="None", quoting=csv.QUOTE_NONE)
    assert (polecat.shape, polecat["Latitude"].tolist()[0]) == ((2, 40), 1.5)
    gdelt = pandas.read_csv(export("gdelt-events", entries, tmp_path), sep="\t", header=None, quoting=csv.QUOTE_NONE, dtype={0: "int64"})
    assert gdelt.shape == (2, 61)


def test_pyarrow_reads_parquet(entries: list[Entry], tmp_path: Path) -> None:
    from pyarrow import parquet

    table = parquet.read_table(export("parquet", entries, tmp_path))
    assert table.column_names == [column.name for column in columns_of("claims")]
    assert (table["lon"].to_pylist(), str(table.schema.field("evidence_start").type)) == ([-2.25, None], "int64")


@pytest.mark.parametrize("name", ["gpkg", "geoparquet", "geojson"])
def test_geopandas_reads_the_maps(entries: list[Entry], tmp_path: Path, name: str) -> None:
    import geopandas

    file = export(name, entries, tmp_path)
    named = file.with_suffix({"geojson": ".geojson", "gpkg": ".gpkg"}.get(name, ".parquet"))
    file.rename(named)
    table = (
        geopandas.read_parquet(named) if name == "geoparquet" else geopandas.read_file(named, layer="events" if name == "gpkg" else None)
    )
    assert len(table) == 2
    assert table.crs is not None and table.crs.to_epsg() in (4326, None)
    assert (table.geometry.iloc[0].x, table.geometry.iloc[0].y) == (-2.25, 1.5)
    assert table.geometry.iloc[1] is None
