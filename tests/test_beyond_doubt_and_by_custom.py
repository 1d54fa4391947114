"""What nobody doubts, what somebody is convinced of, whose denial it is that others pass on, whose word a paper is, and flat noes."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from tests.coded import by_trigger, parties_of

pytestmark = pytest.mark.weights
REPORT = [("", "asserts")]


def voices(pipeline: Pipeline, text: str, trigger: str) -> tuple[str, list[tuple[str, str]]]:
    claim = by_trigger(pipeline, text)[trigger]
    return claim.status, [(source.name, source.stance) for source in claim.sources]


@pytest.mark.parametrize(
    ("text", "status", "wanted"),
    [
        ("The mayor has no doubt that soldiers burned the port.", "actual", [("mayor", "asserts")]),
        ("There is little doubt that soldiers burned the port.", "actual", REPORT),
        ("The mayor said there was no doubt that soldiers had burned the port.", "actual", [("mayor", "asserts")]),
        ("The mayor does not doubt that soldiers burned the port.", "actual", [("mayor", "asserts")]),
        ("There is no question that soldiers burned the port.", "actual", REPORT),
        ("The mayor doubts that soldiers burned the port.", "possible", [("mayor", "asserts")]),
        ("Residents are convinced soldiers burned the port.", "actual", [("residents", "asserts")]),
        ("Residents remain convinced soldiers burned the port.", "actual", [("residents", "asserts")]),
        ("Residents are not sure that soldiers burned the port.", "possible", [("residents", "disclaims")]),
    ],
)
def test_what_is_beyond_doubt_is_not_denied(pipeline: Pipeline, text: str, status: str, wanted: list[tuple[str, str]]) -> None:
    assert voices(pipeline, text, "burned") == (status, wanted)


def test_what_is_no_question_of_is_not_done(pipeline: Pipeline) -> None:
    text = "There is no question of soldiers leaving the port, the minister said."
    assert voices(pipeline, text, "leaving") == ("negated", [("minister", "denies")])


@pytest.mark.parametrize(
    ("text", "trigger", "status", "wanted"),
    [
        (
            "Two diplomats said the envoy had told them that the generals denied having jailed any of the leaders.",
            "jailed",
            "negated",
            [("generals", "denies")],
        ),
        ("The mediator said that the chairman had told him the rebels denied shelling the post.", "shelling", "negated", [("rebels", "denies")]),
        ("The general denied reports saying that rebels had looted three trucks.", "looted", "negated", [("general", "denies")]),
        (
            "The general denied a report by Radio Osk saying that rebels had looted three trucks.",
            "looted",
            "actual",
            [("Radio Osk", "asserts"), ("general", "denies")],
        ),
        (
            "The general denied posts on social media claiming that rebels had looted three trucks.",
            "looted",
            "actual",
            [("social media", "asserts"), ("general", "denies")],
        ),
        ("The general confirmed reports saying that rebels had looted three trucks.", "looted", "actual", [("general", "asserts")]),
        (
            "Elders have been told to send five recruits a week, and two of them, a clerk said, were shot dead by gunmen.",
            "shot dead",
            "actual",
            [("clerk", "asserts")],
        ),
        ("Elders have been told to send five recruits a week, and two of them, a clerk said, were shot dead by gunmen.", "told", "actual", REPORT),
        ("The governor came with ten sheep, according to custom, and apologised for the killing of a herder.", "apologised", "actual", REPORT),
        ("The soldiers left the camp on Monday, according to plan.", "left", "actual", REPORT),
        ("The soldiers left the camp on Monday, according to a lawyer.", "left", "actual", [("lawyer", "asserts")]),
    ],
)
def test_whose_word_it_is(pipeline: Pipeline, text: str, trigger: str, status: str, wanted: list[tuple[str, str]]) -> None:
    assert voices(pipeline, text, trigger) == (status, wanted)


def test_a_denied_statement_that_accuses_has_accused(pipeline: Pipeline) -> None:
    text = "The army rejected a statement by the Osk Front accusing it of burning the camp."
    assert voices(pipeline, text, "accusing") == ("actual", REPORT)
    assert ("army", "denies") in voices(pipeline, text, "burning")[1]


DEMAND = "The Osk Front demanded that troops leave the valley"


@pytest.mark.parametrize(
    "behind",
    [
        '. "Out of the question," the minister, Ivo Brandt, said.',
        '. "Never," the minister, Ivo Brandt, said.',
        ", a demand that Ivo Brandt has rejected.",
        ", a proposal that Ivo Brandt turned down within hours.",
    ],
)
def test_a_flat_no_to_a_demand(pipeline: Pipeline, behind: str) -> None:
    assert voices(pipeline, DEMAND + behind, "leave") == ("requested", [("Osk Front", "asserts"), ("Ivo Brandt", "denies")])


def test_who_says_no_denies_what_was_demanded(pipeline: Pipeline) -> None:
    assert voices(pipeline, f"{DEMAND}. The army said no.", "leave") == ("requested", [("Osk Front", "asserts"), ("army", "denies")])
    apart = f"{DEMAND}. Kenya's parliament voted on the budget. The army said no."
    assert voices(pipeline, apart, "leave") == ("requested", [("Osk Front", "asserts")])


@pytest.mark.parametrize("behind", ['. "Good," the minister, Ivo Brandt, said.', ", a proposal that Ivo Brandt welcomed."])
def test_what_is_no_refusal(pipeline: Pipeline, behind: str) -> None:
    assert voices(pipeline, DEMAND + behind, "leave") == ("requested", [("Osk Front", "asserts")])


@pytest.mark.parametrize(
    ("text", "trigger", "who"),
    [
        ("Gunmen attacked a post. A Telegram message in the name of the Sons of Osk claimed the attack.", "attacked", ["Sons of Osk"]),
        ("The Osk Front, in a statement carried by Radio Osk, threatened to burn the port.", "threatened", ["Osk Front"]),
        ("The recording, relayed by the station Radio Varn, threatened to burn the port.", "burn", []),
        ("A recording made by the Osk Front threatened to burn the port.", "burn", ["Osk Front"]),
    ],
)
def test_whose_word_a_paper_is(pipeline: Pipeline, text: str, trigger: str, who: list[str]) -> None:
    assert parties_of(pipeline, text, trigger)[0] == who


@pytest.mark.parametrize(
    ("text", "trigger", "sides"),
    [
        ("Four poachers were taken alive and a fifth shot dead by rangers.", "shot dead", (["rangers"], ["poachers"])),
        ("The mayor was abducted and his guard shot dead.", "shot dead", ([], ["guard of mayor"])),
        ("The barracks was attacked and soldiers shot back.", "shot", (["soldiers"], [])),
    ],
)
def test_whom_a_second_half_without_its_verb_is_of(pipeline: Pipeline, text: str, trigger: str, sides: tuple[list[str], list[str]]) -> None:
    assert parties_of(pipeline, text, trigger) == sides
