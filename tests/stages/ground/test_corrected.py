"""Figures that a report takes back."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from coded import in_may

pytestmark = pytest.mark.weights

GAO = "Rebels killed nine soldiers in Gao on Sunday."


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        (f"{GAO} Correction: the number of dead should have read four.", [("killed", 4)]),
        (f"{GAO} An earlier version of this report said nine; four were killed.", [("killed", 4)]),
        (f"{GAO}\n\nCorrection: An earlier version of this article said that nine soldiers were killed. Four were killed.", [("killed", 4)]),
        (f"{GAO}\n\n(Corrects death toll to 10, not nine.)", [("killed", 10)]),
        (f"{GAO} Correction: Four soldiers were killed, not nine.", [("killed", 4)]),
        ("CORRECTED-Rebel attack in Gao killed four soldiers, not nine, army says", [("killed", 4)]),
        (f"(Corrects death toll in first paragraph of August 19 story)\n\n{GAO}", [("killed", 9)]),
        ("A bomb killed 15 people in Kabul and wounded 30. The number of wounded should have read 40.", [("injured", 40), ("killed", 15)]),
        (f"{GAO} The army said the figure should have read four.", [("killed", 9)]),
        (f"{GAO} The number of dead should be made public, the union said.", [("killed", 9)]),
        (f"{GAO} An earlier version of this report gave the wrong town.", [("killed", 9)]),
        (f"{GAO} Four were killed in Kidal on Monday.", [("killed", 4), ("killed", 9)]),
    ],
)
def test_the_figure_that_holds(pipeline: Pipeline, text: str, tolls: list[tuple[str, int]]) -> None:
    claims = in_may(pipeline, text, "ASSAULT")
    assert sorted((count.what, count.low) for claim in claims for count in claim.counts) == tolls
    assert {source.name for claim in claims for source in claim.sources} <= {"", "army", "union"}


def test_its_words_are_those_of_the_correction(pipeline: Pipeline) -> None:
    text = f"{GAO} Correction: the number of dead should have read four."
    (claim,) = in_may(pipeline, text, "ASSAULT")
    assert [text[count.start : count.end] for count in claim.counts] == ["four"]
