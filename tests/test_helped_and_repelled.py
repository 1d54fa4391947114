"""Whose strikes help those who fight, and who dies as an attack is beaten off: with the weights that ship."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from according.records.document import Document

pytestmark = pytest.mark.weights


def sides(pipeline: Pipeline, text: str) -> dict[str, tuple[list[str], list[str]]]:
    """Trigger -> actors and recipients."""
    claims = pipeline.code(Document(id="0123456789abcdef", text=text))
    return {c.trigger.of(text): ([p.name for p in c.actors], [p.name for p in c.recipients]) for c in claims}


@pytest.mark.parametrize(
    ("text", "trigger", "actors", "recipients"),
    [
        ("On Monday government troops, supported by Russian air strikes, stormed the town.", "stormed", ["government troops"], []),
        ("On Monday government troops, supported by Russian air strikes, stormed the town.", "strikes", ["Russia"], []),
        ("The army launched a counter-attack, backed by Russian airstrikes, and retook the silos.", "retook", ["army"], []),
        ("The army launched a counter-attack, backed by Russian airstrikes, and retook the silos.", "airstrikes", ["Russia"], []),
        ("The army retook the hill with the help of Iranian drone strikes.", "retook", ["army"], []),
        ("Under cover of Turkish shelling, rebels stormed the post and killed nine men.", "stormed", ["rebels"], ["men"]),
        # who is helped may well be attacked by others
        ("The army attacked rebels backed by Turkish air strikes.", "attacked", ["army"], ["rebels"]),
        ("Turkish air strikes hit the army, and rebels backed by militiamen stormed the post.", "hit", ["Turkey"], ["army"]),
    ],
)
def test_helpers_are_no_foes(pipeline: Pipeline, text: str, trigger: str, actors: list[str], recipients: list[str]) -> None:
    assert sides(pipeline, text)[trigger] == (actors, recipients)


_RAID = "On Monday insurgents attacked a base at Kidal. "


@pytest.mark.parametrize(
    ("rest", "found"),
    [
        (
            "The attack was repelled and 20 militants were killed.",
            {"attacked": (["insurgents"], ["base"]), "killed": ([], ["militants"])},
        ),
        (
            "The army said it had repelled the attack and that 20 militants were killed.",
            {"attacked": (["insurgents"], ["base"]), "killed": (["army"], ["militants"])},
        ),
        ("The attack was beaten back and nine of the attackers were killed.", {"attacked": (["insurgents"], ["base"]), "killed": ([], ["insurgents"])}),
        # soldiers and civilians died by the attack
        ("The attack was repelled and three soldiers were killed.", {"attacked": (["insurgents"], ["soldiers"])}),
        ("The attack was repelled and three villagers were killed.", {"attacked": (["insurgents"], ["villagers"])}),
        ("The attack was condemned and 20 militants were killed.", {"attacked": (["insurgents"], ["militants"])}),
    ],
)
def test_dead_of_an_attack_beaten_off(pipeline: Pipeline, rest: str, found: dict[str, tuple[list[str], list[str]]]) -> None:
    assert {k: v for k, v in sides(pipeline, _RAID + rest).items() if k in ("attacked", "killed", "beaten")} == found


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        # whoever condemns a deed has done nothing of it
        (
            "He said France condemned the shelling of the market in Azaz, which killed at least 14 people, and that it believed the army "
            "was responsible.",
            ["army"],
        ),
        ("He said the United States condemned the bombing of the hospital in Azaz, which killed at least 14 people.", []),
        ("He said the rebels regretted their shelling of the market in Azaz, which killed at least 14 people.", ["rebels"]),
        ("A bomb killed 14 people in Azaz. Turkish officials think Kurdish militants were behind it.", ["Kurdish militants"]),
        ("A bomb killed 14 people in Azaz. Turkish officials think Kurdish militants were behind another attack.", []),
    ],
)
def test_doers(pipeline: Pipeline, text: str, doers: list[str]) -> None:
    claims = pipeline.code(Document(id="0123456789abcdef", text=text))
    assert [p.name for c in claims if c.type == "ASSAULT" and c.counts for p in c.actors] == doers
