"""Charges against one person that a report tells several times, coded from raw text: one claim, and where they are of other deeds, two."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from coded import in_may

pytestmark = pytest.mark.weights

_TRIAL = "A witness spoke on Tuesday at the trial of Ivo Brandt, 31, who is accused of shooting dead a clerk. "


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (_TRIAL + "The court sat for two hours. Brandt is charged with fraud, too.", 1),
        (_TRIAL + "The court sat for two hours. Brandt is charged in a city court.", 1),
        ("Ivo Brandt was charged with fraud on Monday. The court sat for an hour. Brandt is charged with fraud.", 1),
        ("Police charged Ivo Brandt with fraud and let him go. Weeks later the authorities charged Brandt with arson.", 2),
        ("The trial of Ivo Brandt began on Monday. The court sat for an hour. Brandt is charged with fraud.", 1),
        # Of other days, by others, of deeds of their own, and of a case before.
        ("Ivo Brandt was charged with fraud on Monday. Brandt was charged with arson on April 4.", 2),
        ("Ivo Brandt was charged on Monday with fraud. His partner, Ana Rey, accused Brandt of lying.", 2),
        ("Ivo Brandt was charged on Monday with murder. The court sat for an hour. Brandt is also accused of arson.", 2),
        ("Ivo Brandt is charged with murder. The police accuse Brandt of having fired at a clerk.", 2),
        ("Ivo Brandt was charged with murder on Monday. In a previous case Brandt was charged with fraud.", 2),
    ],
)
def test_how_often_one_is_charged(pipeline: Pipeline, text: str, wanted: int) -> None:
    assert len(in_may(pipeline, text, "ACCUSE")) == wanted
