"""Events of a ledger that are brought up to date step by step are those that all claims at once give."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from according.cli import renewing
from according.cli.reconciling import bring_up_to_date, row_of
from according.errors import LedgerError
from according.records.claim import Claim
from according.records.decision import Decision
from according.records.document import Document
from according.records.stored import StoredClaim
from according.records.when import Time
from according.settings import load_settings
from according.stages.reconcile import grouping, reconcile
from according.store import Ledger, briefs, keyed, remembered
from ledgers import claims, clock, document, later, run_of

KNOBS = load_settings().reconcile
NOON = datetime(2024, 5, 3, 12, tzinfo=UTC)
DAY = date(2016, 5, 24)
PLACES = (("Dar Salem", 1.5, -2.25), ("Dar Salem", 1.5, -2.25), ("Lake Town", 1.9, -2.4))


def told(number: int, *, days: int = 0, place: int = 0, killed: int = 18, hostile: bool = True) -> tuple[Document, tuple[Claim, ...]]:
    """A report of a shelling so many days later, at one of the places."""
    report = document(f"Report {number}", killed=killed, published=DAY + timedelta(days=days), source=f"Outlet {number % 3}")
    rich, poor = claims(report)
    name, lat, lon = PLACES[place]
    where, when = rich.place, rich.time
    assert where is not None and when is not None
    moved: Time = replace(when, start=when.start + timedelta(days=days), end=when.end + timedelta(days=days))
    rich = replace(rich, place=replace(where, name=name, lat=lat, lon=lon), time=moved, type="ASSAULT" if hostile else "AID")
    return report, (rich, poor)


def put(ledger: Ledger, report: Document, found: tuple[Claim, ...]) -> None:
    run = run_of(ledger)
    coded = run.wanted(report, again=True)
    assert isinstance(coded, Document)
    run.store(report, coded=coded, claims=[replace(claim, document=coded) for claim in found])
    run.end()


def kept(ledger: Ledger) -> list[tuple[str, str, dict[str, str]]]:
    return [(event["id"], event["record"], event["claims"]) for event in ledger.events()]


def at_once(ledger: Ledger) -> list[tuple[str, str, dict[str, str]]]:
    """What all claims of the ledger give together, without its memory."""
    stored = [one.claim for one in ledger.claims() if one.review != "rejected"]
    texts = {claim.document.id: claim.document.text for claim in stored}
    rows = [row_of(event) for event in reconcile(map(StoredClaim.of, stored), settings=KNOBS, texts=texts)]
    with Ledger(Path(f"{ledger.path}.again"), write=True) as other:
        for claim in {claim.document.id: claim for claim in stored}.values():
            put(other, claim.document, tuple(one for one in stored if one.document.id == claim.document.id))
        other.replace_events(rows, at=NOON)
        found = kept(other)
    ledger.path.with_name(f"{ledger.path.name}.again").unlink()
    return found


STEPS = st.lists(
    st.tuples(
        st.sampled_from(("put", "put", "put", "put", "status", "reject", "forget", "make", "make")),
        st.integers(0, 6), st.integers(0, 2), st.integers(0, 2), st.sampled_from((3, 18, 19)), st.booleans(),
    ),
    min_size=2, max_size=14,
)  # fmt: skip


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS)
def test_step_by_step_or_at_once(steps: list[tuple[Any, ...]], tmp_path_factory: pytest.TempPathFactory) -> None:
    with Ledger(tmp_path_factory.mktemp("steps") / "ledger.db", write=True) as ledger:
        for step in steps:
            take(ledger, step)
        bring_up_to_date(ledger, knobs=KNOBS, at=NOON)
        assert kept(ledger) == at_once(ledger)
        assert not ledger.events_pending()


def take(ledger: Ledger, step: tuple[Any, ...]) -> None:
    """One thing that may happen to a ledger."""
    what, number, days, place, killed, hostile = step
    report, found = told(number, days=days, place=place, killed=killed, hostile=hostile)
    there = {stored.claim.id: stored for stored in ledger.claims()}
    if what == "put":
        put(ledger, report, found)
    elif what == "status" and found[0].id in there:
        put(ledger, report, (replace(found[0], status="negated"), *found[1:]))
    elif what == "reject" and found[0].id in there:
        ledger.decide(Decision(subject="claim", subject_id=found[0].id, action="reject", reviewer="anna"), at=later())
    elif what == "forget":
        ledger.forget(ledger.plan_to_forget(f"Report {number}", kind="person"), at=later())
    elif what == "make":
        bring_up_to_date(ledger, knobs=KNOBS, at=NOON)


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with Ledger(tmp_path / "ledger.db", write=True) as opened:
        for number in range(6):
            put(opened, *told(number, days=number // 2, place=number % 3))
        bring_up_to_date(opened, knobs=KNOBS, at=NOON)
        yield opened


def test_one_more_report_is_compared_with_few(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    put(ledger, *told(9, days=300))
    written: list[str] = []
    monkeypatch.setattr(renewing, "row_of", lambda event: (written.append(event.id), row_of(event))[1])
    bring_up_to_date(ledger, knobs=KNOBS, at=NOON)
    assert len(written) == 2, "its own two events, and no other is made anew"


def test_other_knobs_make_all_anew(ledger: Ledger) -> None:
    before = kept(ledger)
    bring_up_to_date(ledger, knobs=load_settings({"reconcile.link": "99.0"}).reconcile, at=NOON)
    assert all(len(members) == 1 for _, _, members in kept(ledger)) and len(kept(ledger)) > len(before)
    bring_up_to_date(ledger, knobs=KNOBS, at=NOON)
    assert kept(ledger) == before


@pytest.mark.parametrize(
    "held",
    [(briefs, "HELD"), (keyed, "HELD"), (remembered, "HELD"), (remembered, "HASHES_HELD"), (grouping, "KEPT")],
    ids=["briefs", "keys", "links", "hashes", "claims"],
)
def test_how_much_is_held_changes_nothing(ledger: Ledger, monkeypatch: pytest.MonkeyPatch, held: tuple[Any, str]) -> None:
    before = kept(ledger)
    monkeypatch.setattr(*held, 1)
    ledger.remake_events()
    bring_up_to_date(ledger, knobs=KNOBS, at=NOON)
    assert kept(ledger) == before


def test_a_run_that_is_cut_off_is_taken_up_again(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    before = kept(ledger)
    ledger.remake_events()
    monkeypatch.setattr(renewing, "CLAIMS", 3)
    calls = iter(range(100))
    through = renewing._Renewal._claims

    def cut(self: Any, *parts: Any) -> None:
        if next(calls) == 2:
            raise KeyboardInterrupt
        through(self, *parts)

    monkeypatch.setattr(renewing._Renewal, "_claims", cut)
    with pytest.raises(KeyboardInterrupt):
        bring_up_to_date(ledger, knobs=KNOBS, at=NOON)
    assert ledger.events_pending() and kept(ledger) == before, "readers see the old events until the new ones are there"
    bring_up_to_date(ledger, knobs=KNOBS, at=NOON)
    assert kept(ledger) == before and not ledger.events_pending()


def test_another_writer_meanwhile_is_noticed(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    put(ledger, *told(7, days=1))
    through = renewing._Renewal._pairs
    times = iter(range(100))

    def meanwhile(self: Any) -> None:
        if next(times) < 2:
            with Ledger(ledger.path, write=True) as other:
                put(other, *told(20 + next(times), days=2))
        through(self)

    monkeypatch.setattr(renewing._Renewal, "_pairs", meanwhile)
    bring_up_to_date(ledger, knobs=KNOBS, at=NOON)
    assert kept(ledger) == at_once(ledger)


def test_writers_without_end_are_told(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    numbers = iter(range(100, 1000))

    def meanwhile(self: Any) -> None:
        with Ledger(ledger.path, write=True) as other:
            put(other, *told(next(numbers)))
        with self._work.step() as undisturbed:
            renewing._check(undisturbed)

    monkeypatch.setattr(renewing._Renewal, "_pairs", meanwhile)
    monkeypatch.setattr(renewing, "TRIES", 3)
    put(ledger, *told(9))
    with pytest.raises(LedgerError, match="other programs keep writing to it"):
        bring_up_to_date(ledger, knobs=KNOBS, at=NOON)


def test_nothing_of_a_forgotten_name_is_remembered(ledger: Ledger) -> None:
    ledger.forget(ledger.plan_to_forget("Army of Marabad", kind="person"), at=clock())
    for table in ("claim_keys", "claim_links", "claim_groups", "claim_acts", "document_sketches", "document_copies"):
        with sqlite3.connect(ledger.path) as connection:
            assert connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] == 0, table
