"""Another voice's figure for what was counted before, told as a sentence of its own: one event, each figure with who gives it."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from coded import claims_of

pytestmark = pytest.mark.weights

LEAD = "Gunmen killed nine farmers near Zaria on Monday, police said. "


def figures(pipeline: Pipeline, text: str) -> list[list[tuple[str, int, str]]]:
    found = claims_of(pipeline, text, "ASSAULT")
    return [[(count.what, count.low, count.source) for count in claim.counts] for claim in found]


@pytest.mark.parametrize(
    ("said", "figure"),
    [
        ("Residents said 14 people had been killed.", ("killed", 14, "residents")),
        ("Residents said at least 14 farmers had been killed.", ("killed", 14, "residents")),
        ("Residents said the gunmen had killed 14 people.", ("killed", 14, "residents")),
        ("The governor said that 14 people had died.", ("killed", 14, "governor")),
        ("Medics said 20 people had been injured.", ("injured", 20, "medics")),
    ],
)
def test_what_had_happened_is_what_was_told(pipeline: Pipeline, said: str, figure: tuple[str, int, str]) -> None:
    assert figures(pipeline, LEAD + said) == [[("killed", 9, "police"), figure]]


@pytest.mark.parametrize(
    "said",
    [
        "Residents of Kano said 14 people had been killed there.",
        "The army said six gunmen had been killed.",
        "The army said rebels had killed 14 people.",
        "Residents said 14 people had been killed on Sunday.",
        "Residents said 14 people had been killed by soldiers.",
        "Police said 14 people had been killed in a raid on Gusau.",
    ],
)
def test_other_dead_are_of_another_event(pipeline: Pipeline, said: str) -> None:
    assert [("killed", 9, "police")] in figures(pipeline, LEAD + said)
