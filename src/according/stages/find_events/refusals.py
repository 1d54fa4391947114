"""Who says that he will not yield refuses: "we will not leave the houses", "they would not accept the apology"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from according.ontology.closed_classes import THIRD_PERSON
from according.records.mention import EventMention
from according.records.parse import Sentence
from according.stages.find_events.negation import OF_NONE, is_not
from according.stages.find_events.syntax import is_passive, lemma_of

_YIELDING = frozenset({"AGREE", "CONCEDE", "RETREAT"})
_MEETING = "CONSULT"
_WILL = frozenset({"will", "would", "wo", "'ll", "shall"})
_DO = frozenset({"do", "does"})
_HOLDING = frozenset({"hold", "have", "enter", "begin", "start", "open", "attend", "join", "resume"})
_NOBODY = frozenset({"nobody", "none", "neither"})
_REFUSING = frozenset({
    "block", "contest", "dispute", "hinder", "impede", "object", "obstruct", "oppose", "prevent", "resist", "stand", "stop",
})  # fmt: skip
"""Who will not do so refuses nothing ("will not block the decision")."""
_APART = frozenset({"acl", "advcl"})  # "any gang that will not lay down its guns" has refused nothing yet


def as_refusal(mention: EventMention, sentence: Sentence) -> EventMention:
    """The mention as a refusal, where somebody named will not do what would be a concession, or does not talk; else as it is."""
    at = _said_not(mention, sentence)
    nothing = any(lemma_of(t) == "nothing" for t in sentence.dependents(at, "obj"))  # "would give up nothing"
    nothing = nothing or mention.type in (_MEETING, "REJECT") and mention.status_rule.startswith(OF_NONE) and _is_with_nobody(sentence, at)
    denied = mention.status == "negated" and mention.actors and (is_not(sentence, at) or nothing) and not is_not_before(sentence, at)
    if not denied or sentence.tokens[at].relation in _APART or is_passive(sentence, at):
        return mention
    will = lemma_of(sentence.tokens[at]) == "accept" or any(lemma_of(t) in _WILL for t in sentence.dependents(at, "aux"))
    read = mention.type == "REJECT" and not mention.by_cue and lemma_of(sentence.tokens[at]) not in _REFUSING
    if mention.recipients and mention.mode != "access" and not (read or nothing and mention.type == _MEETING):
        return mention
    if read and will:  # "will not enter into talks", "will hear nothing of it", read as a refusal
        return replace(mention, status="actual", speech=True, status_rule=f"refusal: {mention.status_rule}")
    if mention.type in _YIELDING and will:
        return replace(mention, type="REJECT", mode="yield", status="actual", speech=True, status_rule=f"refusal: {mention.status_rule}")
    if mention.type == _MEETING and (will or any(t.form.lower() in _DO for t in sentence.dependents(at, "aux"))):
        actors = mention.actors[:1]  # "we do not bargain with outlaws": who would talk to whom has two sides, a refusal one
        return replace(
            mention, type="REJECT", mode="meet", status="actual", speech=True, actors=actors, recipients=mention.actors[1:],
            status_rule=f"refusal: {mention.status_rule}",
        )  # fmt: skip
    return mention


def is_not_before(sentence: Sentence, at: int) -> bool:
    """ "Will not hear the case until 31 May": on that day it will."""
    until = sentence.dependents(at, "obl") if "until" in sentence.vocabulary else ()
    return any(t.mention == "time" and "until" in sentence.marked(t.index, "case") for t in until)


def _is_with_nobody(sentence: Sentence, at: int) -> bool:
    """ "Will bargain with nobody", "will talk to no one": nobody is whom they would talk to, not who will not."""
    return not any(lemma_of(t) in _NOBODY or _is_no(sentence, t.index) for t in sentence.dependents(at, "nsubj"))


def _is_no(sentence: Sentence, index: int) -> bool:
    return any(lemma_of(t) == "no" for t in sentence.dependents(index, "det"))


def _said_not(mention: EventMention, sentence: Sentence) -> int:
    """The verb that carries the "not": of "will not hold talks with them" the holding."""
    token = sentence.tokens[mention.at.token]
    held = token.upos == "NOUN" and token.relation in {"obj", "obl"} and lemma_of(sentence.tokens[token.head]) in _HOLDING
    return token.head if held and mention.type == _MEETING else token.index


def by_who_was_asked(mentions: Mapping[int, EventMention], sentence: Sentence) -> dict[int, EventMention]:
    """The mentions, a bare refusal behind a demand as that of whoever was asked: "officials urged the crowd to leave, but they refused"."""
    return {at: _by_asked(at, mentions, sentence) for at in mentions}


def _by_asked(at: int, mentions: Mapping[int, EventMention], sentence: Sentence) -> EventMention:
    mention, token = mentions[at], sentence.tokens[at]
    asking = mentions.get(token.head) if token.relation == "conj" else None
    bare = mention.type == "REJECT" and all(sentence.tokens[ref.token].form.lower() in THIRD_PERSON for ref in mention.actors)
    if asking is None or asking.type != "REQUEST" or not asking.recipients or not bare or sentence.dependents(at, "obj", "ccomp"):
        return mention
    return replace(mention, actors=asking.recipients, recipients=asking.actors)
