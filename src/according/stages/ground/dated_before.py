"""Days that a report names again in short, and those that it does not tell: "the Sept. 11, 2001, attacks … the Sept. 11 attacks"."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date

from according.records.parse import Quote, Sentence
from according.stages.ground import days
from according.stages.ground.days import Days
from according.stages.ground.time_grammar import FROM_ANOTHER_TIME, Expression

_OF_OLD = 300  # days
_REFERRING = frozenset({"that", "as", "when"})
_YEARLESS = frozenset({"day", "month", "days", "season", "month_of_then"})


SPOKEN_OF = frozenset({"today", "yesterday", "tomorrow"})
"""What in a quotation is reckoned from the day of speaking."""
_WEEK = 7
_SETTING = frozenset({"agree", "ask", "assure", "demand", "order", "pledge", "promise", "undertake", "urge", "vow"})


def is_quoted(sentence: Sentence, found: Expression, quotes: Sequence[Quote]) -> bool:
    """Whether an expression stands in somebody's own words."""
    start = sentence.tokens[found.first].start
    return any(quote.start <= start < quote.end for quote in quotes)


def is_just_past(told: Days, published: date | None) -> bool:
    """Whether it is one of the days of the week before publication."""
    return published is not None and told.start == told.end and 0 < (published - told.end).days < _WEEK


def dangles(sentence: Sentence, found: Expression) -> bool:
    """ "two days before the attack", "the same weekend that they met": counted from an event, not from the date named before."""
    behind = sentence.tokens[found.last + 1] if found.last + 1 < len(sentence) else None
    if found.pattern.meaning == "same":
        return behind is not None and behind.form.lower() in _REFERRING and sentence.tokens[found.first].form.lower() == "the"
    if found.pattern.meaning not in FROM_ANOTHER_TIME or not found.words or found.words[-1] not in ("before", "after"):
        return False
    return behind is not None and behind.form[0].isalpha() and behind.upos != "CCONJ"


def named_in_full(sentence: Sentence, found: Expression, full: Collection[date], published: date | None) -> Days | None:
    """The day of a name like "the Sept. 11 attacks" that a report gives once with its year, long ago; None for others."""
    if found.pattern.meaning != "day" or found.value("year") is not None or published is None or found.last + 1 >= len(sentence):
        return None
    behind = sentence.tokens[found.last + 1]
    named = behind.upos in ("NOUN", "PROPN") and sentence[found.last].head == behind.index or sentence[found.first].head == behind.index
    same = [day for day in full if (day.month, day.day) == (found.value("month"), found.value("day"))]
    if not named or len(same) != 1 or (published - same[0]).days < _OF_OLD:
        return None
    one = days.one_day(same[0])
    return replace(one, rule="year-of-the-full-date") if one else None


def told_apart(found: Expression, told: Days | None, *, near: Days | None) -> Days | None:
    """A date without a year in news that is mostly about the past: the day if the report's own dates and its publication say the same,
    else None. told: by the report's dates; near: by its publication."""
    if found.pattern.meaning not in _YEARLESS or found.value("year") is not None or told is None or near is None:
        return told
    return told if (told.start, told.end) == (near.start, near.end) else None


def is_deadline(sentence: Sentence, found: Expression) -> bool:
    """Whether it is the day of "assured them of payment by May 7", by which a thing is to be; "by May 7 nine had died" is of the past,
    "soldiers stood by last Monday" no deadline at all."""
    before = sentence.tokens[found.first - 1] if found.first else None
    if before is None or before.form.lower() != "by" or before.deprel == "compound:prt" or found.value("year") is not None:
        return False
    inside = range(found.first, found.last + 1)
    head = next((sentence.tokens[k].head for k in inside if sentence.tokens[k].head not in inside), -1)
    return 0 <= head < found.first and (sentence.tokens[head].upos == "NOUN" or sentence.tokens[head].lemma in _SETTING)
