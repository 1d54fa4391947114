"""Branches of bodies that bear a state's name behind the body's: "Amnesty International Indonesia" is not Indonesia."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from according.records.parse import Sentence
from according.stages.resolve_actors.hits import Hit

_OWN = frozenset({"NGO", "IGO"})
"""Sectors of bodies that have branches in states. "Hezbollah" and "Iran" are two."""


def with_branches(hits: Sequence[Hit], sentences: Sequence[Sentence]) -> Iterator[Hit]:
    """The names of a document, a state's right behind such a body's taken into it."""
    taken = -1
    for at, hit in enumerate(hits):
        if at == taken:
            continue
        after = hits[at + 1] if at + 1 < len(hits) else None
        if after is None or not _is_branch(hit, after, sentences[hit.sentence]):
            yield hit
            continue
        taken = at + 1
        yield replace(hit, last=after.last, entry=replace(hit.entry, country=after.entry.country))


def _is_branch(hit: Hit, after: Hit, sentence: Sentence) -> bool:
    if hit.sentence != after.sentence or after.first != hit.last + 1 or after.entry.kind != "state" or after.use != "name":
        return False
    if hit.entry.kind != "organisation" or _OWN.isdisjoint(hit.entry.sectors[:1]):
        return False
    return sentence.tokens[after.first].deprel != "conj"
