"""Mends one fault of names: parties' acronyms that were read as common nouns, or without the letters in brackets behind them.

"The RJD, the CPI(ML) and the VIP backed the strike": three parties. A CPI(M) and a CPI(ML) are two.
"""

from __future__ import annotations

from dataclasses import replace

from according.records.parse import Sentence, Token

_BESIDE = frozenset({"(", "and"})
_LETTERS = range(2, 7)
"""How many a party's acronym has."""


def with_party_names(sentence: Sentence) -> Sentence:
    """The sentence with such acronyms as names of organisations; the same object where there are none."""
    changed: dict[int, Token] = {}
    if _BESIDE.isdisjoint(sentence.vocabulary):
        return sentence
    for token in sentence.tokens[:-1]:
        if "a" <= token.form[0] <= "z" or not _is_acronym(token):
            continue
        if _has_wing(sentence, token):
            changed[token.index] = _named(token, "B-ORG")
            changed |= {at: replace(sentence.tokens[at], name="I-ORG") for at in range(token.index + 1, token.index + 4)}
        elif token.name == "O" and token.upos in ("NOUN", "PROPN") and _is_beside_party(sentence, token):
            changed[token.index] = _named(token, "B-ORG")
    if changed and not any(t.form[1:].islower() for t in sentence.tokens):
        return sentence  # a headline in capitals
    return sentence.with_tokens(changed)


def _named(token: Token, name: str) -> Token:
    return replace(token, lemma=token.form, upos="PROPN", xpos="NNP", name=name, mention="organization")


def _is_acronym(token: Token) -> bool:
    return len(token.form) in _LETTERS and token.form.isupper() and token.form.isalpha() and token.name[2:] not in ("LOC", "PER")


def _has_wing(sentence: Sentence, token: Token) -> bool:
    """Whether brackets with letters stand right behind, without a space: the M of "CPI(M)", the Maoist of "CPI(Maoist)"."""
    if token.index + 3 >= len(sentence):
        return False
    opening, wing, closing = sentence.tokens[token.index + 1 : token.index + 4]
    glued = token.end == opening.start and opening.end == wing.start and wing.end == closing.start
    return glued and (opening.form, closing.form) == ("(", ")") and wing.form[0].isupper() and wing.form.isalpha()


def _is_beside_party(sentence: Sentence, token: Token) -> bool:
    """Whether "and" joins it with a body's acronym: the VIP of "the RJD and the VIP", the RJD of "the RJD and the CPI(ML)"."""
    if not any(t.form in ("the", "The") for t in sentence.dependents(token.index, "det")):
        return False
    first = sentence.tokens[token.head] if token.deprel == "conj" else token
    beside = [t for t in (first, *sentence.dependents(first.index, "conj")) if t.index != token.index and _is_acronym(t)]
    return any(t.name == "B-ORG" or _has_wing(sentence, t) for t in beside)
