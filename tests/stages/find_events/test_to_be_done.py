"""What is not to be carried out, and what nobody could agree on, was not done."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from according.records.document import Document


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("The bishops urged Iran not to carry out the execution.", "ASSAULT", "negated"),
        ("The general said the army would not carry out the raid.", "ASSAULT", "negated"),
        ("The rebels were ordered to carry out the ambush.", "ASSAULT", "ordered"),
        ("The army carried out the raid.", "ASSAULT", "actual"),
        ("The envoys failed to agree on the withdrawal of troops.", "RETREAT", "negated"),
        ("The two parties could not agree on the release of prisoners.", "RETREAT", "negated"),
        ("The two parties agreed on the withdrawal of troops.", "RETREAT", "planned"),
        ("On a visit to Cairo, the minister agreed to send troops.", "CONSULT", "actual"),
    ],
)
def test_status(pipeline: Pipeline, text: str, kind: str, status: str) -> None:
    found = [claim for claim in pipeline.code(Document(id="d", text=text)) if claim.type == kind]
    assert found[-1].status == status


def test_who_is_asked_not_to_do_it(pipeline: Pipeline) -> None:
    text = "Human rights groups appealed to Iran not to carry out the execution."
    found = next(claim for claim in pipeline.code(Document(id="d", text=text)) if claim.type == "ASSAULT")
    assert [actor.name for actor in found.actors] == ["Iran"]
    assert [source.name for source in found.sources] == ["Human rights groups"]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The ministry has summoned the charge d'affaires of Kenya to protest against the statements.", "actual"),
        ("The ministry called on the clergy to condemn the raid.", "requested"),
    ],
)
def test_what_envoys_are_summoned_for(pipeline: Pipeline, text: str, status: str) -> None:
    assert [claim.status for claim in pipeline.code(Document(id="d", text=text)) if claim.type == "ACCUSE"] == [status]
