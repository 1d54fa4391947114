"""Participles behind the object of an order, over trees as the parser gives them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from according.stages.parse.held_ones import with_held_ones
from trees import sentence

ORDERED = "She/_/PRON/2/nsubj ordered/order/VERB/0/root men/man/NOUN/2/obj"
HELD = "held/hold/VERB:VerbForm=Part/2/xcomp"


@pytest.mark.parametrize(
    ("rest", "head", "relation"),
    [
        (f"{HELD} to/_/PART/7/mark be/_/AUX/7/aux:pass freed/free/VERB/2/xcomp", 3, "acl"),
        # That they be held is what she ordered; and of two things ordered, both are.
        (HELD, 2, "xcomp"),
        (f"{HELD} and/_/CCONJ/6/cc tried/try/VERB/4/conj", 2, "xcomp"),
        (f"to/_/PART/6/mark be/_/AUX/6/aux:pass {HELD}", 2, "xcomp"),
    ],
)
def test_what_a_participle_hangs_on(rest: str, head: int, relation: str) -> None:
    found = with_held_ones(sentence(f"{ORDERED} {rest}"))
    held = next(token for token in found.tokens if token.form == "held")
    assert (held.head + 1, held.deprel) == (head, relation)


def test_nothing_to_mend_gives_the_same_object() -> None:
    whole = sentence(ORDERED)
    assert with_held_ones(whole) is whole


FIRED = "They/_/PRON/2/nsubj fired/fire/VERB/0/root rockets/rocket/NOUN/2/obj"


@pytest.mark.parametrize(
    ("rest", "head"),
    [
        ("two/two/NUM/8/nsubj:pass of/_/ADP/6/case which/_/PRON/4/nmod were/be/AUX/8/aux:pass downed/down/VERB/2/advcl", 3),
        ("two/two/NUM/8/nsubj:pass of/_/ADP/6/case them/_/PRON/4/nmod were/be/AUX/8/aux:pass downed/down/VERB/2/parataxis", 2),
    ],
)
def test_what_is_told_of_some_of_them(rest: str, head: int) -> None:
    read = sentence(f"{FIRED} {rest}")
    assert with_held_ones(read.with_tokens({2: replace(read[2], xpos="NNS")}))[7].head + 1 == head
