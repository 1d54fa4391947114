"""Claims as JSON lines and CSV."""

from __future__ import annotations

import csv
import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from according.errors import UsageError
from according.export.columns import columns_of
from according.export.delimited import guarded
from according.export.entry import Entry
from according.export.formats import FORMATS, Content, write


def test_json_lines_are_the_claims_of_the_contract(entries: list[Entry], tmp_path: Path) -> None:
    tally = write("jsonl", path=tmp_path / "out", content=Content(entries=entries, gone=(("a-1", "2024-06-01T00:00:00Z"),)))
    found = [json.loads(line) for line in (tmp_path / "out").read_text(encoding="utf8").split("\n")[:-1]]
    assert found[0]["evidence"]["text"].startswith("Rebels said that the army had shelled")
    assert found[0]["ledger"] == {
        "event": None,
        "standing": None,
        "revised": [],
        "review": "unreviewed",
        "came_at": "2024-05-03T12:00:00Z",
        "changed_at": "2024-05-03T12:00:00Z",
    }
    assert found[2] == {"schema": 1, "id": "a-1", "gone": "2024-06-01T00:00:00Z"}
    assert (tally.claims, tally.rows) == (2, 3)


def test_json_lines_hold_no_control(entries: list[Entry], tmp_path: Path) -> None:
    odd = replace(entries[0], evidence="a\u2028b\u202ec\x9bd\ud800")
    write("jsonl", path=tmp_path / "out", content=Content(entries=[odd]))
    text = (tmp_path / "out").read_text(encoding="utf8")
    assert text.count("\n") == 1
    assert json.loads(text)["evidence"]["text"] == odd.evidence


def test_csv_reads_back(entries: list[Entry], tmp_path: Path) -> None:
    write("csv", path=tmp_path / "out", content=Content(entries=entries))
    with (tmp_path / "out").open(encoding="utf8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert list(rows[0]) == [column.name for column in columns_of("claims")] == list(entries[0].to_row())
    assert (rows[0]["sources"], rows[0]["stances"], rows[0]["lon"]) == ("Rebels; Army of Marabad", "asserts; denies", "-2.25")
    assert rows[1]["time_start"] == rows[1]["lat"] == ""


def test_hashtags_are_the_second_row(entries: list[Entry], tmp_path: Path) -> None:
    write("csv", path=tmp_path / "out", content=Content(entries=entries, hxl=True))
    with (tmp_path / "out").open(encoding="utf8", newline="") as file:
        names, tags = [row for row, _ in zip(csv.reader(file), range(2))]
    assert dict(zip(names, tags))["lat"] == "#geo+lat"
    assert all(tag == "" or tag.startswith("#") for tag in tags)


def test_spreadsheets_get_no_formula_and_keep_their_numbers(entries: list[Entry], tmp_path: Path) -> None:
    evil = replace(entries[0], evidence='=HYPERLINK("http://x")', trigger="-2+3")
    write("csv-safe", path=tmp_path / "out", content=Content(entries=[evil]))
    with (tmp_path / "out").open(encoding="utf8", newline="") as file:
        (row,) = csv.DictReader(file)
    assert (row["evidence"], row["trigger"], row["lon"]) == ('\'=HYPERLINK("http://x")', "'-2+3", "-2.25")


@settings(deadline=None, max_examples=100, suppress_health_check=[HealthCheck.too_slow])
@given(st.one_of(st.floats(allow_nan=False), st.integers()))
def test_no_number_becomes_text(value: float) -> None:
    assert guarded(value) is value


@settings(deadline=None, max_examples=100, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=20))
def test_no_text_begins_like_a_formula(value: str) -> None:
    assert not guarded(value).startswith(("=", "+", "-", "@", "\t", "\r", "＝"))
    assert guarded(value).endswith(value)


def test_wrong_wishes_are_named(entries: list[Entry], tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="'yaml' is no format; there are jsonl, csv"):
        write("yaml", path=tmp_path / "out", content=Content(entries=entries))
    with pytest.raises(UsageError, match="--hxl: jsonl has no row for hashtags"):
        write("jsonl", path=tmp_path / "out", content=Content(entries=entries, hxl=True))
    assert list(FORMATS) == [one.name for one in FORMATS.values()]
