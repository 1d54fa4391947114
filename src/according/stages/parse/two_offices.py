"""Mends one fault of trees: one person told of by two nouns, taken for two: "the general's deputy and brother, Abdel Sal, said"."""

from __future__ import annotations

from dataclasses import replace

from according.records.parse import Sentence, Token


def with_two_offices(sentence: Sentence) -> Sentence:
    """The sentence with the second of such nouns as a description under the first; the same object where there are none."""
    changed: dict[int, Token] = {}
    for second in sentence.related("conj"):
        first = sentence.tokens[second.head]
        if _is_one(first) and _is_one(second) and _is_bare(sentence, second) and _is_named_behind(sentence, first, second):
            changed[second.index] = replace(second, deprel="nmod:desc")
    return sentence.with_tokens(changed)


def _is_one(token: Token) -> bool:
    return token.upos == "NOUN" and token.mention == "person" and not token.has("Number=Plur")


def _is_bare(sentence: Sentence, second: Token) -> bool:
    """Whether "and" alone stands before a noun: "the mayor and a councillor" are two."""
    linked = sentence.tokens[second.index - 1].lemma == "and"
    return linked and all(t.relation in ("cc", "punct") for t in sentence.dependents(second.index))


def _is_named_behind(sentence: Sentence, first: Token, second: Token) -> bool:
    """Whether one name of a person stands right behind both."""
    names = [t for t in sentence.dependents(first.index, "appos") if t.upos == "PROPN" and t.mention == "person"]
    alone = len(names) == 1 and not sentence.dependents(names[0].index, "conj")
    return alone and second.index < names[0].index <= second.index + 2
