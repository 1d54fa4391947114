"""Figures in the columns of a table: "| 28 April | Goma | Shelling | 4 | 12 |" under "| Date | Place | Event | Killed | Injured |"."""

from __future__ import annotations

from according.records.count import Count
from according.records.parse import Parsed, Sentence
from according.stages.ground.figures import figures_of
from according.stages.ground.of_whom import words_between
from according.stages.ground.time_words import pieces_of
from according.stages.ground.word_sets import words_of

_MARK = "|"
_LEAST = 3
"""Marks in a row of a table."""
_ROWS = 60
"""Rows above that are looked at for the heads of the columns."""
_HEADS = {"killed": "toll_killed", "injured": "toll_injured", "captured": "toll_captured", "displaced": "toll_displaced"}


def counted_in_columns(sentence: Sentence, at: int, *, parsed: Parsed) -> list[Count]:
    """The figures of the row in which an event is told, each by the head of its column; none outside tables. at: the event's word."""
    if _MARK not in sentence.vocabulary or len(cells := _cells(sentence)) < _LEAST:
        return []
    heads = _heads(sentence, len(cells), parsed)
    if not any(heads) or any(what and at in cell for what, cell in zip(heads, cells, strict=True)):
        return []
    found: list[Count] = []
    for what, cell in zip(heads, cells, strict=True):
        figures = figures_of([piece for piece in pieces_of(sentence) if piece.token in cell]) if what else []
        if len(figures) == 1 and figures[0].low > 0:
            one, words = figures[0], sentence.tokens[figures[0].first : figures[0].last + 1]
            text = words_between(sentence, one.first, one.last)
            start, end = words[0].start, words[-1].end
            found.append(Count(what=what, low=one.low, high=one.high, of=None, source="", text=text, start=start, end=end))
    return found


def _cells(sentence: Sentence) -> list[range]:
    """The words of each cell, without the marks; [] for what is no row."""
    marks = [t.index for t in sentence.tokens if t.form == _MARK]
    if len(marks) < _LEAST:
        return []
    edges = marks if marks[0] == 0 else [-1, *marks]
    edges = edges if edges[-1] == len(sentence) - 1 else [*edges, len(sentence)]
    return [range(first + 1, last) for first, last in zip(edges, edges[1:])]


def _heads(sentence: Sentence, columns: int, parsed: Parsed) -> list[str]:
    """What each column counts, by the topmost row of as many cells right above; "" for other columns."""
    top: list[range] = []
    row = sentence
    for other in reversed(parsed.sentences[max(0, sentence.index - _ROWS) : sentence.index]):
        cells = _cells(other)
        if len(cells) != columns:
            break
        top, row = cells, other
    return [_kind({row[k].form.lower() for k in cell}) for cell in top] if top else [""] * columns


def _kind(words: set[str]) -> str:
    """What a head counts; nothing where it names two kinds ("killed and injured")."""
    kinds = [what for what, name in _HEADS.items() if not words.isdisjoint(words_of(name))]
    return kinds[0] if len(kinds) == 1 else ""
