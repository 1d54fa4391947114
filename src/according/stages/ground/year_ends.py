"""Days of the first and last stretch of a year or month: "the first three months of the year", "the last ten days of March"."""

from __future__ import annotations

from according.stages.ground import absolute, days
from according.stages.ground.days import Days
from according.stages.ground.moment import Moment
from according.stages.ground.time_grammar import Expression

_MONTHS = {"month": 1, "quarter": 3}
_DAYS = {"day": 1, "night": 1, "week": 7}
_SHIFT = {"last": -1, "next": 1}
_LAST = frozenset({"last", "final"})


def stretch_within(found: Expression, moment: Moment) -> Days | None:
    """The first or last so many days, weeks or months of what the expression names; None where they are more than it has."""
    one = next((word for word in found.words if word in ("day", "week", "month", "quarter")), "")
    unit, count = found.word("unit") or one, found.value("num") or 1
    whole, last = _whole(found, moment), found.words[0 if found.words[0] != "the" else 1] in _LAST
    if whole is None:
        return None
    if unit in _DAYS:
        length = _DAYS[unit] * count
        start = days.plus(whole.end, 1 - length) if last else whole.start
        result = days.span(start, days.plus(start, length - 1) if start else None)
    elif unit in _MONTHS and whole.granularity == "year":
        length = _MONTHS[unit] * count
        result = days.months_of(whole.start.year, 13 - length if last else 1, length, "range") if length < 12 else None
    else:
        return None
    return result if result is not None and whole.start <= result.start and result.end <= whole.end else None


def half(found: Expression, moment: Moment) -> Days | None:
    """ "the second half of 2008", "the first half of the year"."""
    whole = _whole(found, moment)
    return days.months_of(whole.start.year, 1 if "first" in found.words else 7, 6, "range") if whole is not None else None


def _whole(found: Expression, moment: Moment) -> Days | None:
    """The month or year named; "the year" is that of publication, or of a history's own date."""
    if found.value("month") is not None:
        return absolute.month(found, moment)
    if found.value("year") is not None:
        return absolute.year(found, moment)
    within = moment.reference.start if moment.historic and moment.reference else moment.published
    return days.year_of(within.year + _SHIFT.get(found.words[-2], 0)) if within is not None else None
