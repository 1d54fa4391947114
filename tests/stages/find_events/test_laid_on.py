"""Sanctions that are imposed or extended are one event; who only gave the occasion of a rescue did not carry it out."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from according.records.claim import Claim
from according.records.document import Document


def _claims(pipeline: Pipeline, text: str) -> list[Claim]:
    return list(pipeline.code(Document(id="d", text=text)))


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Britain imposed new sanctions on three Russian banks.", ["SANCTION"]),
        ("The EU extended its sanctions against Russia by six months.", ["SANCTION"]),
        ("The council imposed a blockade on the port.", ["COERCE"]),
        ("The rebels extended the ceasefire by a week.", ["RETREAT"]),
        ("The ministry wishes the injured a speedy recovery.", []),
        ("The general wishes the rebels to leave.", ["REQUEST", "RETREAT"]),
    ],
)
def test_types(pipeline: Pipeline, text: str, kinds: list[str]) -> None:
    assert [claim.type for claim in _claims(pipeline, text)] == kinds


@pytest.mark.parametrize(
    ("text", "kind", "actors", "recipients"),
    [
        ("The families had been evacuated from the district after shelling by Russian forces.", "AID", [], ["families"]),
        ("The families were evacuated by the army after the shelling.", "AID", ["army"], ["families"]),
        ("The union condemned the attack carried out by armed groups against a convoy of soldiers.", "ASSAULT", ["armed groups"], ["soldiers"]),
        ("The union condemned the raid conducted by militiamen on Monday.", "ASSAULT", ["militiamen"], []),
    ],
)
def test_parties(pipeline: Pipeline, text: str, kind: str, actors: list[str], recipients: list[str]) -> None:
    found = next(claim for claim in _claims(pipeline, text) if claim.type == kind)
    assert [party.name for party in found.actors] == actors
    assert [party.name for party in found.recipients] == recipients
