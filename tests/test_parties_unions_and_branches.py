"""Parties with letters in brackets, heads of unions and fronts, and branches of bodies that bear a state's name."""

import pytest

from tests.coded import in_may


def _actors(pipeline, sentence, kind):
    return {party.name for claim in in_may(pipeline, sentence, kind) for party in claim.actors}


def test_parties_with_a_wing_in_brackets_are_parties(pipeline):
    assert _actors(pipeline, "The RJD, the CPI(ML) and the VIP backed the bandh in Patna.", "SUPPORT") == {"RJD", "CPI(ML)", "VIP"}
    assert _actors(pipeline, "The CPI(M) condemned the arrest of students in Patna.", "ACCUSE") == {"CPI(M)"}
    assert _actors(pipeline, "He was blamed by the CPI(Maoist) for the raid.", "ACCUSE") == {"CPI(Maoist)"}


def test_an_acronym_that_brackets_explain_is_none(pipeline):
    text = "The Lake Workers Union (LWU) condemned the arrest of students in Patna."
    assert _actors(pipeline, text, "ACCUSE") == {"Lake Workers Union"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Front president Shafiq Alam said his men had attacked the students in Dhaka.",
        "The president of the union, Ali Khan, said his men had attacked the students in Dhaka.",
        "Union chairman Ali Khan said his men had attacked the students in Dhaka.",
    ],
)
def test_the_men_of_a_union_s_head_are_no_state(pipeline, sentence):
    (claim,) = in_may(pipeline, sentence, "ASSAULT")
    assert claim.actors
    assert all("GOV" not in party.sectors for party in claim.actors)


def test_the_men_of_a_state_s_head_are(pipeline):
    (claim,) = in_may(pipeline, "Bangladesh's president, Ali Khan, said his men had attacked the students in Dhaka.", "ASSAULT")
    assert any("GOV" in party.sectors for party in claim.actors)


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Amnesty International Indonesia condemned the arrest of nine students.", "Amnesty International"),
        ("Greenpeace India accused the police of beating farmers.", "Greenpeace"),
    ],
)
def test_a_branch_is_no_state(pipeline, sentence, name):
    assert _actors(pipeline, sentence, "ACCUSE") == {name}


def test_a_body_and_a_state_are_two(pipeline):
    (claim,) = in_may(pipeline, "Greenpeace accused India of arresting farmers.", "ACCUSE")
    assert [party.name for party in claim.actors] == ["Greenpeace"]
    assert [party.name for party in claim.recipients] == ["India"]
