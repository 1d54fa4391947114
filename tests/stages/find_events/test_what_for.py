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
        ("The UN imposed sanctions on Iraq for invading Kuwait.", "invading", "Iraq"),
        ("The UN imposed sanctions on Iraq as punishment for invading Kuwait.", "invading", "Iraq"),
        ("Soldiers beat the villagers in retaliation for attacking a convoy.", "attacking", "villagers"),
        ("Soldiers beat the villagers after attacking a convoy.", "attacking", "soldiers"),
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
        # what goes on again on a condition is a threat where it does harm
        ("If the talks collapse, the rebels will resume their offensive, their spokesman warned.", "offensive", "threatened"),
        ("If the truce holds, the rebels will resume their talks with Kenya, their spokesman said.", "talks", "possible"),
        # a no of its own
        ("Women were not allowed to leave the camp, aid workers said.", "allowed", "actual"),
        ("The governor has ordered that women not be allowed to leave the camp.", "allowed", "ordered"),
    ],
)
def test_what_was_planned_and_what_should_have_been(pipeline: Pipeline, text: str, trigger: str, status: str) -> None:
    claims = pipeline.code(Document(id="0123456789abcdef", text=text))
    assert [claim.status for claim in claims if claim.trigger.of(text) == trigger] == [status]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Russia says it has no plans to invade Ukraine.", ["Russia"]),
        ("The Red Dune Movement said it has no intention of attacking civilians.", ["Red Dune Movement"]),
        ("The militia attacking civilians has no plans to leave the town, Russia said.", ["militia"]),
    ],
)
def test_who_has_no_plans_does_not_do_it(pipeline: Pipeline, text: str, names: list[str]) -> None:
    found = [
        claim for claim in pipeline.code(Document(id="0123456789abcdef", text=text)) if claim.trigger.of(text) in ("invade", "attacking")
    ]
    assert [party.name for claim in found for party in claim.actors] == names
