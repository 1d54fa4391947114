"""The days that a time means behind its preposition: "since Friday", "by the end of the month", "until Monday", "within ten days"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from according.records.document import Document
from according.records.mention import EventMention
from according.records.parse import Sentence
from according.records.relations import PRENOMINAL
from according.records.when import Time, TimeMention
from according.stages.ground.clause_time import head_of, steps_down
from according.stages.ground.relative import stretch_end
from according.stages.ground.time_grammar import Expression, expressions
from according.stages.ground.time_words import vocabulary
from according.stages.ground.word_sets import words_of

DEADLINE = "deadline"
_BEGINNING = frozenset({"begin", "break", "erupt", "start"})
_NEWS = timedelta(days=7)
"""How long before publication a demand may have been made for its term to run from that day."""


def with_preposition(found: TimeMention, *, sentence: Sentence, document: Document) -> Time | None:
    """The days that a time means for what has happened: "since Friday" runs to publication; "until Friday" leaves the day open.

    "By Friday evening they had withdrawn" is of that evening, "before dawn on Friday" of that day.
    """
    time, cases = found.time, _cases(found, sentence)
    if time is None:
        return None
    if "since" in cases or _is_when_a_war_began(found, sentence):
        return since(time, document)
    if time.granularity == "time" and cases & words_of("beside_hour"):
        return time
    if cases & words_of("open"):
        return None
    return None if cases & words_of("set_for") and not _is_scheduled(found, sentence) else time


def deadline(found: TimeMention, *, sentence: Sentence, here: Sequence[TimeMention], document: Document) -> Time | None:
    """The same for what is demanded, planned or feared: "by Friday", "until Friday", "before Friday" run from the day of the telling on.

    here: the dates and clock times of the sentence, of which one may be the day of the telling.
    """
    time, cases = found.time, _cases(found, sentence)
    if time is None or not cases & words_of("ends"):
        return with_preposition(found, sentence=sentence, document=document) if not cases & words_of("set_for") else time
    end = time.end
    if "before" in cases and "part-of" not in time.rule and time.granularity != "time":
        end = time.start - timedelta(days=1)
    start = _told(found, here, document)
    if start is None or end < start:
        return None
    return replace(time, start=start, end=end, granularity="range" if start < end else "day", rule=f"{time.rule}, {DEADLINE}")


def within(mention: EventMention, *, sentence: Sentence, here: Sequence[TimeMention], document: Document) -> Time | None:
    """ "Ordered the agencies to leave within ten days": from the day of the telling on. None without such words in the event's clause."""
    start = _told(None, here, document)
    stretch = next((e for e in expressions(sentence) if _is_within(e, sentence, mention.at.token)), None)
    end = stretch_end(stretch, start) if stretch and start else None
    if stretch is None or start is None or end is None:
        return None
    first, last = sentence.tokens[stretch.first].start, sentence.tokens[stretch.last].end
    text = document.text[first:last]
    return Time(start=start, end=end, granularity="range", text=text, start_offset=first, end_offset=last, rule=DEADLINE)


def since(time: Time, document: Document) -> Time | None:
    """From a time to the day of publication."""
    if document.published is None or document.published < time.start:
        return None
    return replace(time, end=document.published, granularity="range", rule=f"{time.rule}, since")


def _is_when_a_war_began(found: TimeMention, sentence: Sentence) -> bool:
    """ "Killed in the war, which began in 2011": from then on."""
    verb = sentence.tokens[head_of(sentence, found)].head
    began = verb >= 0 and sentence.tokens[verb].deprel == "acl:relcl" and sentence.tokens[verb].lemma in _BEGINNING
    return began and sentence.tokens[sentence.tokens[verb].head].lemma in words_of("wars")


def _cases(found: TimeMention, sentence: Sentence) -> frozenset[str]:
    """Lower-case prepositions of a time, and the word before it unless a verb's ("stood by last Friday"); of "for Friday's attack" and
    "for the 12 March attack" none, for the attack has it, nor of a night that is counted ("for a third night on Monday")."""
    head = head_of(sentence, found)
    counted = any(t.form.lower() in vocabulary().ordinals for t in sentence.dependents(head, "amod"))
    noun = sentence.tokens[sentence.tokens[head].head] if sentence.tokens[head].head >= 0 else None
    before_noun = sentence.tokens[head].relation in PRENOMINAL and noun is not None and noun.index > found.last and noun.upos == "NOUN"
    if sentence.tokens[head].deprel == "nmod:poss" or counted or before_noun:
        return frozenset()
    cases = {token.form.lower() for token in sentence.dependents(head, "case", "mark")}
    last = sentence.tokens[found.first - 1] if found.first else None
    return frozenset(cases | ({last.form.lower()} if last is not None and last.deprel != "compound:prt" else set()))


def _is_scheduled(found: TimeMention, sentence: Sentence) -> bool:
    """ "The talks were scheduled for Friday"."""
    above = sentence.tokens[head_of(sentence, found)].head
    return above >= 0 and sentence.tokens[above].lemma in vocabulary().scheduling


def _is_within(found: Expression, sentence: Sentence, trigger: int) -> bool:
    if found.pattern.kind != "duration" or not (found.value("num") and found.word("unit") and found.first):
        return False
    behind = sentence.tokens[found.last + 1].form.lower() if found.last + 1 < len(sentence) else ""
    if sentence.tokens[found.first - 1].form.lower() != "within" or behind == "of":  # "within a week of his capture"
        return False
    at = TimeMention(sentence=sentence.index, first=found.first, last=found.last, kind="duration", time=None)
    return steps_down(sentence, head_of(sentence, at), trigger, -1) is not None


def _told(found: TimeMention | None, here: Sequence[TimeMention], document: Document) -> date | None:
    """The last day that the sentence names besides, if it lies in the week before publication; else the day of publication."""
    published = document.published
    if published is None:
        return None
    days = [o.time.start for o in here if o is not found and o.time and o.time.start == o.time.end]
    return max((day for day in days if timedelta(0) <= published - day <= _NEWS), default=published)
