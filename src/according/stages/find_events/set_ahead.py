"""What is voted for or will be called: "voted to strike", "a bandh would be called if the talks fail"."""

from __future__ import annotations

from according.records.parse import Sentence
from according.stages.find_events.syntax import lemma_of, marks, prepositions

VOTED = "voted for"
_CALLING = frozenset({"call", "declare", "announce"})
_VOTING = frozenset({"vote", "ballot", "plump"})
_BACKING, _BALLOTS = frozenset({"back", "endorse", "support", "approve"}), frozenset({"ballot", "vote", "poll", "assembly", "meeting"})
_IN_FAVOUR = frozenset({"favour", "favor"})


def of_vote(sentence: Sentence, at: int, head: int, kind: str) -> tuple[str, str] | None:
    """ "Voted to strike", "voted for a strike", "voted in favour of a boycott", "backed it in a ballot": a protest decided on.

    kind: of the event.
    """
    token = sentence[at]
    if kind == "PROTEST" and lemma_of(sentence[head]) in _BACKING and token.deprel in ("obj", "nsubj:pass"):
        decided = any(lemma_of(t) in _BALLOTS for t in sentence.dependents(head, "obl"))
        return ("planned", VOTED) if decided else None
    if kind != "PROTEST" or lemma_of(sentence[head]) not in _VOTING | _IN_FAVOUR:
        return None
    verb = sentence[head].head if lemma_of(sentence[head]) in _IN_FAVOUR else head
    voted = verb >= 0 and lemma_of(sentence[verb]) in _VOTING
    to_do = token.relation in ("xcomp", "advcl", "acl") and "to" in marks(sentence, at)
    wanted = token.relation in ("obl", "nmod") and bool({"for", "of"} & set(prepositions(sentence, at)))
    return ("planned", VOTED) if voted and (to_do or wanted) else None


def of_call(sentence: Sentence, at: int, head: int, kind: str) -> tuple[str, str] | None:
    """ "A bandh would be called if the talks fail": a protest that will be called is to come, on a condition a threat."""
    called = lemma_of(sentence[head]) in _CALLING and sentence[at].deprel in ("obj", "nsubj:pass", "nsubj")
    if kind != "PROTEST" or not called or not any(lemma_of(t) in ("will", "would", "shall") for t in sentence.dependents(head, "aux")):
        return None
    clauses = (word for t in sentence.dependents(head, "advcl") for word in marks(sentence, t.index))
    return ("threatened" if {"if", "unless"} & set(clauses) else "planned"), "will be called"
