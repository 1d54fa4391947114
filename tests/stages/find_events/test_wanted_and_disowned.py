"""What is only wanted, forbidden by law or denied beside a deed that stands: sentences of ours, coded whole."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from according.records.document import Document

pytestmark = pytest.mark.weights


def shown(pipeline: Pipeline, text: str, kind: str) -> list[tuple[str, list[str], list[str]]]:
    """Status, actors and recipients of the claims of a type."""
    claims = [claim for claim in pipeline.code(Document(id="d", text=text)) if claim.type == kind]
    return [(c.status, [a.name for a in c.actors], [r.name for r in c.recipients]) for c in claims]


@pytest.mark.parametrize(
    ("text", "kind", "wanted"),
    [
        ("Some 900 families now require humanitarian aid, the mayor said.", "AID", []),
        ("The soldiers are forbidden to fire on demonstrators.", "ASSAULT", []),
        ("The general forbade the soldiers to fire on demonstrators.", "ASSAULT", ["negated"]),
        ("The charity asked for assurances that its convoy would not be shelled.", "ASSAULT", ["possible"]),
        ("The nurses asked for guarantees that their hospital would not be bombed.", "ASSAULT", ["possible"]),
        ("The rebels gave assurances that the convoy would not be shelled.", "ASSAULT", ["negated"]),
        ("The general denied ordering the massacre of 12 villagers.", "ASSAULT", ["actual"]),
        ("The general ordered the massacre of 12 villagers.", "ASSAULT", ["ordered"]),
        ("The governor denied provoking the rebels by arresting their envoy.", "COERCE", ["actual"]),
        ("The governor denied arresting their envoy.", "COERCE", ["negated"]),
        ("The rebels said they would stop kidnapping foreigners.", "RETREAT", ["planned"]),
        ("The rebels set the release of nine prisoners as their condition for talks.", "RETREAT", ["requested"]),
        ("The expulsion of the diplomats is under consideration, an official said.", "SANCTION", ["possible"]),
        ("The government came close to outlawing the party in May.", "COERCE", ["negated"]),
        ("The government outlawed the party in May.", "COERCE", ["actual"]),
        ("The rebels said they would stop kidnapping foreigners.", "SANCTION", []),
    ],
)
def test_the_status(pipeline: Pipeline, text: str, kind: str, wanted: list[str]) -> None:
    assert [status for status, *_ in shown(pipeline, text, kind)] == wanted


def test_whoever_demands_talks_would_take_part(pipeline: Pipeline) -> None:
    asked = shown(pipeline, "Villagers demanded talks with the mining company.", "CONSULT")
    assert asked == [("requested", ["villagers", "mining company"], [])]
    assert shown(pipeline, "The president said he was open to talks with the rebels.", "CONSULT") == [
        ("possible", ["president", "rebels"], [])
    ]
    others = shown(pipeline, "The bishop demanded talks between the army and the rebels.", "CONSULT")
    assert all("bishop" not in actors for _, actors, _ in others)


def test_whoever_is_held_on_suspicion_is_the_suspect(pipeline: Pipeline) -> None:
    found = shown(pipeline, "Police arrested a man on suspicion of killing two nuns.", "ASSAULT")
    assert found == [("possible", ["man"], ["nuns"])]


def test_whoever_repeats_his_own_side_s_promise_says_so(pipeline: Pipeline) -> None:
    def voices(text: str) -> list[str | None]:
        claims = [c for c in pipeline.code(Document(id="d", text=text)) if c.type == "RETREAT"]
        return [source.name for claim in claims for source in claim.sources]

    assert voices("The envoy repeated the government's pledge to free the prisoners.") == ["envoy"]
    assert voices("The bishop welcomed the government's pledge to free the prisoners.") == ["government"]
