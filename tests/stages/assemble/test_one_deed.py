"""Deeds told twice in one sentence, coded from raw text: one claim."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from according.records.document import Document
from coded import claims_of

pytestmark = pytest.mark.weights


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Six traders were killed and 40 injured in a bombing outside the bank.", 1),
        ("Six traders were killed and 40 injured in a car bomb attack outside the bank.", 1),
        ("A series of air strikes killed twelve militants in the hills.", 1),
        ("Nine farmers died in the latest wave of shelling.", 1),
        ("Two men were charged in the bombing of the train that killed 130 people.", 1),
        # Each verb has its own attack.
        ("Gunmen shot six traders in the village, and a bombing outside the bank killed 40.", 2),
    ],
)
def test_how_many_deeds_a_sentence_tells(pipeline: Pipeline, text: str, wanted: int) -> None:
    claims = pipeline.code(Document(id="d", text=text))
    assert sum(claim.type == "ASSAULT" for claim in claims) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Two soldiers were charged with murder in the stabbing death of a protester.", 1),
        ("Two officers were convicted of murder in the killing of a student.", 1),
        ("A rebel commander was charged with murder and with the shooting of a priest.", 2),
        # what is reckoned from a deed is not the deed
        ("Clashes with police have shaken the town since the fatal police shooting of a teenager.", 2),
    ],
)
def test_what_a_charge_names_once_more(pipeline: Pipeline, text: str, wanted: int) -> None:
    claims = pipeline.code(Document(id="d", text=text))
    assert sum(claim.type == "ASSAULT" for claim in claims) == wanted


@pytest.mark.parametrize(
    ("text", "home"),
    [
        ("Gunmen attacked a police post. The police returned fire. Two officers were killed.", "attacked"),
        ("Rebels shelled the army base and the troops returned fire. Three soldiers were killed.", "shelled"),
        # the dead are the attackers' own
        ("The army retaliated with artillery after rebels ambushed a patrol. Nine rebels were killed.", "killed"),
    ],
)
def test_the_dead_are_of_the_attack_and_not_of_the_answer(pipeline: Pipeline, text: str, home: str) -> None:
    claims = pipeline.code(Document(id="d", text=text))
    counted = [text[c.trigger.start : c.trigger.end] for c in claims if c.counts and c.trigger is not None]
    assert counted == [home]


def test_unknown_men_who_attack_are_armed(pipeline: Pipeline) -> None:
    text = "Unknown men abducted two priests. Two unknown men were abducted by rebels on the road."
    first, second = (c for c in pipeline.code(Document(id="d", text=text)) if c.type == "ASSAULT")
    assert first.actors[0].sectors == ("UAF",)
    assert all(party.sectors != ("UAF",) for party in second.recipients)


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("The party condemned the editor's murder.", []),
        ("The envoy deplored the activist's arrest.", []),
        ("The union criticised the minister's speech.", ["minister"]),
        ("The envoy condemned the army's killing of nine farmers.", ["army"]),
    ],
)
def test_who_condemns_a_murder_does_not_condemn_the_murdered(pipeline: Pipeline, text: str, whom: list[str]) -> None:
    (claim,) = (c for c in pipeline.code(Document(id="d", text=text)) if c.type == "ACCUSE")
    assert [party.name for party in claim.recipients] == whom


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Police arrested three students. The arrested students have asked for a lawyer.", 1),
        ("Police arrested three students. Four arrested teachers have asked for a lawyer.", 2),
    ],
)
def test_who_is_called_what_befell_him_before(pipeline: Pipeline, text: str, wanted: int) -> None:
    claims = pipeline.code(Document(id="d", text=text))
    assert sum(claim.type == "COERCE" for claim in claims) == wanted


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Security forces defused a bomb planted in front of the embassy.", []),
        ("Police found a bomb planted by rebels under a bridge.", ["rebels"]),
    ],
)
def test_who_finds_a_bomb_has_not_planted_it(pipeline: Pipeline, text: str, who: list[str]) -> None:
    claims = pipeline.code(Document(id="d", text=text))
    assert [party.name for claim in claims for party in claim.actors] == who


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("The bishop urged the army to stop the shelling and urged the rebels to hand over the bodies.", [["army"], ["rebels"]]),
        ("The ministry calls on the rebels to free the captives and calls on Kenya to close the camp.", [["rebels"], ["Kenya"]]),
        ("The union called on the army to leave the port.", [["army"]]),
    ],
)
def test_what_is_asked_of_two_is_asked_twice(pipeline: Pipeline, text: str, whom: list[list[str]]) -> None:
    claims = pipeline.code(Document(id="d", text=text))
    assert [[party.name for party in claim.recipients] for claim in claims if claim.type == "REQUEST"] == whom


def test_who_is_condemned_and_named_is_condemned_once(pipeline: Pipeline) -> None:
    claims = pipeline.code(Document(id="d", text="The bishop condemned the governor, calling him a murderer."))
    assert [[party.name for party in claim.recipients] for claim in claims if claim.type == "ACCUSE"] == [["governor"]]


@pytest.mark.parametrize("again", ["Three of those arrested were released on Friday.", "If the arrested men are freed, the strike will end."])
def test_those_arrested_are_no_second_arrest(pipeline: Pipeline, again: str) -> None:
    assert len(claims_of(pipeline, f"Police arrested 12 dockers in Bria on Wednesday. {again}", "COERCE")) == 1


def test_those_arrested_elsewhere_are_others(pipeline: Pipeline) -> None:
    text = "Police arrested 12 dockers in Bria on Wednesday. Gendarmes arrested two editors in Murk on Friday."
    assert len(claims_of(pipeline, text, "COERCE")) == 2


@pytest.mark.parametrize(
    ("harmed", "claims"),
    [
        ("Twenty-three police officers were injured, the ministry said.", 2),  # by whoever threw stones
        ("Twenty-three demonstrators were injured, the ministry said.", 1),
    ],
)
def test_who_fired_did_not_injure_his_own(pipeline: Pipeline, harmed: str, claims: int) -> None:
    assert len(claims_of(pipeline, f"Police fired tear gas at demonstrators in Tbilisi on Thursday. {harmed}", "ASSAULT")) == claims
