"""Mends one fault of words: people told of by what has become of them, "the displaced", "the stranded", read as verbs or adjectives."""

from __future__ import annotations

from dataclasses import replace

from according.records.parse import Sentence, Token

_NOMINAL = frozenset({"nsubj", "obj", "iobj", "obl", "nmod"})
_NOT_TOLD = frozenset({"other", "same", "latter", "former", "first", "last", "next", "few", "many"})
"""Words that stand for whom the words before have told."""
_CLAUSAL = frozenset({"obj", "aux", "cop", "nsubj", "xcomp", "ccomp", "mark"})


def with_described_people(sentence: Sentence) -> Sentence:
    """The sentence with such words as nouns; the same object where there are none."""
    changed = {
        token.index: replace(token, upos="NOUN", xpos="NNS", lemma=token.form.lower(), feats="Number=Plur")
        for token in sentence.tokens
        if token.mention == "person" and token.relation in _NOMINAL and _is_described(token) and _stands_alone(sentence, token)
    }
    return sentence.with_tokens(changed)


def _is_described(token: Token) -> bool:
    """Whether a word is read as a participle or adjective, or as a noun that has kept the lemma of its verb."""
    form = token.form.lower()
    return token.xpos in ("VBN", "JJ") or token.xpos == "NNS" and form.endswith("ed") and token.lemma != form


def _stands_alone(sentence: Sentence, token: Token) -> bool:
    """Whether "the" stands right before it and nothing below it makes a clause of it."""
    if token.form.lower() in _NOT_TOLD:
        return False
    own = sentence.dependents(token.index)
    the = any(t.relation == "det" and t.form.lower() == "the" and t.index == token.index - 1 for t in own)
    return the and not any(t.relation in _CLAUSAL for t in own)
