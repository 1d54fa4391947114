"""Whether a text is a history, whose dates without a year go on from its own and lie nowhere near its publication."""

from __future__ import annotations

from datetime import date, timedelta

from according.stages.ground.time_grammar import Expression

FRESH = frozenset({"weekday", "today", "yesterday", "tomorrow", "beside", "stretch_back"})
_OLD_DATES = 5
_JUST_PAST = 10  # days


def is_history(found: list[Expression], published: date | None) -> bool:
    """Whether most dates lie years before publication, so that a date without a year is not near it."""
    stated = [year for e in found if (year := e.value("year")) is not None]
    if published is None:
        return False
    ancient = sum(e.pattern.rule == "before-christ" for e in found)
    old = sum(year < published.year - 1 for year in stated) + ancient
    fresh = len(stated) + ancient - old + sum(e.pattern.meaning in FRESH for e in found)
    return old >= _OLD_DATES and old > fresh or not fresh and _begins_long_ago(found, published)


def _begins_long_ago(found: list[Expression], published: date) -> bool:
    """Whether the first date that a text names is a day or month of an earlier year: "The battle began on 23 May 2017 … on 16 October"."""
    first = next((e for e in found if e.value("month") is not None or e.value("year") is not None), None)
    year = first.value("year") if first is not None and first.value("month") is not None else None
    if first is None or year is None or year >= published.year - 1:
        return False
    bare = [e for e in found if e.value("month") is not None and e.value("year") is None]
    # "In March 2019 … In March": the month comes round; nor does "On May 2", read on May 3, go on from 2012.
    again = any((e.value("month"), e.value("day")) == (first.value("month"), first.value("day")) for e in bare)
    return not again and not any(_is_just_past(e, published) for e in bare)


def _is_just_past(found: Expression, published: date) -> bool:
    """Whether a day without a year is one of those before publication."""
    month, day = found.value("month"), found.value("day")
    days = (published - timedelta(days=back) for back in range(_JUST_PAST + 1))
    return any((one.month, one.day) == (month, day) for one in days)
