"""Which paragraphs are items of a list with bullets, each about a matter and a place of its own."""

from __future__ import annotations

from collections.abc import Sequence

from according.records.parse import Sentence

_SIGNS = frozenset("•·▪●*‣◦")
_DASHES = ("-", "–")
_LEAST = 2
"""Items that make a list."""


def bulleted(sentences: Sequence[Sentence], *, text: str) -> frozenset[int]:
    """The numbers of the paragraphs before whose first sentence a bullet stands; none where only one has one."""
    found, last = set[int](), -1
    for sentence in sentences:
        if sentence.paragraph != last:
            last = sentence.paragraph
            before = text[max(0, sentence.start - 3) : sentence.start].rstrip(" \t\xa0")
            alone = before.strip() in _DASHES and ("\n" in before or sentence.start < len("-  "))  # in plain text, a dash opens the line
            if before[-1:] in _SIGNS and before or alone:
                found.add(last)
    return frozenset(found) if len(found) >= _LEAST else frozenset()
