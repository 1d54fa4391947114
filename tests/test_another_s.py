"""Whose chief, envoy and party it is, and what only stands beside an accusation; sentences of our own."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from coded import by_trigger, claims_of, parties

pytestmark = pytest.mark.weights


@pytest.mark.parametrize(
    ("text", "word", "who", "whom"),
    [
        ("Hezbollah said Israel had killed its military chief.", "killed", ["Israel"], ["Hezbollah"]),
        ("The army said the rebels had killed their own commander.", "killed", ["rebels"], ["commander of rebels"]),
        ("The Malian junta accused France of spying and ordered its envoy to leave.", "ordered", ["Mali"], ["France"]),
        ("Russia summoned home its ambassadors from Washington and London.", "summoned", ["Russia"], ["United States", "United Kingdom"]),
        ("France accused Mali of spying and ordered its envoy to return home.", "ordered", ["France"], ["envoy of France"]),
        ("The court charged the mayor with theft; his aide was arrested in Lagos.", "arrested", [], ["aide"]),
        ("The opposition leader was charged with treason; his party was barred from the polls.", "barred", [], ["party"]),
        ("The minister accused the union of sabotage; its offices were sealed.", "sealed", [], ["union"]),
        ("The UN accused the rebels of war crimes: nine villagers were executed.", "executed", ["rebels"], ["villagers"]),
        ("The rebels threatened the town; nine trains would be bombed.", "bombed", ["rebels"], ["trains"]),
        ("A general was killed alongside six Hezbollah fighters by an Israeli helicopter.", "killed", ["Israel"], ["general", "Hezbollah"]),
        ("A priest was killed along with two guards by rebels.", "killed", ["rebels"], ["priest", "guards"]),
        ("The mayor was killed with an axe by two men.", "killed", ["men"], ["mayor"]),
        (
            "An al-Qaeda affiliate, JNIM, attacked a school in Bamako.",
            "attacked", ["Jama'at Nasr al-Islam wal Muslimin"], ["school"],
        ),
        ("An al-Qaeda affiliate attacked a school in Bamako.", "attacked", ["al-Qaeda"], ["school"]),
    ],
)  # fmt: skip
def test_who_did_it_to_whom(pipeline: Pipeline, text: str, word: str, who: list[str], whom: list[str]) -> None:
    assert parties(by_trigger(pipeline, text)[word]) == (who, whom)


def test_whoever_helps_with_a_swap_is_not_where_it_is(pipeline: Pipeline) -> None:
    (claim,) = claims_of(pipeline, "The separatists in Donetsk swapped 12 prisoners with Kyiv through the Emirates.", "RETREAT")
    assert claim.place is None or claim.place.country != "ARE"
    assert "ARE" not in {party.country for party in claim.recipients}


@pytest.mark.parametrize(
    ("text", "word", "who", "whom"),
    [
        ("The Tunisian president's guards beat a reporter.", "beat", ["Tunisia"], ["reporter"]),
        ("Former Bolivian president Evo Morales said agents had shot at his car.", "shot at", ["agents"], ["Evo Morales"]),
        (
            "Nigerian troops foiled an attempt by bandits to abduct passengers and killed their leader.",
            "killed", ["Nigerian Armed Forces"], ["leader of bandits"],
        ),
        ("The army attacked the rebels, and the soldiers captured their leader.", "captured", ["soldiers"], ["leader of rebels"]),
        ("The rebels shot their leader.", "shot", ["rebels"], ["leader of rebels"]),
    ],
)  # fmt: skip
def test_whose_leader_and_whose_guards(pipeline: Pipeline, text: str, word: str, who: list[str], whom: list[str]) -> None:
    assert parties(by_trigger(pipeline, text)[word]) == (who, whom)
