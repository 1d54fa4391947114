"""Times of a report: every expression of time with the days that it means."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import partial

from according.records.document import Document
from according.records.parse import Parsed, Quote, Sentence
from according.records.when import Time, TimeMention
from according.stages.ground import absolute, relative, year_ends
from according.stages.ground.dated_before import SPOKEN_OF, dangles, is_deadline, is_just_past, is_quoted, named_in_full, told_apart
from according.stages.ground.days import Days
from according.stages.ground.histories import FRESH, is_history
from according.stages.ground.log_hours import without_hours
from according.stages.ground.moment import Moment
from according.stages.ground.relative import around
from according.stages.ground.tense import direction_of
from according.stages.ground.time_grammar import Expression, Pattern, expressions
from according.stages.ground.word_sets import words_of
from according.stages.ground.year_above import years_above

MEANINGS: dict[str, Callable[[Expression, Moment], Days | None]] = {
    "day": absolute.on_day,
    "days": absolute.between_days,
    "iso_day": absolute.iso_day,
    "numeric_day": absolute.numeric_day,
    "month": absolute.month,
    "months": absolute.months,
    "first_of_month": absolute.first_of_month,
    "year": absolute.year,
    "years": absolute.years,
    "decade": absolute.decade,
    "century": absolute.century,
    "half": year_ends.half,
    "short_years": absolute.short_years,
    "week_of_month": absolute.week_of_month,
    "weekend_of_month": absolute.weekend_of_month,
    "quarter": absolute.quarter,
    "stretch_within": year_ends.stretch_within,
    "season": absolute.season,
    "weekday": relative.weekday,
    "weekday_rite": relative.weekday_rite,
    "weekday_of_week": relative.weekday_of_week,
    "overnight": relative.overnight,
    "today": partial(relative.from_publication, 0),
    "yesterday": partial(relative.from_publication, -1),
    "tomorrow": partial(relative.from_publication, 1),
    "day_before_yesterday": partial(relative.from_publication, -2),
    "day_after_tomorrow": partial(relative.from_publication, 2),
    "beside": relative.beside,
    "stretch_back": relative.stretch_back,
    "stretch_on": relative.stretch_on,
    "recent": relative.recent,
    "ago": relative.ago,
    "from_now": relative.from_now,
    "earlier": relative.earlier,
    "later": relative.later,
    "previous": relative.previous,
    "following": relative.following,
    "within_later": relative.within_later,
    "same": relative.same,
    "month_of_then": relative.month_of_then,
}
"""What the meanings of patterns.tsv work out; "none" and "clock" tell no day."""

_Found = tuple[Expression, Days | None, tuple[Days, ...]]
"""An expression, its days, and of a range joined of two expressions the days of each."""
_RANGES = {"days": "day", "months": "month", "years": "year", "short_years": "year"}
"""Meanings of ranges that one pattern holds, with the unit of their ends."""
_ADRIFT = frozenset({"from_now", "stretch_on", "stretch_back"})
"""What a history counts from its own dates or from nothing, never from the day that it was published."""
_NEWS = 2
"""Weekdays, todays and the like by which a report is news, however much of the past it tells."""
_YEAR_DAYS, _MONTH, _NEAR_SENTENCES = 366, 31, 6
_RANGE = Pattern(kind="date", meaning="range", rule="from-to", order=-1)


@dataclass(slots=True)
class _Line:
    """The thread of dates through a report."""

    published: date | None
    years: tuple[int, ...]
    last_full: date | None
    historic: bool
    years_above: dict[int, int]
    full: tuple[date, ...] = ()
    mixed: bool = False
    quotes: tuple[Quote, ...] = ()
    paragraph: int = -1
    reference: Days | None = None
    told_at: int = 0

    def moment(self, direction: str) -> Moment:
        return Moment(
            published=self.published,
            reference=self.reference,
            years=self.years,
            last_full=self.last_full,
            direction=direction,
            historic=self.historic,
        )

    def said_on(self, sentence: Sentence, today: Expression, found: list[Expression]) -> date | None:
        """The weekday on which a "today" in a quotation was spoken, told in its sentence or before it in its paragraph; else None."""
        if not is_quoted(sentence, today, self.quotes):
            return None
        beside = (e for e in found if e.pattern.meaning == "weekday" and not is_quoted(sentence, e, self.quotes))
        days = next((_days(e, self.moment("past")) for e in beside), self.reference if self.paragraph == sentence.paragraph else None)
        return days.start if days is not None and is_just_past(days, self.published) else None


def find_times(parsed: Parsed, *, document: Document) -> tuple[TimeMention, ...]:
    """All expressions of time in text order; `time` is None for durations, sets, and days that nothing tells.

    document.published may be None: then only what the text itself dates is resolved.
    Source: TimeML 1.2.1 (TIMEX3) for what counts as an expression.
    """
    latest = document.published.year if document.published else 9999
    found = without_hours([(sentence, expressions(sentence)) for sentence in parsed.sentences], latest=latest)
    full = sorted({day for _, some in found for e in some if (day := full_date(e, ranges=True))})
    years = tuple(sorted({day.year for day in full}))
    line = _Line(
        document.published, years, full[-1] if full else None, is_history([e for _, some in found for e in some], document.published),
        years_above(found, latest=latest), tuple(full), sum(e.pattern.meaning in FRESH for _, some in found for e in some) >= _NEWS,
        parsed.quotes,
    )  # fmt: skip
    return tuple(mention for sentence, some in found for mention in _resolve(sentence, some, line, document.text))


def full_date(found: Expression, *, ranges: bool = False) -> date | None:
    """The day of an expression that names day, month and year, else None. ranges: the first day of a range of days too."""
    in_range = ranges and found.pattern.meaning == "days" and found.value("year") is not None
    if not in_range and (found.pattern.rule != "full-date" or found.pattern.meaning not in ("day", "iso_day", "numeric_day")):
        return None
    empty = Moment(published=None, reference=None, years=(), last_full=None, direction="unknown")
    days = MEANINGS[found.pattern.meaning](found, empty)
    return days.start if days else None


def _resolve(sentence: Sentence, found: list[Expression], line: _Line, text: str) -> list[TimeMention]:
    resolved: list[_Found] = []
    opening = line.reference
    for expression in found:
        moment = line.moment("future" if is_deadline(sentence, expression) else direction_of(sentence, expression.first))
        if line.years_above:
            moment = replace(moment, year_above=line.years_above.get(sentence.index))
        if line.historic and moment.direction == "future" and _is_of_today(sentence, found, expression):
            moment = replace(moment, historic=False)  # "the issue is expected to dominate a summit in April"
        if expression.pattern.meaning in SPOKEN_OF and (said := line.said_on(sentence, expression, found)):
            moment = replace(moment, published=said)  # "hit us today," he said on Tuesday
        if _is_of_old_month(expression, moment, line, sentence.index):
            moment = replace(moment, historic=True)
        days = None if dangles(sentence, expression) or _is_misnumbered(sentence, expression) else _days(expression, moment)
        if line.historic and line.mixed and moment.historic:
            days = told_apart(expression, days, near=_days(expression, replace(moment, historic=False)))
        days = named_in_full(sentence, expression, line.full, line.published) or days
        joined = _join(sentence, resolved[-1], expression, days) if resolved else None
        if joined:
            resolved[-1] = joined
            days = joined[1]
        else:
            resolved.append((expression, days, ()))
        brief = days is not None and (days.end - days.start).days <= _YEAR_DAYS  # "a deal in the late 1990s" tells the year of nothing else
        drifting = line.historic and expression.pattern.meaning in FRESH
        told = brief and not drifting and days is not None and days.granularity not in ("decade", "season")
        if days and told and not _is_aside(sentence, expression, days, line):
            line.reference, line.told_at, line.paragraph = days, sentence.index, sentence.paragraph
    if opening is None:
        resolved = [_from_behind(sentence, one, resolved[n + 1 :], line) for n, one in enumerate(resolved)]
    return [_with_ends(sentence, one, text) for one in resolved]


def _is_of_old_month(found: Expression, moment: Moment, line: _Line, sentence: int) -> bool:
    """ "In November 1973 … on Nov. 17": a day of the month whose year was told just before, which lies well before publication."""
    month, reference = found.value("month"), line.reference
    if month is None or reference is None or found.value("year") is not None or moment.historic or moment.direction == "future":
        return False
    if line.published is None or sentence - line.told_at > _NEAR_SENTENCES or (line.published - reference.end).days <= _YEAR_DAYS:
        return False
    if reference.start == reference.end and reference.start.day == found.value("day"):
        return False  # its anniversary
    told = found.pattern.meaning in ("day", "days", "week_of_month") or "third" in found.values
    return told and reference.start.month == reference.end.month == month


def _is_aside(sentence: Sentence, found: Expression, days: Days, line: _Line) -> bool:
    """Whether it is the year of "the base, closed in 2019" in a story told day by day, or long ago as in "has surged since October 7,
    2023, when": "two days earlier" goes on counting the story's days."""
    since = found.first > 0 and sentence.tokens[found.first - 1].form.lower() == "since"
    if since and line.published is not None and (line.published - days.end).days > _MONTH:
        return True
    if line.reference is None or line.reference.start != line.reference.end or (days.end - days.start).days <= 1:
        return False
    return sentence.tokens[sentence.tokens[found.last].head].relation == "acl"


