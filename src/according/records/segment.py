"""A document cut into segments, sentences mostly, and words."""

from __future__ import annotations

from according.records.quick import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A word of a sentence before it is parsed. start, end: code points of the document's text."""

    form: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A sentence before it is parsed.

    kind: prose | headline | caption | dateline (what stands before the report proper).
    paragraph: number of its paragraph, from 0.
    """

    index: int
    start: int
    end: int
    words: tuple[Word, ...]
    paragraph: int = 0
    kind: str = "prose"
