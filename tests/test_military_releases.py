"""What press releases of forces and agencies tell: two owners of one force, whom strikes help, tolls beside an allegation, whole wars."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from according.records.document import Document
from coded import by_trigger

pytestmark = pytest.mark.weights


def names(parties: tuple[object, ...]) -> list[str]:
    return [party.name for party in parties]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Afghan and NATO forces killed four insurgents.", ["Afghanistan", "NATO"]),
        ("Somali and African Union troops raided the village.", ["Somali National Army", "African Union"]),
        ("Coalition and Afghan forces detained two men.", ["Coalition forces", "Afghanistan"]),
        ("International and Afghan troops killed two insurgents.", ["international troops", "Afghan National Army"]),
        ("Government and rebel troops fought near Daraa on Monday.", ["government troops", "rebel troops"]),
        ("Afghan and Taliban negotiators met in Doha.", ["Afghanistan", "Taliban"]),
    ],
)
def test_a_noun_with_two_owners_is_two_parties(pipeline: Pipeline, text: str, expected: list[str]) -> None:
    (claim, *_) = pipeline.code(Document(id="d", text=text))
    assert names(claim.actors) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Political and military leaders met in Kampala.",
        "Masked and armed rebels kidnapped a priest.",
        "Army and police officers beat the students.",
        "Afghan and tribal leaders met in Kabul.",
    ],
)
def test_words_of_what_kind_they_are_make_no_two(pipeline: Pipeline, text: str) -> None:
    (claim, *_) = pipeline.code(Document(id="d", text=text))
    assert len(claim.actors) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The SDF, supported by coalition air strikes, entered Manbij.",
        "The militia was backed by French air strikes in Gao.",
    ],
)
def test_whom_strikes_help_they_do_not_hit(pipeline: Pipeline, text: str) -> None:
    assert by_trigger(pipeline, text)["strikes"].recipients == ()


def test_the_dead_of_a_clause_that_hangs_on_the_town_are_the_attacks(pipeline: Pipeline) -> None:
    found = by_trigger(pipeline, "The bishop condemned the attack on a clinic in Idlib, in which nine nurses were killed.")
    assert set(found) == {"condemned", "killed"}


def test_a_raid_on_a_house_in_which_men_hid_is_no_more_than_that(pipeline: Pipeline) -> None:
    found = by_trigger(pipeline, "The army raided a house in Idlib, in which two men were hiding.")
    assert [claim.counts for claim in found.values()] == [()]


def test_a_toll_beside_an_allegation_is_of_what_is_alleged(pipeline: Pipeline) -> None:
    text = (
        "The army is investigating an allegation that an airstrike killed eight shepherds in Shindand. "
        "A spokesman said that armed men had fired on a patrol there. The rebels put the toll at 14."
    )
    figures = {(count.low, count.source) for count in by_trigger(pipeline, text)["killed"].counts}
    assert figures == {(8, ""), (14, "rebels")}
    assert by_trigger(pipeline, text)["fired"].counts == ()


def test_who_died_when_a_truck_hit_a_mine_died_of_the_mine(pipeline: Pipeline) -> None:
    found = by_trigger(pipeline, "The army destroyed four camps near Baga. Three soldiers died when their truck hit a mine, it said.")
    assert found["destroyed"].counts == ()
    assert [count.low for count in found["hit"].counts] == [3]


def test_who_calls_in_a_strike_asks_nobody(pipeline: Pipeline) -> None:
    assert "called" not in by_trigger(pipeline, "The patrol called in close air support and killed five men.")


def test_a_state_that_is_called_on_is_no_place(pipeline: Pipeline) -> None:
    found = by_trigger(pipeline, "The minister called on Russia to end the bombing of Aleppo.")
    assert [found[word].place.name for word in ("end", "bombing")] == ["Aleppo", "Aleppo"]  # type: ignore[union-attr]
    assert by_trigger(pipeline, "The rebels launched a strike on Chad.")["strike"].place.name == "Chad"  # type: ignore[union-attr]


def test_a_war_has_no_scene_of_the_sentence_before(pipeline: Pipeline) -> None:
    text = "Gunmen killed two traders in Baga, Nigeria. The group began its insurgency in 2009. Thousands have been killed in the conflict."
    places = {claim.place.name for claim in pipeline.code(Document(id="d", text=text))[1:] if claim.place is not None}
    assert places <= {"Nigeria"}


def test_the_men_of_a_general_are_the_army_of_where_the_report_is(pipeline: Pipeline) -> None:
    text = "KANO, Nigeria - Major General Ibrahim Sallau told reporters in Maiduguri that his men had destroyed four camps near Baga."
    assert [party.country for party in by_trigger(pipeline, text)["destroyed"].actors] == ["NGA"]


def test_her_majestys_government_is_the_united_kingdom(pipeline: Pipeline) -> None:
    for text in ("HM Government condemned the raid on Manbij.", "Her Majesty's Government condemned the raid on Manbij."):
        assert names(by_trigger(pipeline, text)["condemned"].actors) == ["United Kingdom"]


@pytest.mark.parametrize(("told", "doers"), [("killing of two engineers", []), ("deployment of troops to Orlo", ["ministry"])])
def test_who_announces_a_killing_did_not_kill(pipeline: Pipeline, told: str, doers: list[str]) -> None:
    found = by_trigger(pipeline, f"The ministry announced the {told}.")
    assert [party.name for party in found[told.split()[0]].actors] == doers


def test_the_men_of_a_front_are_accused_and_not_who_backs_it(pipeline: Pipeline) -> None:
    found = by_trigger(pipeline, "The ministry accused fighters loyal to the Orlo Front of burning two clinics.")
    assert [party.name for party in found["accused"].recipients] == [party.name for party in found["burning"].actors]
