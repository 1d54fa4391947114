"""Mends a fault of trees: what is told of a thing, hung on the people behind it: "the dialogue with the rebels, which was suspended"."""

from __future__ import annotations

from dataclasses import replace

from according.records.parse import Sentence, Token
from according.records.relations import NOUN_RELATIONS

_BESIDE = frozenset({"between", "by", "for", "of", "on", "to", "with"})


def with_whichs(sentence: Sentence) -> Sentence:
    """The sentence with such clauses under their noun; the same object where there are none."""
    if "which" not in sentence.vocabulary:
        return sentence
    moved: dict[int, Token] = {}
    for clause in sentence.related("acl"):
        people = sentence.tokens[clause.head]
        thing = sentence.tokens[people.head] if people.relation == "nmod" and people.head >= 0 else people
        if thing is not people and _is_of_people(people, clause) and _opens_with_which(sentence, clause) and _is_event(thing):
            if not _BESIDE.isdisjoint(sentence.marked(people.index, "case")):
                moved[clause.index] = replace(clause, head=thing.index)
    return sentence.with_tokens(moved)


def _is_of_people(people: Token, clause: Token) -> bool:
    return clause.deprel == "acl:relcl" and people.mention == "person" and people.upos == "NOUN" and people.index < clause.index


def _is_event(thing: Token) -> bool:
    return thing.mention == "event" and thing.upos == "NOUN" and thing.relation in NOUN_RELATIONS


def _opens_with_which(sentence: Sentence, clause: Token) -> bool:
    """Whether ", which" is the subject of a clause: people are "who"."""
    which = [t.index for t in sentence.dependents(clause.index, "nsubj", "nsubj:pass") if t.form.lower() == "which"]
    return bool(which) and which[0] > 0 and sentence.tokens[which[0] - 1].form == ","
