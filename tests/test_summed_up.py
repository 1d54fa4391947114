"""Who did something over all a time, told in a row behind "include" or "are": with the weights that ship."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from according.records.document import Document

pytestmark = pytest.mark.weights


def actors(pipeline: Pipeline, text: str) -> list[tuple[str, list[str]]]:
    """Trigger and actors of each claim."""
    claims = pipeline.code(Document(id="0123456789abcdef", text=text))
    return [(claim.trigger.of(text), [party.name for party in claim.actors]) for claim in claims]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Partner nations that have carried out strikes in Mali include France, Denmark and Estonia.", ["France", "Denmark", "Estonia"]),
        ("States which have sent troops to Mali are Chad and Niger.", ["Chad", "Niger"]),
        ("Countries that have condemned the coup are France, Germany and Spain.", ["France", "Germany", "Spain"]),
        # not named, denied, or only one behind "are"
        ("Partner nations that have carried out strikes in Mali include three of its neighbours.", ["Partner nations"]),
        ("The nations that have carried out strikes in Mali do not include France or Chad.", ["nations"]),
        ("The soldiers who have raided villages in Mali are from Chad and Niger.", ["soldiers"]),
    ],
)
def test_row(pipeline: Pipeline, text: str, names: list[str]) -> None:
    assert [found for _, found in actors(pipeline, text)] == [names]


def test_stays_apart_from_the_days_news(pipeline: Pipeline) -> None:
    text = (
        "On Monday, coalition forces conducted 14 strikes against rebels in Mali.\n\n"
        "The strikes were part of Operation Dune. Partner nations that have carried out strikes in Mali include France and Denmark.\n"
    )
    assert actors(pipeline, text) == [("strikes", ["coalition forces"]), ("strikes", ["France", "Denmark"])]


def test_the_same_news_is_joined(pipeline: Pipeline) -> None:
    text = (
        "On Monday, coalition forces conducted 14 strikes against rebels in Mali.\n\n"
        "The strikes in Mali were part of Operation Dune, the coalition said.\n"
    )
    assert len(actors(pipeline, text)) == 1
