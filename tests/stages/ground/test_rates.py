"""Figures that are no number of one event, over trees of our own sentences."""

from __future__ import annotations

import pytest

from according.records.mention import EventMention
from according.records.parse import Parsed, Ref
from according.stages.ground import tolls_of
from trees import parsed

RAID = "Rebels/rebel/NOUN/2/nsubj raided/raid/VERB/0/root Tarsil/_/PROPN/2/obj ./_/PUNCT/2/punct"
DIED = "Nine/_/NUM/2/nummod men/man/NOUN/3/nsubj died/die/VERB/0/root"
LIVES = "claimed/claim/VERB/3/acl:relcl 90/_/NUM/7/nummod lives/life/NOUN/5/obj"


def figures(found: Parsed) -> list[int]:
    raid = found.sentences[0][1]
    mention = EventMention(
        at=Ref(0, 1), start=raid.start, end=raid.end, type="ASSAULT", mode=None, actors=(), recipients=(),
        status="actual", rule="", status_rule="",
    )  # fmt: skip
    return [toll.count.low for toll in tolls_of((mention,), parsed=found)]


@pytest.mark.parametrize(
    ("rest", "wanted"),
    [
        ("each/_/DET/5/det day/_/NOUN/3/obl:unmarked", []),
        ("per/_/ADP/5/case month/_/NOUN/3/obl", []),
        ("a/_/DET/5/det year/_/NOUN/3/obl:unmarked", []),
        ("in/_/ADP/6/case a/_/DET/6/det day/_/NOUN/3/obl", [9]),
        ("a/_/DET/5/det day/_/NOUN/6/obl:unmarked later/_/ADV/3/advmod", [9]),
        ("that/_/DET/5/det day/_/NOUN/3/obl:unmarked", [9]),
    ],
)
def test_so_many_again_and_again(rest: str, wanted: list[int]) -> None:
    assert figures(parsed(RAID, f"{DIED} {rest}")) == wanted


def test_an_average() -> None:
    row = "That/_/PRON/2/nsubj makes/make/VERB/0/root {} 12/_/NUM/{}/nummod deaths/death/NOUN/{}/{}"
    mean = row.format("an/_/DET/4/det average/_/NOUN/2/obj of/_/ADP/7/case", 7, 4, "nmod")
    assert figures(parsed(RAID, mean)) == []
    assert figures(parsed(RAID, row.format("", 4, 2, "obj").replace("  ", " "))) == [12]


@pytest.mark.parametrize(("noun", "wanted"), [("conflict", []), ("fire", [90])])
def test_what_has_claimed_lives(noun: str, wanted: list[int]) -> None:
    """The relative word stands for the war; its dead are not those of the raid told before."""
    row = f"Ministers/minister/NOUN/2/nsubj mourn/_/VERB/0/root {noun}/_/NOUN/2/obj which/_/PRON/5/nsubj {LIVES}"
    assert figures(parsed(RAID, row)) == wanted
