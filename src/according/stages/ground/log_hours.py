"""Hours in four digits that head the items of a log: the 1015 of "0640: Doctors say …", "1015: The army says …" is no year."""

from __future__ import annotations

from collections.abc import Sequence

from according.records.parse import Sentence
from according.stages.ground.items import MARKS
from according.stages.ground.time_grammar import Expression

_Told = tuple[Sentence, list[Expression]]
_FIRST_YEAR = 1700
"""Earlier years head no item: at least one hour of a log lies before, or after the year of publication."""


def without_hours(found: Sequence[_Told], *, latest: int) -> list[_Told]:
    """The times of a report without the years that are hours. latest: the year of publication."""
    heads = {n: sentence.tokens[0].form for n, (sentence, _) in enumerate(found) if _is_headed_by_hour(sentence)}
    if len(heads) < 2 or all(_FIRST_YEAR <= int(form) <= latest for form in heads.values()):
        return list(found)
    return [(sentence, [e for e in some if e.first or e.last] if n in heads else some) for n, (sentence, some) in enumerate(found)]


def _is_headed_by_hour(sentence: Sentence) -> bool:
    """Whether four digits that may be an hour stand apart at the head of a sentence."""
    if len(sentence) < 2 or sentence.tokens[1].form not in MARKS:
        return False
    form = sentence.tokens[0].form
    return len(form) == 4 and form.isascii() and form.isdecimal() and int(form[:2]) < 24 and int(form[2:]) < 60