def _is_of_today(sentence: Sentence, found: Sequence[Expression], one: Expression) -> bool:
    """Whether a sentence tells what is so now and names no year, also in a report whose dates are mostly those of a history; so does the
    second verb of "pleaded guilty and will be sentenced on 2 June"."""
    verbs = {sentence.root, next((k for k in sentence.ancestors(one.last) if sentence.tokens[k].upos == "VERB"), sentence.root)}
    told = [t for verb in verbs for t in (sentence.tokens[verb], *sentence.dependents(verb, "aux", "aux:pass", "cop"))]
    now = any(token.xpos in ("VBZ", "VBP") or token.lemma == "will" for token in told)
    return now and all(expression.value("year") is None for expression in found)


def _from_behind(sentence: Sentence, one: _Found, behind: list[_Found], line: _Line) -> _Found:
    """ "Were kidnapped eleven days earlier, the office said on Monday": with no date named before, the sentence's next one counts."""
    found, days, ends = one
    reference = next((later for _, later, _ in behind if later and later.start == later.end), None)
    if days or not reference or found.pattern.meaning not in ("earlier", "previous") or dangles(sentence, found):
        return one
    return found, _days(found, replace(line.moment("past"), reference=reference)), ends


def _is_misnumbered(sentence: Sentence, found: Expression) -> bool:
    """ "45 May 2019": no day, and no month either."""
    before = sentence.tokens[found.first - 1].form if found.first else ""
    return found.pattern.meaning == "month" and "third" not in found.values and before.isdecimal() and 31 < int(before[:4]) < 1000


