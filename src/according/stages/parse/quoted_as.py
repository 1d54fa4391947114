"""Mends one fault of trees: whom a reporting clause at the end quotes, read as a second subject of the quoting.

"Troops captured the village, TASS quoted the ministry as saying": it is the ministry that is quoted, and it that says so.
"""

from __future__ import annotations

from dataclasses import replace

from according.ontology.quoting import QUOTING
from according.records.parse import Sentence, Token

_SAYING = frozenset({"saying", "reporting", "claiming", "confirming", "telling"})
_NEAR = 12
"""Words from the quoting to the saying."""


def with_quoted(sentence: Sentence) -> Sentence:
    """The sentence with such words as objects of the quoting and the saying below it; the same object where there are none."""
    if sentence.vocabulary.isdisjoint(QUOTING) or sentence.vocabulary.isdisjoint(_SAYING):
        return sentence
    moved: dict[int, Token] = {}
    for saying in sentence.tokens:
        if saying.form.lower() not in _SAYING or not saying.index or sentence.tokens[saying.index - 1].form.lower() != "as":
            continue
        before = sentence.tokens[max(0, saying.index - _NEAR) : saying.index]
        quoting = next((t for t in reversed(before) if t.lemma.lower() in QUOTING and t.upos == "VERB"), None)
        if quoting is None or sentence.dependents(quoting.index, "obj"):
            continue
        between = range(quoting.index + 1, saying.index)
        quoted = [t for t in sentence.dependents(quoting.index, "nsubj", "obl", "nmod") if t.index in between and t.deprel != "nsubj:pass"]
        if len(quoted) == 1 and not sentence.dependents(quoted[0].index, "case"):
            moved[quoted[0].index] = replace(quoted[0], deprel="obj")
            moved[saying.index] = replace(saying, head=quoting.index, deprel="advcl")
    return sentence.with_tokens(moved)
