"""Arms that are found, barricades that stand, strikes that kill, marches of fighters, teams, and help that is sent."""

from __future__ import annotations

from datetime import date

import pytest

from according.pipeline import Pipeline
from according.records.claim import Claim
from according.records.document import Document
from coded import claims_of

pytestmark = pytest.mark.weights


def coded(pipeline: Pipeline, text: str) -> list[tuple[str, str | None, str]]:
    found = pipeline.code(Document(id="d", text=text, published=date(2024, 5, 3)))
    return [(claim.type, claim.mode, claim.status) for claim in found if claim.type != "THREATEN"]


def names(claim: Claim, role: str) -> list[str]:
    return [party.name for party in getattr(claim, role)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Troops found hand grenades and two rifles in a house in Herat.", [("COERCE", "seize", "actual")]),
        ("Soldiers found 12 grenades and detonators hidden under a bridge.", [("COERCE", "seize", "actual")]),
        ("A cache of mortars and grenades was discovered in a well.", []),
        ("A teacher found a mortar shell in the yard.", []),
        ("Grenades were found beside the bodies of the gunmen.", []),
        ("Gunmen hurled hand grenades into the bar.", [("ASSAULT", "explosives", "actual")]),
        ("Barricades of burning tyres stood at every junction in the capital.", [("PROTEST", "obstruct", "actual")]),
        ("Residents put up barricades after the killing.", [("PROTEST", "obstruct", "actual")]),
        ("Troops manned barricades around the palace.", [("MOBILIZE", "troops", "actual")]),
        ("The strike killed six people in the village.", [("ASSAULT", None, "actual")]),
        ("Nurses began a strike on Monday over pay.", [("PROTEST", "strike", "actual")]),
        ("The strike by dockers entered its third week.", [("PROTEST", "strike", "actual")]),
        ("The gunmen threatened to kill those who refused to pay.", [("ASSAULT", None, "threatened")]),
        ("The rebels vowed to punish all those who rejected the truce.", [("SANCTION", None, "threatened")]),
        ("The army shot those who refused to leave.", [("ASSAULT", "firearms", "actual"), ("REJECT", "yield", "actual")]),
    ],
)
def test_what_is_an_attack(text: str, expected: list[tuple[str, str | None, str]], pipeline: Pipeline) -> None:
    assert coded(pipeline, text) == expected


def test_who_is_wounded_in_a_strike_was_attacked(pipeline: Pipeline) -> None:
    (claim,) = claims_of(pipeline, "Hospitals treated 40 people wounded in the strike.", "ASSAULT")
    assert names(claim, "recipients") == ["people"]


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("The front vowed to march on Bangui.", "ASSAULT", "threatened"),
        ("The rebels threatened to march on the capital unless the president resigned.", "ASSAULT", "threatened"),
        ("The former rebels threatened to march on the presidential palace if they were not paid.", "ASSAULT", "threatened"),
        ("A rebel commander said his forces would march on Goma.", "ASSAULT", "threatened"),
        ("The army threatened to advance on the rebel stronghold.", "ASSAULT", "threatened"),
        ("The militia threatened to march to the town.", "MOBILIZE", "threatened"),
        ("Rebels marched on the capital on Friday.", "MOBILIZE", "actual"),
        ("There were rumours that the rebels were advancing on the port.", "MOBILIZE", "possible"),
        ("The guerrillas will start marching to the zones on the fifth day.", "MOBILIZE", "planned"),
        ("Protesters threatened to march on parliament if the law was passed.", "PROTEST", "threatened"),
        ("Opposition leaders vowed to march on the presidential palace.", "PROTEST", "threatened"),
        ("The union threatened to march on the ministry.", "PROTEST", "threatened"),
        ("Thousands of protesters marched on parliament on Monday.", "PROTEST", "actual"),
    ],
)
def test_who_marches(text: str, kind: str, status: str, pipeline: Pipeline) -> None:
    assert (kind, status) in [(found, status) for found, _, status in coded(pipeline, text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A combined team of soldiers and vigilantes repelled the attackers, police said.", ["soldiers", "vigilantes"]),
        ("A team of gunmen attacked the prison.", ["gunmen"]),
        ("The attackers were repelled by a joint team.", ["joint team"]),
        ("A patrol team ambushed the gang near the forest.", ["patrol team"]),
        ("Two teams of commandos stormed the ship.", ["soldiers"]),
    ],
)
def test_who_a_team_is(text: str, expected: list[str], pipeline: Pipeline) -> None:
    found = pipeline.code(Document(id="d", text=text))
    assert names(found[0], "actors") == expected


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("A UN team met the rebels.", "CONSULT", ["United Nations", "rebels"]),
        ("A negotiating team of the rebels met the ministers.", "CONSULT", ["rebels", "ministers"]),
        ("A team from the ministry met the elders.", "CONSULT", ["ministry", "elders"]),
        ("The national football team met the president.", "CONSULT", ["national football team", "president"]),
    ],
)
def test_whose_a_team_is(text: str, kind: str, expected: list[str], pipeline: Pipeline) -> None:
    (claim,) = claims_of(pipeline, text, kind)
    assert names(claim, "actors") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The aid group flew two surgeons to the town on Monday.", []),
        ("The charity rushed medics to the quake zone.", []),
        ("The Red Cross brought nurses to the besieged town.", []),
        ("Turkey airlifted two field hospitals and 40 doctors to Port Sudan.", []),
        ("The charity sent two surgeons to residents of the town.", ["residents"]),
        ("Cuba dispatched 100 doctors to Haiti.", ["Haiti"]),
        ("The army airlifted patients from the flooded town.", ["patients"]),
        ("The Selan navy flew the wounded to a hospital in Dorun.", ["wounded"]),
    ],
)
def test_who_is_sent_as_help_does_not_get_it(text: str, expected: list[str], pipeline: Pipeline) -> None:
    (claim,) = claims_of(pipeline, text, "AID")
    assert names(claim, "recipients") == expected
