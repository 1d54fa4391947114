"""Whose word a paper with a letterhead is: whole papers coded, with the weights that ship."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from according.records.document import Document

pytestmark = pytest.mark.weights

TOLD = """Bria, 2 May 2024

The rebels shelled the market of Bria on Monday, killing six traders.

The Ministry warns the rebels against further attacks.
"""


def voices(pipeline: Pipeline, head: str) -> dict[str, list[str]]:
    """The voices of the claims by their triggers."""
    text = f"{head}\n\n{TOLD}"
    return {c.trigger.of(text): [s.name for s in c.sources] for c in pipeline.code(Document(id="d", text=text))}


def test_what_a_paper_tells_is_the_word_of_its_letterhead(pipeline: Pipeline) -> None:
    found = voices(pipeline, "MINISTRY OF DEFENCE\nPRESS STATEMENT")
    assert found["shelled"] == ["Ministry"]
    assert found["warns"] == [""]  # what the issuer does by speaking


@pytest.mark.parametrize("head", ["MARKET SHELLED IN BRIA", "MINISTRY OF DEFENCE", "PRESS STATEMENT"])
def test_a_heading_that_says_not_both_is_no_letterhead(pipeline: Pipeline, head: str) -> None:
    assert voices(pipeline, head)["shelled"] == [""]
