"""Which paragraphs are items of a list with bullets, each about a matter and a place of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from according.records.parse import Sentence
from according.stages.segment.paragraphs import CELLS, PICTURE

_SIGNS = frozenset("•·▪●*‣◦")
_DASHES = ("-", "–")
_DRAWN = re.compile(rf"{PICTURE}\s*$")
_NUMBER = re.compile(r"(?:\(?(?:\d{1,3}|[a-h]|[ivx]{1,4})\)|\d{1,3}\.)\s")
"""Of numbered paragraphs: "3. On 2 May …", "(b) On 5 May …"."""
_ROW = 120
"""Code points at the beginning of a row of a table in plain text."""
_OF_LIST, _STOPS = 4, frozenset({".", "!", "?"})
"""Headlines that make a list, and signs with which none of its lines ends."""
_LEAST = 2
"""Items that make a list."""


def bulleted(sentences: Sequence[Sentence], *, text: str) -> frozenset[int]:
    """The numbers of the paragraphs before whose first sentence a bullet or a number stands; none where only one has one."""
    found, last = set[int](), -1
    for sentence in sentences:
        if sentence.paragraph != last:
            last = sentence.paragraph
            before = text[max(0, sentence.start - 3) : sentence.start].rstrip(" \t\xa0")
            alone = before.strip() in _DASHES and ("\n" in before or sentence.start < len("-  "))  # in plain text, a dash opens the line
            row = text.count(" | ", sentence.start, sentence.start + _ROW) >= CELLS
            drawn = before[-1:] > "\u2000" and _DRAWN.search(before)
            if before[-1:] in _SIGNS and before or alone or row or drawn or _NUMBER.match(text, sentence.start):
                found.add(last)
    found |= _headlines(sentences)
    return frozenset(found) if len(found) >= _LEAST else frozenset()


def _headlines(sentences: Sequence[Sentence]) -> set[int]:
    """The paragraphs of a list of headlines, its last line too, behind which no prose stands that would make it one; none of a few."""
    lines = [s for s in sentences if s.kind != "dateline"]
    heads = list(takewhile(lambda s: s.kind == "headline", lines))
    rest = [s for s in lines[len(heads) :] if s[-1].form in _STOPS]
    return {s.paragraph for s in lines} if len(heads) >= _OF_LIST and not rest else set()
