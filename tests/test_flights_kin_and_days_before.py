"""How many rockets are no people, whose kin speaks, and days that a thing was done by: sentences of our own."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from coded import in_may, parties

pytestmark = pytest.mark.weights


@pytest.mark.parametrize(
    ("report", "trigger", "recipients"),
    [
        ("The army shelled Orlo with nine drones. Seven were shot down by rebels.", "shot down", []),
        ("Rebels attacked Orlo with nine rockets. The army destroyed seven.", "destroyed", []),
        ("Gunmen abducted nine teachers. Seven were shot by the rebels.", "shot", ["people"]),
        ("A drone hit nine teachers. Seven were shot by the rebels.", "shot", ["people"]),
        ("Nine migrants set out at dawn. Seven were intercepted by the navy.", "intercepted", ["people"]),
    ],
)
def test_what_a_bare_number_counts(pipeline: Pipeline, report: str, trigger: str, recipients: list[str]) -> None:
    found = [claim for claim in in_may(pipeline, report) if claim.trigger.of(report) == trigger]
    assert parties(found[-1])[1] == recipients


@pytest.mark.parametrize(
    ("report", "teller"),
    [
        ("A farmer was shot dead on Tuesday. His brother, Ivo Ban, said gunmen came at dawn. He told the Courier that they burned a mill.",
         "Ivo Ban"),
        ("A farmer fled on Tuesday. His mill was hit. He said that gunmen burned a hut.", "farmer"),
        ("A farmer fled on Tuesday. His sister said gunmen came at dawn. He said that they burned a hut.", "farmer"),
    ],
)  # fmt: skip
def test_whose_kin_speaks(pipeline: Pipeline, report: str, teller: str) -> None:
    burned = next(claim for claim in in_may(pipeline, report, "ASSAULT") if claim.trigger.of(report) == "burned")
    assert [voice.name for voice in burned.sources] == [teller]


MARCH = "There was a march in Beni on 30 April. "


@pytest.mark.parametrize(
    ("report", "day"),
    [
        (MARCH + "The photo was taken in June 2019, after soldiers attacked a camp.", None),
        (MARCH + "The photo was taken on 1 May, after soldiers attacked a camp.", "2024-04-30"),
        (MARCH + "The mayor left, after soldiers attacked a camp.", "2024-04-30"),
    ],
)
def test_by_what_day_it_was_done(pipeline: Pipeline, report: str, day: str | None) -> None:
    attacked = next(claim for claim in in_may(pipeline, report, "ASSAULT") if claim.trigger.of(report) == "attacked")
    assert (attacked.time.start.isoformat() if attacked.time is not None else None) == day
