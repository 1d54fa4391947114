"""The command events, and that reports that come or go change what it lists."""

from __future__ import annotations

import json
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

import pytest

from according.cli import main
from according.cli.reconciling import _commonest, bring_up_to_date, sides_of
from according.errors import UsageError
from according.settings import load_settings
from according.store import Ledger
from ledgers import document, put

Capture = pytest.CaptureFixture[str]
NOON = datetime(2024, 5, 3, 12, tzinfo=UTC)
KNOBS = load_settings().reconcile


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    """Two reports of one shelling, with two claims each."""
    with Ledger(tmp_path / "ledger.db", write=True) as opened:
        put(opened, document(), document("Hadi Qasim speaks", source="Morning", url="https://morning.example/1"))
        bring_up_to_date(opened, knobs=KNOBS, at=NOON)
    return tmp_path / "ledger.db"


def listed(ledger: Path, capsys: Capture, *options: str) -> list[dict[str, object]]:
    assert main(["events", "--ledger", str(ledger), "--json", *options]) == 0
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_two_reports_of_one_shelling_are_one_event(ledger: Path, capsys: Capture) -> None:
    (event,) = listed(ledger, capsys, "--type", "ASSAULT", "--place", "Dar Salem")
    assert (event["schema"], event["reports"], event["origins"], event["standing"]) == (1, 2, 1, "contested")
    assert len(event["claims"]) == 2 and event["joined"][0]["because"]  # type: ignore[arg-type,index]
    assert listed(ledger, capsys, "--standing", "narrated", "--type", "ASSAULT") == []


def test_as_a_list_and_with_why(ledger: Path, capsys: Capture) -> None:
    assert main(["events", "--ledger", str(ledger), "--type", "ASSAULT"]) == 0
    out, err = capsys.readouterr()
    row = out.splitlines()[1].split("\t")
    assert row[1:] == ["2016-05-22", "ASSAULT", "contested", "2 (1)", "Army of Marabad", "civilians", "Dar Salem"]
    assert err == "according: 1 event\n"
    assert main(["events", "--ledger", str(ledger), "--type", "ASSAULT", "--why"]) == 0
    first, second = capsys.readouterr().out.splitlines()[1:]
    assert {first.endswith("first report of it"), second.endswith("first report of it")} == {True, False}
    assert "same day" in first + second


@pytest.mark.parametrize(
    ("names", "shown"),
    [
        (["Rebels", "rebels"], ("rebels",)),
        (["Rebels", "rebels", "Rebels", "army", "army"], ("Rebels", "army")),
        (["army", "Lake Front", "Lake Front"], ("Lake Front", "army")),
        (["c", "b", "a"], ("a", "b")),
        ([], ()),
    ],
)
def test_the_commonest_names_each_once(names: list[str], shown: tuple[str, ...]) -> None:
    assert _commonest(Counter(names)) == shown


def test_an_event_outlives_a_forgotten_report(ledger: Path, capsys: Capture) -> None:
    assert main(["forget", "Morning", "--ledger", str(ledger), "--yes"]) == 0
    capsys.readouterr()
    (event,) = listed(ledger, capsys, "--type", "ASSAULT")
    assert event["reports"] == 1


def test_changed_since(ledger: Path, capsys: Capture) -> None:
    assert len(listed(ledger, capsys, "--changed-since", "2024-05-03")) == len(listed(ledger, capsys)) > 0
    assert listed(ledger, capsys, "--changed-since", "2024-05-04") == []


def test_reconciling_again_changes_nothing(ledger: Path) -> None:
    with Ledger(ledger, write=True) as opened:
        before = list(opened.events())
        bring_up_to_date(opened, knobs=KNOBS, at=datetime(2025, 1, 1, tzinfo=UTC))
        assert list(opened.events()) == before


@pytest.mark.parametrize("written", ["Lake Front", "= rebels", "Lake Front ="])
def test_a_side_that_is_none_is_refused(written: str) -> None:
    with pytest.raises(UsageError, match="NAME = SIDE"):
        sides_of(load_settings({"reconcile.sides": f'["{written}"]'}).reconcile)
    assert sides_of(load_settings({"reconcile.sides": '["Lake Front = rebels"]'}).reconcile) == {"Lake Front": "rebels"}


def test_no_ledger_is_said(tmp_path: Path, capsys: Capture) -> None:
    assert main(["events", "--ledger", str(tmp_path / "none.db")]) == 1
    assert "none.db" in capsys.readouterr().err
