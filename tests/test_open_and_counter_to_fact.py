"""What has not happened, though its words do not say so plainly, and what has though they seem to deny it; sentences of our own."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from coded import claims_of

pytestmark = pytest.mark.weights


def statuses(pipeline: Pipeline, text: str, type_: str) -> list[str]:
    return [claim.status for claim in claims_of(pipeline, text, type_)]


@pytest.mark.parametrize(
    ("text", "type_", "status"),
    [
        ("The rebels will hand over the town once the army has freed their commander.", "RETREAT", "requested"),
        ("Kenya offered an amnesty to fighters who surrender their rifles by June.", "RETREAT", "requested"),
        ("The party threatened to march should the cabinet set a date for disarming it.", "RETREAT", "possible"),
        ("Mullah Zergay planned and executed attacks against Afghan forces.", "ASSAULT", "actual"),
        ("They want the sale stopped and a meeting with the minister.", "CONSULT", "requested"),
        ("The captives were freed once the family had paid a ransom.", "RETREAT", "actual"),
        ("The convoy left as soon as the army had lifted the siege.", "RETREAT", "actual"),
    ],
)
def test_what_is_hardly_actual_has_the_status_that_is_likeliest(pipeline: Pipeline, text: str, type_: str, status: str) -> None:
    assert status in statuses(pipeline, text, type_)


@pytest.mark.parametrize(
    ("text", "type_", "status"),
    [
        ("Websites had spread word of killings of traders in the hills which never happened.", "ASSAULT", "negated"),
        ("The ministry spoke of an attack on the mill that never took place.", "ASSAULT", "negated"),
        ("The ministry spoke of an attack on the mill that took place on Monday.", "ASSAULT", "actual"),
        ("The court sentenced two men to be shot at dawn.", "ASSAULT", "planned"),
        ("The premier would have signed sooner, had not the airport been bombed that morning.", "ASSAULT", "actual"),
        ("Canada is in the process of deploying soldiers in the north.", "MOBILIZE", "actual"),
        ("Reporters asked when Russia would withdraw its troops.", "RETREAT", "possible"),
        ("Relatives asked if Iran would release the sailors.", "RETREAT", "possible"),
        ("Relatives asked Iran to release the sailors.", "RETREAT", "requested"),
        ("Journalists asked why the army had shelled the market.", "ASSAULT", "actual"),
        ("Islamabad broke its promise to withdraw its troops from the border post.", "RETREAT", "negated"),
    ],
)
def test_what_the_words_beside_it_settle(pipeline: Pipeline, text: str, type_: str, status: str) -> None:
    assert statuses(pipeline, text, type_) == [status]


@pytest.mark.parametrize(
    "text",
    [
        "Websites had spread word of killings of traders in the hills which never happened.",
        "The ministry spoke of an attack on the mill that never took place.",
    ],
)
def test_the_report_denies_what_others_told(pipeline: Pipeline, text: str) -> None:
    (claim,) = claims_of(pipeline, text, "ASSAULT")
    assert [(source.name, source.stance) for source in claim.sources] == [("", "denies")]


@pytest.mark.parametrize(
    ("text", "type_", "status"),
    [
        ('"We will talk to no one," said the rebel chief.', "REJECT", "actual"),
        ("The guerrillas will bargain with nobody.", "REJECT", "actual"),
        ("Mali said it would hear nothing of a truce with the rebels.", "REJECT", "actual"),
        ("Nobody will negotiate with the junta.", "CONSULT", "negated"),
        ("Greece said it would not block the decision.", "REJECT", "negated"),
    ],
)
def test_who_talks_with_nobody_refuses(pipeline: Pipeline, text: str, type_: str, status: str) -> None:
    assert statuses(pipeline, text, type_) == [status]


@pytest.mark.parametrize(
    "text", ["Police routinely claim they shoot only in self-defence.", "The army usually says it targets only fighters."]
)
def test_what_is_usually_said_to_be_done_is_a_habit(pipeline: Pipeline, text: str) -> None:
    assert not claims_of(pipeline, text, "ASSAULT")


def test_what_they_said_on_a_day_is_none(pipeline: Pipeline) -> None:
    assert claims_of(pipeline, "The army said on Monday that it shells only fighters in Orlo.", "ASSAULT")
