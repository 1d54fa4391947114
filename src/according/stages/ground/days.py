"""Arithmetic on days: months, weeks, seasons, feasts. Everything stays inside the years 1 to 9999 or is None."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, slots=True)
class Days:
    """A range of days, end included. granularity: as in records.when. rule: "" = that of the pattern."""

    start: date
    end: date
    granularity: str
    rule: str = ""


_SUNDAY = 6


def day(year: int, month: int, number: int) -> date | None:
    """A day of the calendar, or None if there is none such (31 June)."""
    if not (1 <= year <= 9999 and 1 <= month <= 12 and 1 <= number <= monthrange(year, month)[1]):
        return None
    return date(year, month, number)


def plus(start: date, days: int) -> date | None:
    """start moved by a number of days, None outside the calendar."""
    number = start.toordinal() + days
    return date.fromordinal(number) if 1 <= number <= date.max.toordinal() else None


def one_day(found: date | None, granularity: str = "day", rule: str = "") -> Days | None:
    return Days(found, found, granularity, rule) if found else None


def span(start: date | None, end: date | None, granularity: str = "range", rule: str = "") -> Days | None:
    """A range, None if an end is missing or they stand the wrong way round."""
    return Days(start, end, granularity, rule) if start and end and start <= end else None


def month_of(year: int, month: int) -> Days | None:
    """First to last day; month may lie outside 1 to 12 and carries into the year."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    first = day(year, month, 1)
    return Days(first, date(year, month, monthrange(year, month)[1]), "month") if first else None


def months_of(year: int, month: int, count: int, granularity: str) -> Days | None:
    """count months from the first of a month on."""
    first, last = month_of(year, month), month_of(year, month + count - 1)
    return span(first.start, last.end, granularity) if first and last else None


def year_of(year: int) -> Days | None:
    return months_of(year, 1, 12, "year")


def years_of(first: int, count: int, granularity: str = "range") -> Days | None:
    return months_of(first, 1, 12 * count, granularity)


def week_of(within: date, shift: int = 0) -> Days | None:
    """The week around a day, Monday to Sunday (ISO 8601), moved by some weeks.

    What a Sunday calls "last week" has just ended: from there weeks are counted Sunday to Saturday, as its calendars have them.
    """
    start = plus(within, -(within.weekday() if within.weekday() < _SUNDAY else 0) + 7 * shift)
    return span(start, plus(start, 6) if start else None, "week")


def weekday_in(week: Days, weekday: int) -> date | None:
    """The Monday (0) to Sunday (6) of a week."""
    return plus(week.start, (weekday - week.start.weekday()) % 7)


def weekend_of(within: date, shift: int = 0) -> Days | None:
    """The weekend that a day belongs to or that comes next, moved by some weeks."""
    saturday = plus(within, -1 if within.weekday() == 6 else 5 - within.weekday())
    start = plus(saturday, 7 * shift) if saturday else None
    return span(start, plus(start, 1) if start else None, "range")


def easter(year: int) -> date | None:
    """Western Easter Sunday. Source: the anonymous Gregorian computus (Meeus, Astronomical Algorithms, chapter 8)."""
    a, (b, c) = year % 19, divmod(year, 100)
    (d, e), g = divmod(b, 4), (b - (b + 8) // 25 + 1) // 3
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    ell = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * ell) // 451
    month, number = divmod(h + ell - 7 * m + 114, 31)
    return day(year, month, number + 1)


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date | None:
    first = day(year, month, 1)
    return day(year, month, 1 + (weekday - first.weekday()) % 7 + 7 * (nth - 1)) if first else None


def thirds(whole: Days, third: int) -> Days:
    """First, middle or last part of a range: of a month the days 1-10, 10-20 and 20 on, else whole months or a third of the days."""
    if whole.granularity == "month":
        first, last = ((1, 10), (10, 20), (20, whole.end.day))[third]
        return Days(whole.start.replace(day=first), whole.start.replace(day=last), "range")
    length = (whole.end - whole.start).days + 1
    starts = [whole.start + timedelta(days=length * n // 3) for n in range(3)]
    if whole.granularity == "year":
        starts[1:] = [whole.start.replace(month=5), whole.start.replace(month=9)]
    end = starts[third + 1] - timedelta(days=1) if third < 2 else whole.end
    return Days(starts[third], end, "range")
