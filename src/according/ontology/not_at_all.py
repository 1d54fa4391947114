"""Words behind a verb, or before it, that deny all of its clause: "under no circumstances did police fire", "at no time"."""

from __future__ import annotations

from according.records.parse import Sentence

_WAYS = {
    "account": "on", "case": "in", "circumstance": "under", "means": "by", "point": "at", "stage": "at", "time": "at", "way": "in",
}  # fmt: skip
"""With "no" before them: "in no time" they were there at once."""


def is_in_no_way(sentence: Sentence, *, verb: int) -> bool:
    """Whether a verb tells what was in no case done."""
    if "no" not in sentence.vocabulary or sentence.vocabulary.isdisjoint(_WAYS):
        return False
    beside = (t for t in sentence.dependents(verb, "obl", "advmod") if t.lemma in _WAYS)
    return any(_WAYS[t.lemma] in sentence.marked(t.index, "case") and "no" in sentence.marked(t.index, "det") for t in beside)
