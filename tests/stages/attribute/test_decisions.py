"""Who decides on what is to come is the voice on it."""

from __future__ import annotations

import pytest

from stages.attribute.test_voices import mention, voices
from trees import parsed

SHUT = "The/_/DET/2/det mayor/_/NOUN/3/nsubj decided/decide/VERB/0/root to/_/PART/5/mark shut/_/VERB/3/xcomp the/_/DET/7/det bridge/_/NOUN/5/obj"
CALLED = (
    "The/_/DET/2/det union/_/NOUN/3/nsubj called/call/VERB/0/root a/_/DET/5/det strike/_/NOUN/3/obj for/_/ADP/7/case Friday/_/PROPN/3/obl"
)
SAID = "Ada/_/PROPN/2/nsubj said/say/VERB/0/root he/_/PRON/4/nsubj decided/decide/VERB/2/ccomp to/_/PART/6/mark shut/_/VERB/4/xcomp it/_/PRON/6/obj"


@pytest.mark.parametrize(("rows", "at", "speaker"), [(SHUT, 4, "mayor"), (CALLED, 4, "union"), (SAID, 5, "Ada")])
def test_who_decided_says_so_unless_somebody_tells_it(rows: str, at: int, speaker: str) -> None:
    found = parsed(rows)
    assert voices(found, mention(found, 0, at, "COERCE", status="planned")) == [[(speaker, "asserts")]]


def test_both_who_decided_are_voices() -> None:
    rows = "Ada/_/PROPN/4/nsubj and/_/CCONJ/3/cc Ivo/_/PROPN/1/conj decided/decide/VERB/0/root to/_/PART/6/mark march/_/VERB/4/xcomp"
    found = parsed(rows)
    assert voices(found, mention(found, 0, 5, "PROTEST", status="planned")) == [[("Ada", "asserts"), ("Ivo", "asserts")]]


@pytest.mark.parametrize(
    ("rows", "status"),
    [
        (SHUT, "actual"),
        (SHUT.replace("decided/decide", "managed/manage"), "planned"),
        (SHUT.replace("The/_/DET/2/det mayor", "No/no/DET/2/det mayor"), "planned"),
    ],
)
def test_what_nobody_has_decided_on_is_the_reports_word(rows: str, status: str) -> None:
    found = parsed(rows)
    assert voices(found, mention(found, 0, 4, "COERCE", status=status)) == [[("", "asserts")]]
