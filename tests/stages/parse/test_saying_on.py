"""What a speaker goes on to say, which hung on what he said first."""

from __future__ import annotations

from dataclasses import replace

import pytest

from according.records.parse import Sentence
from according.stages.parse.saying_on import with_sayings
from trees import sentence

SAID = (
    "Rebels/rebel/NOUN/2/nsubj attacked/attack/VERB/4/ccomp police/police/NOUN/4/nsubj said/say/VERB/0/root ,/,/PUNCT/6/punct "
    "adding/add/VERB/2/advcl that/that/SCONJ/9/mark nine/nine/NUM/9/nsubj died/die/VERB/6/ccomp"
)


def with_gerund(rows: str) -> Sentence:
    found = sentence(rows)
    return found.with_tokens({5: replace(found[5], xpos="VBG")})


def test_the_speaker_adds_it() -> None:
    found = with_sayings(with_gerund(SAID))
    assert (found[5].head, found[5].deprel) == (3, "advcl")


@pytest.mark.parametrize(
    "rows",
    [
        SAID.replace("adding/add/", "killing/kill/"),
        SAID.replace("said/say/", "lasted/last/"),
        SAID.replace("attacked/attack/VERB/4/ccomp", "attacked/attack/VERB/4/advcl"),
    ],
)
def test_deeds_and_other_clauses_stay(rows: str) -> None:
    found = with_gerund(rows)
    assert with_sayings(found) is found


def test_a_protest_calls_for_what_it_calls_for() -> None:
    rows = (
        "Police/police/NOUN/2/nsubj held/hold/VERB/0/root ten/_/NUM/2/obj at/_/ADP/5/case protests/protest/NOUN/2/obl calling/call/VERB/2/advcl"
    )
    assert (with_sayings(with_gerund(rows))[5].head, with_sayings(with_gerund(rows))[5].deprel) == (4, "acl")
    other = with_gerund(rows.replace("protests/protest", "gunpoint/gunpoint"))
    assert with_sayings(other) is other

WITH_A_BANNER = (
    "They/they/PRON/2/nsubj came/come/VERB/0/root with/with/ADP/5/case a/a/DET/5/det banner/banner/NOUN/6/obl asking/ask/VERB/2/advcl "
    "for/for/ADP/8/case it/it/PRON/6/obl"
)


def test_a_banner_that_hung_on_what_it_asks_takes_its_place() -> None:
    """It hung below the participle: a tree that only turned one of the two had a circle, in which the coder ran for ever."""
    found = with_sayings(with_gerund(WITH_A_BANNER))
    assert [(t.head, t.deprel) for t in (found[4], found[5])] == [(1, "obl"), (4, "acl")]
    assert found.is_tree()


def test_a_circle_is_no_tree() -> None:
    circle = sentence("They/they/PRON/2/nsubj came/come/VERB/0/root banner/banner/NOUN/4/obl asking/ask/VERB/3/acl")
    assert not circle.is_tree() and with_gerund(WITH_A_BANNER).is_tree()


@pytest.mark.parametrize(("verb", "head"), [("confirmed/confirm", 2), ("left/leave", 5)])
def test_who_confirms_what_is_said_goes_on_from_it(verb: str, head: int) -> None:
    """ "The army said nobody was shot, as the mayor confirmed"."""
    rows = (
        "It/it/PRON/2/nsubj said/say/VERB/0/root nobody/_/PRON/5/nsubj:pass was/be/AUX/5/aux:pass shot/shoot/VERB/2/ccomp as/as/SCONJ/8/mark "
        f"mayors/mayor/NOUN/8/nsubj {verb}/VERB/5/advcl"
    )
    assert with_sayings(sentence(rows))[7].head + 1 == head
