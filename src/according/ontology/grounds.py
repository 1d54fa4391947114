"""What inquiries find: "found reasonable grounds to believe that soldiers executed the men" is their word that they did."""

from __future__ import annotations

from according.records.parse import Sentence

_GROUNDS = frozenset({"ground", "evidence", "reason", "cause", "basis"})
_ENOUGH = frozenset({"reasonable", "sufficient", "ample", "strong", "good", "probable", "every", "compelling", "solid", "substantial"})
_NONE = frozenset({"no", "not", "insufficient", "little", "without", "n't"})


def is_finding(sentence: Sentence, *, verb: int) -> bool:
    """Whether "to believe" goes on from grounds that somebody says are enough."""
    token = sentence.tokens[verb]
    if token.relation != "acl" or token.head < 0 or sentence.tokens[token.head].lemma not in _GROUNDS:
        return False
    words = {t.form.lower() for t in sentence.dependents(token.head, "amod", "det", "advmod")}
    above = sentence.tokens[token.head].head
    over = {t.form.lower() for t in sentence.dependents(above, "advmod", "det")} if above >= 0 else set()
    return not _ENOUGH.isdisjoint(words) and _NONE.isdisjoint(words | over)


def who_found(sentence: Sentence, *, verb: int) -> int:
    """The verb of "found reasonable grounds to believe", whose subject says so; -1 for other verbs, and where grounds only "exist"."""
    noun = sentence.tokens[verb].head
    return sentence.tokens[noun].head if is_finding(sentence, verb=verb) and sentence.tokens[noun].deprel in ("obj", "nsubj:pass") else -1


def is_grounds(sentence: Sentence, *, noun: int) -> bool:
    """Whether a noun is what somebody has for believing or saying a thing, and so no speaker."""
    return sentence.tokens[noun].lemma in _GROUNDS
