"""Whose word a statement is, and what a report takes back of its own."""

from __future__ import annotations

from dataclasses import replace

import pytest

from according.records.parse import Ref
from stages.attribute.test_voices import mention, voices
from trees import parsed

BEFORE = (
    "Ada/_/PROPN/2/nsubj said/say/VERB/0/root in/_/ADP/5/case a/a/DET/5/det statement/statement/NOUN/2/obl "
    "troops/troop/NOUN/7/nsubj left/leave/VERB/2/ccomp"
)
THE_STATEMENT = "The/the/DET/2/det statement/statement/NOUN/3/nsubj {verb} rebels/rebel/NOUN/{n}/nsubj shelled/shell/VERB/3/ccomp Tarsil/_/PROPN/{n}/obj"
SAID = THE_STATEMENT.format(verb="said/say/VERB/0/root", n=5)
WENT_ON = THE_STATEMENT.format(verb="went/go/VERB/0/root on/_/ADP/3/compound:prt", n=6)


@pytest.mark.parametrize(("rows", "at"), [(SAID, 4), (WENT_ON, 5)])
def test_the_statement_is_whose_it_was(rows: str, at: int) -> None:
    found = parsed(BEFORE, rows)
    assert voices(found, mention(found, 1, at)) == [[("Ada", "asserts")]]


@pytest.mark.parametrize("rows", [SAID.replace("The/the", "A/a"), SAID.replace("statement/statement", "farmer/farmer")])
def test_another_speaker_stays(rows: str) -> None:
    found = parsed(BEFORE, rows)
    assert voices(found, mention(found, 1, 4))[0][0][0] in ("statement", "farmer")


def test_a_joint_statement_is_of_both() -> None:
    rows = (
        "Ada/_/PROPN/4/nsubj and/_/CCONJ/3/cc Ivo/_/PROPN/1/conj agreed/agree/VERB/7/ccomp "
        "a/a/DET/7/det joint/joint/ADJ/7/amod statement/statement/NOUN/8/nsubj said/say/VERB/0/root"
    ).replace("VERB/7/ccomp", "VERB/8/ccomp")
    found = parsed(rows)
    agreed = replace(mention(found, 0, 3, "AGREE"), actors=(Ref(0, 0), Ref(0, 2)))
    assert voices(found, agreed) == [[("Ada", "asserts"), ("Ivo", "asserts")]]


WROTE = "We/we/PRON/2/nsubj wrote/write/VERB/0/root troops/troop/NOUN/4/nsubj shelled/shell/VERB/2/ccomp Tarsil/_/PROPN/4/obj"
VERSION = "An/a/DET/3/det earlier/early/ADJ/3/amod version/version/NOUN/4/nsubj stated/state/VERB/0/root troops/troop/NOUN/6/nsubj left/leave/VERB/4/ccomp"
WRONG = "That/that/PRON/3/nsubj was/be/AUX/3/cop wrong/wrong/ADJ/0/root"


@pytest.mark.parametrize(("rows", "at"), [(WROTE, 3), (VERSION, 5)])
def test_what_the_report_takes_back_it_denies(rows: str, at: int) -> None:
    found = parsed(rows, WRONG)
    assert voices(found, mention(found, 0, at)) == [[("", "denies")]]


def test_what_it_wrote_and_holds_to_it_does_not_deny() -> None:
    found = parsed(WROTE, WRONG.replace("wrong/wrong", "clear/clear"))
    assert voices(found, mention(found, 0, 3)) == [[("", "asserts")]]
