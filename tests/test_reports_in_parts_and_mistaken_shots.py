"""Titles of a report's parts, shots that were none, what witnesses tell, and who confines and blocks: sentences of our own."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from coded import in_may, parties, told, voices_on

pytestmark = pytest.mark.weights

PARTS = "Daily report 12\n\n{}\n\nThe Mission saw no tanks in the zone.\n\n{}\n\nPolice arrested three teachers in Lume on Monday."


@pytest.mark.parametrize(
    ("first", "second", "triggers"),
    [
        ("Withdrawal of forces", "Arrests and detentions", ["arrested"]),
        ("Attacks on health care", "Abductions", ["arrested"]),
        ("Withdrawal of forces from Lume", "Arrests and detentions", ["Withdrawal", "arrested"]),  # one title makes no parts
        ("Soldiers withdraw", "Arrests and detentions", ["withdraw", "arrested"]),
    ],
)
def test_titles_of_parts_tell_of_nothing(pipeline: Pipeline, first: str, second: str, triggers: list[str]) -> None:
    report = PARTS.format(first, second)
    assert [claim.trigger.of(report) for claim in in_may(pipeline, report)][: len(triggers)] == triggers


@pytest.mark.parametrize(
    ("report", "voices"),
    [
        ("Residents heard gunfire. The gunfire turned out to be fireworks, police said.", [("police", "denies")]),
        ("That gunfire appears to have been thunder, our correspondent says.", [("correspondent", "denies")]),
        ("The attack on the mill was an exercise in cruelty, police said.", [("police", "asserts")]),
        ("The attack on the mill was no exercise, police said.", [("police", "asserts")]),
        ("The attack on the mill was a disaster, police said.", [("police", "asserts")]),
    ],
)
def test_what_was_taken_for_shots(pipeline: Pipeline, report: str, voices: list[tuple[str, str]]) -> None:
    assert voices_on(pipeline, report) == [voices]


@pytest.mark.parametrize(
    ("report", "hit"),
    [
        ("The man's wife told the Mission that a shell had hit their yard while he was feeding chickens.", "man"),
        ("The farmer told a panel that soldiers had shot his brother.", "brother"),
        ("The envoy told the army that a shell had hit its camp.", "army"),
    ],
)
def test_who_only_takes_down_what_witnesses_tell(pipeline: Pipeline, report: str, hit: str) -> None:
    assert parties(in_may(pipeline, report, "ASSAULT")[0])[1] == [hit]


@pytest.mark.parametrize(
    ("report", "trigger", "wanted"),
    [
        ("Fighters confined the villagers to their homes.", "confined", "COERCE actual: fighters > villagers"),
        ("Armed men set up roadblocks on the road to Lume.", "roadblocks", "COERCE actual: Armed men > "),
        ("Villagers set up roadblocks on the road to Lume.", "roadblocks", "PROTEST actual: villagers > "),
    ],
)
def test_who_confines_and_who_blocks(pipeline: Pipeline, report: str, trigger: str, wanted: str) -> None:
    assert told(pipeline, report, trigger) == wanted


def test_who_is_confined_to_a_home_is_no_prisoner(pipeline: Pipeline) -> None:
    (confined,) = in_may(pipeline, "- 2,310 people displaced\n- 1,150 people confined to their homes")
    assert (confined.type, confined.mode, confined.counts) == ("COERCE", "restrict", ())
