"""Whose "its jets" are where another tells of them, whom an attack helps, and of whom a figure of captives is."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from coded import in_may, parties

pytestmark = pytest.mark.weights


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("The army advanced on Sunday. Its helicopters shelled a market, the rebel Popular Front said.", "army"),
        ("The Popular Front retreated. Its fighters killed six soldiers on Monday, the army said.", "Popular Front"),
        ("Its fighters killed six soldiers on Monday, the Popular Front said.", "Popular Front"),
    ],
)
def test_its_own(pipeline: Pipeline, text: str, actor: str) -> None:
    assert [parties(claim)[0] for claim in in_may(pipeline, text, "ASSAULT")] == [[actor]]


@pytest.mark.parametrize(
    ("text", "hit"),
    [
        ("The United States carried out an air strike in support of the Somali forces on Tuesday.", []),
        ("France launched air strikes in support of Chadian troops near Faya on Monday.", []),
        ("France launched air strikes against Chadian troops near Faya on Monday.", ["Chadian National Army"]),
    ],
)
def test_whom_an_attack_helps_it_does_not_hit(pipeline: Pipeline, text: str, hit: list[str]) -> None:
    assert [parties(claim)[1] for claim in in_may(pipeline, text, "ASSAULT")] == [hit]


def test_a_figure_of_captives_is_of_the_abduction(pipeline: Pipeline) -> None:
    text = (
        "Nine miners were abducted by armed men in Zamfara on Saturday night, and a policeman was shot dead in the ensuing chase."
        " Residents put the number taken at 23."
    )
    told = {claim.mode: claim for claim in in_may(pipeline, text, "ASSAULT")}
    assert [(count.what, count.low) for count in told["abduct"].counts] == [("captured", 9), ("captured", 23)]
    assert [source.name for source in told["firearms"].sources] == [""]
