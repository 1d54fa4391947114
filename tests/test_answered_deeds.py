"""Who did what another deed answers, and when: "raided two villages in response to an ambush a day earlier"."""

from __future__ import annotations

from datetime import date

import pytest

from according.pipeline import Pipeline
from coded import by_trigger, in_may, parties

pytestmark = pytest.mark.weights


@pytest.mark.parametrize(
    ("text", "trigger", "who"),
    [
        ("The army attacked the village in response to an ambush on its convoy.", "ambush", ([], ["army"])),
        ("Rebels shelled the town in revenge for the killing of their leader on Sunday.", "killing", ([], ["leader of rebels"])),
        ("Troops raided two villages in retaliation for an attack on a convoy.", "attack", ([], ["convoy"])),
        ("Gunmen killed nine villagers in revenge for a raid on a mosque.", "raid", ([], ["mosque"])),
        ("Rebels attacked the base to avenge the killing of a priest.", "killing", ([], ["priest"])),
        ("Soldiers burned 30 houses in reprisal for the murder of two officers by rebels.", "murder", (["rebels"], ["officers"])),
        ("The army burned 30 houses in response to the rebels' attack on a convoy.", "attack", (["rebels"], ["convoy"])),
        ("The army attacked the village in an ambush.", "ambush", (["army"], ["residents"])),
    ],
)
def test_who_answers_a_deed_did_not_do_it(pipeline: Pipeline, text: str, trigger: str, who: tuple[list[str], list[str]]) -> None:
    claims = by_trigger(pipeline, text)
    assert parties(claims.get(trigger) or claims["attacked"]) == who


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("Rebels killed nine soldiers to avenge the killing of two priests.", {"killed": [9], "killing": [2]}),
        ("Rebels attacked the base to avenge the killing of two priests.", {"attacked": [], "killing": [2]}),
        ("The army retaliated, killing nine rebels.", {"killing": [9]}),
    ],
)
def test_the_dead_who_are_avenged_are_not_those_of_the_answer(pipeline: Pipeline, text: str, tolls: dict[str, list[int]]) -> None:
    assert {trigger: [count.low for count in claim.counts] for trigger, claim in by_trigger(pipeline, text).items()} == tolls


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "The army said on Thursday that an operation in response to the killing of a mayor in Tillaberi a day earlier was under way.",
            {"operation": 2, "killing": 1},
        ),
        ("On Thursday soldiers burned 30 houses in reprisal for the murder of two officers a day earlier.", {"burned": 2, "murder": 1}),
        ("Soldiers burned 30 houses on Thursday in reprisal for the murder of two officers.", {"burned": 2}),
        ("A raid in response to the killing of a judge left nine dead on Thursday.", {"raid": 2}),
    ],
)
def test_the_day_of_what_is_answered_is_its_own(pipeline: Pipeline, text: str, days: dict[str, int]) -> None:
    found = {claim.trigger.of(text): claim.time.start for claim in in_may(pipeline, text) if claim.time is not None}
    assert {trigger: found[trigger] for trigger in days} == {trigger: date(2024, 5, day) for trigger, day in days.items()}
