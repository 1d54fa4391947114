"""A log of decisions on a ledger that was coded anew: placed where the words are, and told where not."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from according.errors import UsageError
from according.records.claim import Claim
from according.records.decision import Decision
from according.records.mention import STATUSES
from according.review.log import read_log, write_log
from according.store import Ledger
from ledgers import claims, clock, document, later, put, run_of

STATUSES_TOLD = ", ".join(STATUSES)


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Ledger]:
    with Ledger(tmp_path / "other.db", write=True) as opened:
        yield opened


def decide(ledger: Ledger, claim: Claim, action: str, **fields: object) -> int:
    known = {"subject": "claim", "subject_id": claim.id, "action": action, "reviewer": "anna"}
    return ledger.decide(Decision(**(known | fields)), at=clock())[0]


def fill(ledger: Ledger) -> tuple[Claim, Claim]:
    put(ledger, document())
    rich, poor = claims(document())
    decide(ledger, rich, "correct", field="status", value="possible", note="the ministry says perhaps")
    undone = decide(ledger, poor, "reject")
    decide(ledger, poor, "undo", undoes=undone)
    decide(ledger, poor, "accept")
    ledger.decide(
        Decision(subject="event", subject_id="E-1", action="split", value={"claims": [rich.id], "others": [poor.id]}, reviewer="boris"),
        at=clock(),
    )
    return rich, poor


def test_the_log_is_written_and_read_without_loss(ledger: Ledger, tmp_path: Path) -> None:
    fill(ledger)
    file = tmp_path / "log.jsonl"
    file.write_text("".join(write_log(ledger.decisions())), encoding="utf8")
    assert list(read_log(file)) == ledger.decisions()


def test_the_same_reports_stand_the_same(ledger: Ledger, other: Ledger) -> None:
    rich, poor = fill(ledger)
    put(other, document())
    found = other.replay(ledger.decisions(), at=later())
    assert (found.placed, found.known, found.moved, found.unplaced) == (5, 0, 0, [])
    assert [s.claim for s in other.claims()] == [s.claim for s in ledger.claims()]
    assert [s.review for s in other.claims()] == ["corrected", "accepted"]
    assert [d.uid for d in other.decisions()] == [d.uid for d in ledger.decisions()]
    again = other.replay(ledger.decisions(), at=later())
    assert (again.placed, again.known) == (0, 5)
    # And back: what was decided there comes here, once.
    decide(other, poor, "reject")
    assert ledger.replay(other.decisions(), at=later()).placed == 1
    assert ledger.reviewed(poor.id).review.state == "rejected"
    assert rich.id != poor.id


def test_claims_of_other_ids_are_found_by_their_words(ledger: Ledger, other: Ledger) -> None:
    fill(ledger)
    report = document()
    renamed = [replace(claim, id=f"new-{number}") for number, claim in enumerate(claims(report))]
    run_of(other).store(report, coded=report, claims=renamed)
    found = other.replay(ledger.decisions(), at=later())
    assert (found.placed, found.moved) == (5, 5)
    assert [(s.claim.id, s.review, s.claim.status) for s in other.claims()] == [
        ("new-0", "corrected", "possible"),
        ("new-1", "accepted", "actual"),
    ]
    assert other.decisions(action="split")[0].value == {"claims": ["new-0"], "others": ["new-1"]}


def test_what_cannot_be_placed_is_told(ledger: Ledger, other: Ledger) -> None:
    rich, poor = fill(ledger)
    report = document()
    run_of(other).store(report, coded=report, claims=[rich])
    found = other.replay(ledger.decisions(), at=later())
    assert (found.placed, dict(found.reasons())) == (
        1,
        {"no claim of its report has its words now": 3, "it takes back a decision that could not be placed": 1},
    )
    assert [one.subject_id for one, _ in found.unplaced[:3]] == [poor.id] * 3


def test_another_text_is_another_report(ledger: Ledger, other: Ledger) -> None:
    fill(ledger)
    put(other, document("Another title"))
    found = other.replay(ledger.decisions(), at=later())
    assert (found.placed, dict(found.reasons())) == (
        0,
        {"its report is not in this ledger": 4, "it takes back a decision that could not be placed": 1},
    )
    assert other.decisions() == []


def test_a_verdict_on_what_the_coder_now_says_otherwise_is_outdated(ledger: Ledger, other: Ledger) -> None:
    _, poor = fill(ledger)
    report = document()
    run_of(other).store(report, coded=report, claims=[replace(claim, status="planned") for claim in claims(report)])
    other.replay(ledger.decisions(), at=later())
    assert [(s.review, s.claim.status) for s in other.claims()] == [("outdated", "possible"), ("outdated", "planned")]
    assert poor.status == "actual"


def test_a_claim_whose_trigger_was_corrected_is_found_by_the_coders(ledger: Ledger, other: Ledger) -> None:
    put(ledger, document())
    rich = claims(document())[0]
    start = rich.document.text.index("killing")
    decide(ledger, rich, "correct", field="trigger", value={"start": start, "end": start + 7})
    decide(ledger, rich, "correct", field="status", value="possible")
    report = document()
    run_of(other).store(report, coded=report, claims=[replace(claim, id=f"new-{n}") for n, claim in enumerate(claims(report))])
    assert other.replay(ledger.decisions(), at=later()).placed == 2
    known = other.reviewed("new-0").stored.claim
    assert (known.status, known.trigger.of(report.text)) == ("possible", "killing")


def test_a_value_that_is_none_here_is_told(ledger: Ledger, other: Ledger) -> None:
    fill(ledger)
    put(other, document())
    forged = [replace(one, value="perhaps") if one.action == "correct" else one for one in ledger.decisions()]
    found = other.replay(forged, at=later())
    assert [why for _, why in found.unplaced] == ["its value is none: status: 'perhaps' is not known; there are " + STATUSES_TOLD]
    assert found.placed == 4


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ("{", "line 2: is no decision as `according review export` writes it"),
        ('{"schema": 2}', "its schema is not 1"),
        ('{"schema": 1}', "keys are uid, subject"),
        ('{"action": "praise"}', "action 'praise' on a 'claim'"),
        ('{"uid": ""}', "are texts"),
        ('{"id": 0}', "id and undoes are numbers"),
        ('{"undoes": true}', "id and undoes are numbers"),
        ('{"about": {"a": {}}}', "about is no decision"),
        ('{"subject": "event", "action": "join", "value": 1}', "a join takes"),
        ('{"id": 1}', "decision 1 stands twice"),
    ],
)
def test_a_log_that_is_none(ledger: Ledger, tmp_path: Path, change: str, problem: str) -> None:
    fill(ledger)
    lines = list(write_log(ledger.decisions()))[:2]
    if change.startswith('{"') and not change.startswith('{"schema'):
        lines[1] = json.dumps(json.loads(lines[1]) | json.loads(change)) + "\n"
    else:
        lines[1] = change + "\n"
    (tmp_path / "log.jsonl").write_text("".join(lines), encoding="utf8")
    with pytest.raises(UsageError, match=problem):
        list(read_log(tmp_path / "log.jsonl"))


def test_a_log_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="nothing.jsonl: cannot be read as UTF-8 text: No such file"):
        list(read_log(tmp_path / "nothing.jsonl"))
