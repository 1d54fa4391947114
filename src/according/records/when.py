"""Times: ranges of days with how exactly they are known."""

from __future__ import annotations

from datetime import date

from according.records.quick import dataclass

GRANULARITIES = ("time", "day", "week", "month", "season", "year", "decade", "range")


@dataclass(frozen=True, slots=True, kw_only=True)
class Time:
    """A range of days, end included, and the words that it rests on (start_offset, end_offset: code points).

    rule: how it was worked out, e.g. "weekday-before-publication".
    """

    start: date
    end: date
    granularity: str
    text: str
    start_offset: int
    end_offset: int
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeMention:
    """A time expression in the text. kind: date | time | duration | set (TimeML's TIMEX3 types).

    time: None when nothing tells the day. sentence, first, last: its tokens (last included).
    ends: of a range ("from May to July", "March 3-5") the two times that it names, which TimeML annotates one by one; else ().
    """

    sentence: int
    first: int
    last: int
    kind: str
    time: Time | None
    ends: tuple[TimeMention, ...] = ()
