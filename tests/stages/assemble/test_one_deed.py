"""Deeds told twice in one sentence, coded from raw text: one claim."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from according.records.document import Document

pytestmark = pytest.mark.weights


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Six traders were killed and 40 injured in a bombing outside the bank.", 1),
        ("Six traders were killed and 40 injured in a car bomb attack outside the bank.", 1),
        ("A series of air strikes killed twelve militants in the hills.", 1),
        ("Nine farmers died in the latest wave of shelling.", 1),
        ("Two men were charged in the bombing of the train that killed 130 people.", 1),
        # Each verb has its own attack.
        ("Gunmen shot six traders in the village and a bombing outside the bank killed 40.", 2),
    ],
)
def test_how_many_deeds_a_sentence_tells(pipeline: Pipeline, text: str, wanted: int) -> None:
    claims = pipeline.code(Document(id="d", text=text))
    assert sum(claim.type == "ASSAULT" for claim in claims) == wanted
