"""Whose words a clause is, where he is named behind it."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from according.records.document import Document
from according.stages.resolve_actors.sayers import sayer_behind
from trees import sentence

FLED = "He/he/PRON/2/nsubj fled/flee/VERB/{head}/{relation} ,/_/PUNCT/5/punct Jones/_/PROPN/5/nsubj {verb}/VERB/{root}"


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ({"head": 5, "relation": "ccomp", "verb": "said/say", "root": "0/root"}, 3),
        ({"head": 0, "relation": "root", "verb": "said/say", "root": "2/parataxis"}, 3),
        ({"head": 5, "relation": "advcl", "verb": "said/say", "root": "0/root"}, None),
        ({"head": 5, "relation": "ccomp", "verb": "saw/see", "root": "0/root"}, None),
    ],
)
def test_the_speaker_behind(words: dict[str, object], wanted: int | None) -> None:
    assert sayer_behind(sentence(FLED.format(**words)), 0) == wanted


@pytest.mark.weights
@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Sheriff Robert Jones spoke of a gunman. He was arrested in the town, Jones said.", "Robert Jones"),
        ("Sheriff Robert Jones met the mayor. Jones said he had been arrested in the town.", ""),
    ],
)
def test_he_is_another_than_who_says_so(pipeline: Pipeline, text: str, held: str) -> None:
    (claim,) = (c for c in pipeline.code(Document(id="d", text=text)) if c.type == "COERCE")
    assert all(party.name != held for party in claim.recipients)
    assert held or claim.recipients[0].name == "Robert Jones"
