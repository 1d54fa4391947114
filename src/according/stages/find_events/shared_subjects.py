"""Whose subject or agent a verb without one shares: "is trying to determine", "stormed in and broke it", "pushed to break it"."""

from __future__ import annotations

from according.records.parse import Sentence, Token

_SHARING = ("xcomp", "conj")


def subjects_above(sentence: Sentence, verb: int, *, through: tuple[str, ...] = _SHARING) -> set[int]:
    """The subjects of a verb, or of the nearest one above it that has some. through: relations by which a verb shares its subject."""
    at = verb
    while sentence.tokens[at].relation in through and sentence.tokens[at].head >= 0 and not sentence.dependents(at, "nsubj"):
        at = sentence.tokens[at].head
    return {t.index for t in sentence.dependents(at, "nsubj")}


def is_of_another_time(sentence: Sentence, verb: Token, other: Token) -> bool:
    """Whether a second passive has a tense of its own: "was arrested in May and is now tried by a court"."""
    own, first = (sentence.dependents(one.index, "aux:pass") for one in (other, verb))
    return bool(own and first) and {t.form.lower() for t in own}.isdisjoint(t.form.lower() for t in first)
