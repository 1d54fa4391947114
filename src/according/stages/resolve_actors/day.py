"""The day by which a report's names are read: who held an office then."""

from __future__ import annotations

from collections import Counter
from datetime import date

from according.records.document import Document
from according.records.parse import Parsed

_FIRST, _LAST = 1900, 2099


def day_of(parsed: Parsed, *, document: Document) -> date | None:
    """The day of publication; where it is unknown, the middle of the year that the text names most often, of several the last.

    None where it names none. Which of two presidents Bush is meant need no more than the year; claims are never dated by it.
    """
    if document.published is not None:
        return document.published
    years = Counter(int(t.form) for s in parsed.sentences for t in s.tokens if len(t.form) == 4 and t.form.isascii() and t.form.isdigit())
    told = {year: times for year, times in years.items() if _FIRST <= year <= _LAST}
    return date(max(told, key=lambda year: (told[year], year)), 7, 1) if told else None
