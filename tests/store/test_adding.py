"""Claims that people add where the coder missed an event: made, taken back, found later by the coder, carried to another ledger."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from according.errors import UsageError
from according.records.claim import Claim, claim_id
from according.records.decision import Decision
from according.records.document import Document
from according.review.adding import read_added, write_added
from according.review.log import read_log, write_log
from according.store import Coder, Ledger, Queue, examine
from ledgers import CODER, claims, clock, document, later, put, run_of

NEWER = Coder(version="1.1", weights=CODER.weights, tables=CODER.tables)


@pytest.fixture
def report(ledger: Ledger) -> Document:
    put(ledger, document())
    return document()


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Ledger]:
    with Ledger(tmp_path / "other.db", write=True) as opened:
        yield opened


def where(report: Document, words: str) -> dict[str, int]:
    start = report.text.index(words)
    return {"start": start, "end": start + len(words)}


def values(report: Document, *, words: str = "killing", **fields: Any) -> dict[str, Any]:
    sentence = report.text.split("\n\n")[1].partition(" The army denied")[0]
    known = {
        "type": "ASSAULT", "mode": None, "status": "actual", "trigger": where(report, words), "evidence": where(report, sentence),
        "sources": [{"name": "Rebels", "stance": "asserts", "cue": "said", **where(report, "Rebels")}],
        "recipients": [{"name": "civilians", "sectors": ["CVL"], **where(report, "civilians")}],
        "counts": [{"what": "killed", "low": 18, "high": None, **where(report, "at least")}],
    }  # fmt: skip
    return {"document": report.id} | known | fields


def addition(report: Document, *, reviewer: str = "anna", **fields: Any) -> Decision:
    value = values(report, **fields)
    name = claim_id(report, kind=value["type"], start=value["trigger"]["start"], end=value["trigger"]["end"])
    return Decision(subject="claim", subject_id=name, action="add", value=value, reviewer=reviewer)


def add(ledger: Ledger, report: Document, **fields: Any) -> str:
    decision = addition(report, **fields)
    ledger.decide(decision, at=clock())
    return decision.subject_id


def on(name: str, action: str, *, reviewer: str = "anna", **fields: Any) -> Decision:
    return Decision(subject="claim", subject_id=name, action=action, reviewer=reviewer, **fields)


def test_it_is_a_claim_like_all_others_and_marked(ledger: Ledger, report: Document, file: Path) -> None:
    name = add(ledger, report)
    known = ledger.reviewed(name)
    assert known is not None and known.added
    claim = known.stored.claim
    assert (known.stored.review, known.review.reviewer, claim.status, claim.cameo) == ("added", "anna", "actual", "190")
    assert (claim.trigger.of(report.text), claim.recipients[0].rule, claim.place, claim.counts[0].low) == ("killing", "reviewer", None, 18)
    assert set(dict(claim.explanation).values()) == {"added by a reviewer"}
    assert [stored.claim.trigger.of(report.text) for stored in ledger.claims()] == ["shelled", "killing", "denied"]
    assert [row["review"] for row in ledger.claims().to_rows()] == ["unreviewed", "added", "unreviewed"]
    assert [stored.claim.id for stored in ledger.claims(review="reviewed")] == [name]
    assert ledger.progress()["added"] == 1 and ledger.events_pending()
    assert name not in ledger.queue(Queue(limit=9)) and name in ledger.queue(Queue(states="added", limit=9))
    assert read_added(write_added(known.coded), document=report) == known.coded
    assert list(examine(file, wait_s=1)) == []


def test_undoing_takes_it_away_and_adding_again_brings_it_back(ledger: Ledger, report: Document) -> None:
    before = [stored.claim for stored in ledger.claims()]
    name = add(ledger, report)
    last = ledger.last_decision("anna")
    assert last is not None and last.action == "add"
    ledger.decide(on(name, "undo", undoes=last.id), at=later())
    assert ledger.reviewed(name) is None
    assert [stored.claim for stored in ledger.claims()] == before
    assert [gone for gone, _ in ledger.tombstones()] == [name]
    assert [one.action for one in ledger.decisions()] == ["add", "undo"]
    assert add(ledger, report) == name
    assert ledger.tombstones() == []


def test_it_is_corrected_rejected_and_stays_marked(ledger: Ledger, report: Document) -> None:
    name = add(ledger, report)
    ledger.decide(on(name, "accept", reviewer="boris"), at=clock())
    ledger.decide(on(name, "correct", field="status", value="possible", reviewer="boris"), at=clock())
    known = ledger.reviewed(name)
    assert (known.review.state, known.stored.claim.status, known.coded.status) == ("added", "possible", "actual")
    ledger.decide(on(name, "reject", reviewer="boris"), at=later())
    assert ledger.reviewed(name).review.state == "rejected"
    with pytest.raises(UsageError, match="a claim that a person added is not skipped"):
        ledger.decide(on(name, "skip"), at=later())


@pytest.mark.parametrize(
    ("fields", "problem"),
    [
        ({"document": "nowhere"}, "the ledger has no report 'nowhere'"),
        ({"type": "BOMB"}, "type: 'BOMB' is not known"),
        ({"mode": "tear-gas"}, "mode: 'tear-gas' "),
        ({"mode": "withdraw"}, "mode: 'withdraw' "),
        ({"evidence": {"start": 0, "end": 4}}, "is not in the sentence of the evidence"),
        ({"evidence": None}, "evidence is missing"),
        ({"sources": []}, "is empty; somebody says so"),
        ({"trigger": {"start": 5, "end": 10**9}}, "are no words of the report"),
        ({"confidence": 1}, "'confidence' is no field of a claim"),
    ],
)
def test_what_is_no_claim_is_told_and_nothing_is_written(ledger: Ledger, report: Document, fields: Any, problem: str) -> None:
    one = addition(report)
    with pytest.raises(UsageError, match=problem):
        ledger.decide(replace(one, value=one.value | fields), at=clock())
    with pytest.raises(UsageError, match="should be"):
        ledger.decide(replace(one, subject_id="0badcafe-00000000"), at=clock())
    with pytest.raises(UsageError):
        ledger.decide(replace(one, value="x"), at=clock())
    assert ledger.decisions() == [] and len(list(ledger.claims())) == 2


def test_what_is_there_is_not_added_twice(ledger: Ledger, report: Document) -> None:
    run = run_of(ledger, coder=NEWER)
    shelled = where(report, "shelled")
    found = replace(claims(report)[0], id=claim_id(report, kind="ASSAULT", start=shelled["start"], end=shelled["end"]))
    run.store(report, coded=report, claims=[found])
    with pytest.raises(UsageError, match="is there already, .*; correct it, or take back its rejection"):
        add(ledger, report, words="shelled")
    add(ledger, report)
    with pytest.raises(UsageError, match="added by anna; correct it"):
        add(ledger, report)
    add(ledger, report, reviewer="boris")
    assert len(ledger.decisions()) == 2


def test_the_coder_codes_anew_and_leaves_it(ledger: Ledger, report: Document) -> None:
    name = add(ledger, report)
    run = run_of(ledger, coder=NEWER, at=later)
    run.store(report, coded=report, claims=claims(report)[:1])
    assert (run.changes.came, run.changes.changed, run.changes.went) == (0, 0, 1)
    assert [(stored.claim.id, stored.review) for stored in ledger.claims()] == [(claims(report)[0].id, "unreviewed"), (name, "added")]


def found_by_coder(report: Document, name: str) -> Claim:
    """What a better coder has: the same event, with a time."""
    base = read_added(values(report), document=report)
    return replace(base, id=name, time=claims(report)[0].time, confidence=0.5, explanation=(("type", "cue kill.v"),))


def test_what_the_coder_finds_later_is_the_coders_with_the_persons_values_on_top(ledger: Ledger, report: Document) -> None:
    name = add(ledger, report)
    run_of(ledger, coder=NEWER, at=later).store(report, coded=report, claims=[*claims(report), found_by_coder(report, name)])
    known = ledger.reviewed(name)
    assert (known.added, known.review.state, list(known.review.corrections)) == (False, "outdated", ["time"])
    assert (known.coded.time, known.stored.claim.time) == (claims(report)[0].time, None)
    # And when it loses it again, the person's claim stands as it was added.
    run_of(ledger, at=later).store(report, coded=report, claims=claims(report))
    assert (ledger.reviewed(name).added, ledger.reviewed(name).review.state) == (True, "added")


def test_the_log_carries_it_to_another_ledger(ledger: Ledger, other: Ledger, report: Document, tmp_path: Path) -> None:
    name = add(ledger, report)
    ledger.decide(on(name, "correct", field="status", value="possible", reviewer="boris"), at=clock())
    undone = add(ledger, report, words="denied", type="ACCUSE", evidence=where(report, "The army denied it."))
    ledger.decide(on(undone, "undo", undoes=ledger.last_decision("anna").id), at=clock())
    file = tmp_path / "log.jsonl"
    file.write_text("".join(write_log(ledger.decisions())), encoding="utf8")
    log = list(read_log(file))
    assert log == ledger.decisions()
    assert other.replay(log, at=later()).unplaced[0][1] == "its report is not in this ledger"
    put(other, report)
    found = other.replay(log, at=later())
    assert (found.placed, found.moved, found.unplaced) == (4, 0, [])
    assert [(s.claim, s.review) for s in other.claims()] == [(s.claim, s.review) for s in ledger.claims()]
    assert other.reviewed(undone) is None
    assert other.replay(log, at=later()).known == 4


def test_a_log_with_a_wrong_claim_is_told(ledger: Ledger, other: Ledger, report: Document, tmp_path: Path) -> None:
    add(ledger, report)
    put(other, report)
    (good,) = ledger.decisions()
    found = other.replay([replace(good, value=good.value | {"type": "BOMB"})], at=later())
    assert "its value is none: type: 'BOMB' is not known" in found.unplaced[0][1]
    line = json.loads(next(write_log([good])))
    for value in (None, {}, {"document": 7}):
        file = tmp_path / "log.jsonl"
        file.write_text(json.dumps(line | {"value": value}), encoding="utf8")
        with pytest.raises(UsageError, match="value of an add is an object"):
            list(read_log(file))


def test_decisions_on_the_coders_claims_never_land_on_an_added_one(ledger: Ledger, other: Ledger, report: Document) -> None:
    rich = claims(report)[0]
    ledger.decide(on(rich.id, "accept"), at=clock())
    run_of(other).store(report, coded=report, claims=[])
    add(other, report, words="shelled")
    assert other.replay(ledger.decisions(), at=later()).unplaced[0][1] == "no claim of its report has its words now"


def test_forgetting_takes_it_too(ledger: Ledger, report: Document, file: Path) -> None:
    add(ledger, report, recipients=[{"name": "Hadi Qasim", **where(report, "civilians")}])
    ledger.forget(ledger.plan_to_forget("Hadi Qasim", kind="person"), at=later())
    assert b"qasim" not in file.read_bytes().lower()
    assert ledger.decisions() == []
