"""Figures by source: rival ones stand beside each other, a corrected one stands in the place of the old, which is kept with its day."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from according.ontology.tables import DATA, read_table
from according.records.stored import StoredClaim
from according.stages.reconcile.figures import _REVISING, counts_by_source
from stored_claims import figure, voice

Make = Callable[..., StoredClaim]


def _told(claim: Make, day: int, killed: int, evidence: str, *, source: str = "the ministry", outlet: str = "Bay Press") -> StoredClaim:
    return claim(published=date(2024, 3, day), counts=(figure("killed", killed, source),), evidence=evidence, outlet=outlet)


def test_a_revised_figure_takes_the_place_of_the_old_one(claim: Make) -> None:
    first = _told(claim, 15, 15, "Fifteen people were killed, the ministry said.")
    second = _told(claim, 17, 12, "The ministry revised the toll to 12.")
    (found,) = counts_by_source([second, first])
    assert (found.low, found.best, found.high) == (12, 12, 12)
    (old,) = found.revised
    assert (old.low, old.high, old.day, old.claim) == (15, 15, date(2024, 3, 15), first.id)
    assert (old.until, old.by) == (date(2024, 3, 17), second.id)
    assert set(found.claims) == {first.id, second.id}, "no claim is lost"
    (twice,) = counts_by_source([second, first, replace(first, id=f"{first.id}-again")])
    (once,) = twice.revised
    assert once.told == ((first.id, "the ministry"), (f"{first.id}-again", "the ministry")), "told twice by one report"
    assert replace(once, told=old.told) == old


@pytest.mark.parametrize(
    ("evidence", "killed"),
    [("Twelve people were killed, the ministry said.", 12), ("The ministry revised nothing: the toll is 15, it said.", 15)],
    ids=["no word of revising", "the same figure"],
)
def test_else_both_stand(claim: Make, evidence: str, killed: int) -> None:
    (found,) = counts_by_source([_told(claim, 15, 15, "Fifteen were killed."), _told(claim, 17, killed, evidence)])
    assert not found.revised and (found.low, found.high) == (killed, 15)


def test_nobody_revises_what_another_says(claim: Make) -> None:
    revised = "The toll was revised to 12."
    rivals = counts_by_source([_told(claim, 15, 15, "", source="the army"), _told(claim, 17, 12, revised)])
    assert [(one.source, one.best, one.revised) for one in rivals] == [("the army", 15, ()), ("the ministry", 12, ())]
    (reports,) = counts_by_source([_told(claim, 15, 15, "", source="", outlet="Lake Post"), _told(claim, 17, 12, revised, source="")])
    assert not reports.revised, "of another outlet"
    (own,) = counts_by_source([_told(claim, 15, 15, "", source=""), _told(claim, 17, 12, revised, source="")])
    assert [one.low for one in own.revised] == [15]


def test_a_voice_is_known_by_its_words_too(claim: Make) -> None:
    called = replace(voice("Democratic Republic of the Congo"), text="the interior ministry")
    first = replace(_told(claim, 15, 15, "Fifteen were killed.", source=called.name), sources=(called,))
    second = _told(claim, 17, 12, "The toll was revised to 12.", source="interior ministry")
    (found,) = counts_by_source([first, replace(second, sources=(voice("interior ministry"),))])
    assert (found.source, found.best, [one.low for one in found.revised]) == ("interior ministry", 12, [15])


def test_the_old_figure_told_again_beside_the_new_one_is_the_old_one(claim: Make) -> None:
    first = _told(claim, 15, 15, "Fifteen people were killed, the ministry said.")
    revised = _told(claim, 17, 12, "The toll was revised to 12, the ministry said.")
    again = replace(_told(claim, 17, 15, "It had said that 15 people were killed."), document=revised.document)
    (found,) = counts_by_source([again, revised, first])
    assert (found.low, found.best, found.high, len(found.revised)) == (12, 12, 12, 1)
    assert found.revised[0].told == ((first.id, "the ministry"), (again.id, "the ministry"))
    assert set(found.claims) == {first.id, revised.id, again.id}


def test_people_and_nobody_named_are_the_same_but_soldiers_are_not(claim: Make) -> None:
    def of(one: StoredClaim, whom: str | None) -> StoredClaim:
        return replace(one, counts=tuple(replace(count, of=whom) for count in one.counts))

    first, second = _told(claim, 15, 15, "Fifteen were killed."), _told(claim, 17, 12, "The toll was revised to 12.")
    (found,) = counts_by_source([of(first, "people"), second])
    assert (found.of, found.best, len(found.revised)) == (None, 12, 1)
    rows = counts_by_source([of(first, "people"), replace(second, evidence="Twelve were killed.")])
    assert [(row.low, row.best, row.high, row.revised) for row in rows] == [(12, 12, 15, ())], "one row"
    rows = counts_by_source([of(first, "soldiers"), of(second, "civilians")])
    assert [(row.of, row.best, row.revised) for row in rows] == [("civilians", 12, ()), ("soldiers", 15, ())]


def test_each_word_of_revising_is_found_in_its_example() -> None:
    for row in read_table(DATA / "reconcile" / "revising.tsv", columns=("words", "example")):
        found = _REVISING.search(row["example"])
        assert found and found[0].lower() in [word.strip() for word in row["words"].split(",")], row["example"]
    assert not _REVISING.search("The corrections officer was killed in the lowermost village.")
