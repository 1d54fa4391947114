"""A river that a town is called after, and a region in the name of a body."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from according.records.document import Document

pytestmark = pytest.mark.weights


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("Russian forces shelled villages on the east bank of the Dnipro.", "Dnipro River"),
        ("Ukrainian marines crossed the Dnipro on Monday under fire.", "Dnipro River"),
        ("Russian missiles hit a warehouse in Dnipro on Monday.", "Dnipro"),
        ("The army blamed the Front for the Lake Provinces, which has fought government troops in the hills.", None),
        ("The army attacked rebels in the Lake Provinces on Monday.", "Lake Provinces"),
    ],
)
def test_the_place(pipeline: Pipeline, text: str, where: str | None) -> None:
    places = [claim.place.name if claim.place else None for claim in pipeline.code(Document(id="d", text=text))]
    assert places[-1:] == [where]
