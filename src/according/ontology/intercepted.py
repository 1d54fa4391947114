"""Drones and missiles that are brought down: it is whom they were sent at who does it, not who sent them."""

from __future__ import annotations

from according.ontology.content_words import UNMANNED
from according.records.parse import Sentence

_DOWNING = frozenset({"down", "intercept"})


def is_intercepted(sentence: Sentence, *, at: int) -> bool:
    """Whether a verb tells that something with nobody in it was shot down or intercepted."""
    token = sentence.tokens[at]
    down = token.lemma == "shoot" and any(t.lemma == "down" for t in sentence.dependents(at, "compound:prt", "advmod"))
    if not down and token.lemma not in _DOWNING:
        return False
    return any(t.lemma in UNMANNED for t in sentence.dependents(at, "obj", "nsubj:pass"))
