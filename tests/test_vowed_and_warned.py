"""What somebody vows will go on, what watchers warn of, whose government an official speaks for, whose ship is hit."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from according.records.claim import Claim
from according.records.document import Document

pytestmark = pytest.mark.weights


def coded(pipeline: Pipeline, text: str, kind: str) -> list[Claim]:
    return [claim for claim in pipeline.code(Document(id="0123456789abcdef", text=text)) if claim.type == kind]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The spokesman vowed that attacks on barges would continue.", "threatened"),
        ("The rebels warned that raids on convoys would continue.", "threatened"),
        ("The spokesman said that attacks on barges would continue.", "planned"),
        ("The spokesman vowed that attacks on barges would not continue.", "negated"),
    ],
)
def test_what_is_vowed_to_go_on_is_threatened(pipeline: Pipeline, text: str, status: str) -> None:
    assert [claim.status for claim in coded(pipeline, text, "ASSAULT")] == [status]


@pytest.mark.parametrize(
    ("text", "threats", "status", "actors"),
    [
        ("The United Nations warned that more camps could be attacked in the coming days.", 0, "possible", []),
        ("The Red Cross warned that its nurses would be withdrawn if the clinic was attacked.", 1, "possible", []),
        ("Amnesty International warned that prisoners could be tortured.", 0, "possible", []),
        ("The rebels warned that barges could be attacked.", 1, "threatened", ["rebels"]),
        ("The general warned that the captives would be killed if soldiers approached.", 1, "threatened", []),
    ],
)
def test_what_watchers_warn_of_is_no_threat(pipeline: Pipeline, text: str, threats: int, status: str, actors: list[str]) -> None:
    assert len(coded(pipeline, text, "THREATEN")) == threats
    claims = coded(pipeline, text, "ASSAULT")
    assert [(claim.status, [party.name for party in claim.actors]) for claim in claims] == [(status, actors)]


ABROAD = "Omani police arrested two men in Muscat. Omani officials met in Salalah. Omani nurses in Muscat treated the wounded. "


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("A Kenyan minister said the government would send engineers.", "KEN"),
        ("A Kenyan pilgrim said the government would send engineers.", "OMN"),
        ("A Kenyan minister said the government had sent engineers.", "OMN"),  # of whichever country the report is about
    ],
)
def test_whose_government_an_official_speaks_for(pipeline: Pipeline, text: str, country: str) -> None:
    claims = [claim for kind in ("AID", "MOBILIZE") for claim in coded(pipeline, ABROAD + text, kind)]
    assert [party.country for claim in claims for party in claim.actors if "GOV" in party.sectors] == [country]


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("Pirates attacked a Greek-owned ferry on Friday.", [("ferry", None)]),
        ("Pirates attacked a Norwegian-operated ferry on Friday.", [("Norwegian-operated ferry", None)]),
        ("Gunmen attacked a Hamas-run office on Friday.", [("Hamas", "PSE")]),
    ],
)
def test_whose_ship_is_hit(pipeline: Pipeline, text: str, whom: list[tuple[str, str | None]]) -> None:
    claims = coded(pipeline, text, "ASSAULT")
    assert [(party.name, party.country) for claim in claims for party in claim.recipients] == whom
