"""What others have decided to do, of whom those who react to it are none: "lawyers challenged the decision to deport them".

Three stages ask it: of the status, of who acts and of the voice. Whoever challenges a decision has not taken it, and does not deny it.
"""

from __future__ import annotations

from according.records.parse import Sentence

DECIDED = "decided by others"
"""The rule of the status of what the decision is to do."""
_MADE = frozenset({"decision", "law", "move", "ruling", "verdict"})
_SHAPED = frozenset({"bid", "bill", "plan", "proposal", "scheme"})
_REACTING = frozenset({
    "appeal", "applaud", "assail", "attack", "back", "blast", "challenge", "condemn", "contest", "criticise", "criticize", "decry",
    "denounce", "deplore", "dispute", "fight", "hail", "lambast", "lambaste", "lament", "mock", "oppose", "praise", "protest",
    "question", "regret", "resent", "slam", "support", "welcome",
})  # fmt: skip
_TURNING_DOWN = frozenset({"dismiss", "reject"})
"""What is done to a decision by who reacts to it, but to a plan often by whose plan it would be."""
_HUNG = frozenset({"obj", "obl", "nsubj:pass"})


def decided_by_others(sentence: Sentence, *, at: int) -> int:
    """The decision of which a verb tells what it is to do, where somebody only reacts to it; -1 without one."""
    token = sentence[at]
    while token.relation == "conj" and token.head >= 0 and sentence[token.head].upos == token.upos:
        token = sentence[token.head]
    to_do = token.relation == "acl" and token.upos == "VERB" and "to" in sentence.marked(token.index, "mark")
    return token.head if to_do and is_reacted_to(sentence, noun=token.head) else -1


def is_reacted_to(sentence: Sentence, *, noun: int) -> bool:
    """Whether a noun is a decision or plan that a verb tells somebody's reaction to."""
    token = sentence[noun]
    if token.lemma not in _MADE | _SHAPED or token.deprel not in _HUNG or token.head < 0:
        return False
    verb = sentence[token.head]
    against = token.relation != "obl" or bool({"against", "over", "at"} & set(sentence.marked(noun, "case")))
    reacting = verb.lemma in _REACTING or verb.lemma in _TURNING_DOWN and token.lemma in _MADE
    return verb.upos == "VERB" and reacting and against
