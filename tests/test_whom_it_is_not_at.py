"""Whom an act is not directed at: who is sent, freed or given, before whom one complains, who talks with whom, who happens to answer."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from coded import claims_of, parties

pytestmark = pytest.mark.weights


@pytest.mark.parametrize(
    ("text", "kind", "hit"),
    [
        ("Sudan promised on Wednesday to disarm the militias of Darfur.", "AGREE", []),
        ("The secretary-general promised to dispatch an envoy.", "AGREE", []),
        ("The Swiss embassy pledged to fund a team of monitors.", "AGREE", []),
        ("The rebels offered to free the schoolgirls.", "AGREE", []),
        ("The minister promised to help the fishermen.", "AGREE", ["fishermen"]),
        ("Russia declined on Saturday to send soldiers.", "REJECT", []),
        ("The army refused to hand over its general.", "REJECT", []),
        ("The rebels refused to meet the envoy.", "REJECT", ["envoy"]),
        ("The mayor declined to compensate the farmers.", "REJECT", ["farmers"]),
    ],
)
def test_promises_and_refusals_are_not_at_who_is_sent_or_freed(pipeline: Pipeline, text: str, kind: str, hit: list[str]) -> None:
    (claim,) = claims_of(pipeline, text, kind)
    assert parties(claim)[1] == hit


@pytest.mark.parametrize(
    ("text", "hit"),
    [
        ("Iraq lodged a protest with the United Nations.", []),
        ("The union lodged a complaint with the labour court.", []),
        ("Poland protested to the Security Council.", []),
        ("Chile lodged a protest with the Peruvian embassy.", ["Peru"]),
        ("The president promised an inquiry with foreign members.", []),
    ],
)
def test_who_hears_a_complaint_or_joins_an_inquiry_is_not_accused(pipeline: Pipeline, text: str, hit: list[str]) -> None:
    (claim,) = claims_of(pipeline, text, "ACCUSE")
    assert parties(claim)[1] == hit


@pytest.mark.parametrize(
    ("text", "hit"),
    [
        ("Britain has offered to pay for a training centre.", []),
        ("Kuwait handed over fifty ambulances.", []),
        ("Peru lent Argentina ten fighters.", ["Argentina"]),
        ("Spain gave the coast guard two boats.", ["coast guard"]),
    ],
)
def test_what_is_given_is_not_who_gets_it(pipeline: Pipeline, text: str, hit: list[str]) -> None:
    for claim in claims_of(pipeline, text, "AID"):
        assert parties(claim)[1] == hit


@pytest.mark.parametrize(
    ("text", "kind", "hit"),
    [
        ("Belgian police searched eleven houses before dawn.", "COERCE", []),
        ("Police searched four villages near Orlo.", "COERCE", ["residents"]),
        ("Guerrillas stormed a checkpoint.", "ASSAULT", ["checkpoint"]),
    ],
)
def test_homes_that_are_searched_tell_of_nobody(pipeline: Pipeline, text: str, kind: str, hit: list[str]) -> None:
    (claim,) = claims_of(pipeline, text, kind)
    assert parties(claim)[1] == hit


@pytest.mark.parametrize(
    ("text", "doers", "hit"),
    [
        ("The minister said after a meeting with the bishops that the price would stay.", ["bishops", "minister"], []),
        ("The envoy asked for a meeting with the president.", ["envoy"], ["president"]),
    ],
)
def test_both_sides_hold_a_meeting(pipeline: Pipeline, text: str, doers: list[str], hit: list[str]) -> None:
    (claim,) = claims_of(pipeline, text, "CONSULT")
    assert (sorted(parties(claim)[0]), parties(claim)[1]) == (doers, hit)


@pytest.mark.parametrize(
    ("text", "hit"),
    [
        ("The minister called for the repeal of the law. Her coalition partners refused.", []),
        ("Kenya demanded that Uganda withdraw its soldiers from the island. Uganda refused.", ["Uganda"]),
    ],
)
def test_who_refuses_what_somebody_calls_for_was_not_asked(pipeline: Pipeline, text: str, hit: list[str]) -> None:
    (claim,) = claims_of(pipeline, text, "REQUEST")
    assert parties(claim)[1] == hit
