"""What was thought of a deed before more was known, and what a message that is itself asked for or sent tells in its own clause."""

from __future__ import annotations

from according.records.parse import Sentence
from according.records.worded import needs
from according.stages.find_events.syntax import lemma_of, prepositions

ONCE_THOUGHT = "thought at first"
"""The rule of what somebody took for true before more was known."""
_THINKING = frozenset({"assume", "believe", "fear", "presume", "suppose", "suspect", "think"})
_AT_FIRST = frozenset({"first", "initially", "originally", "mistakenly", "previously", "wrongly", "erroneously"})
_MESSAGES = frozenset({"appeal", "call", "demand", "letter", "message", "order", "petition", "plea"})
_SAYING = frozenset({"ACCUSE", "REJECT", "REQUEST", "SANCTION", "SUPPORT", "THREATEN"})


@needs(any_of=_AT_FIRST)
def of_once_thought(sentence: Sentence, at: int, head: int) -> tuple[str, str] | None:
    """ "At first, police believed that he had abducted her", "was initially thought to have shot him": nobody says so any more."""
    if lemma_of(sentence[head]) not in _THINKING or sentence[at].relation not in ("ccomp", "xcomp"):
        return None
    beside = sentence.dependents(head, "advmod", "obl")
    at_first = any(t.form.lower() in _AT_FIRST and (t.form.lower() != "first" or "at" in prepositions(sentence, t.index)) for t in beside)
    return ("possible", ONCE_THOUGHT) if at_first else None


def of_message(sentence: Sentence, at: int, head: int, kind: str) -> tuple[str, str] | None:
    """ "Received a call in which he threatened them", "an appeal in which it condemned the raid": he did, in the message that is told of.

    kind: the type of the event.
    """
    if kind not in _SAYING or sentence[at].deprel != "acl:relcl" or lemma_of(sentence[head]) not in _MESSAGES:
        return None
    within = any(t.form.lower() == "which" and "in" in prepositions(sentence, t.index) for t in sentence.dependents(at, "obl"))
    return ("actual", f"told in it: {lemma_of(sentence[head])}") if within else None
