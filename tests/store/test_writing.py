"""What goes into a ledger comes out as it was; the same again changes nothing; what changed is told."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from according.errors import DocumentError, LedgerError
from according.records.decision import Decision
from according.records.discard import Discard
from according.records.document import Document
from according.records.span import Span
from according.store import Coder, Ledger
from ledgers import CODER, DAY, claims, clock, document, later, put, run_of

NEWER = replace(CODER, version="1.1")


def sums(ledger: Ledger) -> list[tuple[int, ...]]:
    rows = ledger._connection.execute("SELECT read, coded, skipped, failed FROM runs ORDER BY id")
    return [tuple(row) for row in rows]


def test_claims_come_back_whole(ledger: Ledger) -> None:
    report = document()
    put(ledger, report)
    assert tuple(stored.claim for stored in ledger.claims()) == claims(report)
    (stored,) = ledger.documents()
    assert (stored.document, stored.state, stored.claims, stored.origins) == (report, "coded", 2, 1)


@given(text=st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=80))
@settings(max_examples=30, deadline=None, derandomize=True)
def test_any_text_comes_back(text: str) -> None:
    report = document(text=text)
    whole = Span(start=0, end=len(report.text))
    claim = replace(claims(document())[1], id=f"{report.id[:8]}-0", document=report, trigger=whole, evidence=whole)
    with tempfile.TemporaryDirectory() as folder, Ledger(Path(folder) / "ledger.db", write=True) as ledger:
        run_of(ledger).store(report, coded=report, claims=[claim])
        assert [stored.claim for stored in ledger.claims()] == [claim]


def test_the_same_reports_again_leave_the_file_as_it_is_byte_by_byte(file: Path) -> None:
    reports = [document(), document("Another"), document("A third", source=None, published=None, published_from="unknown")]
    refusal = Discard(document="in/empty.txt", stage="read", reason="empty", detail="there is no text in it")
    failure = DocumentError("in/bad.txt", stage="read", problem="cannot be decoded")

    def fill() -> None:
        with Ledger(file, write=True) as ledger:
            run = run_of(ledger)
            run.refuse(refusal)
            run.refuse(failure)
            run.end()
            put(ledger, *reports)

    fill()
    before = file.read_bytes()
    fill()
    assert file.read_bytes() == before


def test_every_run_adds_up(ledger: Ledger) -> None:
    run = run_of(ledger)
    run.refuse(Discard(document="a", stage="read", reason="empty", detail="there is no text in it"))
    run.refuse(DocumentError("b", stage="read", problem="broken"))
    report = document()
    run.store(report, coded=report, claims=claims(report))
    assert sums(ledger) == [(3, 1, 1, 1)]
    run.refuse(Discard(document="c", stage="store", reason="stored", detail="is in the ledger already"))
    run.end()
    assert sums(ledger) == [(4, 1, 2, 1)]
    rows = ledger._connection.execute("SELECT name, outcome, reason, detail FROM refusals ORDER BY id")
    assert [tuple(row) for row in rows] == [("a", "skipped", "empty", "there is no text in it"), ("b", "failed", "error", "broken")]


def test_a_newer_version_codes_again_and_says_what_changed(ledger: Ledger) -> None:
    report = document()
    put(ledger, report)
    first, second = claims(report)
    ledger.decide(Decision(subject="claim", subject_id=first.id, action="accept", reviewer="anna"), at=clock())
    ledger.decide(Decision(subject="claim", subject_id=second.id, action="reject", reviewer="anna"), at=clock())
    run = run_of(ledger, coder=NEWER, at=later)
    wanted = run.wanted(report)
    assert wanted == report
    new = replace(second, id=f"{report.id[:8]}-00000003")
    run.store(report, coded=report, claims=[replace(first, status="possible", confidence=0.5), new])
    assert (run.changes.came, run.changes.changed, run.changes.went) == (1, 1, 1)
    changes = ledger._connection.execute("SELECT claim_id, change, fields FROM claim_changes ORDER BY claim_id")
    assert [tuple(row) for row in changes] == [
        (first.id, "changed", '["confidence","status"]'),
        (second.id, "went", "[]"),
        (new.id, "came", "[]"),
    ]
    assert ledger.tombstones() == [(second.id, "2024-06-01T08:30:00Z")]
    assert ledger.tombstones(since=date(2024, 6, 2)) == []
    assert [stored.claim.id for stored in ledger.claims(changed_since=date(2024, 6, 1))] == [first.id, new.id]
    assert [stored.came_at for stored in ledger.claims()] == ["2024-05-03T12:00:00Z", "2024-06-01T08:30:00Z"]
    assert [(d.subject_id, d.action) for d in ledger.decisions()] == [(first.id, "accept"), (second.id, "reject")]


def test_a_claim_that_comes_back_is_no_tombstone(ledger: Ledger) -> None:
    report = document()
    put(ledger, report)
    run_of(ledger, coder=NEWER).store(report, coded=report, claims=claims(report)[:1])
    assert len(ledger.tombstones()) == 1
    run_of(ledger).store(report, coded=report, claims=claims(report))
    assert ledger.tombstones() == []


def test_the_same_coding_by_a_newer_version_changes_no_claim(ledger: Ledger) -> None:
    report = document()
    put(ledger, report)
    run = put(ledger, report, coder=NEWER, at=later)
    assert (run.coded, run.changes.came, run.changes.changed, run.changes.went) == (1, 0, 0, 0)
    assert [stored.changed_at for stored in ledger.claims()] == ["2024-05-03T12:00:00Z"] * 2
    assert isinstance(run_of(ledger, coder=NEWER).wanted(report), Discard)


def state(ledger: Ledger) -> tuple[list[object], list[object]]:
    return [replace(d.document, path=None) for d in ledger.documents()], [s.claim for s in ledger.claims()]


def test_a_text_from_several_places_is_one_report_in_any_order(tmp_path: Path) -> None:
    """The copies of one wire story: coded with the earliest day that any gives, whichever is read first."""
    copies = [
        document(source="Morning", url="https://morning.example/1", published=date(2016, 5, 25)),
        document(source="Evening", url="https://evening.example/1", published=date(2016, 5, 24)),
        document(source="Undated", url="https://undated.example/1", published=None, published_from="unknown"),
    ]
    found = []
    for number, order in enumerate([(0, 1, 2), (2, 1, 0), (1, 0, 2), (2, 0, 1)]):
        with Ledger(tmp_path / f"{number}.db", write=True) as ledger:
            put(ledger, *(copies[k] for k in order))
            (stored,) = ledger.documents()
            assert (stored.origins, stored.document.source, stored.document.published) == (3, "Evening", date(2016, 5, 24))
            found.append(state(ledger))
    assert all(one == found[0] for one in found)


def test_what_is_outdated_is_read_from_the_ledger(ledger: Ledger) -> None:
    """As it was read: a day that its text gave is found anew."""
    report = document(published=None, published_from="unknown")
    run = run_of(ledger)
    run.store(report, coded=replace(report, published=DAY, published_from="text"), claims=claims(report))
    run.refuse(Discard(document="fr.txt", stage="read", reason="language", detail="French", kept=document("Kept", language="fr")))
    assert run_of(ledger).outdated() == []
    assert run_of(ledger).outdated(again=True) == [report.id]
    newer = run_of(ledger, coder=NEWER)
    assert newer.outdated() == [report.id]
    assert newer.document(report.id) == report
    assert newer.wanted(newer.document(report.id)) == report


def test_a_day_that_is_corrected_is_not_an_older_origin(ledger: Ledger) -> None:
    """The same file read again with another --published: the new day counts, though it is later."""
    plain = document(source=None, url=None, published=date(2014, 5, 24))
    put(ledger, plain)
    run = put(ledger, replace(plain, published=date(2024, 5, 24)))
    (stored,) = ledger.documents()
    assert (run.coded, stored.document.published, stored.origins) == (1, date(2024, 5, 24), 1)
    # A reading without a day takes none away; another file of the same text and day is no news.
    for same in (replace(plain, published=None, published_from="unknown"), replace(stored.document, path="copy.txt")):
        before = ledger.path.read_bytes()
        if same.published is None:
            put(ledger, same)
            assert [d.document.published for d in ledger.documents()] == [date(2024, 5, 24)]
        else:
            before = ledger.path.read_bytes()
            put(ledger, same)
            assert ledger.path.read_bytes() == before


def test_a_report_in_another_language_is_kept_and_marked(ledger: Ledger) -> None:
    kept = document(text="L'armée a bombardé la ville.", language="fr")
    run = run_of(ledger)
    run.refuse(Discard(document="fr.txt", stage="read", reason="language", detail="French (fr); coded is English only", kept=kept))
    (stored,) = ledger.documents()
    assert (stored.document, stored.state, stored.reason, stored.claims) == (kept, "kept", "French (fr); coded is English only", 0)
    assert sums(ledger) == [(1, 0, 1, 0)]
    # A later version may read the language.
    assert run_of(ledger).wanted(kept) == kept


def test_a_file_name_that_is_no_unicode_is_kept_readable(ledger: Ledger) -> None:
    put(ledger, document(path="in/caf\udce9.txt"))
    assert [d.document.path for d in ledger.documents()] == ["in/caf\\udce9.txt"]


def test_two_texts_with_one_id_are_refused(ledger: Ledger) -> None:
    put(ledger, document())
    other = replace(document("Another"), id=document().id)
    with pytest.raises(LedgerError, match="another text has the same id"):
        run_of(ledger).wanted(other)


def test_a_report_whose_storing_fails_leaves_nothing_behind(ledger: Ledger) -> None:
    put(ledger, document())
    bad = document("Another")
    twice = claims(bad)[:1] * 2
    with pytest.raises(LedgerError):
        run_of(ledger).store(bad, coded=bad, claims=[*twice, replace(twice[0], id=None)])  # type: ignore[arg-type]
    assert [d.document for d in ledger.documents()] == [document()]
    assert sums(ledger) == [(1, 1, 0, 0)]


def test_wanted_gives_a_new_report_unchanged(ledger: Ledger) -> None:
    report = document()
    assert isinstance(run_of(ledger).wanted(report), Document)
    assert run_of(ledger).wanted(report) == report


def test_a_run_goes_on_under_its_number(ledger: Ledger) -> None:
    first = put(ledger, document())
    assert first.number == 1
    second = put(ledger, document("Another"), number=first.number)
    row = dict(ledger._connection.execute("SELECT * FROM runs").fetchone())
    assert (second.number, row["read"], row["coded"], ledger.counts()["runs"]) == (1, 2, 2, 1)
    # Not that of another coder, and not one that is none.
    newer = Coder(version="1.1", weights=CODER.weights, tables=CODER.tables)
    assert put(ledger, document("A third"), number=first.number, coder=newer).number == 2
    assert put(ledger, document("A fourth"), number=99).number == 3
