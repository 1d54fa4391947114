"""Deeds of news reports that later sentences name or tell again, coded from raw text: one claim, and where they are others, two."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from coded import claims_of

pytestmark = pytest.mark.weights

_RAID = "Militants attacked an army base near Tarsil on Tuesday, killing 12 soldiers, the defence ministry said. "
_BOMB = "A car bomb exploded near a checkpoint in Tarsil on Tuesday, wounding six soldiers. "
_ARREST = "Troops arrested opposition leader Ana Perez at her home in Tarsil on Wednesday, her party said. "
_MET = "The presidents of Tarsia and Lorvia met in Geneva on Wednesday for talks on ending the border war. "
_FREED = "Kidnappers freed a French engineer near Tarsil on Friday. "


@pytest.mark.parametrize(
    ("text", "kind", "wanted"),
    [
        (_RAID + "A rebel spokesman said 30 soldiers had died in the attack.", "ASSAULT", 1),
        (_RAID + "A rebel spokesman said 30 soldiers had died in another attack.", "ASSAULT", 2),
        (_RAID + "The bombing was the deadliest since March. A rebel spokesman said 30 soldiers had died in earlier clashes.", "ASSAULT", 2),
        (_BOMB + "Four civilians were hurt in the blast, a medic said.", "ASSAULT", 1),
        (_BOMB + "The army said the bomb had been planted by the Front. Four civilians were hurt in the blast, a medic said.", "ASSAULT", 1),
        (_BOMB + "Gunmen shot four civilians in Lorvia, a medic said.", "ASSAULT", 2),
        # What flies is brought down; what it hit is another deed.
        ("Air defences shot down 42 of the drones. A missile hit a house in Kharkiv, killing three people.", "ASSAULT", 2),
    ],
)
def test_who_was_hurt_in_the_attack(pipeline: Pipeline, text: str, kind: str, wanted: int) -> None:
    assert len(claims_of(pipeline, text, kind)) == wanted


@pytest.mark.parametrize(
    ("again", "wanted"),
    [
        ("She was taken to a military barracks, according to her lawyer.", 1),
        ("Her brother was taken to a military barracks, according to a neighbour.", 2),
        ("She was taken to a military barracks again on Friday, according to her lawyer.", 2),
    ],
)
def test_where_the_arrested_are_taken(pipeline: Pipeline, again: str, wanted: int) -> None:
    assert len(claims_of(pipeline, _ARREST + again, "COERCE")) == wanted


@pytest.mark.parametrize(
    ("again", "wanted"),
    [
        ("", 1),
        ("The two leaders smiled before the meeting.", 1),
        ("During the talks, Tarsia's president promised a ceasefire.", 1),
        ("During talks with the premier of Kamran, Tarsia's president promised a ceasefire.", 2),
    ],
)
def test_what_was_done_at_the_talks(pipeline: Pipeline, again: str, wanted: int) -> None:
    assert len(claims_of(pipeline, _MET + again, "CONSULT")) == wanted


def test_his_release_is_that_of_the_man_who_was_freed(pipeline: Pipeline) -> None:
    assert len(claims_of(pipeline, _FREED + "The engineer was released near the border, officials said. France welcomed his release.", "RETREAT")) == 1
    assert len(claims_of(pipeline, _FREED + "France demanded the release of a pilot.", "RETREAT")) == 2


def test_who_was_killed_in_the_raid_was_not_killed_by_tear_gas(pipeline: Pipeline) -> None:
    text = (
        "Rebels killed 14 people in a raid on the village late on Wednesday, officials said. Residents protested on Thursday morning. Police "
        'fired tear gas to disperse them. "We are alone," said Kavira Mathe, whose brother was killed in the raid.'
    )
    gas = next(claim for claim in claims_of(pipeline, text, "ASSAULT") if claim.mode == "crowd-control")
    assert not gas.counts
