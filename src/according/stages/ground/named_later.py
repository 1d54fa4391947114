"""The day of a lead's event that the report names further down by it: "the bombings … the Aug. 7 bombings"."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from according.records.mention import EventMention
from according.records.parse import Parsed, Token
from according.records.when import Time, TimeMention

_LOOK_AHEAD = 12
"""Sentences below."""


def named_later(mention: EventMention, noun: Token, *, parsed: Parsed, dates: Callable[[int], Sequence[TimeMention]]) -> Time | None:
    """The day before the same noun below; None where it names two days so, or is no known deed that was done. dates: of a sentence."""
    sentence = parsed.sentences[mention.at.sentence]
    if mention.type != "ASSAULT" or mention.status != "actual" or sentence.kind != "prose" or not sentence.is_known(noun.index):
        return None
    days: dict[tuple[date | None, date | None], Time] = {}
    for below in parsed.sentences[sentence.index + 1 : sentence.index + 1 + _LOOK_AHEAD]:
        here = dates(below.index) if noun.lemma in below.vocabulary else ()
        for same in (t for t in below.tokens if here and (t.lemma, t.xpos) == (noun.lemma, noun.xpos)):
            first = min((t.index for t in below.dependents(same.index)), default=same.index)
            if not below.is_known(same.index) and not below.dependents(same.index, "nmod:poss"):
                continue  # "an April 20 bombing" is another
            for time in (found.time for found in here if first <= found.first and found.last < same.index):
                if time is not None:
                    days[time.start, time.end] = replace(time, rule=f"{time.rule}, same-word")
    return next(iter(days.values())) if len(days) == 1 else None
