"""Mends a fault of trees: the way in which somebody attacks, read as who attacks him: "the army attacked by land and air the rebels".

The army is then read as attacked, or "air" as a verb of its own with the rebels as its object.
"""

from __future__ import annotations

from dataclasses import replace

from according.records.parse import Sentence, Token

_WAYS = frozenset({"air", "land", "sea"})
_TOLD = frozenset({"VB", "VBD", "VBP", "VBZ"})
_TO_VERB = frozenset({"obj", "obl", "nmod", "punct", "advmod", "obl:unmarked"})


def with_ways(sentence: Sentence) -> Sentence:
    """The sentence with such words beside their verb; the same object where there are none."""
    if "by" not in sentence.vocabulary or _WAYS.isdisjoint(sentence.vocabulary):
        return sentence
    moved: dict[int, Token] = {}
    for way in sentence.tokens[2:]:
        verb = sentence.tokens[way.head] if way.head >= 0 and way.head < way.index else way
        if _is_way(way) and sentence.tokens[way.index - 1].form.lower() == "by" and _is_active(sentence, verb):
            moved |= _beside(sentence, way, verb)
    return sentence.with_tokens(moved)


def _is_way(token: Token) -> bool:
    return token.form.lower() in _WAYS


def _is_active(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb tells what its subject does: it has one, and no "was"."""
    return verb.upos == "VERB" and verb.xpos in _TOLD and not sentence.dependents(verb.index, "aux:pass")


def _beside(sentence: Sentence, way: Token, verb: Token) -> dict[int, Token]:
    """The way and others joined with it as plain phrases, and what hung on them on the verb."""
    others = [t for k in (way.index, verb.index) for t in sentence.dependents(k, "conj") if _is_way(t) and t.index > way.index]
    found = {way.index: replace(way, upos="NOUN", xpos="NN", deprel="obl", reading=None)}
    found |= {t.index: replace(t, upos="NOUN", xpos="NN", head=way.index, deprel="conj", reading=None) for t in others}
    for one in (way, *others):
        for child in sentence.dependents(one.index):
            if child.deprel in _TO_VERB and child not in others:
                found[child.index] = replace(child, head=verb.index)
            elif child.deprel == "mark":
                found[child.index] = replace(child, deprel="case")
    for child in sentence.dependents(verb.index, "nsubj", "obl"):
        if child.deprel == "nsubj:pass":
            found[child.index] = replace(child, deprel="nsubj")
        elif child.deprel == "obl:agent" and child.index not in found and not sentence.dependents(child.index, "case"):
            found[child.index] = replace(child, deprel="obj")
    return found
