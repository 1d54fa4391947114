"""Second verbs of the speaker, over trees as the parser gives them."""

from __future__ import annotations

import pytest

from according.stages.parse.coordination import mended
from trees import sentence

PAST = "VERB:Tense=Past,VerbForm=Fin"
PART = "VERB:Tense=Past,VerbForm=Part"
DENIED = (
    f"He/_/PRON/2/nsubj denied/deny/{PAST}/0/root that/_/SCONJ/6/mark men/man/NOUN/6/nsubj had/have/AUX/6/aux fired/fire/{PART}/2/ccomp"
)
DEMANDED = f"He/_/PRON/2/nsubj demanded/demand/{PAST}/0/root that/_/SCONJ/5/mark they/_/PRON/5/nsubj leave/_/VERB:VerbForm=Inf/2/ccomp"

CASES = [
    (f"{DENIED} and/_/CCONJ/8/cc accused/accuse/{PAST}/6/conj them/_/PRON/8/obj", 7, 1),
    (f"{DENIED} but/_/CCONJ/8/cc blamed/blame/{PAST}/6/conj them/_/PRON/8/obj", 7, 1),
    (f"{DENIED} or/_/CCONJ/8/cc accused/accuse/{PAST}/6/conj them/_/PRON/8/obj", 7, 5),
    (f"{DENIED} and/_/CCONJ/8/cc bombed/bomb/{PAST}/6/conj them/_/PRON/8/obj", 7, 5),
    (f"{DENIED} and/_/CCONJ/9/cc rebels/rebel/NOUN/9/nsubj accused/accuse/{PAST}/6/conj them/_/PRON/9/obj", 8, 5),
    (f"{DEMANDED} and/_/CCONJ/7/cc expelled/expel/{PAST}/5/conj two/_/NUM/7/obj", 6, 1),
    (f"{DEMANDED} and/_/CCONJ/7/cc disarm/_/VERB:VerbForm=Inf/5/conj", 6, 4),
    (
        f"He/_/PRON/2/nsubj said/say/{PAST}/0/root they/_/PRON/4/nsubj left/leave/{PAST}/2/ccomp and/_/CCONJ/6/cc accused/accuse/{PAST}/4/conj",
        5,
        3,
    ),
]


@pytest.mark.parametrize(("rows", "index", "head"), CASES)
def test_the_head_of_the_second_verb(rows: str, index: int, head: int) -> None:
    found = mended(sentence(rows))
    assert found[index].head == head
    assert index in found.children[head]


@pytest.mark.parametrize("rows", [row for row, index, head in CASES if head not in (1,)])
def test_a_tree_without_the_fault_is_not_touched(rows: str) -> None:
    before = sentence(rows)
    assert mended(before) is before


def test_an_empty_sentence_and_a_lone_conjunct() -> None:
    assert len(mended(sentence(""))) == 0
    lone = sentence(f"and/_/CCONJ/2/cc accused/accuse/{PAST}/0/conj")
    assert mended(lone) is lone
