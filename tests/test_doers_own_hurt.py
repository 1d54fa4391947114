"""Whose hurt a figure tells: the officers hurt behind "police shot dead a man" were not hurt by the shots of the police."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from coded import in_may

pytestmark = pytest.mark.weights


@pytest.mark.parametrize(
    ("text", "trigger", "counts"),
    [
        ("Police shot dead a man in Jos. Four officers were treated for minor injuries.", "shot dead", [("killed", 1)]),
        ("Soldiers shot dead two protesters in Bor. Eleven policemen were injured.", "shot dead", [("killed", 2)]),
        ("Soldiers shot dead two protesters in Bor. Eleven people were injured.", "shot dead", [("killed", 2), ("injured", 11)]),
        ("Gunmen shot dead two traders in Bor. Eleven policemen were injured.", "shot dead", [("killed", 2), ("injured", 11)]),
        ("Police clashed with students in Bor. Six officers were hurt.", "clashed", [("injured", 6)]),
    ],
)
def test_a_force_does_not_hurt_its_own(pipeline: Pipeline, text: str, trigger: str, counts: list[tuple[str, int]]) -> None:
    (claim,) = (claim for claim in in_may(pipeline, text) if claim.trigger.of(text) == trigger)
    assert [(count.what, count.low) for count in claim.counts] == counts


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Gunmen killed two soldiers near Bor on Monday. Six others were wounded.", [[2, 6]]),
        ("Two soldiers were killed near Bor on Monday. Another six soldiers were injured.", [[2, 6]]),
        ("Gunmen attacked a village near Bor. Nine people were killed. Six were wounded.", [[9, 6]]),
        ("Gunmen killed two soldiers near Bor. Six others were wounded in a bombing in Juba.", [[2], [6]]),
        ("Gunmen killed two soldiers near Bor on Monday. Six others were wounded on Tuesday.", [[2], [6]]),
        ("Gunmen killed two soldiers near Bor. Six others were wounded by a mine.", [[2], [6]]),
    ],
)
def test_others_hurt_in_the_next_sentence_are_of_one_attack(pipeline: Pipeline, text: str, figures: list[list[int]]) -> None:
    assert [[count.low for count in claim.counts] for claim in in_may(pipeline, text, "ASSAULT")] == figures
