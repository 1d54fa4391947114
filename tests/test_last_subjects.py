"""Of whom the last verb of a row is, and whose country the place whence others came is not."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from coded import in_may, parties

pytestmark = pytest.mark.weights

_FROM_MALI = (
    "The government said the attackers were jihadists who had crossed from Mali, but the main rebel alliance denied any role and accused"
    " the army of staging the attack to justify the closure of refugee camps."
)


@pytest.mark.parametrize(
    ("text", "kind", "actor"),
    [
        (_FROM_MALI, "ACCUSE", "main rebel alliance"),
        ("Police fired tear gas, protesters threw stones and burned tyres.", "PROTEST", "protesters"),
        ("France condemned the coup, Mali welcomed it and recalled its ambassador.", "SANCTION", "Mali"),
        ("Rebels attacked a convoy, killed two soldiers and burned three trucks.", "ASSAULT", "rebels"),
        ("The president met the rebels on Monday, signed a truce, and ordered a withdrawal.", "REQUEST", "president"),
    ],
)
def test_a_verb_is_of_the_last_subject_before_it(pipeline: Pipeline, text: str, kind: str, actor: str) -> None:
    assert {name for claim in in_may(pipeline, text, kind) for name in parties(claim)[0]} == {actor}


@pytest.mark.parametrize(
    ("text", "condemned"),
    [
        ("Police blamed the Muttahida party, which denied any role and condemned the murder.", "Muttahida party"),
        ("The minister blamed the party for the murder of a judge, which denied it and condemned the killing.", "party"),
        ("The president met the general, who promised an inquiry and condemned the attack.", "general"),
        ("Police blamed the Muttahida party, which denied any role, and condemned the murder.", "police"),
        ("The ministry praised the men who had fought the fire and condemned the arsonists.", "ministry"),
    ],
)
def test_a_clause_that_a_comma_opens_goes_on_until_a_comma_closes_it(pipeline: Pipeline, text: str, condemned: str) -> None:
    claims = [claim for claim in in_may(pipeline, text, "ACCUSE") if claim.trigger.of(text) == "condemned"]
    assert [parties(claim)[0] for claim in claims] == [[condemned]]


@pytest.mark.parametrize(
    ("text", "deniers"),
    [
        ("The minister blamed the party for the murder of the judge, which denied any role.", {"party"}),
        ("The army accused the rebels of the attack on the school, who denied it.", {"rebels"}),
        ("The minister accused the militia of killing the son of the judge, who denied that he had been a spy.", set()),
    ],
)
def test_who_is_blamed_answers(pipeline: Pipeline, text: str, deniers: set[str]) -> None:
    (claim,) = in_may(pipeline, text, "ASSAULT")
    assert {source.name for source in claim.sources if source.stance == "denies"} == deniers


def test_who_tells_whence_others_came_is_not_of_that_country(pipeline: Pipeline) -> None:
    (claim,) = in_may(pipeline, "The government said jihadists who had crossed from Mali killed four soldiers near Kaya.", "ASSAULT")
    assert [source.country for source in claim.sources] == [None]


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("The militias withdrew on Sunday. Fighting between them and the army killed four.", ["militias", "army"]),
        ("The army fled on Sunday. Fighting between the rebels and the militias killed four.", ["rebels", "militias"]),
    ],
)
def test_sides_of_a_fight(pipeline: Pipeline, text: str, sides: list[str]) -> None:
    assert [parties(claim)[0] for claim in in_may(pipeline, text, "ASSAULT")] == [sides]


def test_the_second_have_of_a_relative_clause_is_its_own(pipeline: Pipeline) -> None:
    text = "The council condemned the abduction of a priest whom rebels have held since May and have threatened to kill."
    threats = [claim for claim in in_may(pipeline, text) if claim.type == "THREATEN"]
    assert [[party.name for party in claim.actors] for claim in threats] == [["rebels"]]
    text = "The government has condemned the killing of a man whom rebels have held and has called for talks."
    asked = [claim for claim in in_may(pipeline, text) if claim.type == "REQUEST"]
    assert [[party.name for party in claim.actors] for claim in asked] == [["government"]]
