"""When an event took place: the time that its own clause gives, or that the report's thread gives it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta

from according.records.document import Document
from according.records.mention import EventMention
from according.records.parse import Parsed, Ref, Sentence
from according.records.when import Time, TimeMention
from according.stages.ground.befell_before import beside_deed, is_freed_from
from according.stages.ground.bounds import deadline, since, with_preposition, within
from according.stages.ground.chronology import day_above, headed
from according.stages.ground.clause_time import TELLING, is_real, since_clause, since_words
from according.stages.ground.comparisons import is_record
from according.stages.ground.counted_from import RULE as COUNTED
from according.stages.ground.counted_from import counted_from, is_counted_from, is_days_from
from according.stages.ground.following import follows_on, hours_after, moved_on, night_told
from according.stages.ground.happened import where_it_happened
from according.stages.ground.items import is_live
from according.stages.ground.only_named import is_long_accused
from according.stages.ground.own_time import own_time, under
from according.stages.ground.period import RULE as PERIOD
from according.stages.ground.period import period_of
from according.stages.ground.spells import lasting
from according.stages.ground.tense import direction_of
from according.stages.ground.thread import INCIDENTS, Thread
from according.stages.ground.when_clauses import day_described

LIVE = "told-as-it-happens"
_IN_PERIODS = INCIDENTS | {"RETREAT"}
_TO_COME = frozenset({"planned", "threatened", "ordered"})
_INFERRED = {
    COUNTED: 1,
    "same-word": 1,
    TELLING: 2,
    "carried": 3,
    LIVE: 3,
    "dated-further-down": 3,
    "told-in-the-report": 4,
    PERIOD: 4,
}


def deeds_of(mentions: Iterable[EventMention]) -> frozenset[Ref]:
    """Where a report tells of incidents that happened, or were called off."""
    done = (one for one in mentions if one.status in ("actual", "negated") and one.type in INCIDENTS and not one.speech)
    return frozenset(one.at for one in done)


def time_of(
    mention: EventMention, *, parsed: Parsed, times: tuple[TimeMention, ...], document: Document, deeds: frozenset[Ref] | None = None
) -> Time | None:
    """The event's days, None if the text gives no way to tell. The rule says where they come from.

    times: all of the document, as find_times gives them; deeds: its deeds as deeds_of gives them, whose days its narrative goes by. Events
    that have not happened take a time only from their own clause.
    """
    sentence = parsed.sentences[mention.at.sentence]
    thread = Thread(parsed=parsed, document=document, times=times, deeds=deeds)
    here = beside_deed(thread.dates(sentence.index), sentence, mention.at.token)
    found, known = own_time(mention, sentence=sentence, here=here)
    real = is_real(mention)
    if real and (day := day_described(mention, sentence=sentence, here=here, found=found)) is not None:
        return day.time
    own = bool(found and found.time and not found.time.rule.endswith("same-phrase") and not is_counted_from(found, sentence))
    counted = counted_from(mention, sentence=sentence, thread=thread) if real and not own else None
    if counted:
        return counted
    if known:
        if real:
            time = _said(mention, found, sentence, document)
            time = night_told(time, sentence=sentence, here=here, published=document.published) if time else None
            time = hours_after(time, mention, sentence=sentence) if time else None
        else:
            time = _ahead(found, mention, sentence=sentence, here=here, document=document)
        return lasting(time, mention, sentence=sentence) if time and own else time
    item = headed(sentence, parsed=parsed, thread=thread) if real else None
    if item:
        return item
    if _is_undated(sentence, mention.at.token):
        return None  # "13 jailed leaders": who is meant, jailed whenever
    if not real:
        return _asked_for(mention, sentence, here, document) or within(mention, sentence=sentence, here=here, document=document)
    start, known = since_clause(mention, sentence=sentence, here=here)
    if known:
        begun = start.time if start else thread.begun(mention)
        return since(begun, document) if begun else None
    if next_told := _told_next(mention, thread):
        return next_told
    reached = thread.carried(sentence, said=True) if follows_on(mention, sentence=sentence) else None
    if reached:
        return moved_on(reached, mention, sentence=sentence)
    if is_days_from(mention, sentence):
        return None
    live = _live(mention, parsed, document, thread)
    told = live or thread.time_of(mention) or (period_of(thread) if mention.type in _IN_PERIODS else None)
    return told if told is None or not here else _unless_later(told, _done_by(mention, sentence, here))


def _is_undated(sentence: Sentence, at: int) -> bool:
    """Whether it only says who is meant, jailed or held whenever: "13 jailed leaders"."""
    return sentence.tokens[at].deprel == "amod" or is_freed_from(sentence, at) or is_long_accused(sentence, at)


def _unless_later(told: Time, by: Time | None) -> Time | None:
    """A time that is told before, None if it lies after the day by which the thing was done."""
    return None if by is not None and told.start > by.end else told


def _done_by(mention: EventMention, sentence: Sentence, here: list[TimeMention]) -> Time | None:
    """June 2019, of "the photo was taken in June 2019, after soldiers had shot two men": no day that is told before comes after it."""
    for index in (mention.at.token, *sentence.ancestors(mention.at.token)):
        clause = sentence.tokens[index]
        if clause.relation == "advcl" and "after" in sentence.marked(index, "mark"):
            found = under(sentence, here, clause.head, index)
            return found.time if found is not None else None
    return None


def _told_next(mention: EventMention, thread: Thread) -> Time | None:
    """Monday, of "Rebels killed nine. The incident took place on Monday"."""
    if (told := where_it_happened(mention, parsed=thread.parsed)) is None:
        return None
    after = thread.parsed.sentences[told.at.sentence]
    found, _ = own_time(told, sentence=after, here=thread.dates(after.index))
    return _said(told, found, after, thread.document)


def _live(mention: EventMention, parsed: Parsed, document: Document, thread: Thread) -> Time | None:
    """The day of publication for what a page tells as it happens: "10:20 GMT: Poland has scrambled jets"; or the day above it."""
    day, sentence = document.published, parsed.sentences[mention.at.sentence]
    if day is None or not is_live(sentence, parsed=parsed) or direction_of(sentence, mention.at.token) not in ("past", "present"):
        return None
    if above := day_above(sentence, parsed=parsed, thread=thread):
        return above
    return Time(start=day, end=day, granularity="day", text="", start_offset=mention.start, end_offset=mention.start, rule=LIVE)


def _said(mention: EventMention, found: TimeMention | None, sentence: Sentence, document: Document) -> Time | None:
    """What the time in the event's clause means for it."""
    time = with_preposition(found, sentence=sentence, document=document) if found else None
    begun = since_words(mention, sentence=sentence)
    if time and found and begun and min(begun) <= found.first <= max(begun) + 2:
        if is_record(mention, sentence):
            return None
        if min(begun) < found.first and not time.rule.endswith("since"):
            time = since(time, document)  # "since the fall of the town in March"
    if time and _cannot_be(time, mention, sentence, document):
        return None
    return _until_publication(time, mention, document)


