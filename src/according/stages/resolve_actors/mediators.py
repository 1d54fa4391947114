"""Who only brings two others together: whoever mediates or hosts talks is no side of them, and a report on them not about his country."""

from __future__ import annotations

from according.records.parse import Sentence, Token

_MEDIATORS = frozenset({"mediator", "facilitator", "go-between", "guarantor", "intermediary"})
_MEDIATING = frozenset({"mediate", "host", "sponsor", "broker", "facilitate", "moderate"})
_LOOKING_ON = frozenset({"welcome", "applaud", "hail", "praise"})
_BESIDE = frozenset({"nmod", "amod", "compound"})


def goes_between(sentence: Sentence, at: int) -> bool:
    """Whether a name is of whoever mediates: "mediators from Norway", "Oman, which hosts the talks", "brokered by Oman"."""
    first = _first(sentence, at)
    above = sentence.tokens[first.head] if first.head >= 0 else first
    if first.relation in _BESIDE and above.lemma.casefold() in _MEDIATORS:
        return True
    clauses = [t for one in (first, sentence[at], *sentence.dependents(first.index, "conj")) for t in sentence.dependents(one.index, "acl")]
    who = [verb for verb in clauses if verb.deprel == "acl:relcl" and verb.xpos != "VBN"]
    doing = first.deprel in ("nsubj", "obl:agent") or first.relation == "obl" and "by" in sentence.marked(first.index, "case")
    verbs = [*who, *((above,) if doing else ())]
    return any(verb.lemma.casefold() in _MEDIATING for verb in verbs)


def is_outside(sentence: Sentence, at: int) -> bool:
    """Whether a name is of no side: it mediates, or only welcomes what others do ("Oman and Qatar welcomed the talks")."""
    first = _first(sentence, at)
    verb = sentence.tokens[first.head] if first.deprel == "nsubj" and first.head >= 0 else None
    return verb is not None and verb.lemma.casefold() in _LOOKING_ON or goes_between(sentence, at)


def _first(sentence: Sentence, at: int) -> Token:
    """The first of those whom "and" joins."""
    token = sentence.tokens[at]
    while token.relation == "conj" and token.head >= 0:
        token = sentence.tokens[token.head]
    return token
