"""Whom "they" and "it" mean by what they throw, after two who did a thing together, after a charge; who only bears arms; "not before"."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from tests.coded import by_trigger, parties_of, told

pytestmark = pytest.mark.weights


@pytest.mark.parametrize(
    ("text", "trigger", "who"),
    [
        ("Police clashed with students in Orlo. They threw stones.", "threw", ["students"]),
        ("Students marched in Orlo. Police said they had thrown stones.", "thrown", ["students"]),
        ("Police dispersed students in Orlo. They fired tear gas. They threw stones.", "threw", ["students"]),
        ("Students attacked police in Orlo. They fired rubber bullets.", "fired", ["police"]),
        ("Soldiers entered the camp in Orlo. They threw grenades at a house.", "threw", ["soldiers"]),
        ("Chad and Niger signed a pact on Monday. They will share intelligence.", "share", ["Chad", "Niger"]),
        ("Chad signed a pact on Monday. They will share intelligence.", "share", []),
    ],
)
def test_who_they_are(pipeline: Pipeline, text: str, trigger: str, who: list[str]) -> None:
    found = by_trigger(pipeline, text)
    assert [party.name for party in found[trigger].actors] == who if trigger in found else who == []


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Chad accused Niger of arming rebels. It denied the charge.", "Niger"),
        ("Chad accused the Osk Front of arming rebels. It rejected the accusation.", "Osk Front"),
    ],
)
def test_it_that_denies_a_charge_is_whom_it_accuses(pipeline: Pipeline, text: str, who: str) -> None:
    sources = by_trigger(pipeline, text)["arming"].sources
    assert [(source.name, source.stance) for source in sources] == [("Chad", "asserts"), (who, "denies")]


def test_who_only_bears_arms_was_armed_by_nobody(pipeline: Pipeline) -> None:
    assert told(pipeline, "Members of the Osk Front, armed with rifles, killed nine people.", "armed") is None
    assert parties_of(pipeline, "The rebels, armed with drones by Chad, killed nine people.", "armed") == (["Chad"], ["rebels"])


@pytest.mark.parametrize(
    ("text", "trigger", "status"),
    [
        ("The rebels withdrew from the town, but not before burning the market.", "burning", "actual"),
        ("The rebels did not leave the town until the army shelled it.", "leave", "actual"),
        ("The army did not withdraw from the town until 2005.", "withdraw", "actual"),
        ("The rebels did not burn the market before leaving the town.", "burn", "negated"),
    ],
)
def test_what_was_done_after_all(pipeline: Pipeline, text: str, trigger: str, status: str) -> None:
    assert by_trigger(pipeline, text)[trigger].status == status
