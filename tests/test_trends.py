"""How many attacks there are by now is no attack."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from coded import in_may

pytestmark = pytest.mark.weights


@pytest.mark.parametrize(
    ("text", "triggers"),
    [
        ("Attacks have increased in the north since the coup.", []),
        ("Arrests of journalists have surged since the election.", []),
        ("Executions have doubled in Iran since 2021, rights groups say.", []),
        ("Kidnappings have risen sharply in Kaduna. Gunmen abducted six girls on Tuesday.", ["abducted"]),
        ("Violence has surged since rebels attacked the town of Bunia in March.", ["attacked"]),
        ("Cross-border shelling has increased since Friday, killing nine people in Nabatieh.", ["shelling"]),
        ("The attacks have spread to Bunia since Friday, killing nine people.", ["attacks"]),
        ("Fighting has intensified in Jenin since Monday.", ["Fighting"]),
    ],
)
def test_a_trend_is_no_event(pipeline: Pipeline, text: str, triggers: list[str]) -> None:
    assert [claim.trigger.of(text) for claim in in_may(pipeline, text)] == triggers
