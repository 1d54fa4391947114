"""Whom "both sides" means where no two are named together: who fights, or blames, whom."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from coded import in_may, parties

pytestmark = pytest.mark.weights

FOUGHT = "The Lake Front, which has fought government troops since May, seized Kibo on Monday. Nine people died."


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("The army blamed the Front. The mission condemned the killings. It urged both sides to let aid in.", ["army", "Front"]),
        (f"{FOUGHT} The bishop urged both sides to stop.", ["Lake Front", "government troops"]),
        ("The Council accused the Brigade of shooting prisoners. The envoy invited both groups to Amman.", ["Council", "Brigade"]),
        ("Residents blamed the gang for the fire. The mayor urged both sides to keep calm.", ["sides"]),
        ("Ana Bello accused the Brigade of theft. The mayor urged both sides to keep calm.", ["sides"]),
        (f"{FOUGHT} The bishop urged both governments to stop.", ["governments"]),
    ],
)
def test_whom_both_sides_means(pipeline: Pipeline, text: str, whom: list[str]) -> None:
    assert parties(in_may(pipeline, text, "REQUEST")[-1])[1] == whom


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("Troops storm rebel camp in Mindanao, 11 dead; army vows to press on", []),
        ("Egyptian troops crossed into Sudan on Monday. The Sudanese army vowed revenge.", ["Egyptian Armed Forces"]),
    ],
)
def test_an_army_threatens_no_troops_of_its_own(pipeline: Pipeline, text: str, whom: list[str]) -> None:
    (claim,) = in_may(pipeline, text, "THREATEN")
    assert parties(claim)[1] == whom


def test_attackers_are_not_killed_by_themselves(pipeline: Pipeline) -> None:
    text = "The Army of the Red Dune attacked the market of Ayorou on Saturday. Six of the assailants were neutralised."
    assert [parties(claim)[0] for claim in in_may(pipeline, text, "ASSAULT")] == [["Army of the Red Dune"], []]
    text = "Soldiers repelled rebels who had attacked the market of Ayorou. Six of the assailants were neutralised."
    assert ["soldiers"] in [parties(claim)[0] for claim in in_may(pipeline, text, "ASSAULT")]


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("Rebels attacked a market on Saturday. The ministry sent troops. The opposition condemned this barbaric act.", ["rebels"]),
        ("Rebels attacked a market on Saturday. The ministry banned two papers. The union condemned the act.", ["ministry"]),
    ],
)
def test_a_barbaric_act_is_an_attack(pipeline: Pipeline, text: str, whom: list[str]) -> None:
    (claim,) = in_may(pipeline, text, "ACCUSE")
    assert parties(claim)[1] == whom
