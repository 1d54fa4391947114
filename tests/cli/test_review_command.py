"""The commands of the review, from a decision to a corpus that the strict reader takes."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from according.cli import main
from according.records.claim import claim_id
from according.records.decision import Decision
from according.store import Ledger
from ledgers import claims, clock, document, put, run_of

Capture = pytest.CaptureFixture[str]


def decide(file: Path, *decisions: Decision) -> None:
    with Ledger(file, write=True) as ledger:
        for one in decisions:
            ledger.decide(one, at=clock())


def decision(number: int, action: str, *, reviewer: str = "anna", report: Any = None, **fields: Any) -> Decision:
    claim = claims(report or document())[number]
    return Decision(subject="claim", subject_id=claim.id, action=action, reviewer=reviewer, **fields)


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    with Ledger(tmp_path / "ledger.db", write=True) as opened:
        put(opened, document(), document("Another"))
    decide(tmp_path / "ledger.db", decision(0, "correct", field="status", value="possible"), decision(1, "reject"))
    return tmp_path / "ledger.db"


def test_status(ledger: Path, capsys: Capture) -> None:
    assert main(["review", "status", "--ledger", str(ledger), "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["claims"]["corrected"], found["claims"]["rejected"], found["claims"]["all"]) == (1, 1, 4)
    assert found["reviewers"] == {"anna": 2}
    assert main(["review", "status", "--ledger", str(ledger)]) == 0
    assert "2  decisions by anna" in capsys.readouterr().out


def test_the_log_goes_out_and_comes_in(ledger: Path, tmp_path: Path, capsys: Capture) -> None:
    log, other = tmp_path / "log.jsonl", tmp_path / "other.db"
    assert main(["review", "export", str(log), "--ledger", str(ledger)]) == 0
    with Ledger(other, write=True) as opened:
        report = document()
        run_of(opened).store(report, coded=report, claims=[replace(claims(report)[0], id="new-1")])
    before = other.read_bytes()
    assert main(["review", "replay", str(log), "--ledger", str(other), "--dry-run"]) == 0
    assert other.read_bytes() == before
    capsys.readouterr()
    assert main(["review", "replay", str(log), "--ledger", str(other)]) == 0
    told = capsys.readouterr().err
    assert "according: 1 decisions placed (1 on claims of another id), 0 known, 1 not placed" in told
    assert "not placed: reject on claim" in told and "no claim of its report has its words now" in told
    with Ledger(other) as opened:
        assert [(s.claim.status, s.review) for s in opened.claims()] == [("possible", "corrected")]
    assert main(["review", "replay", str(log), "--ledger", str(tmp_path / "none.db")]) == 2
    assert main(["review", "export", str(log), "--ledger", str(ledger), "--reviewer", "nobody"]) == 2


def test_comparing_and_settling(ledger: Path, tmp_path: Path, capsys: Capture) -> None:
    decide(ledger, decision(0, "accept", reviewer="boris"), decision(1, "accept", reviewer="boris"))
    sheet = tmp_path / "sheet.jsonl"
    assert main(["review", "compare", "anna", "boris", "--ledger", str(ledger), "--sheet", str(sheet)]) == 0
    assert capsys.readouterr().out.startswith("2 claims that anna and boris both judged\n")
    rows = [json.loads(line) for line in sheet.read_text(encoding="utf8").splitlines()]
    assert [(row["field"], row["values"]) for row in rows] == [
        ("status", {"anna": "possible", "boris": "actual"}),
        ("verdict", {"anna": "rejected", "boris": "kept"}),
    ]
    sheet.write_text("".join(json.dumps(row | {"take": "boris"}) + "\n" for row in rows), encoding="utf8")
    assert main(["review", "adjudicate", str(sheet), "--ledger", str(ledger), "--reviewer", "clara"]) == 0
    with Ledger(ledger) as opened:
        assert [(s.claim.status, s.review) for s in opened.browse.claims_of_document(document().id)] == [
            ("actual", "corrected"),
            ("actual", "accepted"),
        ]
    # The claims are others now: the same sheet a second time overwrites nothing.
    capsys.readouterr()
    assert main(["review", "adjudicate", str(sheet), "--ledger", str(ledger), "--reviewer", "clara"]) == 1
    assert "is no longer what you saw: decided by clara" in capsys.readouterr().err
    for names in (["anna", "anna"], ["anna", "nobody"]):
        assert main(["review", "compare", *names, "--ledger", str(ledger)]) == 2


def test_exports_have_the_corrections_and_not_what_was_rejected(ledger: Path, tmp_path: Path, capsys: Capture) -> None:
    out = tmp_path / "out.jsonl"
    assert main(["export", "--ledger", str(ledger), "--to", "jsonl", str(out)]) == 0
    rows = [json.loads(line) for line in out.read_text(encoding="utf8").splitlines()]
    assert sorted((row["status"], row["ledger"]["review"]) for row in rows) == [
        ("actual", "unreviewed"), ("actual", "unreviewed"), ("possible", "corrected"),
    ]  # fmt: skip
    assert "left out: 1 rejected by a reviewer" in capsys.readouterr().err
    assert main(["export", "--ledger", str(ledger), "--to", "jsonl", "--reviewed-only", "--force", str(out)]) == 0
    (row,) = [json.loads(line) for line in out.read_text(encoding="utf8").splitlines()]
    assert (row["status"], row["ledger"]["event"]) == ("possible", f"E-{row['id']}")
    about = json.loads((tmp_path / "out.jsonl.provenance.json").read_text(encoding="utf8"))
    assert about["left_out"] == {"rejected by a reviewer": 1, "not reviewed": 2}
    assert about["reviewed"]["states"]["corrected"] == 1
    assert about["export"]["filters"] == {"review": "reviewed"}


def test_whoever_has_an_older_export_learns_what_was_rejected(ledger: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    assert main(["export", "--ledger", str(ledger), "--to", "jsonl", "--changed-since", "2024-05-03", str(out)]) == 0
    gone = [row["id"] for row in map(json.loads, out.read_text(encoding="utf8").splitlines()) if "gone" in row]
    assert gone == [claims(document())[1].id]


def test_the_events_have_no_claim_that_was_rejected(ledger: Path, tmp_path: Path, capsys: Capture) -> None:
    from according.cli.adding import now
    from according.cli.reconciling import bring_up_to_date
    from according.settings import load_settings

    with Ledger(ledger, write=True) as opened:
        assert opened.events_pending()
        bring_up_to_date(opened, knobs=load_settings().reconcile, at=now())
        held = {claim for event in opened.events() for claim in event["claims"]}
    assert claims(document())[1].id not in held and claims(document())[0].id in held


def test_a_corpus_of_reviewed_reports_is_accepted(ledger: Path, tmp_path: Path, capsys: Capture) -> None:
    out = tmp_path / "corpus"
    assert main(["review", "corpus", str(out), "--ledger", str(ledger)]) == 0
    assert "1 reports, 1 claims; 1 reports left out" in capsys.readouterr().err
    assert main(["corpus", "check", str(out)]) == 0
    assert ": 0 errors, " in capsys.readouterr().err
    (claim,) = [json.loads(line) for line in (out / "written" / "review" / "gold.jsonl").read_text(encoding="utf8").splitlines()]
    assert (claim["status"], claim["trigger"], claim["s"]) == ("possible", "shelled", 2)
    assert [(party["text"], party["name"]) for party in claim["actors"]] == [("the army", "Army of Marabad")]
    assert main(["review", "corpus", str(out), "--ledger", str(ledger)]) == 2
    assert "there is a corpus already" in capsys.readouterr().err
    assert main(["review", "corpus", str(tmp_path / "b"), "--ledger", str(ledger), "--author", "Anna 1"]) == 2


def test_the_corpus_can_be_trained_on(ledger: Path, tmp_path: Path) -> None:
    """What training reads: the passages of the split, with their text and gold."""
    from according.corpus import read_corpus

    assert main(["review", "corpus", str(tmp_path / "corpus"), "--ledger", str(ledger), "--split", "train"]) == 0
    (one,) = read_corpus(tmp_path / "corpus").corpus.of_split("train")
    ((passage, found),) = one.by_passage()
    assert passage.text.startswith("Army denies shelling\n\nRebels said")
    assert [claim.trigger.text for claim in found] == ["shelled"]


def test_what_a_person_added_is_marked_in_every_export_and_goes_into_the_corpus(ledger: Path, tmp_path: Path) -> None:
    report = document()
    start = report.text.index("killing")
    sentence = {"start": report.text.index("Rebels"), "end": report.text.index(" The army denied")}
    value = {
        "document": report.id, "type": "ASSAULT", "status": "actual", "trigger": {"start": start, "end": start + 7}, "evidence": sentence,
        "sources": [{"name": "", "stance": "asserts"}], "time": {"start": "2016-05-22", "end": "2016-05-22", "granularity": "day"},
    }  # fmt: skip
    name = claim_id(report, kind="ASSAULT", start=start, end=start + 7)
    decide(ledger, Decision(subject="claim", subject_id=name, action="add", value=value, reviewer="anna"))
    found = {}
    for form in ("jsonl", "csv", "geojson", "acled", "timelinejs", "timemap"):
        out = tmp_path / f"out.{form}"
        assert main(["export", "--ledger", str(ledger), "--to", form, str(out)]) == 0
        found[form] = out.read_text(encoding="utf8")
    assert [row["ledger"]["review"] for row in map(json.loads, found["jsonl"].splitlines()) if row["id"] == name] == ["added"]
    assert found["csv"].count(",added,") == 1
    assert found["geojson"].count('"added": 1') == 1
    assert found["acled"].count("person-coded; reviewed=yes") == 1
    assert found["timemap"].count("with claims that people added") >= 1 and found["timelinejs"].count("person-coded, reviewed") == 1
    assert main(["review", "corpus", str(tmp_path / "corpus"), "--ledger", str(ledger), "--author", "anna"]) == 0
    rows = [json.loads(line) for line in (tmp_path / "corpus" / "written" / "anna" / "gold.jsonl").read_text(encoding="utf8").splitlines()]
    assert ("ASSAULT", "killing") in [(row["type"], row["trigger"].partition("@")[0]) for row in rows]
