"""The codebook's own examples, through the weights that ship."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import Any

import pytest

from according.ontology.codebook import load_codebook
from according.pipeline import Pipeline
from according.records.claim import Claim
from according.records.document import Document

pytestmark = pytest.mark.weights
CODEBOOK = load_codebook()
FLOORS = {"trigger": 0.85, "type": 0.85, "status": 0.85, "actor": 0.75, "recipient": 0.7, "counter": 0.85}
"""Shares of the examples that must come out right: they are written by what the field needs, not by what the coder can do."""


def _document(text: str) -> Document:
    return Document(id=hashlib.sha256(text.encode()).hexdigest()[:16], text=text)


def _expected() -> Iterator[tuple[str, str, dict[str, Any]]]:
    for event_type in CODEBOOK.types.values():
        for example in event_type.examples:
            for claim in example["claims"]:
                yield event_type.name, example["text"], claim


def _of_trigger(claims: tuple[Claim, ...], text: str, trigger: str) -> list[Claim]:
    start = text.index(trigger)
    spans = [(c, s) for c in claims for s in (c.trigger, *c.mentions)]
    return list({c.id: c for c, s in spans if s.start < start + len(trigger) and start < s.end}.values())


def _names(parties: list[str], found: tuple[Any, ...]) -> bool:
    words = [p.text.casefold() for p in found]
    return all(any(wanted.casefold() in w or w in wanted.casefold() for w in words) for wanted in parties)


def test_examples(pipeline: Pipeline) -> None:
    tally: dict[str, list[int]] = {name: [] for name in FLOORS}
    misses = []
    for kind, text, wanted in _expected():
        here = _of_trigger(pipeline.code(_document(text)), text, wanted["trigger"])
        right = [c for c in here if c.type == kind]
        tally["trigger"].append(bool(here))
        tally["type"].append(bool(right))
        if not right:
            misses.append(f"{kind} {wanted['trigger']!r}: {[c.type for c in here]} in {text[:90]!r}")
            continue
        claim = right[0]
        tally["status"].append(claim.status == wanted.get("status", "actual"))
        for role, found in (("actor", claim.actors), ("recipient", claim.recipients)):
            if wanted.get(role):
                tally[role].append(_names(wanted[role], found))
    shares = {name: sum(hits) / len(hits) for name, hits in tally.items() if hits}
    low = {name: round(share, 3) for name, share in shares.items() if share < FLOORS[name]}
    assert not low, f"{low}; {len(misses)} misses, the first: " + "\n".join(misses[:25])


def test_counterexamples(pipeline: Pipeline) -> None:
    wrong, count = [], 0
    for event_type in CODEBOOK.types.values():
        for example in event_type.counterexamples:
            count += 1
            here = _of_trigger(pipeline.code(_document(example["text"])), example["text"], example["trigger"])
            if any(c.type == event_type.name for c in here):
                wrong.append(f"{event_type.name} {example['trigger']!r} in {example['text'][:90]!r}")
    assert 1 - len(wrong) / count >= FLOORS["counter"], "\n".join(wrong)
