"""Armies that no table knows: a band where the report says so, else of no sector; never a state's by their name alone."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from according.records.document import Document

pytestmark = pytest.mark.weights


def sectors(pipeline: Pipeline, text: str) -> dict[str, tuple[str, ...]]:
    claims = pipeline.code(Document(id="0123456789abcdef", text=text))
    return {actor.name: actor.sectors for claim in claims for actor in claim.actors}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The Army of the Red Dune, a terrorist organisation, shelled a market in Mali on Monday.", {"Army of the Red Dune": ("REB",)}),
        ("The terrorist group Army of the Red Dune shelled a market in Mali on Monday.", {"Army of the Red Dune": ("REB",)}),
        ("Militants of the Red Dune Army shelled a market in Mali on Monday.", {"Red Dune Army": ("REB",)}),
        ("The Army of the Red Dune shelled a market in Mali on Monday.", {"Army of the Red Dune": ()}),
        # a state's own
        ("The Third Army shelled a market in Mali on Monday.", {"Third Army": ("MIL",)}),
        ("The Army of Mali shelled a market in Gao on Monday.", {"Army of Mali": ("MIL",)}),
        ("Soldiers of the Seventh Army Corps shelled a market in Mali on Monday.", {"Seventh Army Corps": ("MIL",)}),
    ],
)
def test_sectors_of_armies(pipeline: Pipeline, text: str, told: dict[str, tuple[str, ...]]) -> None:
    assert sectors(pipeline, text) == told
