"""Whom "it" and "they" go on with, whose jets brought down whose, and of whom only the number is told: sentences of our own."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from coded import in_may

pytestmark = pytest.mark.weights


def doers(pipeline: Pipeline, report: str, trigger: str) -> list[str]:
    found = [claim for claim in in_may(pipeline, report) if claim.trigger.of(report) == trigger]
    return [party.name for party in found[-1].actors]


@pytest.mark.parametrize(
    ("report", "trigger", "who"),
    [
        ("The committee left the town, but it hanged two men for welcoming the truce.", "hanged", ["committee"]),
        ("The ministry of trade denied that cards were asked for at Opuwo. Clerks who ask will go. It calls on traders to be patient.",
         "calls", ["Namibia"]),
        ("The hijackers wanted fuel. The prefect stalled. They fired at the tower.", "fired", ["hijackers"]),
    ],
)  # fmt: skip
def test_whoever_acted_before_goes_on(pipeline: Pipeline, report: str, trigger: str, who: list[str]) -> None:
    assert doers(pipeline, report, trigger) == who


@pytest.mark.parametrize(
    ("report", "trigger", "who"),
    [
        ("In Ankara thousands marched against the rebels.", "marched", ["people"]),
        ("On Monday hundreds marched against the rebels.", "marched", ["people"]),
        ("Armoured cars have stood outside parliament since midnight.", "stood", ["Armoured cars"]),
        ("Two factions denounced the chairman; one of them, the Command of the Steadfast, threatened to deal with him.", "threatened",
         ["Command of the Steadfast"]),
    ],
)  # fmt: skip
def test_who_acts_by_number_or_beside_his_name(pipeline: Pipeline, report: str, trigger: str, who: list[str]) -> None:
    assert doers(pipeline, report, trigger) == who


@pytest.mark.parametrize(
    ("report", "trigger", "who"),
    [
        ("Pakistan's military spokesman, Major General Adnan Khan, said that two Indian jets had been shot down.", "shot down", ["Pakistan"]),
        ("The rebels said nine soldiers had been killed near Bria.", "killed", ["rebels"]),
        ("The rebels said nine of their fighters had been killed near Bria.", "killed", []),
        ("The army spokesman said two soldiers had been killed.", "killed", []),
        ("India's home minister told parliament that any attack would be answered with missiles.", "answered", ["India"]),
        ("The minister warned that any boat at sea would be sunk.", "sunk", []),
        ("The mayor promised that the marchers would not be harmed.", "harmed", []),
        ("The mayor promised not to harm the marchers.", "harm", ["mayor"]),
    ],
)  # fmt: skip
def test_who_did_what_his_side_tells_of_in_the_passive(pipeline: Pipeline, report: str, trigger: str, who: list[str]) -> None:
    assert doers(pipeline, report, trigger) == who
