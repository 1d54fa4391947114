"""Who did a deed by the word of somebody who blames him for it next: whole reports coded."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from according.records.claim import Claim
from according.records.document import Document

pytestmark = pytest.mark.weights


def deed(pipeline: Pipeline, text: str, kind: str = "ASSAULT") -> Claim:
    return next(claim for claim in pipeline.code(Document(id="d", text=text)) if claim.type == kind)


@pytest.mark.parametrize(
    ("text", "doer", "by", "voices"),
    [
        ("Nine fishermen were killed on Sunday. Residents pointed the finger at the army.", "army", "residents", ["", "residents"]),
        ("Six rangers were ambushed near Doropo; the prefecture attributed the act to bandits.", "bandits", "prefecture", ["", "prefecture"]),
        ("A bomb killed 14 nurses in Bria. The minister holds the rebels responsible.", "rebels", "minister", ["", "minister"]),
        ("A string of rockets killed 20 people, the governor said. He blamed the Lakes Front.", "Lakes Front", "governor", ["governor"]),
        ("Two shepherds were speared in Torit; the mayor pinned the raid on herders.", "herders", "mayor", ["", "mayor"]),
        ("Gunmen killed four guards in Lira. The mayor blamed a rival militia.", "rival militia", "mayor", ["", "mayor"]),
    ],
)
def test_who_is_blamed_next_did_it_by_the_word_of_who_blames(pipeline: Pipeline, text: str, doer: str, by: str, voices: list[str]) -> None:
    claim = deed(pipeline, text)
    assert [(party.name, party.source) for party in claim.actors] == [(doer, by)]
    assert [source.name for source in claim.sources] == voices


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("The army shelled Bria on Monday. The mayor blamed the governor.", ["army"]),  # somebody known did it
        ("Nine fishermen were killed on Sunday. The mayor blamed the army for the lack of food.", []),
        ("Nine fishermen were killed on Sunday. The mayor accused the army of theft.", []),
        ("Nine soldiers were killed on Sunday. The mayor declined to blame the rebels.", []),
        ("Nine fishermen were killed on Sunday. The cleric whom the governor blames has left for Dakar.", []),
    ],
)
def test_who_is_blamed_for_something_else_did_not_do_it(pipeline: Pipeline, text: str, doers: list[str]) -> None:
    assert [party.name for party in deed(pipeline, text).actors] == doers


def test_who_answers_the_charge_is_whom_it_is_laid_on(pipeline: Pipeline) -> None:
    claim = deed(pipeline, "A bomb killed 14 nurses in Bria; the minister holds the rebels responsible, a charge they deny.")
    assert [(source.name, source.stance) for source in claim.sources] == [("", "asserts"), ("rebels", "denies"), ("minister", "asserts")]


def test_who_charges_is_a_voice_beside_who_answers(pipeline: Pipeline) -> None:
    claim = deed(pipeline, "The mayor accused the soldiers of killing two boys, an allegation the army rejected.")
    assert [(source.name, source.stance) for source in claim.sources] == [("mayor", "asserts"), ("army", "denies")]


def test_a_curfew_is_laid_on_by_nobody_who_is_blamed(pipeline: Pipeline) -> None:
    text = "A curfew came into force in Lhasa on Monday. The governor blamed students."
    assert deed(pipeline, text, "COERCE").actors == ()


def test_a_name_that_goes_on_with_for_is_whom_they_blame(pipeline: Pipeline) -> None:
    claim = deed(pipeline, "Gunmen shot nine traders in Bria on Sunday. The army blamed the Front for the Lake Provinces. The Front denied it.")
    assert [(party.name, claim.teller(party)) for party in claim.actors] == [("Front for the Lake Provinces", "army")]
    assert {(source.name, source.stance) for source in claim.sources} >= {("army", "asserts"), ("Front for the Lake Provinces", "denies")}


@pytest.mark.parametrize(
    ("before", "denied"),
    [
        ("The army blamed the Tizi Front.", True),
        ("The mayor met elders of the town.", False),
        ("The army accused the Tizi Front of corruption.", False),
    ],
)
def test_who_denies_it_behind_the_blame_denies_the_deed(pipeline: Pipeline, before: str, denied: bool) -> None:
    claim = deed(pipeline, f"Gunmen shot nine traders in Bria on Sunday. {before} The Tizi Front denied it.")
    assert ("Tizi Front" in {source.name for source in claim.sources if source.stance == "denies"}) is denied


def test_guerrillas_may_be_the_band_that_is_blamed(pipeline: Pipeline) -> None:
    text = "Guerrillas killed two soldiers in Argelia on Sunday. The governor blamed {}. "
    found = [[p.name for p in deed(pipeline, text.format(who)).actors] for who in ("the Tizi Front", "the police")]
    assert found == [["Tizi Front"], ["guerrillas"]]
