"""The commands compare and audit."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from according.cli import main
from according.store import Ledger
from ledgers import document, put

Capture = pytest.CaptureFixture[str]
ACLED = "event_id_cnty,event_date,event_type,country,location,latitude,longitude,fatalities\n"


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    with Ledger(tmp_path / "ledger.db", write=True) as opened:
        put(opened, document(), document("Hadi Qasim speaks", source="Morning", url="https://morning.example/1"))
    return tmp_path / "ledger.db"


@pytest.fixture
def acled(tmp_path: Path) -> Path:
    file = tmp_path / "acled.csv"
    file.write_text(
        ACLED + "A1,2016-05-22,Battles,Nowhere,Dar Salem,1.5,-2.2,20\nA2,2017-01-01,Battles,Nowhere,Elsewhere,1.5,-2.2,0\n", encoding="utf8"
    )
    return file


def test_compare_tells_and_lists(ledger: Path, acled: Path, tmp_path: Path, capsys: Capture) -> None:
    out = tmp_path / "pairs.csv"
    assert main(["compare", "--ledger", str(ledger), "--with", str(acled), "--out", str(out)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "acled: 2 events, 0 malformed rows left out; tolerance 1 days, 25 km, types by crosswalk"
    assert [line.split()[-1] for line in lines[1:7]] == ["1", "1", "0", "1", "2", "0"]
    with out.open(encoding="utf8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["found"] for row in rows] == ["both", "ours_near", "ours_vague", "ours_vague", "theirs_only"]
    assert (rows[0]["their_id"], rows[0]["km"], rows[0]["our_killed_low"], rows[0]["their_killed"]) == ("A1", "5.6", "18", "20")


def test_compare_within_days_as_json(ledger: Path, acled: Path, capsys: Capture) -> None:
    assert main(["compare", "--ledger", str(ledger), "--with", str(acled), "--until", "2016-12-31", "--km", "1", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["data"], found["both"], found["theirs_only"], found["km"]) == ("acled", 0, 1, 1)


def test_compare_with_another_file_is_told(ledger: Path, tmp_path: Path, capsys: Capture) -> None:
    (tmp_path / "x.csv").write_text("a,b\n1,2\n", encoding="utf8")
    assert main(["compare", "--ledger", str(ledger), "--with", str(tmp_path / "x.csv")]) == 1
    assert "x.csv: is not of ACLED, UCDP GED or POLECAT" in capsys.readouterr().err


def test_audit_draws_and_reads(ledger: Path, tmp_path: Path, capsys: Capture) -> None:
    sheet = tmp_path / "sheet.csv"
    assert main(["audit", "--ledger", str(ledger), "--sample", "3", "--seed", "7", str(sheet)]) == 0
    assert "3 of 4 claims; fill in the columns verdict and wrong" in capsys.readouterr().err
    about = json.loads((tmp_path / "sheet.csv.provenance.json").read_text(encoding="utf8"))
    assert (about["export"]["seed"], about["export"]["sample"], about["counts"]["rows"]) == (7, 3, 3)
    assert main(["audit", "--ledger", str(ledger), str(sheet)]) == 0
    assert "nothing wrong  nothing judged" in capsys.readouterr().out
    with sheet.open(encoding="utf8", newline="") as file:
        rows = list(csv.DictReader(file))
    for row in rows:
        row["verdict"] = "right"
    with sheet.open("w", encoding="utf8", newline="") as file:
        out = csv.DictWriter(file, list(rows[0]))
        out.writeheader()
        out.writerows(rows)
    assert main(["audit", "--ledger", str(ledger), str(sheet)]) == 0
    assert capsys.readouterr().out.splitlines()[0] == "nothing wrong  100.0%  (43.9% to 100.0%)  3 of 3"
    assert main(["audit", "--ledger", str(ledger), str(sheet), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["whole"] == {"right": 3, "judged": 3, "share": 1.0, "low": 0.4385, "high": 1.0}


def test_audit_takes_no_filters_when_it_reads(ledger: Path, tmp_path: Path, capsys: Capture) -> None:
    sheet = tmp_path / "sheet.csv"
    assert main(["audit", "--ledger", str(ledger), "--sample", "3", str(sheet)]) == 0
    assert main(["audit", "--ledger", str(ledger), "--type", "ASSAULT", str(sheet)]) == 2
    assert "filters go with --sample" in capsys.readouterr().err
    assert main(["audit", "--ledger", str(ledger), "--sample", "3", str(sheet)]) == 2
    assert "is there already" in capsys.readouterr().err
