"""The day in a line of its own on a page that is written as things happen."""

from __future__ import annotations

from datetime import date

import pytest

from according.pipeline import Pipeline
from according.records.document import Document

pytestmark = pytest.mark.weights


@pytest.mark.parametrize(
    ("heading", "wanted"),
    [("Yesterday", date(2024, 5, 3)), ("Thursday, 2 May", date(2024, 5, 2)), ("Background", date(2024, 5, 4))],
)
def test_what_stands_below_a_day_is_of_that_day(pipeline: Pipeline, heading: str, wanted: date) -> None:
    text = f"Live: fighting in the north\n\n15:40 GMT: Police arrested the mayor.\n\n{heading}\n\n18:20 GMT: Rebels shelled the airport."
    days = [claim.time.start if claim.time else None for claim in pipeline.code(Document(id="d", text=text, published=date(2024, 5, 4)))]
    assert days == [date(2024, 5, 4), wanted]
