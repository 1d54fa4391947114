"""Claims in brief: what is held is what the ledger has, and what it does not have is passed over."""

from __future__ import annotations

import pytest

from according.store import Ledger, briefs
from according.store.briefs import Briefs
from ledgers import claims, document, run_of


@pytest.fixture
def stored(ledger: Ledger) -> list[str]:
    """Ids of the claims of a report in the ledger."""
    report = document("Report")
    run = run_of(ledger)
    found = claims(report)
    run.store(report, coded=report, claims=found)
    run.end()
    return [claim.id for claim in found]


def test_claims_by_their_numbers(ledger: Ledger, stored: list[str]) -> None:
    known = Briefs(ledger._connection)
    numbers = [known.number_of(claim) for claim in stored]
    asked = {number for number in numbers if number is not None} | {999}
    for _ in ("asked for", "held"):
        assert sorted(brief[0] for brief in known.of(asked)) == sorted(stored)
    days = {claim.id: claim.time for claim in (one.claim for one in ledger.claims())}
    for claim, kind, start, end in known.of(asked):
        time = days[claim]
        assert kind and (start, end) == ((time.start.isoformat(), time.end.isoformat()) if time else (None, None))


def test_a_claim_that_is_not_there(ledger: Ledger, stored: list[str]) -> None:
    known = Briefs(ledger._connection)
    assert known.number_of("nobody") is None and known.of({-1, 999}) == []
    assert known.number_of(stored[0]) is not None


def test_of_too_many_all_are_let_go(ledger: Ledger, stored: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(briefs, "HELD", 1)
    known = Briefs(ledger._connection)
    for claim in stored * 2:
        assert known.number_of(claim) is not None
        assert len(known._held) == 1
