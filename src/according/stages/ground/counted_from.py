"""The day of an event that another event's day is counted from: "two days after the raid", "on the eve of the talks"."""

from __future__ import annotations

from dataclasses import replace

from according.ontology.closed_classes import CALENDAR_UNITS
from according.records.document import Document
from according.records.mention import EventMention
from according.records.parse import Ref, Sentence, Token
from according.records.when import Time, TimeMention
from according.stages.ground.bounds import with_preposition
from according.stages.ground.days import Days, month_of
from according.stages.ground.own_time import own_time, under
from according.stages.ground.relative import counted
from according.stages.ground.thread import Thread
from according.stages.ground.time_grammar import FROM_ANOTHER_TIME, expressions

RULE = "counted-from-an-event"
_SIDES = {"after": -1, "before": 1}


def counted_from(mention: EventMention, *, sentence: Sentence, thread: Thread) -> Time | None:
    """The event's day, reckoned from the day of another; None unless the sentence says how far apart they are.

    The other event has a day of its own in the sentence, or is one that the report has dated before ("two days after the raid").
    """
    document, here = thread.document, thread.dates(sentence.index)
    stepped = _from_eve(mention, sentence) or _from_count(mention, sentence)
    if not stepped:
        return _on_from(mention, sentence, thread)
    above, unit, count = stepped
    found, dated = own_time(replace(mention, at=Ref(sentence.index, above), status="actual"), sentence=sentence, here=here)
    time = with_preposition(found, sentence=sentence, document=document) if found else None
    if not dated and _is_now(sentence, sentence.tokens[above]):
        time = _of_publication(document, sentence.tokens[above])
    elif not dated:
        subjects = [t for t in sentence.dependents(above, "nsubj") if t.mention == "event"]
        time = next((known for t in subjects if (known := thread.day_of(mention, t))), None)
    days = _away(time, unit, count) if time else None
    return _moved(time, days) if time and days else None


def is_days_from(mention: EventMention, sentence: Sentence) -> bool:
    """Whether an event was days from another: that of "was murdered two days after ordering the arrest" is not the day told last."""
    for clause in sentence.dependents(mention.at.token, "advcl", "obl"):
        if _SIDES.keys().isdisjoint(t.form.lower() for t in sentence.dependents(clause.index, "mark", "case")):
            continue
        if any(t.lemma in CALENDAR_UNITS for t in sentence.dependents(clause.index, "obl", "nmod", "advmod") if t.index < clause.index):
            return True
    return False


def _away(time: Time, unit: str, count: int) -> Days | None:
    """The days that lie so many units from a day, or so many months or years from a month."""
    if time.granularity == "month" and unit in ("month", "year"):
        return month_of(time.start.year, time.start.month + count * (12 if unit == "year" else 1))
    if time.start != time.end and not time.rule.startswith("from-to"):
        return None
    return counted("day", time.start, 7 * count) if unit == "week" else counted(unit, time.start, count)


def _is_now(sentence: Sentence, verb: Token) -> bool:
    """ "Five days after gunmen seized him nobody admits to having him": told in the present, of the report's day."""
    first = next((t for t in sentence.dependents(verb.index, "aux", "cop")), verb)
    return first.xpos in ("VBZ", "VBP") and first.lemma != "have"


def _of_publication(document: Document, verb: Token) -> Time | None:
    day = document.published
    if day is None:
        return None
    return Time(start=day, end=day, granularity="day", text="", start_offset=verb.start, end_offset=verb.start, rule="publication-day")


def _moved(time: Time, days: Days) -> Time:
    return replace(time, start=days.start, end=days.end, granularity=days.granularity, rule=f"{time.rule}, {RULE}")


def _on_from(mention: EventMention, sentence: Sentence, thread: Thread) -> Time | None:
    """ "Came two days after the ambush", which was dated before: two days on."""
    wanted = _counts(sentence)
    for token in _upwards(sentence, mention.at.token) if wanted else ():
        for noun in sentence.dependents(token.index, "obl"):
            side = next((t for t in sentence.dependents(noun.index, "case") if t.index in wanted), None)
            time = (_dated(noun, sentence, thread) or thread.day_of(mention, noun)) if side else None
            if side and time:
                unit, count = wanted[side.index]
                days = _away(time, unit, -_SIDES[side.form.lower()] * count)
                return _moved(time, days) if days else None
    return None


def _dated(noun: Token, sentence: Sentence, thread: Thread) -> Time | None:
    """ "Two months after the ceasefire of 10 February": the day that the noun's own words tell."""
    found = under(sentence, thread.dates(sentence.index), noun.index)
    return with_preposition(found, sentence=sentence, document=thread.document) if found else None


def is_counted_from(found: TimeMention, sentence: Sentence) -> bool:
    """Whether a time is that of a noun from which days are counted: the 10 February of "two months after the ceasefire of 10 February"."""
    wanted = _counts(sentence)
    for at in sentence.ancestors(found.first) if wanted else ():
        if any(t.index in wanted for t in sentence.dependents(at, "case")):
            return not found.first <= at <= found.last
    return False


def _counts(sentence: Sentence) -> dict[int, tuple[str, int]]:
    """By the index of "after" or "before" the unit and number that stand before it."""
    if sentence.vocabulary.isdisjoint(_SIDES):
        return {}
    found = [e for e in expressions(sentence) if e.pattern.meaning in FROM_ANOTHER_TIME and e.words and e.words[-1] in _SIDES]
    counts = {e.last: (e.word("unit"), e.value("num") if "num" in e.values else 1) for e in found}
    return {at: (unit, count) for at, (unit, count) in counts.items() if count}


def _from_eve(mention: EventMention, sentence: Sentence) -> tuple[int, str, int] | None:
    """ "seized a bomb on Sunday on the eve of the talks": the talks are a day later."""
    for token in _upwards(sentence, mention.at.token):
        above = sentence.tokens[token.head] if token.head >= 0 else None
        if above is not None and above.lemma == "eve" and token.relation == "nmod" and above.head >= 0:
            return above.head, "day", 1
    return None


def _from_count(mention: EventMention, sentence: Sentence) -> tuple[int, str, int] | None:
    """ "stepped down on Wednesday, four days after demonstrators welded his door": the welding is four days before."""
    wanted = _counts(sentence)
    for token in _upwards(sentence, mention.at.token) if wanted else ():
        side = next((t for t in sentence.dependents(token.index, "mark", "case") if t.index in wanted), None)
        if side and token.head >= 0:
            unit, count = wanted[side.index]
            return token.head, unit, _SIDES[side.form.lower()] * count
    return None


def _upwards(sentence: Sentence, at: int) -> list[Token]:
    """A word and the heads above it as far as its own clause goes."""
    found = [sentence.tokens[at]]
    while (
        found[-1].relation in ("obj", "conj", "xcomp", "nmod", "compound", "amod", "obl", "nsubj")
        and found[-1].head >= 0
        and len(found) < 5
    ):
        found.append(sentence.tokens[found[-1].head])
    return found
