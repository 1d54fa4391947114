"""Dates as files write them, to days."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from email.utils import parsedate_tz

ISO = re.compile(r"\s*(\d{4})([-/.]?)(\d{2})\2(\d{2})(?!\d*[-/.]\d)(?:\D|\d{6}(?:\D|$)|$)")
ENGLISH = ("%d %B %Y", "%d %b %Y", "%B %d, %Y", "%b %d, %Y", "%B %d %Y", "%b %d %Y", "%d-%b-%Y", "%A, %d %B %Y", "%A, %B %d, %Y")
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
# Seconds from 1973 to 2100; a larger number is milliseconds. A smaller one is no time stamp.
SECONDS = range(100_000_000, 4_102_444_800)


def parse_day(value: object) -> date | None:
    """The day that a value of a JSON or HTML file means, as written there (no change of time zone); None if it is not clear.

    Clear are ISO 8601 in its long and short form, RFC 2822, "23 May 2016", "May 23, 2016" and Unix time stamps (a day of UTC).
    "05/06/2016" is not: it is a different day on the two sides of the Atlantic.
    """
    if isinstance(value, bool) or not isinstance(value, (str, int, float)):
        return None
    if isinstance(value, (int, float)) or re.fullmatch(r"\d{10}|\d{13}", value.strip()):
        return _stamp(float(value))
    match = ISO.match(value)
    if match:
        return _day(int(match[1]), int(match[3]), int(match[4]))
    return _english(" ".join(value.replace("Sept ", "Sep ").replace(".", " ").split())[:60])


def _stamp(value: float) -> date | None:
    if value != value or abs(value) > 1e15:
        return None
    seconds = int(value) if int(value) in SECONDS else int(value / 1000)
    return (EPOCH + timedelta(seconds=seconds)).date() if seconds in SECONDS else None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except (ValueError, OverflowError):
        return None


def _english(text: str) -> date | None:
    for form in ENGLISH:
        try:
            return datetime.strptime(text, form).date()  # noqa: DTZ007  a day as it is written, of no time zone
        except ValueError:
            continue
    parts = parsedate_tz(text) if re.search(r"[A-Za-z]{3}", text) else None
    return _day(parts[0], parts[1], parts[2]) if parts and parts[0] > 1000 else None
