"""Dealings of states: meals and visits, invitations, concerns conveyed, money set aside, restrictions rolled back."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from according.records.claim import Claim
from according.records.document import Document

pytestmark = pytest.mark.weights


def coded(pipeline: Pipeline, text: str) -> list[Claim]:
    return list(pipeline.code(Document(id="0123456789abcdef", text=text)))


def of_type(pipeline: Pipeline, text: str, kind: str) -> list[tuple[list[str], list[str]]]:
    found = (claim for claim in coded(pipeline, text) if claim.type == kind)
    return [([party.name for party in claim.actors], [party.name for party in claim.recipients]) for claim in found]


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("Norway's foreign minister had lunch with the Omani foreign minister in Muscat.", "CONSULT", [(["Norway", "Oman"], [])]),
        ("Norway's foreign minister had lunch with his daughter in Muscat.", "CONSULT", []),
        ("The king of Norway will host a dinner for the Sudanese envoy on Thursday.", "CONSULT", [(["Norway", "Sudan"], [])]),
        ("The hotel gave a dinner for its customers on Thursday.", "CONSULT", []),
        ("The consulate had conveyed serious concerns about the arrest to the Turkish government.", "ACCUSE", [(["consulate"], ["Turkey"])]),
        ("Peru's president sent condolences to the Chilean president.", "SUPPORT", [(["Peru"], ["Chile"])]),
        ("The European Union is mobilising new funds for refugees in Lebanon.", "AID", [(["European Union"], ["refugees"])]),
        ("The company is mobilising new funds for its shareholders.", "AID", []),
        ("Canada rolled back tariffs on Chinese goods.", "RETREAT", [(["Canada"], ["China"])]),
        ("Canada rolled back its forecast for the harvest.", "RETREAT", []),
        ("Oxfam flew 13 tons of medicine into Sudan.", "AID", [(["Oxfam"], ["Sudan"])]),
        ("Fijian troops participate in peacekeeping operations in Iraq.", "AID", [(["Republic of Fiji Military Forces"], ["Iraq"])]),
        ("Fijian troops participate in training operations in Iraq.", "ASSAULT", []),
        ("China's army is fighting the floods.", "ASSAULT", []),
        ("China's army is fighting the rebels.", "ASSAULT", [(["People's Liberation Army", "rebels"], [])]),
        ("The Iraqi government rolled back restrictions on the press.", "RETREAT", [(["Iraq"], ["press"])]),
    ],
)
def test_dealings(pipeline: Pipeline, text: str, kind: str, expected: list[tuple[list[str], list[str]]]) -> None:
    assert of_type(pipeline, text, kind) == expected


def test_who_hosts_somebody_for_talks_is_visited(pipeline: Pipeline) -> None:
    visits = of_type(pipeline, "Brazil's president hosted his Argentine counterpart in Brasilia for talks on trade.", "CONSULT")
    assert (["Argentina"], ["Brazil"]) in visits
    assert of_type(pipeline, "Qatar hosted talks between Hamas and Israel.", "CONSULT") == [(["Qatar"], ["Hamas", "Israel"])]


@pytest.mark.parametrize(
    ("text", "visit"),
    [
        ("Peru's president accepted the Chilean president's invitation to visit Bolivia.", (["Peru"], ["Bolivia"])),
        ("The Philippine government has extended an invitation to the Vatican envoy to visit Manila.", (["Holy See"], ["Philippines"])),
        ("Peru's president repeated the Chilean president's request to visit Bolivia.", (["Chile"], ["Bolivia"])),
    ],
)
def test_who_is_invited_would_visit(pipeline: Pipeline, text: str, visit: tuple[list[str], list[str]]) -> None:
    assert of_type(pipeline, text, "CONSULT") == [visit]


def test_a_protest_march_is_one_protest(pipeline: Pipeline) -> None:
    assert len(of_type(pipeline, "The teachers staged a protest march on Monday.", "PROTEST")) == 1
    assert len(of_type(pipeline, "The teachers staged a march on Monday and a strike on Tuesday.", "PROTEST")) == 2


def test_who_comes_for_talks_takes_part(pipeline: Pipeline) -> None:
    assert (["Norway", "rebels"], []) in of_type(pipeline, "The Norwegian envoy arrived in Doha for talks with the rebels.", "CONSULT")
    assert of_type(pipeline, "The Norwegian envoy called for talks with the rebels.", "CONSULT") == [(["rebels"], [])]


def test_who_does_it_is_not_whom_it_is_done_to(pipeline: Pipeline) -> None:
    text = "Japan will lend Kiribati two patrol boats and train its coast guards to fight smuggling."
    assert (["Japan"], ["Kiribati"]) in of_type(pipeline, text, "AID")
    assert of_type(pipeline, "Japan and Kiribati signed an agreement on patrol boats.", "AGREE") == [(["Japan", "Kiribati"], [])]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The Norwegian envoy will travel to Doha next week for talks with the rebels.", "planned"),
        ("The Norwegian envoy travelled to Doha last week for talks with the rebels.", "actual"),
    ],
)
def test_talks_for_which_somebody_will_come_are_planned(pipeline: Pipeline, text: str, status: str) -> None:
    assert {claim.status for claim in coded(pipeline, text) if claim.type == "CONSULT"} == {status}


@pytest.mark.parametrize(("what", "mode"), [("a meeting", "meet"), ("grain", "assist")])
def test_who_asks_for_a_meeting_asks_for_no_help(pipeline: Pipeline, what: str, mode: str) -> None:
    found = [claim for claim in coded(pipeline, f"The Finnish president asked the Turkish president for {what}.") if claim.type == "REQUEST"]
    assert [claim.mode for claim in found] == [mode]


def test_who_calls_on_his_government_does_not_call_on_others(pipeline: Pipeline) -> None:
    text = "Peru's president met with opposition leaders and called on the government to free them."
    assert (["Peru"], ["opposition leaders"]) not in of_type(pipeline, text, "REQUEST")
