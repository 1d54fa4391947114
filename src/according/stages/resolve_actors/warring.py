"""Sides that are told without a number: "the sides exchanged prisoners", "urged the warring parties to disengage"."""

from __future__ import annotations

from according.records.parse import Sentence
from according.stages.resolve_actors.phrases import preposition

SIDES = frozenset({"sides", "parties", "belligerents", "adversaries", "antagonists"})
_FIGHTING = frozenset({"warring", "belligerent", "conflicting", "opposing", "rival", "feuding", "hostile"})
_IN = frozenset({"to", "in", "of"})
_CONFLICT = frozenset({
    "conflict", "war", "dispute", "agreement", "accord", "deal", "truce", "ceasefire", "cease-fire", "standoff", "fighting", "process",
})  # fmt: skip
_BARE = frozenset({"sides", "belligerents"})
"""Words that need no other to tell that two fight; "the parties" may be those of a parliament."""
_AT_WAR = frozenset({
    "ceasefire", "cease-fire", "truce", "force", "restraint", "hostility", "fighting", "violence", "escalation", "dialogue",
})  # fmt: skip
"""Words of a sentence in which "the parties" are those to a conflict."""
_OF_VOTERS = frozenset({"main", "major", "parliamentary", "political"})


def is_of_others(sentence: Sentence, index: int) -> bool:
    """Whether a noun's own words tell which two they are: "both sides of the border", "the two countries of the south", "both political
    parties"."""
    if any(t.index > index for t in sentence.dependents(index, "nmod", "acl", "appos")):
        return True
    beside = sentence.dependents(index, "amod") if sentence.tokens[index].lemma == "party" else ()
    return any(t.form.casefold() in _OF_VOTERS for t in beside)


def is_who_fights(sentence: Sentence, index: int) -> bool:
    """Whether a plural noun means those who fight or negotiate with each other, and no others of them are told by it."""
    form = sentence.tokens[index].form.casefold()
    if form not in SIDES or sentence.tokens[index].upos != "NOUN":
        return False
    beside = sentence.dependents(index, "det", "amod", "compound", "nummod", "nmod", "acl", "appos", "nmod:poss")
    words = {t.form.casefold() for t in beside if t.index < index}
    behind = [t for t in beside if t.index > index]
    named = bool(behind) and all(t.lemma.casefold() in _CONFLICT and preposition(sentence, t.index) in _IN for t in behind)
    if behind and not named or not words <= {"the", *_FIGHTING}:
        return False
    if words & _FIGHTING or named:
        return True
    return "the" in words and (form in _BARE or not _AT_WAR.isdisjoint(sentence.vocabulary))
