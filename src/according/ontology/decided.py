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
    "appeal", "applaud", "assail", "attack", "back", "blast", "brand", "call", "challenge", "condemn", "contest", "criticise",
    "criticize", "decry", "denounce", "deplore", "describe", "dispute", "fight", "hail", "lambast", "lambaste", "lament", "mock",
    "oppose", "praise", "protest", "question", "regret", "resent", "slam", "support", "uphold", "welcome",
})  # fmt: skip
_BLAMING = frozenset({"attack", "blame", "blast", "condemn", "criticise", "criticize", "fault", "praise", "slam", "thank"})
_TURNING_DOWN = frozenset({"dismiss", "reject"})
"""What is done to a decision by who reacts to it, but to a plan often by whose plan it would be."""
_FEELINGS = frozenset({
    "anger", "backlash", "complaint", "condemnation", "criticism", "fury", "objection", "opposition", "outcry", "outrage", "praise",
    "protest", "reaction", "resistance", "support",
})  # fmt: skip
_AT, _FOR = frozenset({"against", "at", "over"}), frozenset({"for", "of", "to"})


def decided_by_others(sentence: Sentence, *, at: int) -> int:
    """The decision of which a verb tells what it is to do, where somebody only reacts to it; -1 without one."""
    token = sentence.tokens[at]
    while token.relation == "conj" and token.head >= 0 and sentence.tokens[token.head].upos == token.upos:
        token = sentence.tokens[token.head]
    to_do = token.relation == "acl" and token.upos == "VERB" and "to" in sentence.marked(token.index, "mark")
    return token.head if to_do and is_reacted_to(sentence, noun=token.head) else -1


def is_reacted_to(sentence: Sentence, *, noun: int) -> bool:
    """Whether a noun is a decision or plan to which somebody's reaction is told."""
    token = sentence.tokens[noun]
    if token.lemma not in _MADE | _SHAPED or token.head < 0:
        return False
    above, cases = sentence.tokens[token.head], set(sentence.marked(noun, "case"))
    if token.relation in ("nmod", "obl") and cases & _AT or token.relation == "nmod" and above.lemma in _FEELINGS:
        return above.lemma in _FEELINGS or above.upos == "VERB"
    if token.relation == "obl" and cases & _FOR:
        return above.lemma in _BLAMING
    reacting = above.lemma in _REACTING or above.lemma in _TURNING_DOWN and token.lemma in _MADE
    return above.upos == "VERB" and token.deprel in ("obj", "nsubj:pass") and reacting


def who_reacts(sentence: Sentence, *, decision: int) -> set[int]:
    """Those who react to it: "the mayor, who backed the plan to evict them", "resigned in protest at the decision to send troops"."""
    verb = next((k for k in sentence.ancestors(decision) if sentence.tokens[k].upos == "VERB"), -1)
    if verb < 0:
        return set()
    found = {t.index for t in sentence.dependents(verb, "nsubj")}
    return found | ({sentence.tokens[verb].head} if sentence.tokens[verb].deprel == "acl:relcl" else set())
