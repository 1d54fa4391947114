"""Whom nobody blames: the nun of "deplored the death of a nun", both of "criticised the handling of the talks between A and B"."""

from __future__ import annotations

from according.records.parse import Sentence

_MOURNED = frozenset({"death", "loss", "passing", "demise"})
_COURSES = frozenset({"conduct", "course", "handling", "outcome", "pace", "progress", "result", "timing"})
_EITHER = _MOURNED | _COURSES
_SIDES = frozenset({"between", "with"})


def only_mourned(sentence: Sentence, *, blame: int) -> set[int]:
    """The words of those about whom a word of blame is, and at whom it is not."""
    if _EITHER.isdisjoint(sentence.vocabulary):
        return set()
    found = set[int]()
    for noun in sentence.dependents(blame, "obj"):
        of = [t.index for t in sentence.dependents(noun.index, "nmod") if "of" in sentence.marked(t.index, "case")]
        if noun.lemma in _MOURNED and of:
            found |= {noun.index, *(k for at in of for k in sentence.subtree(at))}
        elif noun.lemma in _COURSES and not sentence.dependents(noun.index, "nmod:poss"):
            sides = [t for at in of for t in sentence.dependents(at, "nmod") if not _SIDES.isdisjoint(sentence.marked(t.index, "case"))]
            found |= {noun.index, *(k for t in sides for k in sentence.subtree(t.index))} if sides else set()
    return found