def _ahead(
    found: TimeMention | None, mention: EventMention, *, sentence: Sentence, here: list[TimeMention], document: Document
) -> Time | None:
    """What the time in its clause means for an event that is only planned, demanded or feared."""
    time = deadline(found, sentence=sentence, here=here, document=document) if found else None
    passed = time is not None and document.published is not None and time.end < document.published
    if time is None or found is None or not passed or time.rule != "weekday-before-publication" or mention.status not in _TO_COME:
        return time
    if found.first == 0 or sentence.tokens[found.first - 1].form.lower() not in ("for", "from"):
        return time  # "decided on Monday to send troops"
    # "Voted a boycott from Monday": the vote is told as past, the boycott is not.
    week = timedelta(days=7)
    return replace(time, start=time.start + week, end=time.end + week, rule="weekday-after-publication")


def _asked_for(mention: EventMention, sentence: Sentence, here: list[TimeMention], document: Document) -> Time | None:
    """ "Called for a strike on May 10": a day after publication beside the asking is that of what is asked for."""
    token = sentence.tokens[mention.at.token]
    if document.published is None or token.upos != "NOUN" or token.relation not in ("obj", "obl"):
        return None
    found = under(sentence, here, token.head, token.index)
    time = found.time if found else None
    return time if time and time.start > document.published else None


def inference(time: Time) -> int:
    """How far a time was inferred: 0 said of the event itself, higher for what only the report's thread gives.

    For choosing between the mentions of one event.
    """
    return _INFERRED.get(time.rule.rpartition(", ")[2], 0)


def _cannot_be(time: Time, mention: EventMention, sentence: Sentence, document: Document) -> bool:
    """What is told as past did not happen after publication: the time is that of something else in the sentence.

    "Oslo meets the rebels on Monday" is no past: there the day tells that it is planned.
    """
    if document.published is None or time.start <= document.published or not is_real(mention):
        return False
    return mention.speech or direction_of(sentence, mention.at.token) == "past"


def _until_publication(time: Time | None, mention: EventMention, document: Document) -> Time | None:
    """What has happened happened by the day of publication."""
    published = document.published
    if time is None or published is None or mention.status != "actual" or not time.start <= published < time.end:
        return time
    return replace(time, end=published, granularity="range" if time.start < published else "day", rule=f"{time.rule}, until publication")
