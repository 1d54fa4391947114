"""Days of times that name a date: full dates, dates without a year, months, years, seasons, feasts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from according.ontology.closed_classes import WEEKDAYS
from according.stages.ground import days
from according.stages.ground.days import Days
from according.stages.ground.moment import Moment
from according.stages.ground.time_grammar import Expression


def on_day(found: Expression, moment: Moment) -> Days | None:
    """ "March 3, 2014", "3 March"."""
    month, number = found.value("month"), found.value("day")
    if month is None or number is None:
        return None
    year = found.value("year")
    if year is not None:
        return days.one_day(days.day(year, month, number))
    return nearest([days.one_day(days.day(y, month, number)) for y in _candidate_years(moment)], moment)


def between_days(found: Expression, moment: Moment) -> Days | None:
    """ "March 3-5", "3 and 4 March 2014"."""
    month, first, last = found.value("month"), found.value("day"), found.value("day", 1)
    if month is None or first is None or last is None:
        return None
    year = found.value("year")
    years = [year] if year is not None else _candidate_years(moment)
    ranges = [days.span(days.day(y, month, first), days.day(y, month, last)) for y in years]
    return ranges[0] if year is not None else nearest(ranges, moment)


def iso_day(found: Expression, moment: Moment) -> Days | None:
    year, month, number = found.value("year"), found.value("num"), found.value("num", 1)
    return days.one_day(days.day(year, month, number)) if year and month and number else None


def numeric_day(found: Expression, moment: Moment) -> Days | None:
    """ "25/12/2014" or "12/25/2014"; None where day and month could be either."""
    first, second, year = found.value("num"), found.value("num", 1), found.value("year")
    if not first or not second or not year:
        return None
    if first == second or (first > 12) != (second > 12):
        number, month = max(first, second), min(first, second)
        return days.one_day(days.day(year, month, number))
    return None


def month(found: Expression, moment: Moment) -> Days | None:
    """ "June 2014", "June", "last June", "June of last year", "early June"."""
    number, third = found.value("month"), found.value("third")
    if number is None:
        return None
    whole = _whole_month(found, number, moment)
    return days.thirds(whole, third) if whole and third is not None else whole


def first_of_month(found: Expression, moment: Moment) -> Days | None:
    """ "the first of March"."""
    whole = month(found, moment)
    return days.one_day(whole.start) if whole else None


def _whole_month(found: Expression, number: int, moment: Moment) -> Days | None:
    year = found.value("year")
    if year is not None:
        return days.month_of(year, number)
    word = next((w for w in found.words if w in _BESIDE), "")
    if not word:
        return nearest([days.month_of(y, number) for y in _candidate_years(moment)], moment)
    if moment.published is None:
        return None
    this = moment.published.year
    if "year" in found.words:
        return days.month_of(this + _BESIDE[word], number)
    return beside([days.month_of(y, number) for y in (this - 1, this, this + 1)], word, moment.published)


def months(found: Expression, moment: Moment) -> Days | None:
    """ "March-May 2014", "between January and March"."""
    first, last, year = found.value("month"), found.value("month", 1), found.value("year")
    if first is None or last is None:
        return None
    count = (last - first) % 12 + 1
    if year is not None:
        return days.months_of(year - (first > last), first, count, "range")
    return nearest([days.months_of(y, first, count, "range") for y in _candidate_years(moment)], moment)


def year(found: Expression, moment: Moment) -> Days | None:
    number, third = found.value("year"), found.value("third")
    whole = days.year_of(number) if number is not None else None
    return days.thirds(whole, third) if whole and third is not None else whole


def years(found: Expression, moment: Moment) -> Days | None:
    first, last = found.value("year"), found.value("year", 1)
    return days.years_of(first, last - first + 1) if first is not None and last is not None and last > first else None


def decade(found: Expression, moment: Moment) -> Days | None:
    first, third = found.value("decade"), found.value("third")
    if first is None:
        return None
    if third is None:
        return days.years_of(first, 100 if first % 100 == 0 and first < 2000 else 10, "decade")
    return days.years_of(first + (0, 4, 7)[third], (4, 3, 3)[third])


def century(found: Expression, moment: Moment) -> Days | None:
    number = found.value("century")
    return days.years_of(100 * (number - 1) + 1, 100) if number is not None else None


def short_years(found: Expression, moment: Moment) -> Days | None:
    """ "2014-15"."""
    first, last = found.value("year"), found.value("num")
    if first is None or last is None or not first % 100 < last < 100 or last - first % 100 > _SHORT:
        return None
    return days.years_of(first, last - first % 100 + 1)


def week_of_month(found: Expression, moment: Moment) -> Days | None:
    """ "the last week of April": its last seven days; the first are the days 1 to 7."""
    number = found.value("month")
    whole = _whole_month(found, number, moment) if number is not None else None
    if whole is None:
        return None
    if "last" in found.words:
        return days.span(days.plus(whole.end, -6), whole.end, "week")
    start = days.plus(whole.start, 7 * _WEEKS.index(next(w for w in found.words if w in _WEEKS)))
    return days.span(start, days.plus(start, 6) if start else None, "week")


def weekend_of_month(found: Expression, moment: Moment) -> Days | None:
    """ "The first weekend of March": of the Saturdays in it the first."""
    number = found.value("month")
    whole = _whole_month(found, number, moment) if number is not None else None
    if whole is None:
        return None
    if "last" in found.words:
        last = days.plus(whole.end, -((whole.end.weekday() - 5) % 7))
        return days.weekend_of(last) if last else None
    start = days.plus(whole.start, (5 - whole.start.weekday()) % 7)
    return days.weekend_of(start, _WEEKS.index(next(w for w in found.words if w in _WEEKS))) if start else None


def quarter(found: Expression, moment: Moment) -> Days | None:
    number = found.value("nth")
    if number is None:
        return None
    stated = found.value("year")
    if stated is None and "year" in found.words and moment.published:
        stated = moment.published.year + _BESIDE[next(w for w in found.words if w in _BESIDE)]
    if stated is not None:
        return days.months_of(stated, 3 * number - 2, 3, "range")
    # Companies report on the quarter that has ended, whatever the tense.
    return nearest([days.months_of(y, 3 * number - 2, 3, "range") for y in _candidate_years(moment)], replace(moment, direction="past"))


def season(found: Expression, moment: Moment) -> Days | None:
    first, stated = found.value("season"), found.value("year")
    if first is None:
        return None
    if stated is not None:
        return days.months_of(stated, first, 3, "season")
    word = next((w for w in found.words if w in _BESIDE), "")
    options = [days.months_of(y, first, 3, "season") for y in _candidate_years(moment)]
    if word and moment.published:
        return beside([days.months_of(moment.published.year + n, first, 3, "season") for n in (-2, -1, 0, 1)], word, moment.published)
    return nearest(options, moment) if moment.published or moment.historic else None


def feast(rule: str, moment: Moment) -> Days | None:
    """A feast's day of the year that fits. rule: as in holidays.tsv."""
    return nearest([days.one_day(_feast_day(rule, y)) for y in _candidate_years(moment)], moment)


