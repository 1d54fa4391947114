"""Rules are asked of the sentences that have their words, in their order."""

from __future__ import annotations

from according.records.parse import Sentence
from according.records.worded import Worded, needs
from trees import sentence


@needs("truce", any_of={"ceasefire"})
def of_truces(sentence: Sentence) -> str:
    return "truce"


def of_all(sentence: Sentence) -> str:
    return "all"


@needs("strike", kinds={"PROTEST"})
def of_strikes(sentence: Sentence) -> str:
    return "strike"


RULES = Worded([of_truces, of_all, of_strikes])
TRUCE = "Rebels/rebel/NOUN/2/nsubj broke/break/VERB/0/root Truces/truce/NOUN/2/obj"
STRIKE = "Miners/miner/NOUN/2/nsubj strike/strike/VERB/0/root"


def test_rules_are_asked_where_one_of_their_words_is_a_form_or_lemma() -> None:
    assert RULES.of(sentence(TRUCE)) == [of_truces, of_all]
    assert RULES.of(sentence("Rebels/rebel/NOUN/2/nsubj broke/break/VERB/0/root Ceasefire/_/NOUN/2/obj")) == [of_truces, of_all]
    assert RULES.of(sentence("Rebels/rebel/NOUN/2/nsubj left/leave/VERB/0/root")) == [of_all]


def test_rules_are_asked_of_events_of_their_types() -> None:
    one = sentence(STRIKE)
    assert RULES.of(one, kind="PROTEST") == [of_all, of_strikes]
    assert RULES.of(one, kind="ASSAULT") == [of_all]
    assert RULES.of(one) == [of_all, of_strikes]


def test_what_is_left_is_found_once_a_sentence() -> None:
    one = sentence(STRIKE)
    assert RULES.of(one) is RULES.of(one)


def test_a_sentence_knows_its_words_in_small_letters() -> None:
    assert sentence(TRUCE).vocabulary == {"rebels", "rebel", "broke", "break", "truces", "truce"}
    assert Sentence(index=0, start=0, end=0, tokens=()).vocabulary == frozenset()
