"""Second voices in words of their own."""

from __future__ import annotations

from dataclasses import replace

import pytest

from stages.attribute.test_voices import mention, voices
from trees import parsed

TOLD = "Ada/_/PROPN/2/nsubj said/say/VERB/0/root troops/troop/NOUN/4/nsubj shelled/shell/VERB/2/ccomp Tarsil/_/PROPN/4/obj"
NEVER = "Ivo/_/PROPN/2/nsubj said/say/VERB/0/root they/_/PRON/5/nsubj never/_/ADV/5/advmod shelled/shell/VERB/2/ccomp anybody/_/PRON/5/obj"
NO_SUCH = "No/_/DET/3/det such/_/ADJ/3/amod attack/_/NOUN/5/nsubj was/be/AUX/5/aux made/make/VERB/8/ccomp ,/_/PUNCT/8/punct Ivo/_/PROPN/8/nsubj said/say/VERB/0/root"
KNOWS_NONE = "Ivo/_/PROPN/2/nsubj has/have/VERB/0/root no/_/DET/4/det knowledge/_/NOUN/2/obj of/_/ADP/8/case any/_/DET/8/det such/_/ADJ/8/amod attack/_/NOUN/4/nmod"
NO_HAND = "Ivo/_/PROPN/2/nsubj said/say/VERB/0/root they/_/PRON/4/nsubj had/have/VERB/2/ccomp no/_/DET/6/det hand/_/NOUN/4/obj in/_/ADP/8/case it/_/PRON/6/nmod"
A_LIE = "It/_/PRON/4/nsubj was/be/AUX/4/cop a/_/DET/4/det lie/_/NOUN/6/ccomp Ivo/_/PROPN/6/nsubj said/say/VERB/0/root"
CALLS = "Something/something/PRON/3/obj Ivo/_/PROPN/3/nsubj called/call/VERB/0/root delirium/_/NOUN/3/xcomp"


@pytest.mark.parametrize(
    ("rows", "stance"),
    [(NEVER, "denies"), (NO_SUCH, "denies"), (KNOWS_NONE, "disclaims"), (NO_HAND, "denies"), (A_LIE, "denies"), (CALLS, "denies")],
)
def test_the_second_voice(rows: str, stance: str) -> None:
    found = parsed(TOLD, rows)
    assert voices(found, mention(found, 0, 3)) == [[("Ada", "asserts"), ("Ivo", stance)]]


@pytest.mark.parametrize(
    "rows",
    [
        NEVER.replace("never/_/ADV/5/advmod", "often/_/ADV/5/advmod"),
        NEVER.replace("shelled/shell", "fed/feed"),
        NO_HAND.replace("no/_/DET", "a/_/DET"),
        A_LIE.replace("lie/_/NOUN", "fact/_/NOUN"),
        A_LIE.replace("It/_/PRON", "Summer/_/NOUN"),
    ],
)
def test_what_gainsays_nothing(rows: str) -> None:
    found = parsed(TOLD, rows)
    assert voices(found, mention(found, 0, 3)) == [[("Ada", "asserts")]]


NOT_LET = (
    "Ivo/_/PROPN/2/nsubj said/say/VERB/0/root he/_/PRON/6/nsubj had/have/AUX/6/aux not/not/PART/6/advmod authorised/authoris/VERB/2/ccomp "
    "any/_/DET/9/det such/_/ADJ/9/amod attack/_/NOUN/6/obj"
)


@pytest.mark.parametrize(("verb", "denies"), [("authorised/authoris", False), ("condoned/condone", False), ("made/make", True)])
def test_who_did_not_let_it_be_done_does_not_say_that_it_was_not(verb: str, denies: bool) -> None:
    found = parsed(TOLD, NOT_LET.replace("authorised/authoris", verb))
    assert voices(found, mention(found, 0, 3)) == [[("Ada", "asserts"), *([("Ivo", "denies")] if denies else [])]]


DENIED = (
    "Ivo/_/PROPN/2/nsubj said/say/VERB/0/root they/_/PRON/5/nsubj never/_/ADV/5/advmod shelled/shell/VERB/2/ccomp Tarsil/_/PROPN/5/obj "
    "despite/_/ADP/8/case what/what/PRON/5/obl Ada/_/PROPN/10/nsubj claims/claim/VERB/8/acl:relcl"
)


def not_done(rows: str) -> list[tuple[str | None, str]]:
    found = parsed(rows)
    return voices(found, replace(mention(found, 0, 4), status="negated", status_rule="negation: never"))[0]


def test_who_says_what_another_tells_as_not_done() -> None:
    assert not_done(DENIED) == [("Ivo", "asserts"), ("Ada", "asserts")]
    assert not_done(DENIED.replace("despite/_/ADP", "whatever/_/ADP").replace("what/what", "that/that")) == [("Ivo", "asserts")]
    assert not_done(DENIED.replace("despite/_/ADP", "in/_/ADP")) == [("Ivo", "asserts")]


def test_who_told_it_is_no_second_voice() -> None:
    found = parsed(TOLD, NEVER.replace("Ivo", "Ada"))
    assert voices(found, mention(found, 0, 3))[0][0] == ("Ada", "asserts")


def test_a_meeting_before_all_eyes_is_not_what_is_false() -> None:
    found = parsed(TOLD, A_LIE)
    assert voices(found, mention(found, 0, 3, "CONSULT")) == [[("Ada", "asserts")]]


@pytest.mark.parametrize("what", ["attack/_/NOUN", "it/_/PRON"])
def test_any_part_in_it_whatever_word_the_parser_hangs_it_on(what: str) -> None:
    rows = f"Ivo/_/PROPN/2/nsubj denied/deny/VERB/0/root any/_/DET/4/det part/_/NOUN/2/obj in/_/ADP/6/case {what}/2/obl"
    found = parsed(TOLD, rows)
    if what.startswith("attack"):
        assert voices(found, mention(found, 0, 3), mention(found, 1, 5)) == [[("Ada", "asserts")], [("Ivo", "denies")]]
    else:
        assert voices(found, mention(found, 0, 3)) == [[("Ada", "asserts"), ("Ivo", "denies")]]
