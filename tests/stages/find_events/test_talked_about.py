"""What is only talked about, from text to claims: over sentences of our own, with the weights that ship."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from according.records.document import Document

pytestmark = pytest.mark.weights


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The ministers met to discuss an Iraqi withdrawal from Kuwait.", "possible"),
        ("The ministers discussed the Iraqi withdrawal from Kuwait.", "actual"),
        ("The rebels and the government held talks on a withdrawal of troops.", "possible"),
        ("The rebels lifted the siege of Orlo after two days of talks on a ceasefire.", "actual"),
        ("The two sides opened talks on the release of prisoners.", "possible"),
        ("Egypt negotiated the release of four hostages.", "actual"),
    ],
)
def test_what_talks_are_about_may_come_of_them(pipeline: Pipeline, text: str, status: str) -> None:
    assert [claim.status for claim in pipeline.code(Document(id="d", text=text)) if claim.type == "RETREAT"] == [status]
