"""All events at once, as the map takes them."""

from __future__ import annotations

from pathlib import Path

import pytest

import ledgers
from according.records.decision import Decision
from according.records.event import review_of_event
from according.store import Ledger
from serving import make_ledger


def test_events_with_the_names_of_all_their_claims(tmp_path: Path) -> None:
    with Ledger(make_ledger(tmp_path / "ledger.db")) as ledger:
        found = list(ledger.sketches())
        known = {row["id"]: row for row in ledger.events()}
    assert {one.id for one in found} == set(known)
    first = next(one for one in found if one.type == "ASSAULT")
    assert (first.actors, first.recipients) == (("Army of Marabad",), ("civilians",))
    assert set(first.voices) == {("Rebels", "asserts"), ("Army of Marabad", "denies")}
    assert (first.place, first.precision, first.time_start, first.reports) == ("Dar Salem", "settlement", "2016-05-22", 3)
    assert [one.time_start is None for one in found] == sorted(one.time_start is None for one in found)


def test_claims_that_no_event_holds_stay(tmp_path: Path) -> None:
    with Ledger(tmp_path / "ledger.db", write=True) as ledger:
        ledgers.put(ledger, ledgers.document())
        found = list(ledger.sketches())
    assert [(one.type, one.standing, one.reports) for one in found] == [("ASSAULT", "", 1), ("REJECT", "", 1)]
    assert found[1].place is None and found[1].voices == (("", "asserts"),)


def test_how_far_each_is_reviewed(tmp_path: Path) -> None:
    with Ledger(make_ledger(tmp_path / "ledger.db"), write=True) as ledger:
        events = {event["id"]: sorted(event["claims"]) for event in ledger.events()}
        assert {one.review for one in ledger.sketches()} == {"open"}
        name, held = max(events.items(), key=lambda pair: len(pair[1]))

        def decide(claim: str, action: str) -> str:
            ledger.decide(Decision(subject="claim", subject_id=claim, action=action, reviewer="anna"), at=ledgers.clock())
            return next(one.review for one in ledger.sketches() if one.id == name)

        assert decide(held[0], "skip") == "open"
        assert [decide(claim, "accept") for claim in held] == ["partly"] * (len(held) - 1) + ["reviewed"]
        assert ledger.browse.reviews([name]) == {name: {"accepted": len(held)}}


@pytest.mark.parametrize(
    ("numbers", "expected"), [((3, 0, 0), "open"), ((3, 2, 2), "partly"), ((3, 3, 2), "reviewed"), ((3, 3, 3), "added")]
)
def test_how_far_in_numbers(numbers: tuple[int, int, int], expected: str) -> None:
    assert review_of_event(numbers[0], reviewed=numbers[1], added=numbers[2]) == expected
