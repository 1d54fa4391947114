"""When an event took place: the time that its own clause gives, or that the report's thread gives it."""

from __future__ import annotations

from dataclasses import replace

from according.records.document import Document
from according.records.mention import EventMention
from according.records.parse import Parsed
from according.records.when import Time, TimeMention
from according.stages.ground.clause_time import TELLING, own_time, since, since_clause, with_preposition
from according.stages.ground.thread import Thread

_REAL = ("actual", "negated")
_INFERRED = {"same-word": 1, TELLING: 2, "carried": 3, "told-in-the-report": 4}


def time_of(mention: EventMention, *, parsed: Parsed, times: tuple[TimeMention, ...], document: Document) -> Time | None:
    """The event's days, None if the text gives no way to tell. The rule says where they come from.

    times: all of the document, as find_times gives them. Events that have not happened take a time only from their own clause.
    """
    sentence = parsed.sentences[mention.at.sentence]
    thread = Thread(parsed=parsed, document=document, times=times)
    here = thread.dates(sentence.index)
    found, known = own_time(mention, sentence=sentence, here=here)
    if known:
        time = with_preposition(found, sentence=sentence, document=document) if found else None
        return _until_publication(time, mention, document)
    if mention.status not in _REAL:
        return None
    start, known = since_clause(mention, sentence=sentence, here=here)
    if known:
        return since(start.time, document) if start and start.time else None
    return thread.time_of(mention)


def inference(time: Time) -> int:
    """How far a time was inferred: 0 said of the event itself, higher for what only the report's thread gives.

    For choosing between the mentions of one event.
    """
    return _INFERRED.get(time.rule.rpartition(", ")[2], 0)


def _until_publication(time: Time | None, mention: EventMention, document: Document) -> Time | None:
    """What has happened happened by the day of publication."""
    published = document.published
    if time is None or published is None or mention.status != "actual" or not time.start <= published < time.end:
        return time
    return replace(time, end=published, granularity="range" if time.start < published else "day", rule=f"{time.rule}, until publication")
