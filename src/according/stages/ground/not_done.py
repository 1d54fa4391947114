"""Harm of which nobody died: "it would have killed 500", "tried to kill the mayor", "the attempted murder of two envoys"."""

from __future__ import annotations

from according.records.parse import Sentence

_TRYING = frozenset({"aim", "attempt", "fail", "intend", "plot", "seek", "try", "want"})
_TRIES = frozenset({"attempt", "bid", "conspiracy", "effort", "plan", "plot", "try"})
_TRIED = frozenset({"attempted", "failed", "foiled", "thwarted"})


def is_not_done(sentence: Sentence, at: int) -> bool:
    """Whether the word of a harm tells only what would have been, or what somebody tried to do."""
    helping = {t.form.lower() for t in sentence.dependents(at, "aux")}
    return {"would", "have"} <= helping or _is_only_tried(sentence, at)


def _is_only_tried(sentence: Sentence, at: int) -> bool:
    if any(t.form.lower() in _TRIED for t in sentence.dependents(at, "amod")):
        return True
    while sentence.tokens[at].relation == "conj":  # "tried to stab a guard and shoot two others"
        at = sentence.tokens[at].head
    token = sentence.tokens[at]
    if token.head < 0 or token.xpos != "VB":
        return False
    above = sentence.tokens[token.head].lemma.lower()
    return token.relation in ("xcomp", "ccomp") and above in _TRYING or token.relation == "acl" and above in _TRIES


def is_lost_alone(sentence: Sentence, victim: int) -> bool:
    """The captain of "the team lost its captain": one who is known need not have died; "lost a man" tells of a death."""
    whose = any(t.deprel == "nmod:poss" for t in sentence.dependents(victim, "nmod"))
    return sentence.tokens[victim].xpos == "NN" and (whose or sentence.is_known(victim))
