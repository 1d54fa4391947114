"""The stage: a document's text to segments and quotations."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from according.records.document import Document
from according.records.parse import Quote
from according.records.segment import Segment, Word
from according.stages.segment.boundaries import ends_of, paragraph_of
from according.stages.segment.kinds import Kind, heading_length, is_caption, kinds_of, labels_length
from according.stages.segment.paragraphs import paragraphs_of
from according.stages.segment.places import small_words
from according.stages.segment.quotes import marks_of, quotes_of
from according.stages.segment.tables import vocabulary
from according.stages.segment.words import words_of

_TAGS = re.compile(r"\s?(?:(?:#[^\W\d_]\w*|@\w+|(?:https?://|www\.|t\.me/)\S+)(?:[\s|,]+|$))+", re.MULTILINE)
"""A line of nothing but hashtags, handles and addresses, which says where to look and tells nothing."""
_BREAKS = (frozenset(";:—–"), frozenset(","))


def segment(document: Document, *, max_words: int = 150) -> tuple[tuple[Segment, ...], tuple[Quote, ...]]:
    """Sentences and quotations of a document, in text order.

    max_words: words of a segment at most; a longer sentence is cut behind punctuation, so that one endless line costs no memory.
    Raises ValueError if max_words is below 2.
    """
    if max_words < 2:
        raise ValueError(f"max_words is {max_words}; it must be at least 2")
    text = document.text
    paragraphs = [words for start, end in paragraphs_of(text) if (words := words_of(text, start, end))]
    small = small_words(paragraphs)
    segments: list[Segment] = []
    quotes: list[Quote] = []
    for number, (words, kind) in enumerate(zip(paragraphs, kinds_of(paragraphs), strict=True)):
        kind = Kind(name="dateline") if _TAGS.fullmatch(text, max(words[0].start - 1, 0), words[-1].end) else kind
        marks = marks_of(words)
        ranges = _ranges(words, ends_of(paragraph_of(words, marks, small=small)), kind)
        quotes.extend(quotes_of(words, marks, sentences=[(a, b) for a, b, _ in ranges]))
        for first, last, name in ranges:
            for a, b in _pieces(words, first, last, max_words):
                segments.append(_segment(len(segments), words[a:b], number, name))
    return tuple(segments), tuple(sorted(quotes, key=lambda quote: (quote.start, -quote.end)))


def _ranges(words: Sequence[Word], ends: Sequence[int], kind: Kind) -> list[tuple[int, int, str]]:
    """(first, behind the last, kind) of each sentence, the dateline and labels in brackets by themselves."""
    start, found = kind.dateline, []
    if start:
        found.append((0, start, "dateline"))
    behind = start + _labels(words[start:], kind)
    if start < behind < len(words):
        found.append((start, behind, "dateline"))
        start = behind
    for end in ends:
        if end > start:
            found.append((start, end, kind.name))
            start = end
    return _without_report(words, found) if kind.name == "caption" else found


def _labels(words: Sequence[Word], kind: Kind) -> int:
    """Number of words of the labels behind the dateline: a newsroom's own, or a listening service's in brackets."""
    return (0 if kind.dateline else heading_length(words)) or (labels_length(words) if kind.name == "prose" else 0)


def _without_report(words: Sequence[Word], ranges: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """A caption's sentences, those behind its last sign of one made prose: the report begins there on the same line."""
    known = vocabulary()
    signs = [n for n, (a, b, _) in enumerate(ranges) if is_caption(words[a:b], known)]
    last = signs[-1] if signs else len(ranges)
    return [(a, b, name if n <= last else "prose") for n, (a, b, name) in enumerate(ranges)]


def _segment(index: int, words: Sequence[Word], paragraph: int, kind: str) -> Segment:
    return Segment(index=index, start=words[0].start, end=words[-1].end, words=tuple(words), paragraph=paragraph, kind=kind)


def _pieces(words: Sequence[Word], first: int, last: int, most: int) -> Iterator[tuple[int, int]]:
    """The range, cut into pieces of at most `most` words, behind the strongest punctuation of the latter half."""
    while last - first > most:
        half = first + most // 2
        cut = first + most
        for signs in _BREAKS:
            at = next((k for k in range(first + most, half, -1) if words[k - 1].form in signs), None)
            if at is not None:
                cut = at
                break
        yield first, cut
        first = cut
    yield first, last
