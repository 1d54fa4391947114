"""Common nouns, ranks and far namesakes that a gazetteer holds as towns."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from according.records.document import Document

pytestmark = pytest.mark.weights


def countries_told(pipeline: Pipeline, text: str) -> set[str | None]:
    return {claim.place.country for claim in pipeline.code(Document(id="d", text=text)) if claim.place is not None}


@pytest.mark.parametrize(
    "text",
    [
        "A clerk was shot dead on 41st Street on Monday, police in Chicago said.",
        "Gunmen shot three men outside Ludlow Town Hall on Monday, police in Boston said.",
        "A BOMB WENT OFF BY THE ENTRANCE TO THE MARKET IN LIMA, KILLING FOUR SOLDIERS, THE PERUVIAN POLICE SAID.",
        "Thousands marched to the White House on Sunday to protest against the war.",
        "A car bomb exploded in the Shaab district of the city on Thursday, killing 20 people, Iraqi officials said. Iraqi police said 35 were hurt.",
    ],
)
def test_no_namesake_elsewhere(pipeline: Pipeline, text: str) -> None:
    assert countries_told(pipeline, text) <= {None, "USA", "PER", "IRQ"}


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Gunmen shot three men in the Nairobi suburb of Karen on Monday, police said.", "KEN"),
        ("Protesters clashed with police in Temple, Texas, on Monday.", "USA"),
    ],
)
def test_towns_stay(pipeline: Pipeline, text: str, country: str) -> None:
    assert country in countries_told(pipeline, text)


@pytest.mark.parametrize(
    "text",
    [
        "Rebels attacked a market in Tona on Monday, killing nine people, the interior ministry said.",
        "Rebels shelled Kasra on Monday, the defence minister said.",
    ],
)
def test_one_of_several_hamlets_says_no_country(pipeline: Pipeline, text: str) -> None:
    """Tona lies in Spain and in Colombia; the ministry is neither's."""
    assert countries_told(pipeline, text) == {None}
    claims = pipeline.code(Document(id="d", text=text))
    assert not any(one.country for claim in claims for one in claim.sources)


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Rebels attacked a market in Tona on Monday, the Colombian interior ministry said.", "COL"),
        ("Two soldiers were killed in Gao on Monday.", "MLI"),
    ],
)
def test_a_country_named_or_a_town_of_size_says_which(pipeline: Pipeline, text: str, country: str) -> None:
    assert country in countries_told(pipeline, text)
