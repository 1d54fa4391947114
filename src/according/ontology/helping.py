"""Whose strikes help those who fight: "troops, backed by Russian air strikes, stormed the town". Neither is done to the other."""

from __future__ import annotations

from collections.abc import Iterator

from according.records.parse import Sentence, Token

HELPING = frozenset({"aid", "assist", "back", "bolster", "cover", "help", "protect", "support"})
"""Verbs of those who stand by whoever fights."""
_HELP = frozenset({"aid", "assistance", "backing", "cooperation", "coordination", "cover", "help", "support"})
_HELPED = HELPING | frozenset({"backed", "supported", "aided", "assisted", "covered", "helped"})
WORDS = _HELP | _HELPED
_WITH = frozenset({"with", "under", "amid", "thanks to", "in"})
_CLAUSES = ("acl", "advcl")


def not_foes(sentence: Sentence, *, at: int) -> Iterator[int]:
    """The words of those who help the doer of a deed, and of whom a deed helps; at: its word."""
    if WORDS.isdisjoint(sentence.vocabulary):
        return
    for verb in _clauses_of(sentence, at):
        for phrase in _helpers(sentence, verb):
            inside = sentence.subtree(phrase.index)
            yield from _doers(sentence, verb) if at in inside else inside


def _clauses_of(sentence: Sentence, at: int) -> Iterator[int]:
    """A deed's word and the verbs above it, as "launched" of "launched an attack" and what it is told beside."""
    yield at
    yield from (k for k in sentence.ancestors(at) if sentence.tokens[k].upos == "VERB")


def _helpers(sentence: Sentence, verb: int) -> Iterator[Token]:
    """The air strikes of "troops, backed by air strikes, stormed", "stormed it with the help of air strikes"."""
    heads = [verb, *(t.index for t in sentence.dependents(verb, "nsubj", "obj", "conj"))]
    for clause in (t for k in heads for t in sentence.dependents(k, *_CLAUSES) if t.lemma in HELPING and t.xpos != "VBG"):
        beside = sentence.dependents(clause.index, "obl")
        yield from (t for t in beside if t.deprel == "obl:agent" or "by" in sentence.marked(t.index, "case"))
    for noun in sentence.dependents(verb, "obl"):
        if noun.lemma.lower() in _HELP and not _WITH.isdisjoint(sentence.marked(noun.index, "case")):
            yield noun


def _doers(sentence: Sentence, verb: int) -> Iterator[int]:
    """Who acts: the subject of a verb, or of the one that it goes on from."""
    token = sentence.tokens[verb]
    while token.relation == "conj" and not sentence.dependents(token.index, "nsubj"):
        token = sentence.tokens[token.head]
    yield from (k for t in sentence.dependents(token.index, "nsubj") for k in sentence.subtree(t.index))
