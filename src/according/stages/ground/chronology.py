"""The day of an item in a chronology: "Jan. 24, 2012 - Scores of soldiers are executed. Paris accuses …" is all of that day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from according.records.parse import Parsed, Sentence
from according.records.when import Time, TimeMention
from according.stages.ground.items import MARKS, opening_of
from according.stages.ground.thread import Thread

RULE = "heads-the-item"
_LONG, _LINE = 60, 6
"""Sentences that a day in a line of its own may stand above, and words of such a line."""
_NEAR = 12
"""Sentences around in which a chronology has another item."""
_ENOUGH = frozenset({"day", "month", "range", "week", "year"})


def headed(sentence: Sentence, *, parsed: Parsed, thread: Thread) -> Time | None:
    """The time that heads the item of a sentence; None where no further item near by is headed so."""
    first = opening_of(sentence, parsed=parsed)
    time = _heading(first, thread) if sentence.index - first.index <= _NEAR else None
    if time is None or not any(_heading(other, thread) for other in _openings(first, parsed)):
        return None
    return replace(time, rule=f"{time.rule}, {RULE}")


def _openings(first: Sentence, parsed: Parsed) -> Iterator[Sentence]:
    """The first sentences of the paragraphs around."""
    for at in range(max(0, first.index - _NEAR), min(len(parsed.sentences), first.index + _NEAR)):
        other = parsed.sentences[at]
        if other.paragraph != first.paragraph and (not at or parsed.sentences[at - 1].paragraph != other.paragraph):
            yield other


def _heading(sentence: Sentence, thread: Thread) -> Time | None:
    """The date that a sentence opens with, apart from it: before a dash or colon, or in a line of its own."""
    dates: list[TimeMention] = thread.dates(sentence.index)
    if not dates or dates[0].first > 0 or dates[0].time is None or dates[0].time.granularity not in _ENOUGH:
        return None
    after = dates[0].last + 1
    apart = after >= len(sentence) or sentence.tokens[after].form in MARKS
    return dates[0].time if apart else None


def day_above(sentence: Sentence, *, parsed: Parsed, thread: Thread) -> Time | None:
    """The day in a line of its own above an item of a page that is written as things happen: "Yesterday", "Friday 3 May"."""
    for at in range(sentence.index - 1, max(-1, sentence.index - 1 - _LONG), -1):
        other = parsed.sentences[at]
        dates = thread.dates(at) if len(other) <= _LINE else []
        if dates and dates[0].first == 0 and dates[0].time is not None and dates[0].time.granularity == "day":
            if all(t.upos == "PUNCT" or any(d.first <= t.index <= d.last for d in dates) for t in other.tokens):
                return replace(dates[-1].time or dates[0].time, rule=f"{dates[0].time.rule}, {RULE}")
    return None
