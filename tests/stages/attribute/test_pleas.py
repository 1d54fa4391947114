"""Whoever confesses or pleads guilty owns up to the deed; whoever pleads not guilty denies it."""

from __future__ import annotations

import pytest

from according.records.parse import Parsed
from according.stages.attribute import attribute
from stages.attribute.test_voices import LEXICON, mention
from trees import parsed

GUILTY = "Ivo/_/PROPN/2/nsubj pleaded/plead/VERB/0/root guilty/_/ADJ/2/xcomp to/_/ADP/5/case murder/_/NOUN/2/obl"
NOT_GUILTY = GUILTY.replace("guilty/_/ADJ/2/xcomp", "not/_/PART/4/advmod guilty/_/ADJ/2/xcomp").replace("ADP/5", "ADP/6")
CONFESSED = "Ivo/_/PROPN/2/nsubj confessed/confess/VERB/0/root to/_/ADP/5/case the/_/DET/5/det murder/_/NOUN/2/obl"
CHARGED = (
    "Ivo/_/PROPN/2/nsubj pleaded/plead/VERB/0/root innocent/_/ADJ/2/xcomp to/_/ADP/5/case charges/charge/NOUN/2/obl that/_/SCONJ/8/mark "
    "he/_/PRON/8/nsubj fired/fire/VERB/5/acl"
)


def voices(found: Parsed, token: int) -> list[tuple[str, str, bool]]:
    (told,) = attribute((mention(found, 0, token),), parsed=found, lexicon=LEXICON)
    return [(found.sentences[0][v.speaker.token].form if v.speaker else "", v.stance, v.claims_deed) for v in told]


@pytest.mark.parametrize(
    ("rows", "token", "stance"), [(GUILTY, 4, "asserts"), (NOT_GUILTY, 5, "denies"), (CONFESSED, 4, "asserts"), (CHARGED, 7, "denies")]
)
def test_a_plea_is_the_speakers_own_word_on_the_deed(rows: str, token: int, stance: str) -> None:
    assert voices(parsed(rows), token) == [("Ivo", stance, True)]


def test_two_who_plead_are_two_voices() -> None:
    both = (
        "Ivo/_/PROPN/4/nsubj and/_/CCONJ/3/cc Ada/_/PROPN/1/conj pleaded/plead/VERB/0/root guilty/_/ADJ/4/xcomp to/_/ADP/7/case "
        "murder/_/NOUN/4/obl"
    )
    assert voices(parsed(both), 6) == [("Ivo", "asserts", True), ("Ada", "asserts", True)]


@pytest.mark.parametrize(
    "rows",
    [
        CONFESSED.replace("Ivo/_/PROPN/2/nsubj confessed", "never/_/ADV/2/advmod confessed"),
        CONFESSED.replace("confess/", "refer/"),
        GUILTY.replace("guilty/_/ADJ/2/xcomp", "hard/_/ADV/2/advmod"),
        CONFESSED.replace("to/_/ADP/5/case", "after/_/ADP/5/case"),
    ],
)
def test_what_is_no_plea(rows: str) -> None:
    assert [deed for _, _, deed in voices(parsed(rows), 4)] == [False]
