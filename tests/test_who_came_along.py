"""Beside an event: whom a traveller takes along, what something happened because of, what a plan was foiled by; coded whole."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from according.records.claim import Claim
from according.records.document import Document

pytestmark = pytest.mark.weights


def _of_type(pipeline: Pipeline, text: str, event_type: str) -> Claim:
    (found,) = [claim for claim in pipeline.code(Document(id="d", text=text)) if claim.type == event_type]
    return found


@pytest.mark.parametrize(
    ("text", "visited"),
    [
        ("The prime minister travelled to Luanda on Sunday with an entourage.", "Angola"),
        ("The president went to Ankara with his defence minister.", "Turkey"),
        ("The envoy flew to Doha with two aides.", "Qatar"),
    ],
)
def test_who_comes_along_is_not_visited(pipeline: Pipeline, text: str, visited: str) -> None:
    assert [party.name for party in _of_type(pipeline, text, "CONSULT").recipients] == [visited]


def test_whom_one_meets_in_a_place_is_met(pipeline: Pipeline) -> None:
    claim = _of_type(pipeline, "The envoy held talks in Doha with two rebel commanders.", "CONSULT")
    assert "rebel" in " ".join(party.name for party in (*claim.actors, *claim.recipients))


@pytest.mark.parametrize("reason", ["because of Israel", "despite Israel"])
def test_what_it_happened_for_is_not_where(pipeline: Pipeline, reason: str) -> None:
    assert _of_type(pipeline, f"The militia shelled the village {reason}, its commander said.", "ASSAULT").place is None


@pytest.mark.parametrize("by", ["upon", "through", "thanks to", "after"])
def test_what_foiled_a_plot_took_place(pipeline: Pipeline, by: str) -> None:
    text = f"The minister said that a wave of attacks had been thwarted {by} the arrest of eleven militants."
    assert _of_type(pipeline, text, "COERCE").status == "actual"
    assert _of_type(pipeline, text, "ASSAULT").status == "negated"
