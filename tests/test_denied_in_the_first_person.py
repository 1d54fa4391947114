"""Who says "I deny that": whoever is quoted there; who claims nothing; what is no longer done; whose link to a deed is denied."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from coded import in_may, parties, relayed, the_claim

pytestmark = pytest.mark.weights


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ('"We deny that we shelled the town," the colonel said.', "colonel"),
        ('"I categorically deny that we shelled the town," the colonel said.', "colonel"),
        ('"We deny shelling the town," the rebel commander said.', "rebel commander"),
        ("General Ponce: I deny that we shelled the town.", "Ponce"),
        ("The colonel said: We emphatically deny that our troops shelled the town.", "colonel"),
    ],
)
def test_who_denies_in_the_first_person_asserts_nothing(pipeline: Pipeline, text: str, who: str) -> None:
    claim = the_claim(pipeline, text, "ASSAULT")
    assert claim.status == "negated"
    assert relayed(claim) == {(who, "denies", ())}


@pytest.mark.parametrize(
    ("text", "voices"),
    [
        ('The army shelled the town, residents said. "I deny it," the colonel said.', {("residents", "asserts"), ("colonel", "denies")}),
        ('The rebels killed two men. "We deny that we killed them," a rebel spokesman said.', {("", "asserts"), ("rebel spokesman", "denies")}),
        (
            '"We deny the army\'s claim that our men killed the two," a rebel spokesman said.',
            {("army", "asserts"), ("rebel spokesman", "denies")},
        ),
        # Who does not deny it grants it, and another's denial is his own.
        ('"I do not deny that we shelled the town," the colonel said.', {("colonel", "asserts")}),
        ('"We cannot deny that our men shelled the town," the colonel said.', {("colonel", "asserts")}),
        ('"We shelled the town," the colonel said.', {("colonel", "asserts")}),
    ],
)
def test_whose_denial_in_the_first_person_is_beside_other_voices(pipeline: Pipeline, text: str, voices: set[tuple[str, str]]) -> None:
    claim = the_claim(pipeline, text, "ASSAULT")
    assert claim.status == "actual"
    assert {(name, stance) for name, stance, _ in relayed(claim)} == voices


def test_what_is_condemned_beside_a_denial_is_not_denied(pipeline: Pipeline) -> None:
    text = '"We deny having shelled the town and we condemn the raid," the rebel leader said.'
    assert [(c.type, c.status) for c in in_may(pipeline, text)] == [("ASSAULT", "negated"), ("ACCUSE", "actual")]


@pytest.mark.parametrize(
    "text",
    [
        "No person or terrorist organisation has yet claimed responsibility for planting the bomb.",
        "Two men were killed by a bomb. No group or individual has claimed the attack.",
    ],
)
def test_no_person_or_group_claims_nothing(pipeline: Pipeline, text: str) -> None:
    claim = the_claim(pipeline, text, "ASSAULT")
    assert parties(claim)[0] == []
    assert {name for name, _, _ in relayed(claim)} == {""}


def test_the_army_or_the_rebels_both_say_it(pipeline: Pipeline) -> None:
    claim = the_claim(pipeline, "The army or the rebels said that the town was shelled.", "ASSAULT")
    assert {name for name, _, _ in relayed(claim)} == {"army", "rebels"}


def test_who_denies_a_link_does_not_deny_the_murder(pipeline: Pipeline) -> None:
    text = "The mayor's relatives rejected that his murder had any connection with the drug trade."
    assert the_claim(pipeline, text, "ASSAULT").status == "actual"
    assert the_claim(pipeline, "The mayor's relatives rejected that he was murdered.", "ASSAULT").status == "negated"


def test_what_is_no_longer_done_denies_nothing_that_was_told(pipeline: Pipeline) -> None:
    text = "Three bombs exploded in Lima on Monday. The army said that the communists had changed and were no longer exploding bombs."
    told = in_may(pipeline, text, "ASSAULT")[0]
    assert {(name, stance) for name, stance, _ in relayed(told)} == {("", "asserts")}


def test_the_report_calls_claims_false(pipeline: Pipeline) -> None:
    text = "The rebels' radio stations say they have occupied the town of Soyapango. These claims are absolutely false."
    claim = the_claim(pipeline, text, "COERCE")
    assert {(name, stance) for name, stance, _ in relayed(claim)} == {("radio stations", "asserts"), ("", "denies")}
