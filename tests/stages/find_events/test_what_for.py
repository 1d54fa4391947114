"""Who did what somebody is jailed, killed or thanked for: over sentences of our own, read with the weights that ship."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from according.records.document import Document

pytestmark = pytest.mark.weights


@pytest.mark.parametrize(
    ("text", "trigger", "actor"),
    [
        ("The court sentenced a general to life in prison for ordering the massacre of 70 villagers.", "ordering", "general"),
        ("The mayor was killed by rebels for helping the army.", "helping", "mayor"),
        ("Gunmen executed a teacher for refusing to close the school.", "refusing", "teacher"),
        ("The court jailed three officers for torturing detainees in Tarsil.", "torturing", "officers"),
        ("Villagers lynched two men suspected of having stolen cattle.", "stolen", "men"),
    ],
)
def test_whoever_suffers_for_it_did_it(pipeline: Pipeline, text: str, trigger: str, actor: str) -> None:
    claims = pipeline.code(Document(id="0123456789abcdef", text=text))
    (found,) = (claim for claim in claims if trigger in claim.trigger.of(text))
    assert [party.name for party in found.actors] == [actor]
