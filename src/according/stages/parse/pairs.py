"""Mends a fault of trees: two people named with a hyphen between, taken for one: the two of "the Modi-Sharif meeting".

Only where the noun behind them is of two: the Ocasio-Cortez of "the Ocasio-Cortez bill" is one.
"""

from __future__ import annotations

from dataclasses import replace

from according.records.parse import Sentence, Token

_OF_TWO = frozenset({
    "accord", "agreement", "alliance", "axis", "battle", "clash", "conversation", "deal", "debate", "dialogue", "dispute", "duel",
    "encounter", "exchange", "feud", "fight", "friendship", "meeting", "pact", "partnership", "quarrel", "relationship", "rivalry", "row",
    "showdown", "spat", "summit", "talk", "talks", "tie", "ties",
})  # fmt: skip
_PARTICLES = frozenset("abd abdul abu al an ar as ash at az bin ben el ibn ul ur".split())
"""First halves of one name: the Al-Rahabi meeting."""
_HYPHENS = frozenset({"-", "–", "‑"})


def with_pairs(sentence: Sentence) -> Sentence:
    """The sentence with the second of two such people joined to the first; the same object where there are none."""
    if _OF_TWO.isdisjoint(sentence.vocabulary) or _HYPHENS.isdisjoint(sentence.vocabulary):
        return sentence
    changed: dict[int, Token] = {}
    for second in sentence.related("flat"):
        if _is_second(sentence, second):
            changed[second.index] = replace(second, deprel="conj", name="B-PER")
    return sentence.with_tokens(changed)


def _is_second(sentence: Sentence, second: Token) -> bool:
    first = sentence.tokens[second.head]
    if second.index != first.index + 2 or sentence[first.index + 1].form not in _HYPHENS or first.relation not in ("compound", "nmod"):
        return False
    if first.form.lower() in _PARTICLES:
        return False
    people = first.name == "B-PER" and second.name.endswith("PER")
    noun = sentence.tokens[first.head]
    return people and noun.index == second.index + 1 and noun.upos == "NOUN" and noun.lemma.lower() in _OF_TWO
