"""The days that a whole report is of: "Situation report, 10-16 March", "Security brief, week to November 28"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from according.records.parse import Sentence
from according.records.when import Time, TimeMention
from according.stages.ground.thread import Thread

RULE = "period-of-the-report"
_WEEK = timedelta(days=6)
_LONGEST, _OLDEST = timedelta(days=31), timedelta(days=14)


def period_of(thread: Thread) -> Time | None:
    """The range of days in the lines before the first sentence with a verb; None unless it ends shortly before publication."""
    published = thread.document.published
    for sentence in _title(thread) if published else ():
        for found in thread.dates(sentence.index):
            time = _week_to(found, sentence) or found.time
            if time is None or published is None or not timedelta(0) < time.end - time.start <= _LONGEST:
                continue
            if timedelta(0) <= published - time.end <= _OLDEST:
                return replace(time, granularity="range", rule=f"{time.rule}, {RULE}")
    return None


def _title(thread: Thread) -> Iterator[Sentence]:
    for sentence in thread.parsed.sentences:
        if any(token.upos in ("VERB", "AUX") for token in sentence.tokens):
            return
        if any(token.upos == "PUNCT" and token.form == "." for token in sentence.tokens[-1:]):
            return
        yield sentence


def _week_to(found: TimeMention, sentence: Sentence) -> Time | None:
    """ "week to November 28", "week ending 28 November": the seven days to that one."""
    before = [token.form.lower() for token in sentence.tokens[max(0, found.first - 2) : found.first]]
    time = found.time
    if time is None or time.start != time.end or before[:1] != ["week"] or before[1:] not in (["to"], ["ending"]):
        return None
    return replace(time, start=time.end - _WEEK)
