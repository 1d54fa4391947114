"""What is told of another month has not the report's scene; where troops are sent stands behind them."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from tests.coded import in_may

_SCENE = "BOGOTA, May 2 - A farmer was abducted in the town of Barrancas on April 27. "


@pytest.mark.parametrize(
    ("text", "trigger", "place"),
    [
        (_SCENE + "Soldiers bombed a camp of the rebels in March.", "bombed", None),
        (_SCENE + "Gunmen shot his brother on Monday.", "shot", "Barrancas"),
        (_SCENE + "The rebels had abducted his brother in March.", "abducted", None),
        ("BOGOTA, May 2 - Colombia's army has deployed 200 soldiers near the border with Venezuela.", "deployed", "border with Venezuela"),
    ],
)
def test_place_of_a_deed(pipeline: Pipeline, text: str, trigger: str, place: str | None) -> None:
    found = [claim.place for claim in in_may(pipeline, text) if claim.trigger.of(text) == trigger][-1]
    assert (found.name if found is not None and found.precision != "country" else None) == place
