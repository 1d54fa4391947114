"""Whom an attack harmed by what its sentence says it led to: "the raid caused civilian casualties", "led to deaths among the villagers"."""

from __future__ import annotations

from collections.abc import Iterator

from according.ontology.content_words import HARMS
from according.records.mention import EventMention
from according.records.parse import Sentence
from according.records.worded import needs
from according.stages.find_events.syntax import lemma_of, prepositions

_LEADING_TO = frozenset({"bring", "cause", "claim", "inflict", "lead", "leave", "occasion", "produce", "result"})
_AMONG = frozenset({"among", "amongst"})
_WHOSE = _AMONG | {"of", "on", "to"}
_PEOPLE = frozenset({"person", "organization"})


def harmed_by(mention: EventMention, sentence: Sentence) -> Iterator[list[int]]:
    """The civilians of "casualties among civilians", of "civilian casualties", which an attack led to, or which tell of it; not of "no"."""
    if mention.type != "ASSAULT" or HARMS.isdisjoint(sentence.vocabulary):
        return
    event = sentence[mention.at.token]
    if lemma_of(event) in HARMS and not sentence.is_known(event.index):  # "the military deaths" are a toll told before
        yield sorted(whose_harm(sentence, event.index))
    if event.relation != "nsubj" or event.head < 0 or lemma_of(sentence[event.head]) not in _LEADING_TO:
        return
    among = [t.index for t in sentence.dependents(event.head, "obl") if _AMONG & set(prepositions(sentence, t.index))]
    for harm in sentence.dependents(event.head, "obj", "obl"):
        if lemma_of(harm) in HARMS and not any(t.form.lower() == "no" for t in sentence.dependents(harm.index, "det")):
            yield [t.index for t in sentence.dependents(harm.index, "nmod") if _WHOSE & set(prepositions(sentence, t.index))]
            yield among
            yield sorted(whose_harm(sentence, harm.index))


@needs(any_of=HARMS, kinds={"ASSAULT"})
def who_is_harmed(sentence: Sentence, mention: EventMention) -> set[int]:
    """The civilians of "five civilian deaths", who did nothing."""
    at = mention.at.token
    return whose_harm(sentence, at) if lemma_of(sentence.tokens[at]) in HARMS else set()


def whose_harm(sentence: Sentence, harm: int) -> set[int]:
    """The words before "casualties" that say whose they are; "heavy", "three" and "further" say how many."""
    return {t.index for t in sentence.dependents(harm, "amod", "compound", "nmod:poss") if t.upos == "ADJ" or t.mention in _PEOPLE}
