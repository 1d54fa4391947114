"""Whose word it is what is asked for, and what is threatened and by nobody else's word; who refuses what."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from tests.coded import voices_on

pytestmark = pytest.mark.weights

RELEASE = "The Osk Relief Mission deplores the shelling of Lume. {} the chief of Tarn, who is held without charge."


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (RELEASE.format("We call on the army to free"), [("", "asserts")]),
        (RELEASE.format("Elders called on the army to free"), [("elders", "asserts")]),
        ("We call on the army to free the chief of Tarn, who is held without charge.", [("", "asserts")]),
    ],
)
def test_whose_word_is_what_we_ask_for(pipeline: Pipeline, text: str, wanted: list[tuple[str, str]]) -> None:
    assert voices_on(pipeline, text, "RETREAT")[:1] == [wanted]


def test_that_we_ask_is_the_report_s_own_voice(pipeline: Pipeline) -> None:
    assert voices_on(pipeline, RELEASE.format("We call on the army to free"), "REQUEST") == [[("", "asserts")]]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The rebels gave the town a day to surrender. If it does not, their guns will shell the market.", [("rebels", "asserts")]),
        ("The army will attack the town on Sunday if the rebels do not leave.", [("army", "asserts")]),
        ("The mayor said the army would attack the town on Sunday if the rebels did not leave.", [("mayor", "asserts")]),
        ("The army attacked the town on Sunday.", [("", "asserts")]),
    ],
)
def test_who_threatens_it_where_nobody_else_says_so(pipeline: Pipeline, text: str, wanted: list[tuple[str, str]]) -> None:
    assert voices_on(pipeline, text, "ASSAULT") == [wanted]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The president has ruled out talks with the rebels.", [("president", "denies")]),
        ("Aides said that the president had ruled out talks with the rebels.", [("aides", "denies")]),
    ],
)
def test_who_rules_it_out_denies_it(pipeline: Pipeline, text: str, wanted: list[tuple[str, str]]) -> None:
    assert voices_on(pipeline, text, "CONSULT")[0] == wanted


@pytest.mark.parametrize(
    ("refusal", "denies"),
    [
        ("Uganda turned the request down.", True),
        ("Uganda will do no such thing.", True),
        ("Uganda refused.", False),
        ("Kenya's parliament voted on the budget. Uganda turned the request down.", False),
        ("Uganda replied that no soldier had been paid since May.", False),
        ('"We will not send them," Uganda replied.', True),
    ],
)
def test_how_near_a_refusal_must_stand(pipeline: Pipeline, refusal: str, denies: bool) -> None:
    found = voices_on(pipeline, f"Kenya asked Uganda on Monday to send troops. {refusal}", "MOBILIZE")
    assert (("Uganda", "denies") in found[0]) == denies


@pytest.mark.parametrize(("between", "denies"), [("", True), ("Kenya plans to send troops in June. ", False)])
def test_a_denial_is_of_what_stands_beside_it(pipeline: Pipeline, between: str, denies: bool) -> None:
    text = f"Gunmen killed nine herders near Tarn on Monday, residents said. {between}The army denied it."
    assert any(stance == "denies" for _, stance in voices_on(pipeline, text)[0]) == denies
