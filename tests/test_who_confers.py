"""Who confers with whom, and who is visited: with the weights that ship."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from coded import by_trigger, parties

pytestmark = pytest.mark.weights


@pytest.mark.parametrize(
    ("text", "trigger", "both"),
    [
        ("The interior minister received the Turkish envoy on Monday.", "received", {"Turkey", "interior minister"}),
        ("Rebels spoke by telephone with the governor on Friday.", "spoke", {"rebels", "governor"}),
    ],
)
def test_of_a_conversation_both_sides_are_actors(pipeline: Pipeline, text: str, trigger: str, both: set[str]) -> None:
    actors, recipients = parties(by_trigger(pipeline, text)[trigger])
    assert set(actors) == both
    assert recipients == []


@pytest.mark.parametrize(
    ("text", "trigger", "to"),
    [
        ("The envoy visited the governor in Orrin on Monday.", "visited", ["governor"]),
        ("The envoy telephoned the governor on Monday.", "telephoned", ["governor"]),
    ],
)
def test_a_visit_and_a_call_are_paid_to_somebody(pipeline: Pipeline, text: str, trigger: str, to: list[str]) -> None:
    assert parties(by_trigger(pipeline, text)[trigger])[1] == to
