"""The day of publication where only the text itself tells it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from according.ontology.tables import read_table
from according.records.document import Document
from according.records.parse import Parsed, Sentence
from according.stages.ground import days
from according.stages.ground.tense import direction_of
from according.stages.ground.time_grammar import Expression, expressions
from according.stages.ground.time_words import FOLDER
from according.stages.ground.when import full_date

_FIRST_SENTENCES = 8
_FIRST_PARAGRAPHS = 4
_NEAR = 3
"""A caption's or a lead's full date is at most so many days older than the report that carries it."""
_DATELINE_WORDS = 7
_HALF_YEAR = 182
_YEAR_DIGITS, _FIRST_SHORT_YEAR = 2, 69
"""Of years of two digits those from here on are of the last century, as POSIX reads them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Dated:
    """A full date of the text with the sentence that holds it."""

    day: date
    sentence: Sentence
    found: Expression


@cache
def _words(what: str) -> frozenset[str]:
    return frozenset(row["word"] for row in read_table(FOLDER / "published.tsv", columns=("what", "word")) if row["what"] == what)


def dated(document: Document, *, parsed: Parsed) -> Document:
    """The report with the day of publication that its text tells, where nothing else told it."""
    found = None if document.published is not None else published_of(document, parsed=parsed)
    return document if found is None else replace(document, published=found[0], published_from="text")


def published_of(document: Document, *, parsed: Parsed) -> tuple[date, str] | None:
    """The day of publication and the rule that gave it; None when the text gives no way to tell.

    Rules: "date-line" (a line that is a date, or words that label one: "Issued 25 November"), "dateline" ("LONDON, 3 March 2024 -"),
    "caption-and-weekdays" and "lead-and-weekdays": the newest full date of a caption or of the first paragraphs, moved on by
    at most three days so that the weekdays told in the past tense lie in the shortest stretch before it.
    document is not looked at beyond its words; parsed is its analysis.
    """
    found = [(sentence, expressions(sentence)) for sentence in parsed.sentences]
    full = [_Dated(day=day, sentence=s, found=e) for s, some in found for e in some if (day := full_date(e))]
    alone = {p for p, n in Counter(s.paragraph for s in parsed.sentences).items() if n == 1}
    for one in full:
        if one.sentence.index < _FIRST_SENTENCES and one.sentence.paragraph in alone and _is_line(one):
            return one.day, "date-line"
    for one in (*full, *_short_dated(found)):
        if one.sentence.paragraph < _FIRST_PARAGRAPHS and _is_dateline(one):
            return one.day, "dateline"
    labelled = _labelled(found)
    if labelled:
        return labelled, "date-line"
    weekdays = _past_weekdays(found)
    captions = [one.day for one in full if _is_caption(one.sentence)]
    leads = [one.day for one in full if one.sentence.paragraph < _FIRST_PARAGRAPHS and _looks_back(one)]
    for rule, candidates in (("caption-and-weekdays", captions), ("lead-and-weekdays", leads)):
        if candidates and weekdays:
            day = _shortest_stretch(max(candidates), weekdays, _stamps(parsed))
            if day and not _is_outrun(found, day):
                return day, rule
    return None


def _is_line(one: _Dated) -> bool:
    """Whether the sentence says nothing but the date, with or without a label or a clock."""
    others = [token.form for token in one.sentence.tokens if not one.found.first <= token.index <= one.found.last]
    return all(form.lower() in _words("label") or not form[0].isalpha() for form in others)


def _short_dated(found: list[tuple[Sentence, list[Expression]]]) -> Iterator[_Dated]:
    """Days with a year of two digits, as old datelines have them: "ORLO, 3 JAN 90 (AGENCY) --"."""
    for sentence, some in found:
        for expression in some:
            after = sentence.tokens[expression.last + 1].form if expression.last + 1 < len(sentence) else ""
            month, number = expression.value("month"), expression.value("day")
            bare = expression.pattern.meaning == "day" and expression.value("year") is None
            if bare and month and number and len(after) == _YEAR_DIGITS and after.isascii() and after.isdecimal():
                year = int(after) + (1900 if int(after) >= _FIRST_SHORT_YEAR else 2000)
                if day := days.day(year, month, number):
                    yield _Dated(day=day, sentence=sentence, found=replace(expression, last=expression.last + 1))


