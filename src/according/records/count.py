"""How many."""

from __future__ import annotations

from according.records.quick import dataclass

COUNTED = ("killed", "injured", "captured", "released", "displaced")
COUNT_FIELDS = ("what", "low", "high", "of", "source", "text", "start", "end")
"""Keys of a figure in a claim's JSON, in their order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """A figure that the text gives. what: one of COUNTED. high None = open ("at least").

    of: whom ("civilians") or None. source: name of who gives the figure, "" = the report.
    text, start, end: the words of the figure. at: (sentence, token) of its head word is not kept here.
    """

    what: str
    low: int
    high: int | None
    of: str | None
    source: str
    text: str
    start: int
    end: int
