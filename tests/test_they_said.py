"""Sentences in which those who tell are a pronoun too, each the other's teller: of our own, with the weights that ship."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from coded import claims_of, parties

pytestmark = pytest.mark.weights


@pytest.mark.parametrize(
    "text",
    [
        "They shelled the camp, they said.",
        "They said they shelled the camp, they said.",
        '"They had warned them before they shelled the camp," they said.',
        "The army blamed the Tarun Front. They said they had shelled the camp, they said.",
    ],
)
def test_who_tells_what_they_did_may_be_they(pipeline: Pipeline, text: str) -> None:
    claims_of(pipeline, text, "ASSAULT")


def test_whom_the_tellers_blamed_is_asked_each_time_anew(pipeline: Pipeline) -> None:
    text = 'The army blamed the Tarun Front. "They shelled the camp," an army officer said.'
    (claim,) = claims_of(pipeline, text, "ASSAULT")
    assert parties(claim)[0] == ["Tarun Front"]
