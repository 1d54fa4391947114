"""Who would not hesitate threatens, who did not hesitate did it, who hesitated may have; who refuses until something is done asks for it; by what
somebody is to do something is as unreal as that."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from according.records.document import Document


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("The minister said the army would not hesitate to strike the rebels.", "ASSAULT", "threatened"),
        ("Saudi Arabia will not hesitate to help Lebanon.", "AID", "planned"),
        ("Police did not hesitate to shoot the protesters.", "ASSAULT", "actual"),
        ("The guards hesitated to fire on the crowd.", "ASSAULT", "possible"),
        ("The guerrillas refused to free the mayor until the army withdraws its tanks.", "RETREAT", "requested"),
        ("The governor ordered the police to restore calm by arresting the leaders.", "COERCE", "ordered"),
        ("The minister urged all states to respond by sending medicine to the villagers.", "AID", "requested"),
        ("The army responded by arresting the leaders.", "COERCE", "actual"),
        ("The guerrillas freed the mayor before the army withdrew its tanks.", "RETREAT", "actual"),
    ],
)
def test_status(pipeline: Pipeline, text: str, kind: str, status: str) -> None:
    found = [claim for claim in pipeline.code(Document(id="d", text=text)) if claim.type == kind]
    assert found[-1].status == status
