"""Decisions in a ledger: what stands after them, who is told of what, and what comes back when they are taken back."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from according.errors import ConflictError, UsageError
from according.records.claim import Claim
from according.records.decision import Decision
from according.store import Coder, Filter, Ledger, Queue, examine
from ledgers import CODER, claims, clock, document, later, put, run_of

NEWER = Coder(version="1.1", weights=CODER.weights, tables=CODER.tables)


def decision(claim: Claim, action: str, **fields: Any) -> Decision:
    return Decision(**({"subject": "claim", "subject_id": claim.id, "action": action, "reviewer": "anna"} | fields))


def correction(claim: Claim, field: str, value: Any, **fields: Any) -> Decision:
    return decision(claim, "correct", field=field, value=value, **fields)


def army(report: Any, **fields: Any) -> dict[str, Any]:
    start = report.text.index("Rebels")
    return {"start": start, "end": start + 6, "name": "Lake Front", "country": "COD", "sectors": ["REB"]} | fields


@pytest.fixture
def claim(ledger: Ledger) -> Claim:
    put(ledger, document())
    return claims(document())[0]


def state(ledger: Ledger, claim: Claim) -> str:
    known = ledger.reviewed(claim.id)
    assert known is not None
    assert known.stored.review == known.review.state
    return known.review.state


def test_states_follow_the_last_verdict(ledger: Ledger, claim: Claim) -> None:
    assert state(ledger, claim) == "unreviewed"
    for action, expected in (("skip", "skipped"), ("accept", "accepted"), ("reject", "rejected"), ("accept", "accepted")):
        ledger.decide(decision(claim, action), at=clock())
        assert state(ledger, claim) == expected
    ledger.decide(decision(claim, "note", note="ask the ministry"), at=clock())
    assert state(ledger, claim) == "accepted"
    assert ledger.reviewed(claim.id).review.notes == (("anna", "2024-05-03T12:00:00Z", "ask the ministry"),)


def test_a_correction_stands_everywhere_and_the_coders_value_stays(ledger: Ledger, claim: Claim, file: Path) -> None:
    ledger.decide(correction(claim, "actors", [army(claim.document)]), at=later())
    known = ledger.reviewed(claim.id)
    assert [party.name for party in known.stored.claim.actors] == ["Lake Front"]
    assert known.coded == claim
    assert (known.review.state, list(known.review.corrections)) == ("corrected", ["actors"])
    assert dict(known.stored.claim.explanation)["actors"] == "corrected by a reviewer"
    assert [stored.claim.id for stored in ledger.claims(actor="Lake Front")] == [claim.id]
    assert list(ledger.claims(actor="Marabad", type="ASSAULT")) == []
    assert [stored.claim.id for stored in ledger.claims(changed_since=later().date())] == [claim.id]
    assert list(examine(file, wait_s=1)) == []


def test_all_fields_come_back_when_corrections_are_undone(ledger: Ledger, claim: Claim) -> None:
    text = claim.document.text
    start = text.index("denied")
    values = {
        "type": "COERCE", "mode": None, "contexts": [], "status": "possible", "trigger": {"start": start, "end": start + 6}, "actors": [],
        "recipients": [army(claim.document)], "sources": [{"name": "", "stance": "asserts"}], "time": None, "place": None, "counts": [],
        "evidence": {"start": start - 9, "end": start + 10}, "mentions": [],
    }  # fmt: skip
    seen = ledger.reviewed(claim.id).version
    numbers = ledger.decide(*(correction(claim, field, value) for field, value in values.items()), at=clock(), seen=seen)
    known = ledger.reviewed(claim.id)
    assert known.coded == claim
    assert (known.stored.claim.type, known.stored.claim.time, known.stored.claim.trigger.of(text)) == ("COERCE", None, "denied")
    assert [stored.claim.id for stored in ledger.claims(text="army denied", type="COERCE")] == [claim.id]
    # One undo takes back what was saved in one go.
    undone = ledger.decide(decision(claim, "undo", undoes=numbers[0]), at=later())
    assert len(undone) == len(values)
    known = ledger.reviewed(claim.id)
    assert (known.stored.claim, known.review.state) == (claim, "unreviewed")
    assert [stored.claim.id for stored in ledger.claims(text="shelled Dar Salem")] == [claim.id]


def test_a_type_without_the_mode_drops_it(ledger: Ledger, claim: Claim) -> None:
    ledger.decide(correction(claim, "type", "ACCUSE"), at=clock())
    known = ledger.reviewed(claim.id).stored.claim
    assert (known.mode, known.cameo is not None, known.cameo != claim.cameo) == (None, True, True)
    ledger.decide(decision(claim, "undo", undoes=1), at=clock())
    assert ledger.reviewed(claim.id).stored.claim == claim


@pytest.mark.parametrize(
    ("field", "value", "problem"),
    [
        ("type", "BOMB", "type: 'BOMB' is not known; there are "),
        ("colour", "red", "'colour' is no field that can be corrected"),
        ("actors", "the army", "actors: 'the army' is no list"),
        ("actors", [{"name": "the army"}], r"actors\[1\]: 'None' is no place in the report"),
        ("actors", [{"name": "a", "start": 0, "end": 10**9}], "are no words of the report"),
        ("actors", [{"name": "a", "start": 0, "end": 4, "text": "Navy"}], "are not the words at 0 to 4"),
        ("actors", [{"name": "a", "start": 0, "end": 4, "rank": 1}], r"actors\[1\]: 'rank' is no key"),
        ("actors", [{"name": "a\nb", "start": 0, "end": 4}], "has a line end"),
        ("actors", [{"name": "a\ud800", "start": 0, "end": 4}], "control character"),
        ("actors", [{"name": "a" * 501, "start": 0, "end": 4}], "too long"),
        ("actors", [{"name": "a", "start": True, "end": 4}], "is no place in the report"),
        ("sources", [], "is empty; somebody says so"),
        ("sources", [{"name": "", "stance": "shrugs"}], r"sources\[1\].stance: 'shrugs' is not known"),
        ("time", {"start": "2024-02-30", "end": "2024-03-01", "granularity": "day"}, "time.start: '2024-02-30' is no day"),
        ("time", {"start": "2024-03-02", "end": "2024-03-01", "granularity": "day"}, "is before the start"),
        ("place", {"name": "a", "precision": "point", "lat": 91, "lon": 0}, "place.lat: '91' is no number from -90 to 90"),
        ("place", {"name": "a", "precision": "point", "lat": 9}, "stand together"),
        ("place", {"name": "a", "precision": "point", "lat": float("nan"), "lon": 0}, "is no number"),
        ("counts", [{"what": "killed", "low": -1, "start": 0, "end": 4}], "is no whole number"),
        ("counts", [{"what": "killed", "low": 5, "high": 4, "start": 0, "end": 4}], "is less than low"),
        ("counts", [{}] * 201, "are too many"),
        ("trigger", None, "trigger: 'None' is no object"),
        ("status", None, "status: 'None' is not known"),
    ],
)
def test_a_wrong_value_is_told_and_nothing_is_written(ledger: Ledger, claim: Claim, field: str, value: Any, problem: str) -> None:
    with pytest.raises(UsageError, match=problem):
        ledger.decide(correction(claim, "status", "possible"), correction(claim, field, value), at=clock())
    assert (ledger.decisions(), ledger.reviewed(claim.id).stored.claim) == ([], claim)


@pytest.mark.parametrize(
    ("fields", "problem"),
    [
        ({"subject": "voice"}, "cannot be decided on"),
        ({"action": "praise"}, "nothing that can be decided on a claim"),
        ({"reviewer": " "}, "is no name"),
        ({"reviewer": "a\nb"}, "is no name"),
        ({"action": "note"}, "the note is empty"),
        ({"note": "x" * 5001}, "is too long"),
        ({"subject_id": "nobody"}, "there is no claim 'nobody'"),
        ({"action": "undo", "undoes": 7}, "is not there"),
        ({"subject": "event", "action": "join", "value": {"claims": []}}, "both of at least one claim"),
        ({"subject": "event", "action": "split", "value": {"claims": ["a"], "others": ["a"]}}, "both sides"),
        ({"subject": "event", "action": "split", "value": {"claims": ["a"], "others": ["b"]}}, "there is no claim 'a'"),
        ({"subject": "event", "action": "join", "value": {"claims": ["a"], "others": [str(n) for n in range(500)]}}, "too large"),
    ],
)
def test_what_cannot_be_decided(ledger: Ledger, claim: Claim, fields: dict[str, Any], problem: str) -> None:
    with pytest.raises(UsageError, match=problem):
        ledger.decide(decision(claim, "accept", **fields) if "action" not in fields else decision(claim, **fields), at=clock())
    assert ledger.decisions() == []


def test_the_second_of_two_is_told_and_nothing_is_lost(ledger: Ledger, claim: Claim) -> None:
    seen = ledger.reviewed(claim.id).version
    ledger.decide(decision(claim, "reject", reviewer="boris"), at=clock(), seen=seen)
    with pytest.raises(ConflictError, match=r"decided by boris \(reject\)") as caught:
        ledger.decide(decision(claim, "accept"), at=clock(), seen=seen)
    assert [one["reviewer"] for one in caught.value.since] == ["boris"]
    assert (len(ledger.decisions()), state(ledger, claim)) == (1, "rejected")
    ledger.decide(decision(claim, "accept"), at=clock(), seen=caught.value.version)
    assert state(ledger, claim) == "accepted"


def test_only_ones_own_decision_can_be_taken_back_and_only_once(ledger: Ledger, claim: Claim) -> None:
    (number,) = ledger.decide(decision(claim, "reject", reviewer="boris"), at=clock())
    with pytest.raises(UsageError, match="is boris's"):
        ledger.decide(decision(claim, "undo", undoes=number), at=clock())
    ledger.decide(decision(claim, "undo", undoes=number, reviewer="boris"), at=clock())
    with pytest.raises(UsageError, match="taken back already"):
        ledger.decide(decision(claim, "undo", undoes=number, reviewer="boris"), at=clock())
    assert state(ledger, claim) == "unreviewed"


def test_the_log_is_only_added_to(ledger: Ledger, claim: Claim) -> None:
    ledger.decide(decision(claim, "accept"), at=clock())
    with pytest.raises(sqlite3.IntegrityError, match="only added to"):
        ledger._connection.execute("UPDATE decisions SET reviewer = 'mallory'")


def test_a_claim_that_is_coded_anew_is_outdated_and_keeps_its_corrections(ledger: Ledger, claim: Claim) -> None:
    report = claim.document
    ledger.decide(correction(claim, "actors", [army(report)]), at=clock())
    new = replace(claim, status="possible", confidence=0.9, explanation=(("type", "head 0.99"),))
    run = run_of(ledger, coder=NEWER, at=later)
    run.store(report, coded=report, claims=[new, claims(report)[1]])
    assert (run.changes.came, run.changes.changed, run.changes.went) == (0, 1, 0)
    known = ledger.reviewed(claim.id)
    assert known.coded == new
    assert (known.stored.claim.status, known.stored.claim.actors[0].name) == ("possible", "Lake Front")
    assert known.review.state == "outdated"
    # Another score or rule is no other claim.
    ledger.decide(decision(claim, "accept"), at=later())
    again = run_of(ledger, coder=CODER, at=later)
    again.store(report, coded=report, claims=[replace(new, confidence=0.1, explanation=(("type", "cue"),)), claims(report)[1]])
    assert state(ledger, claim) == "corrected"
    assert ledger.reviewed(claim.id).stored.claim.confidence == 0.1


def test_coding_again_without_changes_touches_no_review(ledger: Ledger, claim: Claim) -> None:
    ledger.decide(correction(claim, "status", "possible"), at=clock())
    run = run_of(ledger, coder=NEWER, at=later)
    run.store(claim.document, coded=claim.document, claims=claims(claim.document))
    assert (run.changes.came, run.changes.changed, run.changes.went) == (0, 0, 0)
    assert ledger.reviewed(claim.id).stored.claim.status == "possible"


def test_a_claim_that_went_and_came_back_has_its_review(ledger: Ledger, claim: Claim) -> None:
    report = claim.document
    ledger.decide(correction(claim, "status", "possible"), at=clock())
    run_of(ledger, coder=NEWER).store(report, coded=report, claims=claims(report)[1:])
    assert ledger.reviewed(claim.id) is None
    run_of(ledger).store(report, coded=report, claims=claims(report))
    assert (ledger.reviewed(claim.id).stored.claim.status, state(ledger, claim)) == ("possible", "corrected")


def test_the_queue_and_the_progress(ledger: Ledger, claim: Claim) -> None:
    put(ledger, document("Another"))
    poor = [f"{report.id[:8]}-00000002" for report in (document(), document("Another"))]
    rich = [f"{report.id[:8]}-00000001" for report in (document(), document("Another"))]
    assert sorted(ledger.queue(Queue(limit=2))) == sorted(poor)
    assert len(ledger.queue(Queue(order="report", limit=9, document=document().id))) == 2
    first = claims(document())[1]
    ledger.decide(decision(first, "skip"), at=clock())
    assert ledger.queue(Queue(limit=9))[-1] == first.id
    assert ledger.queue(Queue(limit=1, skip=3)) == [first.id]
    ledger.decide(decision(claim, "accept"), at=clock())
    assert claim.id in rich and claim.id not in ledger.queue(Queue(limit=9))
    assert ledger.queue(Queue(states="reviewed", limit=9)) == [claim.id]
    # A second reader judges what the first has judged too.
    assert claim.id in ledger.queue(Queue(states="all", not_by="boris", limit=9))
    assert claim.id not in ledger.queue(Queue(states="all", not_by="anna", limit=9))
    expected = {"unreviewed": 2, "skipped": 1, "outdated": 0, "accepted": 1, "corrected": 0, "added": 0, "rejected": 0, "all": 4}
    assert ledger.progress() == expected
    with pytest.raises(UsageError, match="order 'size' is none"):
        ledger.queue(Queue(order="size"))
    with pytest.raises(UsageError, match="state 'done' is none"):
        ledger.queue(Queue(states="done"))


@pytest.mark.parametrize("order", ["confidence", "report"])
def test_the_report_s_own_voice_is_asked_claim_by_claim(ledger: Ledger, order: str) -> None:
    """Nearly every claim has it, so that no set of claims is made first; which claims are found is the same."""
    report = document()
    said, own = claims(report)
    named = replace(said.sources[0], name="The Report of Marabad")
    run_of(ledger).store(report, coded=report, claims=(replace(said, sources=(named, *said.sources[1:])), own))
    assert [(one.name, one.text) for one in own.sources] == [("", "")]
    for words in ("the report", "THE  Report", "the report of marabad", "rebels"):
        wanted = Filter(source=words)
        assert sorted(ledger.queue(Queue(order=order, limit=9, wanted=wanted))) == sorted(
            one.claim.id for one in ledger.claims(source=words)
        )
    assert len(ledger.queue(Queue(order=order, limit=9, wanted=Filter(source="the report")))) == 2


def test_filters_know_the_review(ledger: Ledger, claim: Claim) -> None:
    other = claims(document())[1]
    ledger.decide(decision(claim, "reject"), at=clock())
    assert [s.claim.id for s in ledger.claims(review="rejected")] == [claim.id]
    assert [s.claim.id for s in ledger.claims(review="kept")] == [s.claim.id for s in ledger.claims(review="open")] == [other.id]
    assert [row["review"] for row in ledger.claims().to_rows()] == ["rejected", "unreviewed"]


def test_what_is_forgotten_is_in_no_decision(ledger: Ledger, claim: Claim, file: Path) -> None:
    """The coder's name under a correction, and a corrected name, are found too."""
    named = [army(claim.document, name="Hadi Qasim")]
    ledger.decide(correction(claim, "actors", named), at=clock())
    ledger.decide(correction(claim, "actors", [army(claim.document)]), at=clock())
    ledger.decide(decision(claim, "note", note="as Hadi Qasim says"), at=clock())
    ledger.forget(ledger.plan_to_forget("Hadi Qasim", kind="person"), at=later())
    assert b"qasim" not in file.read_bytes().lower()
    assert [stored.claim.actors[0].name for stored in ledger.claims(type="ASSAULT")] == ["Lake Front"]
    assert ledger.plan_to_forget("Army of Marabad", kind="person").claims == 2
    ledger.forget(ledger.plan_to_forget("anna", kind="person"), at=later())
    assert ledger.decisions() == []
    assert ledger.reviewed(claim.id).stored.claim == claim
    ledger.forget(ledger.plan_to_forget("Army of Marabad", kind="person"), at=later())
    assert b"marabad" not in file.read_bytes().lower()


def test_a_reader_sees_decisions(ledger: Ledger, claim: Claim, file: Path) -> None:
    ledger.decide(correction(claim, "status", "possible"), at=clock())
    with Ledger(file) as reader:
        assert reader.decisions(reviewer="anna")[0].at == "2024-05-03T12:00:00Z"
        assert reader.progress()["corrected"] == 1
