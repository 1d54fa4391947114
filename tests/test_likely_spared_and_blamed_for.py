"""What is only likely, feared or foreseen, what hit nobody, what should not have been done: sentences of our own, with the weights that
ship."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from coded import claims_of, the_claim, voices_on

pytestmark = pytest.mark.weights


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("It is possible that the navy shelled the wharf, the UN envoy said.", "possible"),
        ("It is likely that raiders killed the surveyors.", "possible"),
        ("It is unlikely that raiders killed the surveyors, the premier said.", "possible"),
        ("It is feared that raiders killed the surveyors.", "possible"),
        ("It is not clear that raiders killed the surveyors.", "possible"),
        ("There is a chance that raiders killed the surveyors, the premier said.", "possible"),
        ("It is clear that raiders killed the surveyors, the premier said.", "actual"),
        ("It is true that raiders killed the surveyors, the premier said.", "actual"),
        ("It is a disgrace that raiders killed the surveyors, the premier said.", "actual"),
    ],
)
def test_what_is_not_sure(pipeline: Pipeline, text: str, status: str) -> None:
    assert {claim.status for claim in claims_of(pipeline, text, "ASSAULT")} == {status}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Analysts predicted that raiders would attack Damboa.", "possible"),
        ("The governor knew that raiders would attack Damboa.", "possible"),
        ("The raiders said they would attack Damboa.", "threatened"),
        ("The raiders knew that they had attacked Damboa too late.", "actual"),
    ],
)
def test_what_is_foreseen(pipeline: Pipeline, text: str, status: str) -> None:
    assert the_claim(pipeline, text, "ASSAULT").status == status


@pytest.mark.parametrize(
    ("text", "status", "voices"),
    [
        ("The guards should never have shot the pilgrim, the mayor said.", "actual", [("mayor", "asserts")]),
        ("The guards ought not to have shot the pilgrim, the mayor said.", "actual", [("mayor", "asserts")]),
        ("The guards should have shot the pilgrim, the mayor said.", "negated", [("mayor", "denies")]),
        ("The guards must not shoot the pilgrims, the mayor said.", "negated", [("mayor", "denies")]),
        ("The guards did not shoot the pilgrim, the mayor said.", "negated", [("mayor", "denies")]),
    ],
)
def test_what_should_not_have_been_done(pipeline: Pipeline, text: str, status: str, voices: list[tuple[str, str]]) -> None:
    claim = the_claim(pipeline, text, "ASSAULT")
    assert (claim.status, [(s.name, s.stance) for s in claim.sources]) == (status, voices)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The shelling of the mill in Kadugli killed no one.", "actual"),
        ("The bombing hurt nobody but damaged the mosque in Kano.", "actual"),
        ("The bombing of the mosque in Kano killed no one, police said.", "actual"),
        ("The raiders killed no one in Kano.", "negated"),
    ],
)
def test_an_attack_that_hit_nobody(pipeline: Pipeline, text: str, status: str) -> None:
    assert {claim.status for claim in claims_of(pipeline, text, "ASSAULT")} == {status}
    assert status == "negated" or all(stance == "asserts" for voices in voices_on(pipeline, text) for _, stance in voices)


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("The union suspects that guards killed the vendor in Kumasi.", "ASSAULT", "possible"),
        ("The council discussed sending troops to Gao.", "MOBILIZE", "possible"),
        ("The council discussed the troops that Chad had sent to Gao.", "MOBILIZE", "actual"),
        ("The law allows police to arrest vendors without a warrant.", "COERCE", "possible"),
        ("The guards allowed police to arrest two vendors in Kumasi.", "COERCE", "actual"),
        ("If true, the report that Chad has sent missiles to Sudan would be a grave step, the envoy said.", "AID", "possible"),
        ("If confirmed, the killing of the sheikh would be a blow to the band.", "ASSAULT", "possible"),
        ("Students defied a curfew to march in Kumasi.", "PROTEST", "actual"),
        ("Students may defy a curfew to march in Kumasi.", "PROTEST", "planned"),
        ("Students ignored calls to march in Kumasi.", "PROTEST", "requested"),
    ],
)
def test_what_is_talked_of_let_or_dared(pipeline: Pipeline, text: str, kind: str, status: str) -> None:
    assert {claim.status for claim in claims_of(pipeline, text, kind)} == {status}


def test_a_curfew_is_not_of_those_who_defy_it(pipeline: Pipeline) -> None:
    claims = claims_of(pipeline, "Students defied a curfew to march in Kumasi.", "COERCE")
    assert all(not claim.actors for claim in claims)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("It was unclear who had fired on the pilgrims in Labe.", "actual"),
        ("It is not clear why guards shot the pilgrim.", "actual"),
        ("It is unclear whether guards shot the pilgrim.", "possible"),
    ],
)
def test_who_and_why_take_it_for_done(pipeline: Pipeline, text: str, status: str) -> None:
    assert the_claim(pipeline, text, "ASSAULT").status == status


def test_the_order_that_should_not_have_been_given(pipeline: Pipeline) -> None:
    text = "The premier should not have ordered the raid on Bara, the senator said."
    assert [claim.status for claim in claims_of(pipeline, text, "ASSAULT")] == ["ordered"]


def test_whom_an_attack_did_not_kill(pipeline: Pipeline) -> None:
    claims = claims_of(pipeline, "The attack killed no soldiers but wounded nine vendors in Gao.", "ASSAULT")
    assert [[party.name for party in claim.recipients] for claim in claims] == [["vendors"]]
