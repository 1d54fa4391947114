"""The year in the heading of a chronology: "Timeline of the talks, 2019" over "Jan. 4: …", "2019" in a line of its own."""

from __future__ import annotations

from collections.abc import Sequence

from according.records.parse import Sentence
from according.stages.ground.items import MARKS
from according.stages.ground.time_grammar import Expression

_LONGEST = 12
"""Words of a heading."""
_LEAST = 2
"""Items headed by a day without a year that make a chronology."""


def years_above(found: Sequence[tuple[Sentence, list[Expression]]], *, latest: int) -> dict[int, int]:
    """The year of the last heading above a sentence, in a chronology; {} for other reports. latest: the year of publication."""
    if sum(_heads_item(sentence, some) for sentence, some in found) < _LEAST:
        return {}
    years, year = dict[int, int](), 0
    for at, (sentence, some) in enumerate(found):
        stated = _year_of_heading(sentence, some) if at + 1 < len(found) and found[at + 1][0].paragraph != sentence.paragraph else 0
        year = stated if 0 < stated <= latest else year
        if year:
            years[sentence.index] = year
    return years


def _heads_item(sentence: Sentence, some: list[Expression]) -> bool:
    """Whether a day without a year stands at the head of a sentence, apart from it."""
    if not some or some[0].first > 0 or some[0].pattern.meaning not in ("day", "days") or some[0].value("year") is not None:
        return False
    after = some[0].last + 1
    return after >= len(sentence) or sentence.tokens[after].form in MARKS


def _year_of_heading(sentence: Sentence, some: list[Expression]) -> int:
    """The year with which a short line without a verb ends, and which is all that it says of time; 0 for others."""
    last = next((t for t in reversed(sentence.tokens) if t.upos != "PUNCT"), None)
    if last is None or len(sentence) > _LONGEST or not (last.form.isdecimal() and len(last.form) == 4 and last.form[:2] in ("19", "20")):
        return 0
    if any(one.first != one.last or one.first != last.index for one in some) or any(t.has("VerbForm=Fin") for t in sentence.tokens):
        return 0
    before = sentence.tokens[last.index - 1].form if last.index else ""
    return int(last.form) if not before or before[-1:].isalpha() or before == "," else 0
