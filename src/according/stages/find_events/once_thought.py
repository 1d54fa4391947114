"""What was thought of a deed before more was known, what somebody is only taught to do, and what a message tells in its own clause."""

from __future__ import annotations

from according.records.parse import Sentence
from according.records.worded import needs
from according.stages.find_events.syntax import is_passive, lemma_of, marks, prepositions

ONCE_THOUGHT = "thought at first"
"""The rule of what somebody took for true before more was known."""
_THINKING = frozenset({"assume", "believe", "fear", "presume", "suppose", "suspect", "think"})
_AT_FIRST = frozenset({"first", "initially", "originally", "mistakenly", "previously", "wrongly", "erroneously"})
_TEACHING = frozenset({"brief", "design", "drill", "equip", "school", "teach", "train"})
_MESSAGES = frozenset({"appeal", "call", "demand", "letter", "message", "order", "petition", "plea"})
_SAYING = frozenset({"ACCUSE", "REJECT", "REQUEST", "SANCTION", "SUPPORT", "THREATEN"})


@needs(any_of=_AT_FIRST)
def of_once_thought(sentence: Sentence, at: int, head: int) -> tuple[str, str] | None:
    """ "At first, police believed that he had abducted her", "was initially thought to have shot him": nobody says so any more."""
    if lemma_of(sentence.tokens[head]) not in _THINKING or sentence.tokens[at].relation not in ("ccomp", "xcomp"):
        return None
    beside = sentence.dependents(head, "advmod", "obl")
    at_first = any(t.form.lower() in _AT_FIRST and (t.form.lower() != "first" or "at" in prepositions(sentence, t.index)) for t in beside)
    return ("possible", ONCE_THOUGHT) if at_first else None


@needs(any_of=_TEACHING)
def of_training(sentence: Sentence, at: int, head: int) -> tuple[str, str] | None:
    """ "The unit is trained to storm ships", "taught his men to torture prisoners": they can, and nobody says that they have."""
    if lemma_of(sentence.tokens[head]) not in _TEACHING or sentence.tokens[head].upos != "VERB" or "to" not in marks(sentence, at):
        return None
    taught = sentence.tokens[at].relation == "xcomp" or sentence.tokens[at].relation == "advcl" and is_passive(sentence, head)
    return ("possible", f"only able to: {lemma_of(sentence.tokens[head])}") if taught else None


def of_message(sentence: Sentence, at: int, head: int, kind: str) -> tuple[str, str] | None:
    """ "Received a call in which he threatened them", "an appeal in which it condemned the raid": he did, in the message that is told of.

    kind: the type of the event.
    """
    if kind not in _SAYING or sentence.tokens[at].deprel != "acl:relcl" or lemma_of(sentence.tokens[head]) not in _MESSAGES:
        return None
    within = any(t.form.lower() == "which" and "in" in prepositions(sentence, t.index) for t in sentence.dependents(at, "obl"))
    return ("actual", f"told in it: {lemma_of(sentence.tokens[head])}") if within else None
