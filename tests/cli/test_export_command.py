"""The command export: what it writes, what stands beside it, what it says when something is wrong."""

from __future__ import annotations

import csv
import hashlib
import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from according.cli import main
from according.cli.reconciling import bring_up_to_date
from according.records.document import Document
from according.settings import load_settings
from according.store import Ledger
from ledgers import claims, clock, document, put, run_of

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    with Ledger(tmp_path / "ledger.db", write=True) as opened:
        put(opened, document(), document("Hadi Qasim speaks", source="Morning", url="https://morning.example/1"))
    return tmp_path / "ledger.db"


def test_an_export_and_where_it_is_from(ledger: Path, tmp_path: Path, capsys: Capture) -> None:
    out = tmp_path / "out.jsonl"
    assert main(["export", "--ledger", str(ledger), "--to", "jsonl", "--type", "assault", "--until", "2016-06-01", str(out)]) == 0
    assert capsys.readouterr().err == f"according: {out}: 2 rows by claim, of 2 claims\n"
    about = json.loads((tmp_path / "out.jsonl.provenance.json").read_text(encoding="utf8"))
    assert about["export"]["filters"] == {"type": "ASSAULT", "until": "2016-06-01"}
    assert about["ledger"] == {"name": "ledger.db", "sha256": hashlib.sha256(ledger.read_bytes()).hexdigest()}
    assert about["file"] == {"name": "out.jsonl", "sha256": hashlib.sha256(out.read_bytes()).hexdigest()}
    assert about["coded_by"] == [{"version": "1.0", "weights": "aa" * 32, "tables": "bb" * 32, "settings": {}, "documents": 2}]
    assert (about["counts"]["claims"], about["counts"]["claims_exported"], about["counts"]["rows"]) == (4, 2, 2)


def _revising(path: Path) -> None:
    """Two reports of one outlet: 18 killed by its own voice, and two days later a figure that takes its place."""
    with Ledger(path, write=True) as opened:
        run = run_of(opened)
        words = "{title}\n\nThe toll was revised to {killed}: the army shelled Dar Salem on Sunday. Rebels killing at least {killed} civilians. The army denied it.\n"
        for text, low, day in ((None, 18, 24), (words.format(title="Toll", killed=12), 12, 26)):
            report = document("Toll", killed=low, published=date(2016, 5, day), **({"text": text} if text else {}))
            coded = run.wanted(report)
            assert isinstance(coded, Document)
            rich, poor = claims(report)
            rich = replace(rich, counts=tuple(replace(count, low=low, high=low) for count in rich.counts))
            run.store(report, coded=coded, claims=(rich, poor))
        run.end()
        bring_up_to_date(opened, knobs=load_settings().reconcile, at=clock())


@pytest.mark.parametrize("profile", ["full", "public"])
def test_a_figure_taken_back_is_no_figure_of_the_event(tmp_path: Path, profile: str) -> None:
    _revising(tmp_path / "ledger.db")
    command = ["export", "--ledger", str(tmp_path / "ledger.db"), "--profile", profile]
    assert main([*command, "--to", "ucdp", str(tmp_path / "ucdp.csv")]) == 0
    (row,) = csv.DictReader((tmp_path / "ucdp.csv").read_text(encoding="utf8").splitlines())
    assert (row["low"], row["best"], row["high"], row["number_of_sources"]) == ("12", "12", "12", "2")
    assert main([*command, "--to", "csv", str(tmp_path / "claims.csv")]) == 0
    rows = list(csv.DictReader((tmp_path / "claims.csv").read_text(encoding="utf8").splitlines()))
    revised = {row["published"]: row["counts_revised"] for row in rows if row["type"] == "ASSAULT"}
    assert revised == {"2016-05-24": "killed 18 civilians (the report)", "2016-05-26": ""}


def test_the_same_ledger_gives_the_same_bytes(ledger: Path, tmp_path: Path) -> None:
    for name in ("a", "b"):
        assert main(["export", "--ledger", str(ledger), "--to", "csv", str(tmp_path / name)]) == 0
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


def test_nothing_is_replaced_without_force(ledger: Path, tmp_path: Path, capsys: Capture) -> None:
    out = tmp_path / "out.csv"
    out.write_text("mine")
    command = ["export", "--ledger", str(ledger), "--to", "csv", str(out)]
    assert main(command) == 2
    assert "is there already; name another file, or --force to replace it" in capsys.readouterr().err
    assert out.read_text() == "mine"
    assert main([*command, "--force"]) == 0
    assert out.read_text(encoding="utf8").startswith("claim_id,")


def test_what_went_since_stands_in_the_export(ledger: Path, tmp_path: Path) -> None:
    assert main(["forget", "Morning", "--ledger", str(ledger), "--yes"]) == 0
    out = tmp_path / "out.jsonl"
    assert main(["export", "--ledger", str(ledger), "--to", "jsonl", "--changed-since", "2024-05-04", str(out)]) == 0
    assert [sorted(json.loads(line)) for line in out.read_text(encoding="utf8").splitlines()] == [["gone", "id", "schema"]] * 2
    assert len(json.loads((tmp_path / "out.jsonl.provenance.json").read_text(encoding="utf8"))["gone"]) == 2


def test_strangers_see_less(ledger: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    assert main(["export", "--ledger", str(ledger), "--to", "jsonl", "--profile", "public", str(out)]) == 0
    assert "Qasim" not in out.read_text(encoding="utf8")
    assert json.loads((tmp_path / "out.jsonl.provenance.json").read_text(encoding="utf8"))["export"]["profile"] == "public"


@pytest.mark.parametrize(
    ("options", "status", "message"),
    [
        (["--to", "yaml"], 2, "'yaml' is not one of"),
        (["--to", "jsonl", "--hxl"], 2, "--hxl: jsonl has no row for hashtags"),
        (["--to", "csv", "--type", "WAR"], 2, "--type WAR: no such type"),
    ],
)
def test_wrong_wishes_leave_nothing_behind(
    ledger: Path, tmp_path: Path, capsys: Capture, options: list[str], status: int, message: str
) -> None:
    assert main(["export", "--ledger", str(ledger), *options, str(tmp_path / "out")]) == status
    assert message in capsys.readouterr().err
    assert sorted(path.name for path in tmp_path.iterdir()) == ["ledger.db"]


def test_no_ledger_no_export(tmp_path: Path, capsys: Capture) -> None:
    assert main(["export", "--ledger", str(tmp_path / "no.db"), "--to", "csv", str(tmp_path / "out")]) == 1
    assert "no such file; `according add PATH... --ledger FILE` makes a ledger" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []
