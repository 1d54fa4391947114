"""Objects before a clause's own mark, over trees as the parser gives them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from according.records.parse import Sentence
from according.stages.parse.markers import with_objects, with_obliques
from trees import sentence

SAID = "They/_/PRON/2/nsubj accused/accuse/VERB/0/root"


def gerund(rows: str, word: str) -> Sentence:
    """The sentence with one word tagged as a gerund."""
    found = sentence(rows)
    return found.with_tokens({t.index: replace(t, xpos="VBG") for t in found.tokens if t.form == word})


def test_what_stands_before_of_is_the_verbs_object() -> None:
    found = with_objects(gerund(f"{SAID} rebels/rebel/NOUN/5/obj of/_/SCONJ/5/mark killing/kill/VERB/2/ccomp him/_/PRON/5/obj", "killing"))
    assert [(t.head, t.deprel) for t in found.tokens] == [(1, "nsubj"), (-1, "root"), (1, "obj"), (4, "mark"), (1, "advcl"), (4, "obj")]
    assert found.children[1] == (0, 2, 4)


@pytest.mark.parametrize(
    "rows",
    [
        f"{SAID} rebels/rebel/NOUN/2/obj of/_/SCONJ/5/mark killing/kill/VERB/2/advcl him/_/PRON/5/obj",  # as it should be
        f"{SAID} him/_/PRON/2/obj rebels/rebel/NOUN/6/nsubj of/_/SCONJ/6/mark killing/kill/VERB/2/advcl",  # has an object already
        f"{SAID} rebels/rebel/NOUN/5/nsubj while/_/SCONJ/5/mark killing/kill/VERB/2/advcl",  # another mark
        f"{SAID} in/_/ADP/4/case May/_/PROPN/6/obl of/_/SCONJ/6/mark killing/kill/VERB/2/advcl",  # with a preposition
        "killing/kill/VERB/0/root rebels/rebel/NOUN/1/obj",
    ],
)
def test_other_trees_stay(rows: str) -> None:
    found = gerund(rows, "killing")
    assert with_objects(found) is found


def test_who_stands_behind_a_preposition_is_no_indirect_object() -> None:
    told = "They/_/PRON/2/nsubj called/call/VERB/0/root on/_/ADP/4/case rebels/rebel/NOUN/2/iobj to/_/PART/6/mark stop/stop/VERB/2/xcomp"
    assert with_obliques(sentence(told))[3].deprel == "obl"
    given = sentence("They/_/PRON/2/nsubj gave/give/VERB/0/root rebels/rebel/NOUN/2/iobj guns/gun/NOUN/2/obj")
    assert with_obliques(given) is given


@pytest.mark.parametrize(("adverb", "head"), [("away", 2), ("aside", 3)])
def test_what_somebody_stays_away_from(adverb: str, head: int) -> None:
    found = with_obliques(sentence(f"They/_/PRON/2/nsubj stayed/stay/VERB/0/root {adverb}/_/ADV/2/advmod from/_/ADP/5/case polls/poll/NOUN/3/obl"))
    assert found[4].head + 1 == head