def _days(found: Expression, moment: Moment) -> Days | None:
    meaning = found.pattern.meaning
    if moment.historic and meaning in _ADRIFT:
        return None
    if meaning.startswith("feast "):
        return absolute.feast(meaning.removeprefix("feast "), moment)
    work_out = MEANINGS.get(meaning)
    return work_out(found, moment) if work_out else None


def _join(sentence: Sentence, before: _Found, after: Expression, days: Days | None) -> _Found | None:
    """One mention for "from Monday to Wednesday", "between May 3 and May 5" and "10 a.m. on Friday"; None if they stand apart."""
    first, first_days, _ = before
    between = [token.form.lower() for token in sentence.tokens[first.last + 1 : after.first]]
    opening = sentence.tokens[first.first - 1].form.lower() if first.first else ""
    whole = replace(after, first=first.first)
    if "clock" in (first.pattern.meaning, after.pattern.meaning) and all(w in (",", "on", "at", "about", "around") for w in between):
        known = days or first_days
        return replace(whole, pattern=replace(after.pattern if days else first.pattern, kind="time")), known, ()
    is_range = (opening == "from" and len(between) == 1 and between[0] in words_of("joined")) or (
        opening == "between" and between == ["and"]
    )
    running = between == ["and"] and bool(days and first_days) and _is_next_day(sentence, before, after, days)
    if not (is_range or running) or not days or not first_days:
        return None
    start = first_days.start
    if start > days.end and "month" in first.values and "year" not in first.values and start.year > 1:
        start = start.replace(year=days.end.year) if (start.month, start.day) != (2, 29) else start
    if start > days.end and "month" in after.values and "year" not in after.values and (days.end.month, days.end.day) != (2, 29):
        # "from Wednesday until Dec. 26" of a law made in November: the end lies ahead.
        days = replace(days, end=days.end.replace(year=start.year + (days.end.replace(year=start.year) < start)))
    if start > days.end:
        return None
    ends = around(first_days.granularity, start, 0) or Days(start, start, "day"), days
    return replace(whole, pattern=_RANGE), Days(start, days.end, "range"), ends


def _is_next_day(sentence: Sentence, before: _Found, after: Expression, days: Days | None) -> bool:
    """ "On Sunday and Monday": two days in a row, named alike, of which nothing is told apart."""
    first, first_days, _ = before
    following = sentence.tokens[after.last + 1].form if after.last + 1 < len(sentence) else ""
    if first.pattern != after.pattern or following in ("'s", "’s") or not days or not first_days:
        return False
    if first.pattern.meaning == "year" and days.start == first_days.end + timedelta(days=1):
        return True  # "in 2019 and 2020"
    return first_days.start == first_days.end and days.start == days.end == first_days.end + timedelta(days=1)


def _with_ends(sentence: Sentence, one: _Found, text: str) -> TimeMention:
    found, days, ends = one
    whole, unit = _mention(sentence, found, days, text), _RANGES.get(found.pattern.meaning)
    at = next((n for n in range(found.first + 1, found.last) if sentence.tokens[n].form.lower() in words_of("between_ends")), None)
    if unit and days:
        ends = tuple(end for end in (around(unit, days.start, 0), around(unit, days.end, 0)) if end)
    if at is None or len(ends) != 2:
        return whole
    halves = (replace(found, last=at - 1), replace(found, first=at + 1))
    return replace(whole, ends=tuple(_mention(sentence, half, end, text) for half, end in zip(halves, ends)))


def _mention(sentence: Sentence, found: Expression, days: Days | None, text: str) -> TimeMention:
    start, end = sentence.tokens[found.first].start, sentence.tokens[found.last].end
    time = None
    if days:
        time = Time(
            start=days.start,
            end=days.end,
            granularity="time" if found.pattern.kind == "time" and days.granularity == "day" else days.granularity,
            text=text[start:end],
            start_offset=start,
            end_offset=end,
            rule=days.rule or found.pattern.rule,
        )
    return TimeMention(sentence=sentence.index, first=found.first, last=found.last, kind=found.pattern.kind, time=time)
