"""The word by which a deed's noun says which deed it is: the market of "the market attack"."""

from __future__ import annotations

from according.records.parse import Sentence


def site_of(sentence: Sentence, *, noun: int) -> str:
    """The lemma of the one common noun before a deed's noun, which may be where or whom it hit; "" without one."""
    named = [t for t in sentence.dependents(noun, "compound") if t.upos == "NOUN"]
    return named[0].lemma.lower() if len(named) == 1 else ""
