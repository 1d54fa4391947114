"""Objects of second verbs, over trees as the parser gives them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from according.stages.parse.shared_objects import with_own_objects
from trees import sentence

KILLED = "It/_/PRON/2/nsubj killed/kill/VERB/0/root six/_/NUM/4/nummod men/man/NOUN/2/obj and/_/CCONJ/{verb}/cc"


@pytest.mark.parametrize(
    ("rows", "head", "relation"),
    [
        (f"{KILLED.format(verb=6)} wounded/wound/VERB/2/conj dozens/dozen/NOUN/4/conj", 6, "obj"),
        (f"{KILLED.format(verb=6)} wounded/wound/VERB/2/conj more/_/ADJ/8/amod dozens/dozen/NOUN/4/conj", 6, "obj"),
        (f"{KILLED.format(verb=7)} wounded/wound/VERB:VerbForm=Part/7/amod dozens/dozen/NOUN/4/conj", 6, "obj"),
        # Wounded women, and women beside what was stolen.
        (f"{KILLED.format(verb=7)} wounded/wound/ADJ/7/amod women/woman/NOUN/4/conj", 4, "conj"),
        (f"{KILLED.format(verb=6)} stole/steal/VERB/2/conj goats/goat/NOUN/6/obj and/_/CCONJ/9/cc dozens/dozen/NOUN/4/conj", 4, "conj"),
    ],
)
def test_what_the_last_noun_hangs_on(rows: str, head: int, relation: str) -> None:
    last = with_own_objects(sentence(rows)).tokens[-1]
    assert (last.head + 1, last.deprel) == (head, relation)


LEAVE = "They/_/PRON/3/nsubj must/_/AUX/3/aux leave/leave/VERB/0/root"


@pytest.mark.parametrize(
    ("rows", "head"),
    [
        (f"{LEAVE} or/_/CCONJ/6/cc face/face/VERB/6/compound attack/_/NOUN/3/conj", 5),
        (f"{LEAVE} or/_/CCONJ/5/cc face/face/VERB/3/conj attack/_/NOUN/3/conj", 5),
        (f"{LEAVE} or/_/CCONJ/6/cc bring/bring/VERB/6/compound arms/_/NOUN/3/conj", 3),
    ],
)
def test_what_somebody_will_face(rows: str, head: int) -> None:
    before = sentence(rows)
    base = {token.index: replace(token, xpos="VB") for token in before.tokens if token.upos == "VERB"}
    assert with_own_objects(before.with_tokens(base)).tokens[-1].head + 1 == head


def test_a_sentence_without_such_nouns_is_the_same_object() -> None:
    before = sentence(f"{KILLED.format(verb=7)} wounded/wound/ADJ/7/amod women/woman/NOUN/4/conj")
    assert with_own_objects(before) is before


@pytest.mark.parametrize(
    ("verb", "heads"),
    [
        ("wounded/wound/VERB/3", [2, 5, 2, 5]),
        # Two figures of one noun: "three or nearly 12 civilians".
        ("nearly/_/ADV/6", [7, 5, 6, 2]),
    ],
)
def test_each_verb_has_its_own_figure(verb: str, heads: list[int]) -> None:
    """ "Killed three and wounded 12 civilians": what three, "and", the verb and the civilians hang on."""
    rows = f"It/_/PRON/2/nsubj killed/kill/VERB/0/root three/_/NUM/7/nummod and/_/CCONJ/5/cc {verb}/conj 12/_/NUM/7/nummod civilians/_/NOUN/2/obj"
    found = with_own_objects(sentence(rows))
    assert [found[at].head + 1 for at in (2, 3, 4, 6)] == heads


@pytest.mark.parametrize(("tag", "heads"), [("VBD", [2, 6]), ("VBG", [3, 2])])
def test_a_second_verb_goes_on_from_the_first(tag: str, heads: list[int]) -> None:
    """ "Killed people and wounded others", the second verb hung on the people and the others on the first: what both hang on."""
    read = sentence("It/_/PRON/2/nsubj killed/kill/VERB/0/root people/_/NOUN/2/obj and/_/CCONJ/6/cc then/_/ADV/6/advmod wounded/wound/VERB/3/conj others/_/NOUN/2/obj")
    found = with_own_objects(read.with_tokens({1: replace(read[1], xpos="VBD"), 5: replace(read[5], xpos=tag)}))
    assert [found[at].head + 1 for at in (5, 6)] == heads
