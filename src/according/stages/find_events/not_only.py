"""A "not" that denies nothing: "not only repulsed the attack but arrested the attackers"."""

from __future__ import annotations

from according.records.parse import Sentence
from according.stages.find_events.syntax import lemma_of

_ONLY = frozenset({"only", "just", "merely", "simply"})


def is_not_only(sentence: Sentence, index: int) -> bool:
    """ "Not only repulsed the attack but arrested the attackers", "was not looted only by rebels but by soldiers too" deny nothing."""
    if lemma_of(sentence.tokens[index]) != "not":
        return False
    return any(lemma_of(t) in _ONLY for t in sentence.tokens[index + 1 : index + 2]) or _is_only_of_one(sentence, sentence[index].head)


def _is_only_of_one(sentence: Sentence, verb: int) -> bool:
    """Whether "only" stands at one of those of a deed, and others follow behind "but"."""
    if verb < 0 or "but" not in sentence.vocabulary:
        return False
    for one in sentence.dependents(verb, "obl", "obj"):
        if any(lemma_of(t) in _ONLY for t in sentence.dependents(one.index)):
            return any(t.form.lower() == "but" and sentence.is_below(t.index, top=verb) for t in sentence.tokens[one.index :])
    return False
