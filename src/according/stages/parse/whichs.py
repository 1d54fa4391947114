"""Mends two faults of trees: what is told of a thing, hung on the people behind it: "the dialogue with the rebels, which was suspended";
and what happened "in which", hung on whoever tells of it."""

from __future__ import annotations

from dataclasses import replace

from according.records.parse import Sentence, Token
from according.records.relations import NOUN_RELATIONS

_WITHIN, _NEAR = frozenset({"during", "in"}), 12
_BESIDE = frozenset({"between", "by", "for", "of", "on", "to", "with"})


def with_whichs(sentence: Sentence) -> Sentence:
    """The sentence with such clauses under their noun; the same object where there are none."""
    if "which" not in sentence.vocabulary:
        return sentence
    moved: dict[int, Token] = {}
    for clause in sentence.related("acl"):
        people = sentence.tokens[clause.head]
        if (place := _place_before(sentence, clause)) is not None:
            moved[clause.index] = replace(clause, head=place.index)
            continue
        thing = sentence.tokens[people.head] if people.relation == "nmod" and people.head >= 0 else people
        if thing is not people and _is_of_people(people, clause) and _opens_with_which(sentence, clause) and _is_event(thing):
            if not _BESIDE.isdisjoint(sentence.marked(people.index, "case")):
                moved[clause.index] = replace(clause, head=thing.index)
    for token in sentence.tokens:
        if token.form.lower() == "which" and token.relation == "obl" and (found := _of_event_before(sentence, token)) is not None:
            moved[found.index] = found
    return sentence.with_tokens(moved)


def _of_event_before(sentence: Sentence, which: Token) -> Token | None:
    """The killing of "an attack on a post last May in which two were killed, the ministry said", hung on the saying, under the attack."""
    clause, first = sentence.tokens[which.head], which.index - 1
    if first < 1 or sentence.tokens[first].form.lower() not in _WITHIN:
        return None
    of_people = clause.deprel == "acl:relcl" and sentence.tokens[clause.head].mention == "person"  # nothing happens "in" people
    if not of_people and clause.deprel not in ("ccomp", "conj", "parataxis"):
        return None
    before = reversed(sentence.tokens[max(0, first - _NEAR) : first])
    event = next((t for t in before if t.upos == "NOUN" and t.mention == "event"), None)
    if event is None or sentence.is_below(event.index, top=clause.index):
        return None
    return replace(clause, head=event.index, deprel="acl:relcl")


def _place_before(sentence: Sentence, clause: Token) -> Token | None:
    """Transdniestria of "keeps troops in Transdniestria, which fought a war in 1992": people are "who"."""
    people = sentence.tokens[clause.head]
    if not _is_of_people(people, clause) or not _opens_with_which(sentence, clause):
        return None
    which = next(t.index for t in sentence.dependents(clause.index, "nsubj", "nsubj:pass") if t.form.lower() == "which")
    name = sentence.tokens[which - 2] if which > 1 else people
    while name.relation == "flat":
        name = sentence.tokens[name.head]
    placed = name.upos == "PROPN" and name.mention == "place" and sentence.is_below(name.index, top=people.index)
    return name if placed and sentence.marked(name.index, "case") else None


def _is_of_people(people: Token, clause: Token) -> bool:
    return clause.deprel == "acl:relcl" and people.mention == "person" and people.upos == "NOUN" and people.index < clause.index


def _is_event(thing: Token) -> bool:
    return thing.mention == "event" and thing.upos == "NOUN" and thing.relation in NOUN_RELATIONS


def _opens_with_which(sentence: Sentence, clause: Token) -> bool:
    """Whether ", which" is the subject of a clause: people are "who"."""
    which = [t.index for t in sentence.dependents(clause.index, "nsubj", "nsubj:pass") if t.form.lower() == "which"]
    return bool(which) and which[0] > 0 and sentence.tokens[which[0] - 1].form == ","
