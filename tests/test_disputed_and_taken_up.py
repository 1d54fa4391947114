"""Who only mentions what the report tells, verdicts beside it, and denials in other words: whole reports of our own, with the weights that ship."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from according.records.document import Document
from coded import voices_on

pytestmark = pytest.mark.weights

KILLED = "Gunmen killed six people in a market in Tarsil on Monday."


@pytest.mark.parametrize(
    "after",
    [
        "Police said they had detained two men over the killings.",
        "The mayor said he had spoken to survivors of the attack.",
        "The governor told reporters that the attack would not stop the vote.",
    ],
)
def test_who_only_mentions_what_the_report_tells_is_no_voice_on_it(pipeline: Pipeline, after: str) -> None:
    assert voices_on(pipeline, f"{KILLED} {after}", "ASSAULT") == [[("", "asserts")]]


@pytest.mark.parametrize(
    ("after", "name"), [("The army said the attack was carried out by a militia.", "army"), ("The army confirmed the attack.", "army")]
)
def test_who_tells_of_it_anew_is_one(pipeline: Pipeline, after: str, name: str) -> None:
    assert voices_on(pipeline, f"{KILLED} {after}", "ASSAULT") == [[("", "asserts"), (name, "asserts")]]


def test_who_mentions_what_only_others_tell_stays_beside_them(pipeline: Pipeline) -> None:
    text = "Residents said gunmen killed six people in Tarsil. The mayor said he had spoken to survivors of the attack."
    assert voices_on(pipeline, text, "ASSAULT") == [[("residents", "asserts"), ("mayor", "asserts")]]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Kigali denied that its soldiers had attacked the town, as Kinshasa alleges.", {("Rwanda", "denies"), ("Democratic Republic of the Congo", "asserts")}),
        ("The army denied shelling the camp, as residents claimed.", {("army", "denies"), ("residents", "asserts")}),
        ("The minister denied that the army had bombed villages, as the guerrillas charged.", {("minister", "denies"), ("guerrillas", "asserts")}),
        ("The army denied shelling the camp, as it had said before.", {("army", "denies")}),
        ("The police said that they had not used rubber bullets, despite what is being claimed by the strikers.", {("police", "denies"), ("strikers", "asserts")}),
        ("The colonel insisted that no prisoner had been shot, as a rebel commander charged last week.", {("colonel", "denies"), ("rebel commander", "asserts")}),
        ("The army said that, contrary to the claims of the opposition, no villager was shot.", {("army", "denies"), ("opposition", "asserts")}),
        ("The army said no villagers were shot, as the mayor confirmed.", {("army", "denies")}),
        ("The governor let it be known that his men had shelled the mill.", {("governor", "asserts")}),
        ("The army let the mayors know that it would not shell the camp.", {("army", "denies")}),
        ("Gunmen killed nine people in Goma, which the army denied.", {("", "asserts"), ("army", "denies")}),
        ("Residents said the army shelled the camp, which it denied.", {("residents", "asserts"), ("army", "denies")}),
        ("Investigators say a woman blew up the mayor's daughter; Kyiv denies any hand in it.", {("investigators", "asserts"), ("Ukraine", "denies")}),
        ("Residents said troops killed nine people. The minister laughed, calling it a lie.", {("residents", "asserts"), ("minister", "denies")}),
        ("Residents said troops killed nine people. The minister scoffed at the reports, calling them lies.", {("residents", "asserts"), ("minister", "denies")}),
    ],
)
def test_what_is_denied_in_one_breath_keeps_who_says_it(pipeline: Pipeline, text: str, found: set[tuple[str, str]]) -> None:
    assert [set(one) for one in voices_on(pipeline, text, "ASSAULT")] == [found]


def test_a_verdict_beside_what_somebody_says_is_not_his(pipeline: Pipeline) -> None:
    text = "Residents said soldiers burned two villages, an accusation the army has rejected as baseless."
    assert voices_on(pipeline, text, "ASSAULT") == [[("residents", "asserts"), ("army", "denies")]]
    text = "Residents said the army had rejected an appeal for talks."
    assert voices_on(pipeline, text, "REJECT") == [[("residents", "asserts")]]


@pytest.mark.parametrize(
    ("said", "stance"),
    [
        ("would not elaborate or comment on whether", "disclaims"),
        ("declined to elaborate or say whether", "disclaims"),
        ("did not deny or confirm that", "disclaims"),
        ("would not elaborate but confirmed that", "asserts"),
    ],
)
def test_a_negation_covers_the_second_verb_behind_or(pipeline: Pipeline, said: str, stance: str) -> None:
    (found,) = voices_on(pipeline, f"The general {said} his troops had shelled the village.", "ASSAULT")
    assert found == [("general", stance)]


@pytest.mark.parametrize(
    ("denial", "denied"),
    [
        ("no tear gas had been used", True),
        ("no helicopters had been used", False),
    ],
)
def test_who_says_that_no_such_thing_was_used_denies_that_it_was_fired(pipeline: Pipeline, denial: str, denied: bool) -> None:
    text = f"Witnesses said police fired tear gas at the demonstrators, but the police spokesman insisted that {denial}."
    assert [("police spokesman", "denies") in found for found in voices_on(pipeline, text, "ASSAULT")][:1] == [denied]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The UN said the army and the rebels had recruited children, a charge both denied.",
            [("United Nations", "asserts"), ("army", "denies"), ("rebels", "denies")],
        ),
        (
            "Witnesses accused the army and the rebels of recruiting children, but both denied it.",
            [("witnesses", "asserts"), ("army", "denies"), ("rebels", "denies")],
        ),
        ("The UN said both the army and the rebels had recruited children.", [("United Nations", "asserts")]),
    ],
)
def test_both_who_deny_it_are_the_two_told_before(pipeline: Pipeline, text: str, expected: list[tuple[str, str]]) -> None:
    assert voices_on(pipeline, text, "MOBILIZE") == [expected]


def test_who_denies_a_deed_and_blames_another_does_not_own_up_to_it(pipeline: Pipeline) -> None:
    text = "The rebels have denied killing 30 villagers, blaming the army for the massacre."
    assert voices_on(pipeline, text, "ASSAULT") == [[("rebels", "denies")]]
    text = "The rebels have blamed the army for the massacre of 30 villagers."
    assert voices_on(pipeline, text, "ASSAULT") == [[("rebels", "asserts")]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Residents feared that the army would retaliate for the ambush.", [("residents", "asserts")]),
        ("The militia may attack the town again, residents fear.", [("residents", "asserts")]),
        ("Residents fled for fear of an attack by the militia.", [("", "asserts")]),
        ("If the talks fail, as residents fear, the militia may attack the town.", [("", "asserts")]),
    ],
)
def test_who_fears_it_says_that_it_may_be(pipeline: Pipeline, text: str, expected: list[tuple[str, str]]) -> None:
    (claim,) = [claim for claim in pipeline.code(Document(id="d", text=text)) if claim.status == "possible"]
    assert [(source.name, source.stance) for source in claim.sources] == expected


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Jordan would close its port as the embargo on Iraq continued unabated, officials said.", "officials"),
        ("Jordan would close its port, as the commander continued.", "commander"),
    ],
)
def test_what_only_goes_on_says_nothing(pipeline: Pipeline, text: str, name: str) -> None:
    assert voices_on(pipeline, text, "COERCE") == [[(name, "asserts")]]


def test_whose_aim_it_was_would_do_it_and_no_aim_speaks(pipeline: Pipeline) -> None:
    text = "The aim of the rebels was to seize the airport."
    assert [[party.name for party in claim.actors] for claim in pipeline.code(Document(id="d", text=text))] == [["rebels"]]
    assert voices_on(pipeline, "The president's objective was to press the rebels to withdraw.", "RETREAT") == [[("president", "asserts")]]
    assert voices_on(pipeline, "The purpose of the visit was to urge the rebels to withdraw.", "RETREAT") == [[("", "asserts")]]


ORDERED = "Tamba ordered his army to shell the port, his spokesman said."


@pytest.mark.parametrize("kind", ["ASSAULT", "REQUEST"])
def test_what_is_ordered_is_the_word_of_a_spokesman_who_is_named(pipeline: Pipeline, kind: str) -> None:
    text = f"{ORDERED} General Ivo Dana accused Oslo of arming the rebels."
    assert voices_on(pipeline, text, kind) == [[("Ivo Dana", "asserts")]]


@pytest.mark.parametrize("after", ["The mayor accused Oslo of arming the rebels.", "The rebel commander, Ivo Dana, accused Oslo of arming the town."])
def test_who_orders_it_says_so_where_his_spokesman_stays_unnamed(pipeline: Pipeline, after: str) -> None:
    assert voices_on(pipeline, f"{ORDERED} {after}", "ASSAULT") == [[("Tamba", "asserts")]]


def test_a_quotation_is_its_speakers_also_where_it_opens_with_an_act_of_speech(pipeline: Pipeline) -> None:
    text = '"The attack was a crime", the agency said; and, later, "the president has ordered the army to seize the port".'
    assert voices_on(pipeline, text, "REQUEST") == [[("agency", "asserts")]]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Gunmen killed two teachers near Tarsil. Elders said they could not identify the attackers.", [("", "asserts"), ("elders", "disclaims")]),
        ("Two boys were beaten by men whom the elders say they cannot identify.", [("", "asserts"), ("elders", "disclaims")]),
        ("Gunmen killed two teachers near Tarsil. Elders said they could identify the attackers.", [("", "asserts")]),
        ("The mayor told reporters that the army had told him that rebels had shelled the port.", [("army", "asserts")]),
        ("The army and the mayor said that rebels had shelled the port.", [("army", "asserts"), ("mayor", "asserts")]),
    ],
)
def test_who_cannot_name_them_and_who_passes_it_on(pipeline: Pipeline, text: str, found: list[tuple[str, str]]) -> None:
    assert voices_on(pipeline, text, "ASSAULT") == [found]


@pytest.mark.parametrize(
    ("text", "kind", "found"),
    [
        ("The governor offered to meet the drivers. They turned him down flat.", "CONSULT", [("governor", "asserts"), ("drivers", "denies")]),
        ("The governor offered the rebels a truce. They turned him down.", "RETREAT", [("governor", "asserts"), ("rebels", "denies")]),
        ("The governor offered to meet the drivers. They turned him around.", "CONSULT", [("governor", "asserts")]),
        (
            "The bishop called on the general to free the sailors, and was told that he would not.",
            "RETREAT",
            [("bishop", "asserts"), ("general", "denies")],
        ),
    ],
)
def test_who_turns_it_down_in_short(pipeline: Pipeline, text: str, kind: str, found: list[tuple[str, str]]) -> None:
    assert voices_on(pipeline, text, kind) == [found]
