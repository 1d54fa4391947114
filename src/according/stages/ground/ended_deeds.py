"""What put an end to a deed in the same breath, and so on the same day."""

from __future__ import annotations

from according.ontology.closed_classes import TIME_UNITS
from according.records.parse import Sentence, Token

_ENDING = frozenset({"arrest", "capture", "detain", "disarm", "kill", "neutralise", "neutralize", "overpower", "shoot", "subdue"})


def ends_the_deed(sentence: Sentence, verb: Token) -> bool:
    """ "Opened fire today, killing two before he was shot dead", "before police overpowered him"; not "years before he was shot dead"."""
    if verb.lemma not in _ENDING or sentence.marked(verb.index, "mark") != ["before"]:
        return False
    long = any(sentence.tokens[mark.index - 1].lemma in TIME_UNITS for mark in sentence.dependents(verb.index, "mark") if mark.index)
    return not long and any(t.upos == "PRON" for t in sentence.dependents(verb.index, "nsubj:pass", "obj"))
