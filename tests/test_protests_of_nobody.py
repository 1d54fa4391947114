"""Protests that name nobody, whose they are, and unrest that takes lives; coded whole."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from according.records.claim import Claim
from according.records.document import Document

pytestmark = pytest.mark.weights


def _of_type(pipeline: Pipeline, text: str, event_type: str) -> list[Claim]:
    return [claim for claim in pipeline.code(Document(id="d", text=text)) if claim.type == event_type]


@pytest.mark.parametrize(
    "text", ["The protest began on Monday.", "The strike entered its third day.", "The rally drew 5,000 people.", "The demonstration ended peacefully."]
)
def test_a_known_protest_is_news_where_no_other_is_told(pipeline: Pipeline, text: str) -> None:
    assert len(_of_type(pipeline, text, "PROTEST")) == 1


def test_a_known_protest_is_the_one_told_before(pipeline: Pipeline) -> None:
    text = "Nurses marched on Monday. The march ended peacefully. The protest was the third this week."
    assert [[party.name for party in claim.actors] for claim in _of_type(pipeline, text, "PROTEST")] == [["nurses"]]


@pytest.mark.parametrize("unrest", ["The unrest", "The protests", "Rioting in the capital"])
def test_unrest_that_takes_lives_is_violence_with_its_figure(pipeline: Pipeline, unrest: str) -> None:
    (claim,) = _of_type(pipeline, f"{unrest} left nine people dead.", "ASSAULT")
    assert [(count.what, count.low) for count in claim.counts] == [("killed", 9)]


def test_a_strike_that_hits_supplies_is_no_violence(pipeline: Pipeline) -> None:
    assert not _of_type(pipeline, "The dockers' strike hit supplies of flour and left shelves empty.", "ASSAULT")


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("The strike of municipal sweepers has been declared illegal.", "sweepers"),
        ("The march of the widows ended at the port.", "widows"),
        ("The protest by nurses ended on Monday.", "nurses"),
        ("The rally was attended by 5,000 miners.", "miners"),
        ("Some 300 widows turned up at the rally.", "widows"),
    ],
)
def test_whose_a_protest_is(pipeline: Pipeline, text: str, whose: str) -> None:
    (claim,) = _of_type(pipeline, text, "PROTEST")
    assert [party.name.split()[-1] for party in claim.actors] == [whose]
