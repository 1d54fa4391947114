"""From code points of a report to the words of a passage: which sentence, and which of several equal words in it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from according.corpus.anchors import occurrences
from according.corpus.passages import ODD
from according.records.span import Span

_NUMBERED = re.compile(r".*\S@[1-9]\d*", re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    """A sentence in one line. at: where each code point of the report went in `text`, from `span.start` on, one more for the end."""

    span: Span
    text: str
    at: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """The sentences of a report as passages.txt has them: in one line each, with single blanks."""

    lines: tuple[_Line, ...]
    begins_paragraph: tuple[bool, ...]

    @classmethod
    def of(cls, text: str, *, sentences: Sequence[Span]) -> Sheet:
        """Sentences without words are left out."""
        lines, begins, before = [], [], 0
        for whole in sentences:
            words = whole.of(text)
            start = whole.start + len(words) - len(words.lstrip())
            span = Span(start=start, end=max(start, whole.start + len(words.rstrip())))
            line = _in_line(text, span)
            if line.text:
                lines.append(line)
                begins.append(not before or "\n\n" in text[before : span.start].replace("\r", ""))
                before = span.end
        return cls(lines=tuple(lines), begins_paragraph=tuple(begins))

    @property
    def sentences(self) -> tuple[str, ...]:
        """The lines."""
        return tuple(line.text for line in self.lines)

    def words(self, start: int, end: int) -> tuple[int, str] | None:
        """Number of the sentence, from 1, and the words as claims name them ("troops@2"); None if they lie in no one sentence."""
        for number, line in enumerate(self.lines, 1):
            if line.span.start <= start < end <= line.span.end:
                return self._words(number, line, start, end)
        return None

    def has(self, words: str) -> bool:
        """Whether the words stand somewhere, whole."""
        return bool(words) and words == words.strip() and any(occurrences(words, line.text) for line in self.lines)

    def _words(self, number: int, line: _Line, start: int, end: int) -> tuple[int, str] | None:
        first, last = line.at[start - line.span.start], line.at[end - line.span.start]
        words = line.text[first:last]
        first += len(words) - len(words.lstrip())
        words = words.strip()
        there = occurrences(words, line.text) if words else []
        if first not in there:
            return None  # within a longer word
        plain = len(there) == 1 and not _NUMBERED.fullmatch(words)
        return number, words if plain else f"{words}@{there.index(first) + 1}"


def _in_line(text: str, span: Span) -> _Line:
    made, at = "", []
    for char in text[span.start : span.end]:
        at.append(len(made))
        blank = char.isspace() or ODD.match(char) is not None
        if not blank and not (char == "#" and not made):
            made += char
        elif blank and made and not made.endswith(" "):
            made += " "
    at.append(len(made))
    return _Line(span=span, text=made.rstrip(), at=tuple(at))
