"""Offsets: ours count code points, a browser's strings count UTF-16 units. Marks of many claims become segments of a text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice

from according.web import words
from according.web.context import Piece, Segment


def to_utf16(text: str, offset: int) -> int:
    """Units before the code point at `offset`: "😀 hit", 2 -> 3. Raises IndexError for an offset outside the text."""
    _within(text, offset)
    return offset + sum(char > "\uffff" for char in text[:offset])


def from_utf16(text: str, units: int) -> int:
    """Code points before so many units; one within a pair counts as before it. Raises IndexError if the text has fewer units."""
    if units < 0 or units > len(text) + sum(char > "\uffff" for char in text):
        raise IndexError(f"{units} is no offset of a text of {len(text)} characters")
    seen = 0
    for place, char in enumerate(text):
        width = 2 if char > "\uffff" else 1
        if seen + width > units:
            return place
        seen += width
    return len(text)


def _within(text: str, offset: int) -> None:
    if not 0 <= offset <= len(text):
        raise IndexError(f"{offset} is no offset of a text of {len(text)} characters")


MOST_HIDDEN = 2000
"""Hidden characters of a text that are shown one by one; a text made of nothing else must not become millions of elements."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Words that are something to a claim. anchor: they begin its trigger."""

    start: int
    end: int
    role: str
    claim: str
    anchor: bool = False


def segments(text: str, *, marks: Iterable[Mark]) -> tuple[Segment, ...]:
    """The text cut wherever a mark begins or ends or a hidden character stands; marks outside the text are cut to it."""
    begin: defaultdict[int, list[Mark]] = defaultdict(list)
    end: defaultdict[int, list[Mark]] = defaultdict(list)
    for mark in marks:
        start, stop = max(0, mark.start), min(len(text), mark.end)
        if start < stop:
            begin[start].append(mark)
            end[stop].append(mark)
    hidden = [place for match in islice(words.HIDDEN.finditer(text), MOST_HIDDEN) for place in match.span()]
    cuts = sorted({0, len(text), *begin, *end, *hidden})
    open_: dict[Mark, int] = defaultdict(int)
    found = []
    for start, stop in zip(cuts, cuts[1:]):
        for mark in end[start]:
            open_[mark] -= 1
        for mark in begin[start]:
            open_[mark] += 1
        here = [mark for mark, times in open_.items() if times > 0]
        open_ = defaultdict(int, {mark: open_[mark] for mark in here})
        found.append(_segment(text, start, stop, here))
    return tuple(found)


def _segment(text: str, start: int, stop: int, here: list[Mark]) -> Segment:
    shown = text[start:stop]
    return Segment(
        text=shown,
        start=start,
        end=stop,
        roles=tuple(sorted({mark.role for mark in here})),
        claims=tuple(sorted({mark.claim for mark in here})),
        anchors=tuple(sorted({mark.claim for mark in here if mark.anchor and mark.start == start})),
        hidden=f"U+{ord(shown):04X}" if len(shown) == 1 and words.HIDDEN.match(shown) else None,
    )


def pieces(text: str, *, marks: Iterable[Mark], start: int, end: int) -> tuple[Piece, ...]:
    """A part of the text for a list: one role a piece, what is hidden made visible; of a very long one what is about its first mark."""
    marks = list(marks)
    if end - start > MOST_SENTENCE:
        middle = min((mark.start for mark in marks if start <= mark.start < end), default=start)
        start = max(start, middle - MOST_SENTENCE // 4)
        end = min(end, start + MOST_SENTENCE)
    inside = [Mark(mark.start - start, mark.end - start, mark.role, mark.claim) for mark in marks]
    return tuple(
        Piece(text=words.visible(segment.text), role=min(segment.roles, key=_rank) if segment.roles else None)
        for segment in segments(text[start:end], marks=inside)
    )


MOST_SENTENCE = 3000
"""Characters of a sentence that a list shows; a table or a page of one line may be one sentence of millions."""
RANK = ("what", "says", "how many", "who", "whom", "when", "where", "mention")


def _rank(role: str) -> int:
    return RANK.index(role) if role in RANK else len(RANK)
