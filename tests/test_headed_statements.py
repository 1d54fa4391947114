"""Whose word a statement is by what stands over it: a mark, brackets of a listening service; sentences of our own."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from coded import in_may, parties

pytestmark = pytest.mark.weights

UNION = "\n\nWe condemn the arrest of our members in Kisumu. We demand their release."


@pytest.mark.parametrize(
    ("heading", "who"),
    [
        ("Press release — Lake Teachers' Union", ["Lake Teachers' Union"]),
        ("Press release: Lake Teachers' Union", ["Lake Teachers' Union"]),
        ("Statement | The Weavers' Front of Kisumu", ["Weavers' Front of Kisumu"]),
        ("Report: Teachers arrested in Kisumu", []),
        ("League of Evicted Fishermen, Kisumu", ["League of Evicted Fishermen"]),
        ("From the Council of the Lake Guard to the people of Kisumu", ["Council of the Lake Guard"]),
        ("District Commissioner, Kisumu", ["District Commissioner"]),
        ("Teachers Arrested, Kisumu", []),
    ],
)
def test_the_body_behind_a_mark(pipeline: Pipeline, heading: str, who: list[str]) -> None:
    found = [parties(claim)[0] for claim in in_may(pipeline, heading + UNION, "REQUEST")]
    assert found == ([who] if who else [])


BROADCAST = (
    "[Communique from the General Command of the Popular Front] [Text] We report that on 1 May our forces attacked the garrison at Tarn, "
    "killing 14 soldiers. We call on the soldiers to lay down their weapons."
)


@pytest.mark.parametrize("before", ["", "CLANDESTINE RADIO SOUTH IN SPANISH TO THE ZONE 0030 GMT 3 MAY 89\n\n"])
@pytest.mark.parametrize("capitals", [False, True])
def test_what_a_listening_service_heads(pipeline: Pipeline, before: str, capitals: bool) -> None:
    text = before + (BROADCAST.upper() if capitals else BROADCAST)
    (attack,) = in_may(pipeline, text, "ASSAULT")
    (call,) = in_may(pipeline, text, "REQUEST")
    who = parties(attack)[0]
    assert who == parties(call)[0]
    assert who[0].casefold().startswith("general command")
    assert [source.name for source in attack.sources] == who


def test_a_party_of_a_common_name_is_of_no_country(pipeline: Pipeline) -> None:
    (claim,) = in_may(pipeline, "The Workers' Party condemned the arrest of two teachers.", "ACCUSE")
    assert [party.country for party in claim.actors] == [None]
    (claim,) = in_may(pipeline, "North Korea fired a missile on Monday. The Workers' Party condemned the sanctions.", "ACCUSE")
    assert [party.country for party in claim.actors] == ["PRK"]
