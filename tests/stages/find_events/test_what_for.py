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


@pytest.mark.parametrize(
    ("text", "trigger", "status"),
    [
        ("Three men were charged with planning attacks on synagogues in Melbourne.", "attacks", "planned"),
        ("Three men were charged with attacks on synagogues in Melbourne.", "attacks", "actual"),
        ("The generals held a planning meeting on Monday.", "meeting", "actual"),
        # what should have been was not; what should be is demanded
        ("The women should have been freed on Monday.", "freed", "negated"),
        ("The women should be freed on Monday.", "freed", "requested"),
    ],
)
def test_what_was_planned_and_what_should_have_been(pipeline: Pipeline, text: str, trigger: str, status: str) -> None:
    claims = pipeline.code(Document(id="0123456789abcdef", text=text))
    assert [claim.status for claim in claims if claim.trigger.of(text) == trigger] == [status]
