"""Who is held or to be freed is whoever was told as taken, and not who spoke of it."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from tests.coded import parties_of

_TALKS = "Commissioner Otto Padin said the talks would not resume until Luis Daza senior was freed. "


@pytest.mark.parametrize(
    ("text", "trigger", "whom"),
    [
        (_TALKS + "The rebels, who admitted holding him, called it a mistake.", "holding", "Luis Daza"),
        (_TALKS + "Hundreds of people marched to call for his release.", "release", "Luis Daza"),
        (
            "The rebels kidnapped the mayor's father on Monday. Commissioner Otto Padin said talks were suspended. Hundreds marched to "
            "call for his release.",
            "release",
            "father",
        ),
        ("Commissioner Otto Padin said he would go on. The rebels arrested him on Monday.", "arrested", "Otto Padin"),  # nobody else is held
    ],
)
def test_who_is_held(pipeline: Pipeline, text: str, trigger: str, whom: str) -> None:
    assert parties_of(pipeline, text, trigger)[1] == [whom]
