"""How values read on the page: plain English, unknown said as unknown, control characters made visible."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from according.export.codes import country
from according.ontology.tables import DATA, read_toml
from according.records.claim import Claim
from according.records.count import Count

# Controls, marks that turn the direction of writing, halves of surrogate pairs.
HIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")
MOST_OPENING = 400
"""Characters of a text in which its first line is looked for."""
MOST_NAME = 240
MOST_ADDRESS = 2000
"""Characters of a link; browsers and servers take no longer ones for sure."""
UNKNOWN = "not known"
REPORT = "the report"
LABELS: dict[str, dict[str, str]] = {name: dict(table) for name, table in read_toml(DATA / "page" / "labels.toml").items()}
EVENT_REVIEWS = LABELS["event_reviews"]
STANCES, STANDINGS, STATUSES = LABELS["stances"], LABELS["standings"], LABELS["statuses"]
PRECISIONS, SECTORS, REVIEWS = LABELS["precisions"], LABELS["sectors"], LABELS["reviews"]


def one_line(text: str | None) -> str:
    """The text in one line; what is invisible or turns the direction of writing is shown as its code point."""
    return visible(" ".join((text or "").split()))


def visible(text: str) -> str:
    """The text with each control character as ⟨U+202E⟩."""
    return HIDDEN.sub(lambda match: f"\u27e8U+{ord(match[0]):04X}\u27e9", text)


def short(text: str | None) -> str:
    """A name, an outlet or an address in one line, cut where it is longer than any of these ever is."""
    return cut(text, most=MOST_NAME)


def cut(text: str | None, most: int = 110) -> str:
    """The text in one line, cut at a word."""
    line = one_line((text or "")[: 8 * most])
    return line if len(line) <= most else (line[:most].rsplit(" ", 1)[0] or line[:most]) + " …"


def title_of(title: str | None, text: str) -> str:
    """A report's title, or the first line of its text."""
    first = next((line for line in text[:MOST_OPENING].splitlines() if line.strip()), "")
    return cut(title) or cut(first) or "a report without words"


def safe_link(url: str | None) -> str | None:
    """The address if a click on it can do no more than open a web page; else None."""
    if not url or len(url) > MOST_ADDRESS or HIDDEN.search(url) or any(char.isspace() for char in url):
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


def kind_of(type_: str) -> str:
    """ "Assault" for ASSAULT."""
    return short(type_.capitalize())


def mode_of(mode: str | None) -> str:
    """ "heavy weapons" for heavy-weapons."""
    return short((mode or "").replace("-", " "))


def country_of(alpha3: str | None) -> str:
    """The country's English name; a code that is none as it stands."""
    return short(country(alpha3).name) if alpha3 else ""


def label(kind: str, value: str) -> str:
    """How a facet's value reads."""
    if value == "?":
        return UNKNOWN
    if kind == "type":
        return kind_of(value)
    if kind == "country":
        return country_of(value) or value
    if kind == "stance":
        return STANCES.get(value, value)
    if kind == "review":
        return REVIEWS.get(value, value)
    return STATUSES.get(value, value).removeprefix("as ") if kind == "status" else short(value)


def figure(low: int, high: int | None) -> str:
    """ "18", "18 to 20", "at least 18"."""
    if high is None:
        return f"at least {low:,}"
    return f"{low:,}" if high == low else f"{low:,} to {high:,}"


def count_of(count: Count) -> str:
    """ "at least 18 civilians killed"."""
    return f"{figure(count.low, count.high)} {short(count.of) + ' ' if count.of else ''}{count.what}"


def headline(claim: Claim) -> str:
    """ "Assault (heavy weapons)"."""
    return kind_of(claim.type) + (f" ({mode_of(claim.mode)})" if claim.mode else "")
