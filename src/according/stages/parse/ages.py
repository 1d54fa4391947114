"""Mends one fault of trees: somebody's age that the parser took for further people.

"Wounding Amina Diallo, 32, and Binta Sow, 11", "killed a woman, 63": a bare number between commas right after a person's name, or
after one person by kind, is how old they are.
"""

from __future__ import annotations

from dataclasses import replace

from according.records.parse import Sentence, Token

_OLDEST = 115
_JOINED = ("conj", "obj", "dep", "list", "parataxis")


def with_ages(sentence: Sentence) -> Sentence:
    """The sentence with such numbers beside the name that they follow, and as no mention; the same object where there are none."""
    aged = ((token, _aged(sentence, token)) for token in sentence.tokens if token.upos == "NUM")
    return sentence.with_tokens({t.index: replace(t, head=name, deprel="appos", mention="O") for t, name in aged if name is not None})


def _aged(sentence: Sentence, number: Token) -> int | None:
    """The head of the name of whose bearer this is the age; None if it is no age or the parser has it right."""
    at = number.index
    if number.deprel not in _JOINED or not number.form.isascii() or not number.form.isdigit():
        return None
    if not 0 < int(number.form[:4]) <= _OLDEST or at < 2 or sentence.tokens[at - 1].form != "," or not _ends(sentence, at + 1):
        return None
    name = sentence.tokens[at - 2]
    if name.xpos == "NN" and name.mention == "person":
        return name.index if sentence.dependents(name.index, "det", "nmod:poss") else None
    if name.upos != "PROPN" or not name.name.endswith("PER"):
        return None
    return name.head if name.relation == "flat" else name.index


def _ends(sentence: Sentence, after: int) -> bool:
    """Whether nothing that could be counted follows."""
    return after >= len(sentence) or sentence.tokens[after].upos == "PUNCT"
