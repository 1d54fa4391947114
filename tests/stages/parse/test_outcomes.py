"""Participles of what a deed brought about, over trees as the parser gives them."""

from __future__ import annotations

import pytest

from according.stages.parse.outcomes import with_deeds
from trees import sentence

ACCUSED = "He/_/PRON/2/nsubj accused/accuse/VERB/0/root them/_/PRON/2/obj {of}/_/SCONJ/5/mark burning/burn/VERB:VerbForm=Ger/2/advcl"
SAID = "He/_/PRON/2/nsubj {said}/say/VERB/0/root they/_/PRON/4/nsubj fired/fire/VERB/2/ccomp"
KILLING = "{verb}/{lemma}/VERB:VerbForm=Part:VBG/2/advcl"


def killing(lemma: str = "kill") -> str:
    return KILLING.format(verb=f"{lemma}ing", lemma=lemma)


@pytest.mark.parametrize(
    ("rows", "index", "head"),
    [
        (f"{ACCUSED.format(of='of')} {killing()} six/_/NUM/6/obj", 5, 4),
        (f"{SAID.format(said='said')} {killing('wound')} one/_/NUM/5/obj", 4, 3),
        (f"{ACCUSED.format(of='after')} {killing()} six/_/NUM/6/obj", 5, 1),
        (f"{ACCUSED.format(of='of')} {killing('call')} them/_/PRON/6/obj", 5, 1),
        (f"{ACCUSED.format(of='of')} {killing()} six/_/NUM/6/obj", 0, 1),
    ],
)
def test_what_the_participle_hangs_on(rows: str, index: int, head: int) -> None:
    assert with_deeds(sentence(rows))[index].head == head


def test_a_sentence_without_such_participles_is_the_same_object() -> None:
    for rows in ("", SAID.format(said="said"), f"They/_/PRON/2/nsubj fired/fire/VERB/0/root {killing()}"):
        before = sentence(rows)
        assert with_deeds(before) is before
