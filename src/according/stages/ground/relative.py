"""Days of times that are counted from the day of publication or from the date named before."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from according.stages.ground import days
from according.stages.ground.days import Days
from according.stages.ground.moment import Moment
from according.stages.ground.time_grammar import Expression

_BESIDE = {"last": -1, "past": -1, "previous": -1, "this": 0, "the": 0, "next": 1, "coming": 1}
_DAYS_IN = {"hour": 0, "minute": 0, "day": 1, "night": 1, "week": 7, "fortnight": 14, "weekend": 7}
_MONTHS_IN = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}
_UPTO_A_DAY = frozenset({"minute", "hour", "day", "night"})
_FRESH = 3
"""Days back from publication that what is called or announced is news."""
_VAGUE = 15
"""Days that a date may be long to count from: "in mid-April"."""
_RECENT = {"day": 7, "week": 30, "month": 180}


def from_publication(shift: int, found: Expression, moment: Moment) -> Days | None:
    """The day of publication or one near it: today, yesterday, tomorrow."""
    if moment.published is None:
        return None
    return days.one_day(days.plus(moment.published, shift), "time" if found.pattern.kind == "time" else "day")


def weekday(found: Expression, moment: Moment) -> Days | None:
    """ "Friday": the last one up to publication, the next one where the sentence looks forward."""
    number = found.value("weekday")
    if number is None or moment.published is None:
        return None
    published = moment.published
    back, on = (published.weekday() - number) % 7, (number - published.weekday()) % 7
    word = next((w for w in found.words if w in _BESIDE and w != "the"), "")
    grain = "time" if found.values.get("part") else "day"
    if word in ("last", "past", "previous"):
        return days.one_day(days.plus(published, -(back or 7)), grain, "weekday-before-publication")
    if word in ("next", "coming"):
        return days.one_day(days.plus(published, on or 7), grain, "weekday-after-publication")
    called_for = moment.direction == "set" and back > _FRESH  # "called a hartal on Sunday"
    if moment.ahead or called_for or (word == "this" and moment.direction != "past"):
        return days.one_day(days.plus(published, on), grain, "weekday-after-publication")
    return days.one_day(days.plus(published, -back), grain, "weekday-before-publication")


def weekday_rite(found: Expression, moment: Moment) -> Days | None:
    """ "Friday prayers": those of the day told last, if that was a Friday, else as the weekday alone."""
    told = moment.reference
    if told is not None and told.start == told.end and told.start.weekday() == found.value("weekday"):
        return days.one_day(told.start, "day", "weekday-of-last-date")
    return weekday(found, moment)


def weekday_of_week(found: Expression, moment: Moment) -> Days | None:
    """ "Friday of last week"."""
    number = found.value("weekday")
    if number is None or moment.published is None:
        return None
    shift = _BESIDE[next(w for w in found.words if w in ("last", "this", "next"))]
    week = days.week_of(moment.published, shift)
    return days.one_day(days.weekday_in(week, number)) if week else None


def overnight(found: Expression, moment: Moment) -> Days | None:
    """The night before a day: that day and the one before; without a weekday the night before publication."""
    morning = weekday(found, moment) if found.values.get("weekday") else from_publication(0, found, moment)
    return days.span(days.plus(morning.start, -1), morning.end, "time") if morning else None


def beside(found: Expression, moment: Moment) -> Days | None:
    """ "last week", "this month", "earlier this year", "late last month", "the end of the year"."""
    unit, published = found.word("unit") or "weekend", moment.published
    word = next((w for w in reversed(found.words) if w in _BESIDE), "this")
    if word == "the" and moment.historic and moment.reference:
        published = moment.reference.start  # "the end of the month" of the history's own date
    if published is None:
        return None
    whole = around(unit, published, _BESIDE[word])
    third = found.value("third")
    if whole is None or unit == "night":
        return whole
    if third is not None and whole.granularity in ("month", "year", "range", "decade"):
        return days.thirds(whole, third)
    if "earlier" in found.words and word == "this":
        return days.span(whole.start, published)
    if "later" in found.words and word == "this":
        return days.span(published, whole.end)
    if unit == "weekend" and word in ("this", "the") and not moment.ahead and whole.start > published:
        return days.weekend_of(published, -1)
    return whole


def around(unit: str, within: date, shift: int) -> Days | None:
    """The calendar's hour to century that holds a day, moved by some of its kind."""
    if unit in _UPTO_A_DAY:
        return days.one_day(days.plus(within, shift if unit in ("day", "night") else 0))
    if unit == "weekend":
        this = days.weekend_of(within)
        before = this and this.start > within  # on a weekday "last weekend" is the one before the coming one
        return days.weekend_of(within, shift if not before or shift < 0 else max(shift - 1, 0) if shift else 0)
    if unit in ("week", "fortnight"):
        return days.week_of(within, shift)
    if unit == "month":
        return days.month_of(within.year, within.month + shift)
    if unit == "quarter":
        return days.months_of(within.year, 3 * ((within.month - 1) // 3 + shift) + 1, 3, "range")
    if unit == "year":
        return days.year_of(within.year + shift)
    length = 10 if unit == "decade" else 100
    return days.years_of(within.year // length * length + shift * length, length, "decade" if length == 10 else "range")


def counted(unit: str, start: date, count: int) -> Days | None:
    """The day, week, month or year that lies a number of units from a day; count below 0 is back."""
    if unit in _UPTO_A_DAY:
        return days.one_day(days.plus(start, count * _DAYS_IN[unit] if unit in ("day", "night") else _hours(unit, count)))
    if unit in ("week", "fortnight", "weekend"):
        return days.week_of(start, count * (2 if unit == "fortnight" else 1)) if abs(count) < 10_000 else None
    if abs(count) > 120_000:
        return None
    if unit in ("month", "quarter"):
        return days.month_of(start.year, start.month + count * _MONTHS_IN[unit])
    return days.year_of(start.year + count * _MONTHS_IN[unit] // 12)


def _hours(unit: str, count: int) -> int:
    return int(count / 24) if unit == "hour" else 0


def ago(found: Expression, moment: Moment) -> Days | None:
    count, number = found.value("num"), found.value("weekday")
    if moment.published is None or count is None:
        return None
    result = counted(found.word("unit"), moment.published, -count)
    if result and number is not None and result.granularity == "week":
        return days.one_day(days.weekday_in(result, number))
    return result


def from_now(found: Expression, moment: Moment) -> Days | None:
    count = found.value("num")
    return counted(found.word("unit"), moment.published, count) if moment.published and count is not None else None


def earlier(found: Expression, moment: Moment) -> Days | None:
    """ "two days earlier": counted from the date named before."""
    return _from_reference(found, moment, -(found.value("num") or 0))


def later(found: Expression, moment: Moment) -> Days | None:
    return _from_reference(found, moment, found.value("num") or 0)


def previous(found: Expression, moment: Moment) -> Days | None:
    return _from_reference(found, moment, -1)


def following(found: Expression, moment: Moment) -> Days | None:
    if found.word("unit") == "decade" and moment.reference:
        year = moment.reference.end.year
        return days.span(date(year, 1, 1), date(year + 10, 12, 31))  # "in the decade after": the ten years, not the tenth
    return _from_reference(found, moment, 1)


def within_later(found: Expression, moment: Moment) -> Days | None:
    """ "Less than two weeks later": from the date named before on, no longer than that."""
    reference = moment.reference
    if reference is None or reference.granularity not in ("day", "time", "range") or (reference.end - reference.start).days > _VAGUE:
        return None
    return days.span(reference.start, _moved(found, reference.end, 1))


def _from_reference(found: Expression, moment: Moment, count: int) -> Days | None:
    reference = moment.reference
    if reference is None or count == 0:
        return None
    unit = found.word("unit") or "day"
    start = reference.start if count < 0 else reference.end
    if unit in _UPTO_A_DAY and (reference.end - reference.start).days > 1:
        return None
    exact = unit in ("month", "year") and reference.granularity in ("day", "time")
    result = counted(unit, start, count)
    return replace(result, granularity=result.granularity) if result and not exact else result


def same(found: Expression, moment: Moment) -> Days | None:
    """ "the same day", "that night", "that year"."""
    reference, unit = moment.reference, found.word("unit") or "day"
    if reference is None:
        return None
    if unit in ("day", "night"):
        return days.one_day(reference.start) if reference.start == reference.end else None
    whole = around(unit, reference.start, 0)
    return whole if whole is None or reference.end <= whole.end else None  # of a month named before no weekend is "the same"


def month_of_then(found: Expression, moment: Moment) -> Days | None:
    """ "that November": of the year that the text named last."""
    reference, month = moment.reference, found.value("month")
    if reference is None or month is None or reference.start.year != reference.end.year:
        return None
    return days.month_of(reference.start.year, month)


def stretch_back(found: Expression, moment: Moment) -> Days | None:
    """ "the past three weeks", "the last 24 hours": up to the day of publication."""
    if moment.published is None:
        return None
    return days.span(_moved(found, moment.published, -1), moment.published)


def stretch_on(found: Expression, moment: Moment) -> Days | None:
    if moment.published is None:
        return None
    return days.span(moment.published, _moved(found, moment.published, 1))


def stretch_end(found: Expression, start: date) -> date | None:
    """Where a stretch ("ten days") that begins on a day ends; None if the text does not say how long it is."""
    return _moved(found, start, 1)


def _moved(found: Expression, start: date, sign: int) -> date | None:
    """A day that lies a stretch from another; None if the text does not say how long ("several weeks")."""
    unit, count = found.word("unit"), found.value("num") if "num" in found.values else 1
    if count is None or count > 100_000:
        return None
    if unit in ("hour", "minute"):
        return days.plus(start, sign * max(1, -(-count // 24)))
    if unit in _DAYS_IN:
        return days.plus(start, sign * count * _DAYS_IN[unit])
    target = days.month_of(start.year, start.month + sign * count * _MONTHS_IN[unit])
    return target.start.replace(day=min(start.day, target.end.day)) if target else None


def recent(found: Expression, moment: Moment) -> Days | None:
    """ "in recent days": by convention a week, a month or half a year up to publication."""
    length = _RECENT.get(found.word("unit"))
    if moment.published is None or length is None:
        return None
    return days.span(days.plus(moment.published, -length), moment.published)
