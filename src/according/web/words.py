"""How values read on the page: plain English, unknown said as unknown, control characters made visible."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

# Controls, marks that turn the direction of writing, halves of surrogate pairs.
HIDDEN = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")
UNKNOWN = "not known"


def one_line(text: str | None) -> str:
    """The text in one line; what is invisible or turns the direction of writing is shown as its code point."""
    return HIDDEN.sub(lambda match: f"\u27e8U+{ord(match[0]):04X}\u27e9", " ".join((text or "").split()))


def safe_link(url: str | None) -> str | None:
    """The address if a click on it can do no more than open a web page; else None."""
    if not url or HIDDEN.search(url) or any(char.isspace() for char in url):
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in ("http", "https") and parts.netloc else None


def days(start: str | None, end: str | None) -> str:
    """One day or a range, as ISO has it; never through a time zone."""
    if start is None:
        return UNKNOWN
    return start if end in (None, start) else f"{start} to {end}"


def many(count: int, one: str, more: str | None = None) -> str:
    """ "1 report", "1,204 reports"."""
    return f"{count:,} {one if count == 1 else more or one + 's'}"
