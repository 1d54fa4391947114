"""Scenes of a sentence that tells the like of two towns: which of them the report goes on about, it does not say."""

from __future__ import annotations

from collections.abc import Sequence

from according.records.parse import Sentence
from according.records.where import PlaceMention


def is_second_scene(sentence: Sentence, *, best: PlaceMention, known: Sequence[PlaceMention]) -> bool:
    """Whether others did the like in another town first: "1,000 marched in Athens and another 1,000 demonstrated in Salonica"."""
    above = (best.head, *sentence.ancestors(best.head))
    clause = next((k for k in above if sentence.tokens[k].relation == "conj" and sentence.tokens[k].upos == "VERB"), -1)
    if clause < 0 or best.place.precision != "settlement" or not sentence.dependents(clause, "nsubj", "nsubj:pass"):
        return False
    return any(p.last < clause and p.place.precision == "settlement" and p.place.name != best.place.name for p in known)
