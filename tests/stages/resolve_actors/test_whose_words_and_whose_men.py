"""Who is meant in plain reports: by "they" who are waited for, by the men of a body in a newspaper, and by the junta that expels an envoy."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from according.records.document import Document

pytestmark = pytest.mark.weights


def parties(pipeline: Pipeline, text: str, kind: str) -> list[tuple[list[str], list[str]]]:
    """Actors and recipients of the claims of a type."""
    claims = [claim for claim in pipeline.code(Document(id="d", text=text)) if claim.type == kind]
    return [([a.name for a in c.actors], [r.name for r in c.recipients]) for c in claims]


@pytest.mark.parametrize(
    ("text", "kind", "actors"),
    [
        ("The government will not talk to the nurses until they return to work.", "RETREAT", ["nurses"]),
        ("The government has refused to negotiate with students until they return to class.", "RETREAT", ["students"]),
        ("Gendarmes detained and later released two monks.", "COERCE", ["police"]),
        ("A prisoner was executed by firing squad on Monday.", "ASSAULT", []),
        ("The junta executed nine officers by firing squad.", "ASSAULT", ["junta"]),
        ("The junta ordered the French ambassador to leave. The junta accused Paris of ignoring it.", "ACCUSE", ["junta"]),
    ],
)
def test_who_does_it(pipeline: Pipeline, text: str, kind: str, actors: list[str]) -> None:
    assert [found for found, _ in parties(pipeline, text, kind)] == [actors]


def test_whom_it_befalls(pipeline: Pipeline) -> None:
    assert parties(pipeline, "Gendarmes detained and later released two monks.", "COERCE")[0][1] == ["monks"]
    assert parties(pipeline, "A prisoner was executed by firing squad on Monday.", "ASSAULT")[0][1] == ["prisoner"]
    assert parties(pipeline, "Two men arrested and charged on Monday were students.", "COERCE")[0] == ([], ["men"])


def test_a_newspaper_has_no_fighters(pipeline: Pipeline) -> None:
    text = "The Daily Star wrote that the Front attacked a post. Its own fighters were killed in the raid, the paper said."
    assert all("paper" not in hit for _, hit in parties(pipeline, text, "ASSAULT"))


def test_gas_is_let_off_and_nobody_is_freed(pipeline: Pipeline) -> None:
    assert not parties(pipeline, "Police let off tear gas shells to disperse the crowd.", "RETREAT")
    assert parties(pipeline, "The judge let off the students with a warning.", "RETREAT") == [(["judge"], ["students"])]


@pytest.mark.parametrize(
    "text",
    [
        "The Front said the army had “attacked our fighters”.",
        "The Front denied it and said the army had “attacked our fighters”.",
        "“The army attacked our fighters,” the Front said.",
        "The Front accused the army of “attacking our fighters”.",
    ],
)
def test_ours_are_the_speakers_in_quotations_of_a_few_words(pipeline: Pipeline, text: str) -> None:
    claims = pipeline.code(Document(id="0123456789abcdef", text=text))
    found = next(claim for claim in claims if claim.type == "ASSAULT")
    assert ([p.name for p in found.actors], [p.name for p in found.recipients]) == (["army"], ["Front"])


def test_his_own_men_who_accuse_him_are_others_than_he(pipeline: Pipeline) -> None:
    text = "The captain was accused by his own men of selling weapons to the rebels."
    claims = {c.type: c for c in pipeline.code(Document(id="d", text=text))}
    assert [s.name for s in claims["COOPERATE"].sources] == ["men of captain"]
    assert [p.name for p in claims["COOPERATE"].actors] == ["captain"]
