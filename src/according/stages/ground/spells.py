"""How long what is told on a day has lasted or will: "on strike for a third day on Friday", "began a ten-day exercise on Thursday"."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from according.records.mention import EventMention
from according.records.parse import Sentence, Token
from according.records.when import Time
from according.stages.ground.time_words import vocabulary
from according.stages.ground.word_sets import words_of

RULE = "lasting"
_LONGEST = 400
"""Days."""
_BEFORE_DAY = 22
"""Letters before a day in which its "beginning at 6 a.m. on" stands."""


def lasting(time: Time, mention: EventMention, *, sentence: Sentence) -> Time:
    """The days of an event whose day is told beside how long it has gone on, or goes on from there; else the time as it is."""
    if time.start != time.end:
        return time
    token = sentence.tokens[mention.at.token]
    back = _nth_day(sentence, token) or _ending(sentence, token)
    on = _beginning(sentence, token) or _for_days(sentence, token, time)
    days = (back or on or 1) - 1
    if not 0 < days < _LONGEST:
        return time
    start, end = (time.start - timedelta(days=days), time.end) if back else (time.start, time.end + timedelta(days=days))
    return replace(time, start=start, end=end, granularity="range", rule=f"{time.rule}, {RULE}")


def _nth_day(sentence: Sentence, token: Token) -> int | None:
    """ "for a third consecutive day": 3."""
    shared = token.head >= 0 and sentence.tokens[token.head].upos == "VERB" and not sentence.dependents(token.index, "nsubj")
    heads = [token.index, *([token.head] if shared else [])]
    for noun in (t for head in heads for t in sentence.dependents(head, "obl", "nmod")):
        if noun.form.lower() in ("day", "night") and any(t.form.lower() == "for" for t in sentence.dependents(noun.index, "case")):
            numbers = (_ordinal(t.form.lower()) for t in sentence.dependents(noun.index, "amod"))
            return next((n for n in numbers if n), None)
    return None


def _ordinal(word: str) -> int | None:
    digits = word[:-2]
    return (
        int(digits) if word[-2:] in ("st", "nd", "rd", "th") and digits.isdecimal() and len(digits) < 4 else vocabulary().ordinals.get(word)
    )


def _beginning(sentence: Sentence, token: Token) -> int | None:
    """ "began a ten-day exercise": 10."""
    return _length(sentence, token) if token.relation == "obj" and sentence.tokens[token.head].lemma in words_of("begins") else None


def _for_days(sentence: Sentence, token: Token, time: Time) -> int | None:
    """ "A halt for fourteen days, beginning on 13 May", "for ten days from Monday": from that day on."""
    if "for" not in sentence.vocabulary or not any(_starts_at(sentence, t, time) for t in sentence.tokens):
        return None
    heads = [token.index, *([token.head] if token.relation in ("obj", "xcomp") else [])]
    for noun in (t for head in heads for t in sentence.dependents(head, "obl", "nmod")):
        if noun.lemma == "day" and "for" in sentence.marked(noun.index, "case"):
            return next((n for t in sentence.dependents(noun.index, "nummod") if (n := _number(t.form.lower()))), None)
    return None


def _starts_at(sentence: Sentence, word: Token, time: Time) -> bool:
    """Whether a word right before a time says that something starts then."""
    if not time.start_offset - _BEFORE_DAY <= word.start < time.start_offset:
        return False
    return word.form.lower() in ("beginning", "starting", "from") or word.lemma in ("begin", "start")


def _ending(sentence: Sentence, token: Token) -> int | None:
    """ "wound up a five-day exercise": 5."""
    return _length(sentence, token) if token.relation == "obj" and sentence.tokens[token.head].lemma in words_of("finishes") else None


def _length(sentence: Sentence, token: Token) -> int | None:
    """ "ten-day", "48-hour" before a noun, in days."""
    for unit in sentence.dependents(token.index, "compound", "amod"):
        if unit.lemma == "day":
            words = [t.form.lower() for t in sentence.dependents(unit.index, "nummod")]
            return next((n for word in words if (n := _number(word))), None)
    return None


def _number(word: str) -> int | None:
    return int(word) if word.isdecimal() and len(word) < 4 else vocabulary().numbers.get(word, (0, ""))[0] or None
