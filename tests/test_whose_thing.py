"""Whose a thing is: held towns, abuses committed by somebody, military aid, a country of one's own, ministries of two fields."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from according.records.claim import Claim
from coded import claims_of

pytestmark = pytest.mark.weights


def hit(claim: Claim) -> list[str]:
    return [party.name for party in claim.recipients]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Syrian jets bombed the rebel-held town of Saraqib on Monday.", ["rebels"]),
        ("Ukrainian drones struck the Russian-occupied city of Melitopol.", ["Russia"]),
        ("The army launched an assault on the last Islamic State bastion in the valley.", ["Islamic State"]),
        ("Israeli troops raided the Israeli-occupied town of Jenin.", []),
        ("Gunmen carried out an attack in a government-controlled section of the road.", []),
    ],
)
def test_who_holds_what_is_struck(pipeline: Pipeline, text: str, expected: list[str]) -> None:
    (claim,) = claims_of(pipeline, text, "ASSAULT")
    assert hit(claim) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The court will investigate reports of abuses committed by the police.", ["police"]),
        ("The court will investigate reports of abuses by the police.", ["police"]),
        ("The court will investigate reports of abuses seen by the bishop.", []),
    ],
)
def test_whose_abuses_are_investigated(pipeline: Pipeline, text: str, expected: list[str]) -> None:
    (claim,) = claims_of(pipeline, text, "ACCUSE")
    assert hit(claim) == expected


@pytest.mark.parametrize(
    ("text", "kind", "doer"),
    [
        ("U.S. military aid to Egypt was suspended.", "AID", "United States"),
        ("The U.S. military killed a commander in Somalia.", "ASSAULT", "United States Armed Forces"),
    ],
)
def test_military_aid_is_not_given_by_the_military(pipeline: Pipeline, text: str, kind: str, doer: str) -> None:
    (claim,) = claims_of(pipeline, text, kind)
    assert [party.name for party in claim.actors] == [doer]


def test_a_country_of_ones_own(pipeline: Pipeline) -> None:
    (visit,) = claims_of(pipeline, "Bulgaria's foreign minister welcomed the visit by the Sudanese foreign minister to her country.", "CONSULT")
    assert hit(visit) == ["Bulgaria"]


def test_the_second_field_of_a_ministry_says_nothing_itself(pipeline: Pipeline) -> None:
    text = "The Ministry of Foreign Affairs and {} said rebels attacked a convoy near Bor."
    (claim,) = claims_of(pipeline, text.format("Trade"), "ASSAULT")
    assert len(claim.sources) == 1
    (claim,) = claims_of(pipeline, text.format("the army"), "ASSAULT")
    assert len(claim.sources) == 2


@pytest.mark.parametrize(("what", "status"), [("pessimism about holding", "possible"), ("satisfaction after holding", "actual")])
def test_talks_that_somebody_has_doubts_about(pipeline: Pipeline, what: str, status: str) -> None:
    (talks,) = claims_of(pipeline, f"The Saudi prince expressed {what} talks with the Houthis.", "CONSULT")
    assert talks.status == status
