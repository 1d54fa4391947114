"""Times with which an event is only compared: "the worst raid in five years", "for the first time since the 1980s"."""

from __future__ import annotations

from according.records.mention import EventMention
from according.records.parse import Sentence

SPANS = frozenset({"year", "month", "week", "decade", "day", "time", "century"})


def is_comparison(sentence: Sentence, head: int) -> bool:
    """The years of "the biggest attack in five years", "the deadliest raid in the past decade", "for the first time since the 1980s"."""
    if "first" in sentence.vocabulary and any(_is_first_time(sentence, k) for k in sentence.ancestors(head)):
        return True
    above = sentence[head].head
    return above >= 0 and sentence[head].lemma in SPANS and sentence[head].relation == "nmod" and sentence.is_superlative(above)


def _is_first_time(sentence: Sentence, noun: int) -> bool:
    return sentence[noun].lemma == "time" and any(t.lemma == "first" for t in sentence.dependents(noun, "amod"))


def is_record(mention: EventMention, sentence: Sentence) -> bool:
    """ "The biggest attack since the fall of Goma in 2012", "the riots are the worst since 1974": since then there was none like it."""
    at = mention.at.token
    head = sentence[at].head if sentence[at].relation == "nsubj" else -1
    return sentence.is_superlative(at) or head >= 0 and (sentence.is_graded(head) or sentence.is_superlative(head))
