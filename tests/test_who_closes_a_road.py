"""Police and soldiers who close a road restrict; they protest where the sentence says what for, and people without office do anyway."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from coded import claims_of

pytestmark = pytest.mark.weights


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Police officers blocked nearby streets on Friday.", "COERCE"),
        ("Soldiers blocked the road to the airport.", "COERCE"),
        ("Police officers blocked the highway on Friday to demand unpaid salaries.", "PROTEST"),
        ("Residents blocked the road to the airport.", "PROTEST"),
    ],
)
def test_who_closes_a_road(pipeline: Pipeline, text: str, kind: str) -> None:
    assert len(claims_of(pipeline, text, kind)) == 1