def _feast_day(rule: str, year_: int) -> date | None:
    if rule == "unknown":
        return None
    if rule.startswith("easter"):
        sunday = days.easter(year_)
        return days.plus(sunday, int(rule[len("easter") :])) if sunday else None
    parts = rule.split("-")
    if len(parts) == 3:
        return days.nth_weekday(year_, int(parts[0]), WEEKDAYS.index(parts[1]), int(parts[2]))
    return days.day(year_, int(parts[0]), int(parts[1]))


_SHORT = 20
"""Years that a range like "1995-96" may span; what would be longer is another number."""
_WEEKS = ("first", "second", "third")
_BACKWARDS = 3
"""How many times as far a date before the last one must lie to be as likely as one after it."""
_CLOSE = 45
"""A date so many days off is meant even where the tense does not say so ("the Jan. 14 deadline")."""
_BESIDE = {"last": -1, "past": -1, "previous": -1, "this": 0, "next": 1, "coming": 1}


def beside(options: Iterable[Days | None], word: str, published: date) -> Days | None:
    """Of ranges in order of time the one before, around or after the day of publication."""
    found = [option for option in options if option]
    if _BESIDE[word] < 0:
        return next((o for o in reversed(found) if o.end < published), None)
    if _BESIDE[word] > 0:
        return next((o for o in found if o.start > published), None)
    around = next((o for o in found if o.start <= published <= o.end), None)
    return around or next((o for o in found if o.start.year == published.year), None)


def _candidate_years(moment: Moment) -> tuple[int, ...]:
    if moment.year_above is not None:
        return (moment.year_above,)
    anchor = moment.near or (moment.last_full if len(moment.years) == 1 else None) or (moment.reference.start if moment.reference else None)
    return (anchor.year - 1, anchor.year, anchor.year + 1) if anchor else ()


def nearest(options: Iterable[Days | None], moment: Moment) -> Days | None:
    """Of one date in several years the one that fits: the last that has begun by publication, the next if the text looks forward.

    Without a publication day, and in histories, the date named before tells the year; if the text has full dates of one year
    only, that year or the one before.
    """
    found = [option for option in options if option]
    if moment.year_above is not None and len(found) == 1:
        return replace(found[0], rule="year-of-the-heading")
    if moment.near:
        return _around(found, moment.near, moment.direction)
    if len(moment.years) == 1 and moment.last_full and not moment.historic:
        full = moment.last_full
        chosen = min(found, key=lambda o: (_gap(o, full, full), -o.start.toordinal()), default=None)
        return replace(chosen, rule="year-of-the-text") if chosen else None
    reference = moment.reference
    if not reference or not found:
        return None
    ahead = {o: 1 if o.end >= reference.start else _BACKWARDS for o in found}  # stories go on rather than back
    chosen = min(found, key=lambda o: (ahead[o] * _gap(o, reference.start, reference.end), -o.start.toordinal()))
    return replace(chosen, rule="year-of-the-last-date")


def _gap(option: Days, start: date, end: date) -> int:
    """Days between two ranges, 0 if they touch."""
    return max((option.start - end).days, (start - option.end).days, 0)


def _around(found: list[Days], published: date, direction: str) -> Days | None:
    """The date before or after a day that the tense asks for; where the tense is none of the date's own, the nearest.

    The day after publication is past, too: "at 0130 GMT on 7 September", in a report that is dated 6 September where it was written.
    """
    past = [o for o in found if (o.start - published).days <= (o.start == o.end)]
    future = [o for o in found if o.end >= published]
    if direction == "past" or not future:
        return past[-1] if past else None
    if not past:
        return future[0]
    ahead, back = _gap(future[0], published, published), _gap(past[-1], published, published)
    if direction == "future":
        return past[-1] if back <= _CLOSE and ahead > 365 - 2 * _CLOSE else future[0]
    return future[0] if ahead < back and (ahead <= _CLOSE or direction == "present") else past[-1]