def _labelled(found: list[tuple[Sentence, list[Expression]]]) -> date | None:
    """ "Issued 25 November", in the year of the text's only full date or range of days."""
    years = {day.year for _, some in found for e in some if (day := full_date(e, ranges=True))}
    if len(years) != 1:
        return None
    for sentence, some in found[:_FIRST_SENTENCES]:
        for expression in some:
            before = sentence.tokens[expression.first - 1].form.lower() if expression.first else ""
            month, number = expression.value("month"), expression.value("day")
            if before in _words("stamp") and expression.pattern.meaning == "day" and month and number:
                return days.day(expression.value("year") or min(years), month, number)
    return None


def _is_dateline(one: _Dated) -> bool:
    """Whether a place, the date and a dash, colon or bracket open the sentence."""
    sentence, found = one.sentence, one.found
    if sentence.kind == "dateline":
        return True
    before = sentence.tokens[: found.first]
    following = sentence.tokens[found.last + 1].form if found.last + 1 < len(sentence) else ""
    if not before or len(before) > _DATELINE_WORDS or before[0].form[0].islower():
        return False
    names = [token for token in before if token.form[0].isalpha() and token.form not in _words("small")]
    return all(token.form[0].isupper() for token in names) and bool(names) and following in ("-", "–", "—", "--", "_", ":", "(", ")", "/")


def _is_caption(sentence: Sentence) -> bool:
    return sentence.kind == "caption" or any(token.form.lower() in _words("picture") for token in sentence.tokens)


def _looks_back(one: _Dated) -> bool:
    return direction_of(one.sentence, one.found.first) == "past" and one.sentence.kind != "caption"


def _is_outrun(found: list[tuple[Sentence, list[Expression]]], day: date) -> bool:
    """Whether the text tells as past what was in the half year after a day: a full date of the lead's that is no report's."""
    for sentence, some in found:
        for expression in some:
            month, number = expression.value("month"), expression.value("day")
            if expression.pattern.meaning != "day" or expression.value("year") is not None or month is None or number is None:
                continue
            near = (days.day(year, month, number) for year in (day.year, day.year + 1))
            later = any(one is not None and _NEAR < (one - day).days <= _HALF_YEAR for one in near)
            if later and direction_of(sentence, expression.first) == "past":
                return True
    return False


def _past_weekdays(found: list[tuple[Sentence, list[Expression]]]) -> frozenset[int]:
    """Weekdays without a date that the text names in the past tense."""
    names = set()
    for sentence, some in found:
        for expression in some:
            number = expression.value("weekday")
            bare = expression.pattern.meaning == "weekday" and not expression.words
            if number is not None and bare and direction_of(sentence, expression.first) == "past":
                names.add(number)
    return frozenset(names)


def _shortest_stretch(dated: date, weekdays: frozenset[int], stamps: frozenset[date]) -> date | None:
    options = [day for shift in range(_NEAR + 1) if (day := days.plus(dated, shift))]
    stamped = [day for day in options if day in stamps]
    if stamped:
        return stamped[0]
    return min(options, key=lambda day: (max((day.weekday() - weekday) % 7 for weekday in weekdays), day)) if options else None


def _stamps(parsed: Parsed) -> frozenset[date]:
    """Days that picture codes of agencies hold (YYMMDD); they support a date, they never make one."""
    found = set()
    for sentence in parsed.sentences[:_FIRST_SENTENCES]:
        for token in sentence.tokens:
            form = token.form
            if len(form) == 6 and form.isascii() and form.isdecimal():
                day = days.day(2000 + int(form[:2]), int(form[2:4]), int(form[4:]))
                if day:
                    found.add(day)
    return frozenset(found)
