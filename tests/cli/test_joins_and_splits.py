"""Events that reviewers join and split: at once, again after a new coding, the same step by step and from nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from according.cli.reconciling import bring_up_to_date, events_of
from according.records.decision import Decision, Logged
from according.review.ties import ties_of
from according.settings import load_settings
from according.store import Ledger
from ledgers import clock, document, later, put

KNOBS = load_settings().reconcile


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    """Three reports of one shelling, which are one event by themselves, and of one denial."""
    with Ledger(tmp_path / "ledger.db", write=True) as opened:
        put(opened, *(document(f"Report {n}", killed=18 + n, source=f"Outlet {n}") for n in range(3)))
        renew(opened)
        yield opened


def renew(ledger: Ledger) -> None:
    bring_up_to_date(ledger, knobs=KNOBS, at=later())


def events(ledger: Ledger) -> set[frozenset[str]]:
    """What the ledger has, which must be what is made from nothing."""
    renew(ledger)
    found = {frozenset(event["claims"]) for event in ledger.events()}
    assert found == {frozenset(event.claims) for event in events_of(ledger, knobs=KNOBS)}
    return found


def decide(ledger: Ledger, action: str, ours: Any, theirs: Any, **fields: Any) -> int:
    value = {"claims": sorted(ours), "others": sorted(theirs)}
    return ledger.decide(Decision(subject="event", subject_id="E", action=action, value=value, reviewer="anna", **fields), at=clock())[0]


def shelling(ledger: Ledger) -> list[str]:
    return sorted(stored.claim.id for stored in ledger.claims(type="ASSAULT"))


def test_a_split_holds_and_can_be_taken_back(ledger: Ledger) -> None:
    one, two, three = shelling(ledger)
    before = events(ledger)
    assert frozenset((one, two, three)) in before
    number = decide(ledger, "split", [one], [two, three])
    assert {frozenset((one,)), frozenset((two, three))} <= events(ledger)
    ledger.decide(Decision(subject="event", subject_id="E", action="undo", undoes=number, reviewer="anna"), at=clock())
    assert events(ledger) == before


def test_a_join_holds_whatever_the_comparison_says(ledger: Ledger) -> None:
    """A shelling and a denial of one report, which no comparison puts together."""
    whole = shelling(ledger)
    other = sorted(stored.claim.id for stored in ledger.claims(type="REJECT"))[0]
    decide(ledger, "join", whole, [other])
    assert frozenset((*whole, other)) in events(ledger)
    (event,) = [event for event in ledger.events() if other in event["claims"]]
    assert any("a reviewer joined them" in why for why in event["claims"].values())


def test_the_later_word_on_a_pair_counts(ledger: Ledger) -> None:
    one, two, three = shelling(ledger)
    decide(ledger, "split", [one], [two, three])
    decide(ledger, "join", [one], [two])
    held = events(ledger)
    assert frozenset((one, two)) in held or frozenset((one, two, three)) in held
    assert not any({one, three} <= group for group in held)


def test_what_was_decided_holds_when_a_report_comes(ledger: Ledger) -> None:
    one, two, three = shelling(ledger)
    decide(ledger, "split", [one], [two, three])
    events(ledger)
    put(ledger, document("Report 9", killed=27, source="Outlet 9"))
    held = events(ledger)
    assert not any({one, two} <= group or {one, three} <= group for group in held)
    assert sum(len(group) for group in held) == 8


def test_a_rejected_claim_ties_nobody(ledger: Ledger) -> None:
    one, two, three = shelling(ledger)
    other = sorted(stored.claim.id for stored in ledger.claims(type="REJECT"))[0]
    decide(ledger, "join", [one, two, three], [other])
    ledger.decide(Decision(subject="claim", subject_id=other, action="reject", reviewer="anna"), at=clock())
    held = events(ledger)
    assert frozenset((one, two, three)) in held
    assert not any(other in group for group in held)


def test_ties_to_what_is_forgotten_are_forgotten(ledger: Ledger) -> None:
    one, two, three = shelling(ledger)
    decide(ledger, "split", [one], [two, three])
    events(ledger)
    first = next(stored.claim.document.source for stored in ledger.claims() if stored.claim.id == one)
    ledger.forget(ledger.plan_to_forget(first, kind="source"), at=later())
    assert ledger.decisions() == []
    assert frozenset((two, three)) in events(ledger)


def logged(number: int, action: str, ours: list[str], theirs: list[str]) -> Logged:
    value = {"claims": ours, "others": theirs}
    known = {"subject": "event", "subject_id": "E", "reviewer": "anna", "at": f"2024-05-03T12:00:0{number}Z", "uid": str(number)}
    return Logged(id=number, action=action, value=value, **known)


def test_pairs() -> None:
    assert ties_of([logged(1, "join", ["b"], ["a", "c"])]) == ({("a", "b"), ("b", "c")}, frozenset())
    assert ties_of([logged(1, "split", ["b", "d"], ["a"])]) == ({("b", "d")}, {("a", "b"), ("a", "d")})
    assert ties_of([logged(1, "split", ["b"], ["a"]), logged(2, "join", ["a"], ["b"])]) == ({("a", "b")}, frozenset())
    # Whatever order they are read in: the moment counts.
    assert ties_of([logged(2, "split", ["b"], ["a"]), logged(1, "join", ["a"], ["b"])]) == (frozenset(), {("a", "b")})
