"""Deeds that one sentence, or two beside each other, tell of different people, coded from raw text: two claims."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from coded import in_may

pytestmark = pytest.mark.weights


@pytest.mark.parametrize(
    ("text", "kind", "wanted"),
    [
        (
            "A bus was burned today by unknown men protesting the dynamite attack carried out yesterday by unknown men against a union. "
            "The attack killed ten.",
            "ASSAULT",
            2,
        ),
        ("The gunman, Pavel Orlin, was fatally shot. The two officers who were killed at the flat were Ivo Brandt and Omar Sal.", "ASSAULT", 2),
        ("The bomb exploded at noon. The two officers who were killed were Ivo Brandt and Omar Sal.", "ASSAULT", 1),
        ("Ivo Brandt was arrested on Tuesday night, and Omar Sal was arrested on Thursday.", "COERCE", 2),
        ("Ivo Brandt and Omar Sal were arrested on Tuesday night and charged with theft.", "COERCE", 1),
        ("Ivo Brandt shot dead a clerk in Tarsil on Tuesday, police said. He then escaped and shot and killed Deputy Omar Sal.", "ASSAULT", 2),
        ("The rebels fired 36 shells at the army under the pretext that the army fired one shell at a village.", "ASSAULT", 2),
        # Who was hit on one day and died on the next is one man.
        ("Omar Sal was shot on Tuesday and died on Thursday.", "ASSAULT", 1),
    ],
)
def test_how_many_deeds_are_told(pipeline: Pipeline, text: str, kind: str, wanted: int) -> None:
    assert len(in_may(pipeline, text, kind)) == wanted
