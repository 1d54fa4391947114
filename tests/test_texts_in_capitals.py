"""Texts all in capitals, where a capital tells nothing and small words have them, too."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from according.records.claim import Claim
from coded import claims_of, parties, parties_of, the_claim

pytestmark = pytest.mark.weights


def test_a_model_is_no_movement_of_that_acronym(pipeline: Pipeline) -> None:
    text = "THE DEMONSTRATORS BURNED A SCALE MODEL OF THE U.S. BASE."
    assert all("Liberia" not in name for claim in pipeline_claims(pipeline, text) for name in parties(claim)[1])


def pipeline_claims(pipeline: Pipeline, text: str) -> list[Claim]:
    """All claims of protest and attack."""
    return [*claims_of(pipeline, text, "PROTEST"), *claims_of(pipeline, text, "ASSAULT")]


def test_the_name_of_a_body_is_not_cut(pipeline: Pipeline) -> None:
    text = "THE HUMAN RIGHTS COMMISSION OF GUATEMALA ACCUSED THE ARMY OF KILLING FOUR STUDENTS."
    assert parties_of(pipeline, text, "ACCUSED")[0] == ["HUMAN RIGHTS COMMISSION OF GUATEMALA"]


def test_who_is_reached_only_tells(pipeline: Pipeline) -> None:
    text = "THE STATION SAID THAT IT CONTACTED THE TOCACHE POLICE AND THAT THE INFORMATION INDICATES THAT FIGHTING LASTED FOR HOURS."
    assert all(parties(claim)[0] == [] for claim in claims_of(pipeline, text, "ASSAULT"))


@pytest.mark.parametrize("street", ["AVENUES", "AVENUE", "STREET"])
def test_a_street_called_by_a_day_is_no_day(pipeline: Pipeline, street: str) -> None:
    claim = the_claim(pipeline, f"A POLICEMAN WAS SHOT ON BOYACA AND 9 OCTOBER {street}.", "ASSAULT")
    assert claim.time is None


@pytest.mark.parametrize("shout", [False, True])
def test_a_guerrilla_war_is_waged_by_whomever(pipeline: Pipeline, shout: bool) -> None:
    text = "Sendero Luminoso is waging a guerrilla war against the Peruvian Government."
    claims = claims_of(pipeline, text.upper() if shout else text, "ASSAULT")
    assert claims and all("guerrillas" not in parties(claim)[0] for claim in claims)
