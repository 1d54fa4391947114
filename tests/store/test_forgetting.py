"""What is forgotten is in no byte of the file."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from according.errors import UsageError
from according.records.decision import Decision
from according.records.discard import Discard
from according.store import Ledger, examine
from according.store.connection import transaction
from according.store.forgetting import _add_test, _remove
from ledgers import claims, clock, document, later, put, run_of

PERSON = "Hadi Qasim"


def fill(ledger: Ledger) -> None:
    """Two reports name the person, one only through our registry; a third does not."""
    named = document("Spokesman Hadi\nQasim speaks", path="in/named.txt", source="Morning", url="https://www.morning.example/hadi-qasim")
    silent = document("The spokesman speaks", path="in/silent.txt", source="Evening", killed=19)
    put(ledger, named, document(), *(document(f"Other {number}") for number in range(20)))
    rich, poor = claims(silent)
    party = replace(rich.actors[0], name=PERSON)
    run = run_of(ledger)
    run.store(silent, coded=silent, claims=[replace(rich, actors=(party,)), poor])
    run.refuse(Discard(document="in/Hadi Qasim.pdf", stage="read", reason="empty", detail="there is no text in it"))
    run.end()
    ledger.decide(Decision(subject="claim", subject_id=rich.id, action="note", note=PERSON, reviewer="anna"), at=clock())
    ledger.decide(Decision(subject="claim", subject_id="other", action="note", note=f"ask {PERSON}", reviewer="anna"), at=clock())
    ledger.decide(Decision(subject="claim", subject_id="other", action="undo", reviewer="anna", undoes=2), at=clock())


def in_bytes(file: Path, *words: str) -> list[str]:
    data = file.read_bytes().lower()
    return [word for word in words if word.lower().encode() in data]


def test_a_person(file: Path, ledger: Ledger) -> None:
    fill(ledger)
    assert in_bytes(file, PERSON, "Hadi\nQasim", "hadi-qasim", "qasim") == [PERSON, "Hadi\nQasim", "hadi-qasim", "qasim"]
    planned = ledger.plan_to_forget("hadi  QASIM")
    assert (planned.kind, len(planned.documents), planned.claims, planned.others) == ("person", 2, 4, 0)
    ledger.forget(planned, at=later())
    # Not the name, nor its words in the index, nor another word of the reports that only they had.
    assert in_bytes(file, PERSON, "Hadi\nQasim", "hadi-qasim", "qasim", "hadi", "spokesman", "Morning") == []
    assert not file.with_name("ledger.db-journal").exists()
    assert len(list(ledger.documents())) == 21
    assert [d.action for d in ledger.decisions()] == ["undo"]
    assert list(examine(file, wait_s=1)) == []
    # Full text still works, and whoever has an export learns what went.
    assert len(list(ledger.documents(text="shelled"))) == 21
    assert {moment for _, moment in ledger.tombstones()} == {"2024-06-01T08:30:00Z"}
    assert len(ledger.tombstones()) == 4


def test_a_forgetting_that_was_killed_is_finished_by_the_next(file: Path, ledger: Ledger) -> None:
    """Killed before the file is written anew: the rows are gone; the second time the rest goes too, though no report is left to remove."""
    fill(ledger)
    planned = ledger.plan_to_forget(PERSON)
    with transaction(ledger._connection):
        _add_test(ledger._connection, PERSON)
        _remove(ledger._connection, planned, "2024-06-01T08:30:00Z")
    again = ledger.plan_to_forget(PERSON)
    assert again.documents == ()
    ledger.forget(again, at=later())
    assert in_bytes(file, PERSON, "Hadi\nQasim", "hadi-qasim", "qasim", "hadi", "spokesman") == []


def test_a_source(file: Path, ledger: Ledger) -> None:
    fill(ledger)
    for name in ("morning", "morning.example", "in/named.txt"):
        planned = ledger.plan_to_forget(name)
        assert (planned.kind, len(planned.documents)) == ("source", 1)
    ledger.forget(ledger.plan_to_forget("Morning"), at=later())
    assert in_bytes(file, "Morning", "hadi-qasim", "Hadi\nQasim", "named.txt") == []
    # Others may speak of it.
    assert in_bytes(file, PERSON) == [PERSON]
    assert len(list(ledger.documents())) == 22


def test_a_source_that_others_mention_says_how_many_stay(ledger: Ledger) -> None:
    put(ledger, document(source="Rebels"), document("Another"))
    planned = ledger.plan_to_forget("Rebels")
    assert (planned.kind, len(planned.documents), planned.others) == ("source", 1, 1)
    assert len(ledger.plan_to_forget("Rebels", kind="person").documents) == 2


def test_what_was_forgotten_is_not_read_again(ledger: Ledger) -> None:
    put(ledger, document())
    ledger.forget(ledger.plan_to_forget("The Example"), at=later())
    refused = run_of(ledger).wanted(document())
    assert isinstance(refused, Discard)
    assert refused.reason == "forgotten"
    assert run_of(ledger).wanted(document(), again=True) == document()
    kept = Discard(document="a", stage="read", reason="language", detail="French (fr)", kept=document())
    run_of(ledger).refuse(kept)
    assert list(ledger.documents()) == []


def test_nobody_of_that_name(file: Path, ledger: Ledger) -> None:
    put(ledger, document())
    planned = ledger.plan_to_forget("Nobody")
    assert (planned.kind, planned.documents, planned.claims) == ("person", (), 0)
    ledger.forget(planned, at=later())
    assert len(list(ledger.documents())) == 1


def test_longer_words_are_other_names(ledger: Ledger) -> None:
    put(ledger, document())
    assert ledger.plan_to_forget("Reb").documents == ()


@pytest.mark.parametrize("name", ["", "  ", "%", "'"])
def test_no_name_at_all(ledger: Ledger, name: str) -> None:
    with pytest.raises(UsageError, match="not a name"):
        ledger.plan_to_forget(name)


@pytest.mark.parametrize(("spelt", "told"), [("Hādī Qāsim", True), ("Hadi-Qasim", True), ("Qasim", True), ("Hadi Qasimov", False)])
def test_other_spellings_that_stay_are_told(ledger: Ledger, spelt: str, told: bool) -> None:
    report = document(f"{spelt} speaks")
    rich, poor = claims(report)
    run = run_of(ledger)
    party = replace(rich.actors[0], text=spelt, name=spelt, id=None, start=0, end=len(spelt))
    run.store(report, coded=report, claims=[replace(rich, actors=(party,)), poor])
    run.end()
    planned = ledger.plan_to_forget(PERSON, kind="person")
    assert (planned.documents, planned.spellings) == ((), (spelt,) if told else ())
