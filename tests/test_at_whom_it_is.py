"""At whom an event is directed that its sentence says plainly: those called up, who made what is accepted, whom an apology is for."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from according.records.document import Document

pytestmark = pytest.mark.weights


def recipients(pipeline: Pipeline, text: str, kind: str) -> list[str]:
    claims = [claim for claim in pipeline.code(Document(id="0123456789abcdef", text=text)) if claim.type == kind]
    return [party.name for claim in claims for party in claim.recipients]


@pytest.mark.parametrize(
    ("text", "kind", "hit"),
    [
        ("Sudan called up 3,000 reservists on Monday.", "MOBILIZE", ["reservists"]),
        ("The army placed its northern garrisons on alert on Tuesday.", "MOBILIZE", ["northern garrisons of army"]),
        ("Sudan massed soldiers on the border on Monday.", "MOBILIZE", []),
        ("The displaced at Bor have been attacked twice since May.", "ASSAULT", ["displaced"]),
        ("One clan attacked the other on Monday.", "ASSAULT", []),
        ("The mayor laid the deaths of six farmers at the door of the rebels.", "ACCUSE", ["rebels"]),
        ("The factions have accepted the Egyptian paper on elections.", "AGREE", []),  # whose paper it is, not who put it to them
        ("The governor apologised for the beating of teachers by policemen.", "CONCEDE", ["teachers"]),
        ("The army apologised for the conduct of its soldiers.", "CONCEDE", []),
        ("Kenya voiced concern and offered to send monitors.", "AID", []),
        ("A charity sent the refugees tents.", "AID", ["refugees"]),
        ("Sudan complained to the African Union about the raid on Monday.", "ACCUSE", []),
        ("The mayor won an assurance from the army that the market would be spared.", "AGREE", ["mayor"]),
        ("The bishop extracted from the president a pledge to stop the raids.", "AGREE", ["bishop"]),
        ("The general refused the police entry to the barracks.", "REJECT", ["police"]),
        ("The chief ordered an inquiry against two sergeants.", "REQUEST", []),
    ],
)
def test_whom_the_sentence_names(pipeline: Pipeline, text: str, kind: str, hit: list[str]) -> None:
    assert recipients(pipeline, text, kind) == hit


def test_whose_loss_an_apology_is_for(pipeline: Pipeline) -> None:
    text = "The fishermen came home on Monday. The consul offered an apology for the loss of their nets."
    assert recipients(pipeline, text, "CONCEDE") == ["fishermen"]


def test_no_step_is_what_somebody_only_told_of(pipeline: Pipeline) -> None:
    text = "The prosecutor withdrew the charge that two envoys had delivered rifles to the gang. Oslo welcomed the decision."
    assert recipients(pipeline, text, "SUPPORT") == ["prosecutor"]


def test_force_that_is_used_is_no_troops(pipeline: Pipeline) -> None:
    assert "forces" not in recipients(pipeline, "An official warned that force would be used against whoever remains.", "THREATEN")


@pytest.mark.parametrize(
    ("text", "hit"),
    [
        ("The senate suspended the president on Monday. She called it a coup.", ["senate"]),
        ("Police shot nine marchers on Monday, and the bishop condemned it.", ["police"]),
        ("The rebels shelled the port in May. Rain fell. Boats came back. The bishop condemned it.", []),
    ],
)
def test_whose_doing_it_is_that_somebody_condemns(pipeline: Pipeline, text: str, hit: list[str]) -> None:
    assert recipients(pipeline, text, "ACCUSE") == hit
