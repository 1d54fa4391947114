"""What a denial is of and what it is not of: whole reports of our own, with the weights that ship."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from according.records.document import Document
from coded import voices_on

pytestmark = pytest.mark.weights


@pytest.mark.parametrize(
    "text",
    [
        "Two mortar shells hit the market in Kodra on Monday. Rebel sources said that a colonel had fled the town. The ministry denied it.",
        "Two mortar shells hit the market in Kodra on Monday. An officer said the stalls were used to store rifles. Traders rejected this.",
        "Two mortar shells hit the market in Kodra on Monday. Police sources told a newspaper that one officer had escaped. The prefect said "
        "he could not confirm the report.",
    ],
)
def test_who_denies_what_is_no_event_denies_nothing_told_before(pipeline: Pipeline, text: str) -> None:
    assert voices_on(pipeline, text) == [[("", "asserts")]]


@pytest.mark.parametrize(
    "between",
    ["They said the planes came from the north.", "Residents said the planes came from the north.", "The smoke was seen for miles."],
)
def test_an_account_that_goes_on_is_denied_as_a_whole(pipeline: Pipeline, between: str) -> None:
    assert voices_on(pipeline, f"The army bombed Kodra on Monday, residents said. {between} The army denied it.") == [
        [("residents", "asserts"), ("army", "denies")]
    ]


def test_who_denies_that_they_were_his_men_denies_the_deed(pipeline: Pipeline) -> None:
    text = "Gunmen killed nine farmers in Kodra on Monday, police said. The mayor said the gunmen were soldiers. The army denied it."
    assert voices_on(pipeline, text) == [[("police", "asserts"), ("army", "denies")]]


@pytest.mark.parametrize("loss", ["losing the town", "the loss of the town", "that the town had fallen", "that it had lost the town"])
def test_who_denies_the_loss_of_a_town_denies_that_it_was_taken(pipeline: Pipeline, loss: str) -> None:
    text = f'The rebels said on Monday they had captured Kodra. The army denied {loss}. "Our forces still hold Kodra," a colonel said.'
    assert voices_on(pipeline, text) == [[("rebels", "asserts"), ("army", "denies")]]


def test_who_denies_other_losses_does_not_deny_that(pipeline: Pipeline) -> None:
    found = voices_on(pipeline, "Rebels captured Kodra on Monday. The army denied losing forty men there.")
    assert found[0] == [("", "asserts")]
    found = voices_on(pipeline, "Rebels captured Kodra on Monday, a trader said. The army denied that it had lost Belo.")
    assert found[0] == [("trader", "asserts")]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ('"Not one shell was fired at civilians," the minister, Adel Haro, said on Monday.', "negated"),
        ("Not one villager was killed in Kodra, the army said.", "negated"),
        ("One soldier, not two, was killed in Kodra on Monday, the army said.", "actual"),
        ("Not one but three villages were shelled on Monday, the mayor of Kodra said.", "actual"),
    ],
)
def test_not_one_is_none(pipeline: Pipeline, text: str, status: str) -> None:
    found = [claim for claim in pipeline.code(Document(id="d", text=text)) if claim.type == "ASSAULT"]
    assert [claim.status for claim in found] == [status]


def test_a_plot_of_nothing_is_no_attack(pipeline: Pipeline) -> None:
    text = "Students, guards clash in Belo; mayor alleges plot\n\nStudents and guards clashed in Belo on Monday."
    assert voices_on(pipeline, text) == [[("", "asserts")]]


@pytest.mark.parametrize(
    ("rest", "threat"),
    [
        ("threatened with rape", [("Belo Rights Centre", "asserts")]),
        ("threatened to sue", [("", "asserts")]),
    ],
)
def test_a_second_participle_goes_on_from_the_passive(pipeline: Pipeline, rest: str, threat: list[tuple[str, str]]) -> None:
    text = f"The Belo Rights Centre said a student, Tomas R., had been beaten in custody and {rest}."
    assert voices_on(pipeline, text, "THREATEN") == [threat]


@pytest.mark.parametrize("denial", ['"These are fabrications," the army spokesman said.', "The military called the accounts lies."])
def test_a_blanket_denial_is_of_what_who_denies_is_said_to_have_done(pipeline: Pipeline, denial: str) -> None:
    text = f"Residents said soldiers had burned homes in Kodra. They said rebels had also shot a teacher. {denial}"
    assert [[stance for _, stance in found] for found in voices_on(pipeline, text)] == [["asserts", "denies"], ["asserts"]]


def test_it_is_of_the_deed_told_last_where_that_is_his(pipeline: Pipeline) -> None:
    text = 'Residents said soldiers had burned homes. Rebels shot a teacher, the mayor said. "It is all a lie," a rebel commander said.'
    assert [[stance for _, stance in found] for found in voices_on(pipeline, text)] == [["asserts"], ["asserts", "denies"]]
