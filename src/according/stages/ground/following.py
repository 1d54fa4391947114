"""What a report tells as the sequel of what it has just told: it goes on within the day that the narrative has reached."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from according.records.mention import EventMention
from according.records.parse import Sentence, Token
from according.records.when import Time, TimeMention
from according.stages.ground.clause_time import head_of, speech_lemmas
from according.stages.ground.word_sets import words_of

_NIGHTS, _WEEK = frozenset({"overnight", "last night"}), timedelta(days=7)


def follows_on(mention: EventMention, *, sentence: Sentence) -> bool:
    """Whether the text says at what hour of a day it does not name an event was, or how soon after what it told before.

    "Marched in the evening"; "rejected the ultimatum within hours", "turned the offer down at once".
    """
    return any(_tells(sentence, token) for token in _clause(sentence, sentence.tokens[mention.at.token]))


def moved_on(time: Time, mention: EventMention, *, sentence: Sentence) -> Time:
    """The day that an event goes on in: "… on Wednesday night. Before dawn police arrested nine" is of Thursday."""
    named = frozenset(time.text.lower().split())
    hours = {t.lemma for token in _clause(sentence, sentence.tokens[mention.at.token]) for t in sentence.dependents(token.index, "obl")}
    if not named & words_of("late_hours") or not hours & words_of("early_hours"):
        return time
    day = time.start + timedelta(days=1)
    return replace(time, start=day, end=day)


def hours_after(time: Time, mention: EventMention, *, sentence: Sentence) -> Time:
    """ "Surrounded the embassy on Tuesday night and by dawn had withdrawn": of the day after that of the verb before."""
    verb = sentence.tokens[mention.at.token]
    hour = next((t for t in sentence.dependents(verb.index, "obl") if t.lemma in words_of("early_hours")), None)
    if verb.relation != "conj" or hour is None or time.end_offset > hour.start or time.start != time.end:
        return time
    return moved_on(time, mention, sentence=sentence)


def night_told(time: Time, *, sentence: Sentence, here: Sequence[TimeMention], published: date | None) -> Time:
    """ "Said on Wednesday it had killed nine overnight": the night before the day of the telling, not before publication."""
    if published is None or time.text.lower() not in _NIGHTS:
        return time
    for other in here:
        if other.time is not None and other.time.start_offset == time.start_offset:
            continue  # "called last night for talks"
        verb = sentence.tokens[head_of(sentence, other)].head
        day = other.time.start if other.time is not None and other.time.start == other.time.end else published
        if timedelta(0) < published - day < _WEEK and verb >= 0 and sentence.tokens[verb].lemma in speech_lemmas():
            return replace(time, start=time.start - (published - day), end=time.end - (published - day))
    return time


def _clause(sentence: Sentence, token: Token) -> Iterator[Token]:
    """The event's word, and the verbs before it that it is told with."""
    yield token
    while token.relation in ("conj", "xcomp") and token.head >= 0 and not sentence.dependents(token.index, "nsubj"):
        token = sentence.tokens[token.head]
        yield token


def _tells(sentence: Sentence, token: Token) -> bool:
    if "earlier" in sentence.vocabulary and any(_is_hours_earlier(sentence, t) for t in sentence.dependents(token.index, "advmod")):
        return True
    for other in sentence.dependents(token.index, "obl", "advmod"):
        if other.lemma in words_of("hours") and other.relation == "obl" and other.xpos != "NNS":
            return True
        if other.relation == "advmod" and other.form.lower() in words_of("soon"):
            return True
        soon = any(t.form.lower() == "within" for t in sentence.dependents(other.index, "case"))
        if other.lemma in ("hour", "minute") and (soon or _later(sentence, other)) and _is_short(sentence, other):
            return True
    return False


def _is_hours_earlier(sentence: Sentence, word: Token) -> bool:
    """ "Hours earlier, gunmen had shot a judge": of the same day, as far as anybody can tell."""
    nouns = sentence.dependents(word.index, "obl", "nmod") if word.form.lower() == "earlier" else []
    return any(t.lemma in ("hour", "minute") and _is_short(sentence, t) for t in nouns)


def _later(sentence: Sentence, noun: Token) -> bool:
    """ "two hours later", "minutes afterwards"."""
    return any(t.form.lower() in ("later", "afterwards", "afterward") for t in sentence.dependents(noun.index, "advmod", "amod"))


def _is_short(sentence: Sentence, noun: Token) -> bool:
    """ "within hours", "within two hours"; forty-eight are a term that somebody is given."""
    return all(t.form.lower() in words_of("few") for t in sentence.dependents(noun.index, "nummod"))
