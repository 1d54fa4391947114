"""Nouns that name a deed and were taken for verbs."""

from __future__ import annotations

from dataclasses import replace

import pytest

from according.records.parse import Token
from according.stages.parse.deed_nouns import with_deed_nouns
from trees import sentence

ORDERED = (
    "They/they/PRON/2/nsubj ordered/order/VERB/0/root the/the/DET/4/det withdrawal/withdrawal/VERB/2/xcomp of/of/ADP/6/case troops/troop/NOUN/4/obj "
    "from/from/ADP/8/case Goma/_/PROPN/4/obl"
)


def test_behind_an_article_and_before_of_it_is_a_noun() -> None:
    found = with_deed_nouns(sentence(ORDERED).with_tokens({3: _read_as(ORDERED, "NN")}))
    assert [(found[at].upos, found[at].deprel) for at in (3, 5, 7)] == [("NOUN", "obj"), ("NOUN", "nmod"), ("PROPN", "nmod")]


@pytest.mark.parametrize(
    ("rows", "xpos"),
    [
        (ORDERED, "VBG"),
        (ORDERED.replace("the/the/DET/4/det", "quick/quick/ADJ/4/amod"), "NN"),
        (ORDERED.replace("of/of/ADP/6/case", "some/some/DET/6/det"), "NN"),
    ],
)
def test_gerunds_and_verbs_stay(rows: str, xpos: str) -> None:
    found = sentence(rows).with_tokens({3: _read_as(rows, xpos)})
    assert with_deed_nouns(found) is found


def _read_as(rows: str, xpos: str) -> Token:
    return replace(sentence(rows)[3], xpos=xpos)


@pytest.mark.parametrize(("whom", "noun"), [("victims/victim", True), ("houses/house", False)])
def test_who_visits_victims_of_a_deed_does_not_do_it(whom: str, noun: bool) -> None:
    read = sentence(f"She/_/PRON/2/nsubj visited/visit/VERB/0/root bombing/bomb/VERB/2/advcl {whom}/NOUN/3/obj")
    found = with_deed_nouns(read.with_tokens({2: replace(read[2], xpos="VBG")}))
    assert (found[2].upos == "NOUN", found[3].head == 1) == (noun, noun)


def test_the_victims_may_hang_beside_the_deed() -> None:
    read = sentence("She/_/PRON/2/nsubj visited/visit/VERB/0/root bombing/bomb/VERB/2/advcl victims/victim/NOUN/2/obj")
    found = with_deed_nouns(read.with_tokens({2: replace(read[2], xpos="VBG")}))
    assert [(found[at].head, found[at].deprel) for at in (2, 3)] == [(3, "compound"), (1, "obj")]


@pytest.mark.parametrize(("relation", "mended"), [("ccomp", "obj"), ("xcomp", "xcomp")])
def test_what_is_announced_is_an_object(relation: str, mended: str) -> None:
    rows = f"They/_/PRON/2/nsubj announced/announce/VERB/0/root the/the/DET/4/det killing/_/NOUN/2/{relation} of/of/ADP/6/case guards/_/NOUN/4/nmod"
    assert with_deed_nouns(sentence(rows))[3].deprel == mended
