"""Who was killed says nothing afterwards; a vice-president is not the president."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from according.records.claim import Claim
from according.records.document import Document


def _last(pipeline: Pipeline, text: str) -> Claim:
    return pipeline.code(Document(id="d", text=text))[-1]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "The miners said one of them was shot dead by police, a claim that Interior Minister Lucia Barrantes denied. "
            '"Nobody was killed," she said.',
            "Lucia Barrantes",
        ),
        ("A journalist was shot in the leg. He said police had fired on him.", "journalist"),
        ("The mayor was nearly killed in the blast. He said the rebels had planted the bomb.", "mayor"),
    ],
)
def test_who_says_so(pipeline: Pipeline, text: str, who: str) -> None:
    assert [source.name for source in _last(pipeline, text).sources] == [who]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("President Rafael Ocampo declared a state of emergency. The vice-president resigned on Monday.", "vice-president"),
        ("President Ana Perez ordered an inquiry. The vice president criticised the police.", "vice president"),
        ("President Ana Perez ordered an inquiry. The president criticised the police.", "Ana Perez"),
        ("Vice President Jose Lima met the rebels. The vice president condemned the attack.", "Jose Lima"),
        ("Deputy Foreign Minister Ivan Petrov met the rebels. The deputy foreign minister condemned the attack.", "Ivan Petrov"),
    ],
)
def test_who_acts(pipeline: Pipeline, text: str, who: str) -> None:
    assert [actor.name for actor in _last(pipeline, text).actors] == [who]
