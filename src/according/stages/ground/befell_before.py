"""Deeds that only say who somebody is: a vigil in Leeds on Monday "for a murdered singer" is neither where nor when she was murdered."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, TypeVar

from according.records.parse import Sentence

_BODIES = frozenset({"body", "corpse", "remains"})
"""Where the bodies of slain rebels lie they may have been slain."""


class _Told(Protocol):
    @property
    def first(self) -> int: ...


T = TypeVar("T", bound=_Told)


def beside_deed(told: Sequence[T], sentence: Sentence, at: int) -> list[T]:
    """The places or times of a sentence that a deed may have: of one that says who somebody is those inside his own phrase."""
    whom = sentence[at].head if sentence.tokens[at].deprel == "amod" else -1
    if whom < 0 or sentence[whom].relation == "nmod" and sentence[sentence[whom].head].lemma in _BODIES:
        return list(told)
    phrase = set(sentence.subtree(whom))
    return [one for one in told if one.first in phrase]
