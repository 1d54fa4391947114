"""A blow and what answers it are two: "hit a depot in response to the attack on the bridge", "shelled it in retaliation for a raid"."""

from __future__ import annotations

from according.records.account import Account
from according.records.parse import Sentence

_ANSWERS = frozenset({"response", "retaliation", "reprisal", "revenge", "answer", "reaction", "vengeance"})


def is_answered(sentence: Sentence, old: Account, new: Account) -> bool:
    """Whether the later of two mentions of a sentence is what the earlier one answers."""
    if _ANSWERS.isdisjoint(sentence.vocabulary):
        return False
    between = list(sentence.ancestors(new.mention.at.token))
    below = between[: between.index(old.mention.at.token)] if old.mention.at.token in between else []
    path = [new.mention.at.token, *below]
    return any(sentence[k].lemma.lower() in _ANSWERS and {"to", "for"} & _before(sentence, k, path) for k in below)


def _before(sentence: Sentence, noun: int, path: list[int]) -> set[str]:
    """The prepositions of the word of a path that hangs on a noun."""
    step = next((k for k in path if sentence[k].head == noun), -1)
    return {mark.lower() for mark in sentence.marked(step, "case", "mark")} if step >= 0 else set()
