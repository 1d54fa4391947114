"""Events are replaced as a whole; ids that went lead to where their claims are now."""

from __future__ import annotations

from typing import Any

import pytest

from according.errors import LedgerError
from according.store import EventRow, Ledger
from ledgers import claims, clock, document, later, put

NOWHERE = dict.fromkeys("mode time_start time_end time_granularity place country admin1 latitude longitude radius_km precision".split())
FIRST, SECOND = document("First"), document("Second")
A, B = (claim.id for claim in claims(FIRST))
C, D = (claim.id for claim in claims(SECOND))


def event(name: str, *members: str, **fields: Any) -> EventRow:
    known = {"type": "ASSAULT", "standing": "claimed", "reports": 1, "origins": 1, "old_ids": (), "record": {"id": name}}
    return EventRow(id=name, claims=dict.fromkeys(members, "same day and place"), **(NOWHERE | known | fields))


@pytest.fixture
def filled(ledger: Ledger) -> Ledger:
    put(ledger, FIRST, SECOND)
    return ledger


def seen(ledger: Ledger) -> dict[str, list[str]]:
    return {found["id"]: sorted(found["claims"]) for found in ledger.events()}


def redirects(ledger: Ledger) -> dict[str, str]:
    return {row["old_id"]: row["event_id"] for row in ledger._connection.execute("SELECT * FROM event_redirects")}


def test_events_are_replaced(filled: Ledger) -> None:
    filled.replace_events([event("E1", A, C), event("E2", B)], at=clock())
    filled.replace_events([event("E1", A, C), event("E3", B, D, reports=2)], at=later())
    assert seen(filled) == {"E1": sorted([A, C]), "E3": sorted([B, D])}
    assert {found["id"]: found["changed_at"] for found in filled.events()} == {"E1": "2024-05-03T12:00:00Z", "E3": "2024-06-01T08:30:00Z"}


def test_events_are_due_until_they_are_made(filled: Ledger) -> None:
    """Also after a run that was killed before it made them: what is due is written with the claims."""
    assert filled.events_pending()
    filled.replace_events([event("E1", A, C)], at=clock())
    assert not filled.events_pending()
    put(filled, FIRST)
    assert not filled.events_pending()
    put(filled, document("Third"))
    assert filled.events_pending()
    filled.replace_events([], at=clock())
    filled.forget(filled.plan_to_forget("Third", kind="person"), at=later())
    assert filled.events_pending()


def test_an_event_that_went_leads_to_where_most_of_its_claims_are(filled: Ledger) -> None:
    filled.replace_events([event("E1", A, B, C), event("E2", D)], at=clock())
    filled.replace_events([event("E3", A, B), event("E2", C, D)], at=later())
    assert redirects(filled) == {"E1": "E3"}
    # Redirects are followed, so that an old id always leads to an event that is there.
    filled.replace_events([event("E4", A, B, C, D)], at=later())
    assert redirects(filled) == {"E1": "E4", "E2": "E4", "E3": "E4"}
    # An id that is back is no redirect.
    filled.replace_events([event("E1", A, B), event("E4", C, D)], at=later())
    assert redirects(filled) == {"E2": "E4", "E3": "E4"}


def test_old_ids_that_reconciling_names_are_kept(filled: Ledger) -> None:
    filled.replace_events([event("E1", A, old_ids=("E0",))], at=clock())
    assert redirects(filled) == {"E0": "E1"}


@pytest.mark.parametrize(
    "wrong", [[event("E1", "no-such-claim")], [event("E1", A), event("E2", A)], [event("E1", A, standing="settled")]], ids=range(3)
)
def test_what_does_not_fit_changes_nothing(filled: Ledger, wrong: list[EventRow]) -> None:
    filled.replace_events([event("E9", A)], at=clock())
    with pytest.raises(LedgerError):
        filled.replace_events(wrong, at=later())
    assert seen(filled) == {"E9": [A]}


def test_a_claim_that_goes_leaves_its_event(filled: Ledger) -> None:
    filled.replace_events([event("E1", A, C)], at=clock())
    filled.forget(filled.plan_to_forget("First", kind="person"), at=later())
    assert seen(filled) == {}
