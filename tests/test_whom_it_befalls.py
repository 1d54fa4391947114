"""To whom what is done by, to or with a thing, a part, one's own men or "the country" is done."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from coded import claims_of

pytestmark = pytest.mark.weights


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("The coast guard ordered the trawler to stop.", "REQUEST", ["trawler"]),
        ("The navy asked the garrison for help.", "REQUEST", ["garrison"]),
        ("The minister called for the release of the ferry.", "REQUEST", []),
        ("A mob stoned the customs office.", "PROTEST", ["customs office"]),
        ("Nurses marched to the hospital on Monday.", "PROTEST", []),
        ("Saboteurs blew up the gate of a hospice.", "ASSAULT", ["hospice"]),
        ("The army shot those unable to walk.", "ASSAULT", ["people"]),
        ("The army shot at nobody.", "ASSAULT", []),
        ("The junta arrested two of its own generals.", "COERCE", ["generals of junta"]),
        ("The junta praised its generals.", "SUPPORT", []),
        ("Gunmen killed a goatherd on Friday.", "ASSAULT", ["goatherd"]),
        ("Pirates attacked a dinghy off the cape.", "ASSAULT", ["dinghy"]),
    ],
)
def test_to_whom_it_is_done(pipeline: Pipeline, text: str, kind: str, expected: list[str]) -> None:
    assert [party.name for claim in claims_of(pipeline, text, kind) for party in claim.recipients] == expected


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("Kuwait had refused to pay. Iraqi troops attacked the country at dawn.", "ASSAULT", ["Kuwait"]),
        ("Chad said Libya had bombed the country twice.", "ASSAULT", ["Chad"]),
        ("Chad said rebels had attacked the country.", "ASSAULT", ["Chad"]),
        ("Iraqi troops attacked the country at dawn.", "ASSAULT", ["country"]),
    ],
)
def test_the_country_is_not_who_attacks_it(pipeline: Pipeline, text: str, kind: str, expected: list[str]) -> None:
    assert [party.name for claim in claims_of(pipeline, text, kind) for party in claim.recipients] == expected


def test_whose_envoy_is_recalled_does_not_live_there(pipeline: Pipeline) -> None:
    (claim,) = claims_of(pipeline, "The junta recalled its ambassador from Madrid.", "SANCTION")
    assert [(party.name, party.country) for party in claim.actors] == [("junta", None)]


def test_police_in_a_town_are_of_its_country(pipeline: Pipeline) -> None:
    (claim,) = claims_of(pipeline, "Police in Madrid arrested nine students.", "COERCE")
    assert [party.country for party in claim.actors] == ["ESP"]


@pytest.mark.parametrize("who", ["The last of them were", "The first of them were", "Most of them were", "The last of the nine was"])
def test_some_of_those_told_before(pipeline: Pipeline, who: str) -> None:
    (claim,) = claims_of(pipeline, f"Rebels abducted nine aid workers in March. {who} freed on Sunday.", "RETREAT")
    assert claim.mode == "release"
