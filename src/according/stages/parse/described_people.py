"""Mends two faults of words: people told of by what has become of them, "the displaced", or by their age, "a 19-year-old", read as
verbs or adjectives."""

from __future__ import annotations

from dataclasses import replace

from according.records.parse import Sentence, Token
from according.records.relations import NOMINALS

_NOT_TOLD = frozenset({"other", "same", "latter", "former", "first", "last", "next", "few", "many"})
"""Words that stand for whom the words before have told."""
_OLD, _AGES, _HYPHENS = frozenset({"old", "olds"}), frozenset({"year", "month"}), frozenset({"-", "‑", "–"})
_CLAUSAL = frozenset({"obj", "aux", "cop", "nsubj", "xcomp", "ccomp", "mark"})


def with_described_people(sentence: Sentence) -> Sentence:
    """The sentence with such words as nouns; the same object where there are none."""
    changed = {
        token.index: replace(token, upos="NOUN", xpos="NNS", lemma=token.form.lower(), feats="Number=Plur")
        for token in sentence.tokens
        if token.mention == "person" and token.relation in NOMINALS and _is_described(token) and _stands_alone(sentence, token)
    }
    old = sentence.tokens if not _OLD.isdisjoint(sentence.vocabulary) else ()
    aged = [t for t in old if t.form.lower() in _OLD and t.relation in NOMINALS and _is_age(sentence, t)]
    for token in aged:
        several = token.form.lower() == "olds"
        tags = ("NNS", "Number=Plur") if several else ("NN", "Number=Sing")
        changed[token.index] = replace(token, upos="NOUN", xpos=tags[0], lemma="person", feats=tags[1], mention="person")
    return sentence.with_tokens(changed)


def _is_age(sentence: Sentence, token: Token) -> bool:
    """ "A 19-year-old was shot", "two 15-year-olds"; not "a 19-year-old law"."""
    if not token.index or sentence.tokens[token.index - 1].form not in _HYPHENS:
        return False
    return any(t.lemma in _AGES for t in sentence.dependents(token.index, "compound", "obl", "nmod", "amod"))


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
