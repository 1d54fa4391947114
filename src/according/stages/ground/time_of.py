"""When an event took place: the time that its own clause gives, or that the report's thread gives it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from according.ontology.tables import read_table
from according.records.document import Document
from according.records.mention import EventMention
from according.records.parse import Parsed, Sentence
from according.records.when import Time, TimeMention
from according.stages.ground.tense import direction_of
from according.stages.ground.time_words import FOLDER

_CLAUSES = frozenset({"ccomp", "advcl", "acl", "csubj", "parataxis", "xcomp"})
_UP_FROM_VERB = frozenset({"xcomp", "conj", "advcl", "acl", "ccomp", "parataxis", "csubj"})
_UP_FROM_NOUN = frozenset({"obj", "nsubj", "obl", "nmod", "compound", "conj", "appos", "amod"})
_ASIDE = frozenset({"acl", "ccomp", "nmod", "advcl", "xcomp"})
_OPEN = frozenset({"by", "until", "till", "before", "after", "following", "prior", "ahead", "for"})


@cache
def _speech() -> frozenset[str]:
    return frozenset(row["lemma"] for row in read_table(FOLDER / "speech.tsv", columns=("lemma",)))


def time_of(mention: EventMention, *, parsed: Parsed, times: tuple[TimeMention, ...], document: Document) -> Time | None:
    """The event's days, None if the text gives no way to tell. The rule says where they come from.

    times: all of the document, as find_times gives them.
    """
    sentence = parsed.sentences[mention.at.sentence]
    here = [found for found in times if found.sentence == sentence.index and found.kind in ("date", "time")]
    own, known = _own_time(mention, sentence, here)
    if known:
        return _until_publication(_with_preposition(own, sentence, document), mention, document) if own else None
    if mention.status not in ("actual", "negated"):
        return None
    return _from_the_thread(mention, parsed, times, document)


def _own_time(mention: EventMention, sentence: Sentence, here: list[TimeMention]) -> tuple[TimeMention | None, bool]:
    """The time in the event's clause, else in a clause above that it shares time with; and whether there is one at all."""
    if not here:
        return None, False
    heads = [(_head(sentence, found), found) for found in here]
    for rule, top, below in _clauses_of(mention, sentence):
        fitting = [(steps, found) for head, found in heads if (steps := _steps_down(sentence, head, top, below)) is not None]
        if fitting:
            chosen = min(fitting, key=lambda f: (f[0], f[1].first))[1]
            return _ruled(chosen, rule), True
    return None, False


def _ruled(found: TimeMention, rule: str) -> TimeMention:
    if not rule or found.time is None:
        return found
    return replace(found, time=replace(found.time, rule=f"{found.time.rule}, {rule}"))


def _clauses_of(mention: EventMention, sentence: Sentence) -> Iterator[tuple[str, int, int]]:
    """The event's word and the heads above that share its time, nearest first: (rule, head, the branch that we came by)."""
    at, below, rule = mention.at.token, -1, ""
    unreal = mention.status not in ("actual", "negated")
    while at >= 0:
        yield rule, at, below
        token = sentence[at]
        verbal = token.upos in ("VERB", "AUX")
        relation = token.relation
        if token.head < 0 or relation not in (_UP_FROM_VERB if verbal else _UP_FROM_NOUN | _UP_FROM_VERB):
            return
        above = sentence[token.head]
        told = above.lemma in _speech()
        if unreal and verbal and relation != "xcomp":
            return
        if told:
            if relation not in ("ccomp", "parataxis", "conj", "xcomp") or unreal:
                return
            rule = "day-of-the-telling"
        elif relation in ("acl", "nmod", "amod", "compound", "appos"):
            rule = rule or "same-phrase"
        below, at = at, token.head


def _head(sentence: Sentence, found: TimeMention) -> int:
    return next((i for i in range(found.first, found.last + 1) if not found.first <= sentence[i].head <= found.last), found.first)


def _steps_down(sentence: Sentence, head: int, top: int, below: int) -> int | None:
    """How far under a word a time hangs, None if it does not or if a clause of its own stands between, or on the branch below."""
    steps, at = 0, head
    while at != top:
        if at < 0 or at == below:
            return None
        token = sentence[at]
        if steps and (token.relation in _CLAUSES or (token.relation == "conj" and token.upos == "VERB")):
            return None
        if token.deprel == "nmod:poss" and token.head != top:
            return None
        at, steps = token.head, steps + 1
    return steps if steps else None


def _with_preposition(found: TimeMention, sentence: Sentence, document: Document) -> Time | None:
    """ "since Friday" runs to publication; "by Friday", "before March" leave the day open."""
    time, head = found.time, _head(sentence, found)
    if time is None:
        return None
    cases = {token.form.lower() for token in sentence.dependents(head, "case", "mark")}
    before = sentence[found.first - 1].form.lower() if found.first else ""
    if "since" in cases or before == "since":
        if document.published is None or document.published < time.start:
            return None
        return replace(time, end=document.published, granularity="range", rule=f"{time.rule}, since")
    if cases & _OPEN or before in _OPEN:
        return None
    return time


def _until_publication(time: Time | None, mention: EventMention, document: Document) -> Time | None:
    """What has happened happened by the day of publication."""
    published = document.published
    if time is None or published is None or mention.status != "actual" or not time.start <= published < time.end:
        return time
    return replace(time, end=published, granularity="range" if time.start < published else "day", rule=f"{time.rule}, until publication")


def _from_the_thread(mention: EventMention, parsed: Parsed, times: tuple[TimeMention, ...], document: Document) -> Time | None:
    """The day that the narrative has reached in the paragraph, or the day of publication for what is said in the report."""
    sentence = parsed.sentences[mention.at.sentence]
    if mention.speech:
        return _told(mention, document)
    if direction_of(sentence, mention.at.token) != "past":
        return None
    for other in reversed(parsed.sentences[: sentence.index]):
        if other.paragraph != sentence.paragraph:
            break
        there = [m for m in times if m.sentence == other.index and _is_main(other, m)]
        found = [m.time for m in there if m.time and m.time.granularity in ("day", "time")]
        if found:
            return replace(found[-1], rule=f"{found[-1].rule}, carried")
    return None


def _is_main(sentence: Sentence, found: TimeMention) -> bool:
    """Whether a time belongs to the main line of its sentence, not to a clause or phrase beside it."""
    head = _head(sentence, found)
    return all(sentence[index].relation not in _ASIDE for index in (head, *sentence.ancestors(head)))


def _told(mention: EventMention, document: Document) -> Time | None:
    """A report's statements, accusations and threats are news: of the day of publication unless it says otherwise."""
    day = document.published
    if day is None:
        return None
    at = mention.start
    return Time(start=day, end=day, granularity="day", text="", start_offset=at, end_offset=at, rule="told-in-the-report")
