"""What is decided on or given a day that is still to come: "called a march for Thursday", "have called a strike on Friday", "voted to strike"."""

from __future__ import annotations

from according.records.parse import Sentence
from according.stages.find_events.syntax import lemma_of, marks, prepositions

_VOTING = frozenset({"vote", "ballot", "plump"})
_IN_FAVOUR = frozenset({"favour", "favor"})


def of_vote(sentence: Sentence, at: int, head: int, kind: str) -> tuple[str, str] | None:
    """ "Voted to strike", "voted for a strike", "voted in favour of a boycott": a protest that is decided on. kind: the type of the event."""
    token = sentence[at]
    if kind != "PROTEST" or lemma_of(sentence[head]) not in _VOTING | _IN_FAVOUR:
        return None
    verb = sentence[head].head if lemma_of(sentence[head]) in _IN_FAVOUR else head
    voted = verb >= 0 and lemma_of(sentence[verb]) in _VOTING
    to_do = token.relation in ("xcomp", "advcl", "acl") and "to" in marks(sentence, at)
    wanted = token.relation in ("obl", "nmod") and bool({"for", "of"} & set(prepositions(sentence, at)))
    return ("planned", "voted for") if voted and (to_do or wanted) else None
