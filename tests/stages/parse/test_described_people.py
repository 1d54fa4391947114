"""People told of by what has become of them, over trees as the parser gives them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from according.records.parse import Sentence
from according.stages.parse.described_people import with_described_people
from trees import sentence


def told(word: str, xpos: str, mention: str) -> Sentence:
    whole = sentence(f"The/the/DET/2/det {word}/displace/VERB/3/nsubj left/leave/VERB/0/root")
    return whole.with_tokens({1: replace(whole[1], xpos=xpos, mention=mention)})


def test_they_are_a_noun() -> None:
    found = with_described_people(told("displaced", "VBN", "person"))
    assert (found[1].upos, found[1].lemma) == ("NOUN", "displaced")


@pytest.mark.parametrize(("word", "xpos", "mention"), [("displaced", "VBN", "O"), ("other", "JJ", "person"), ("displaced", "VBD", "person")])
def test_other_words_stay(word: str, xpos: str, mention: str) -> None:
    whole = told(word, xpos, mention)
    assert with_described_people(whole) is whole


@pytest.mark.parametrize(("lemma", "mended"), [("displace", "displaced"), ("displaced", "displaced")])
def test_a_noun_keeps_no_lemma_of_a_verb(lemma: str, mended: str) -> None:
    whole = told("displaced", "NNS", "person")
    assert with_described_people(whole.with_tokens({1: replace(whole[1], upos="NOUN", lemma=lemma)}))[1].lemma == mended
