"""Times with which an event is only compared: "the worst raid in five years", "for the first time since the 1980s", "up from 90 last year".
"""

from __future__ import annotations

from according.records.mention import EventMention
from according.records.parse import Sentence

SPANS = frozenset({"year", "month", "week", "decade", "day", "time", "century"})


def is_comparison(sentence: Sentence, head: int) -> bool:
    """The years of "the biggest attack in five years", "the deadliest raid in the past decade", "for the first time since the 1980s"."""
    if "first" in sentence.vocabulary and any(_is_first_time(sentence, k) for k in sentence.ancestors(head)):
        return True
    above = sentence.tokens[head].head
    if above >= 0 and _is_figure_of_then(sentence, above):
        return True
    if above < 0 or sentence.tokens[head].lemma not in SPANS or sentence.tokens[head].relation != "nmod":
        return False
    return sentence.is_superlative(above) or sentence.tokens[above].xpos == "JJS"  # "one of the greatest of the century"


def _is_first_time(sentence: Sentence, noun: int) -> bool:
    return sentence.tokens[noun].lemma == "time" and any(t.lemma == "first" for t in sentence.dependents(noun, "amod"))


def _is_figure_of_then(sentence: Sentence, above: int) -> bool:
    """The 90 of "added 160 guards, up from 90 last year", or the "up": of that year another figure is told."""
    figure = sentence.tokens[above]
    if figure.form.lower() in ("up", "down"):
        return any("from" in sentence.marked(t.index, "case") for t in sentence.dependents(above))
    if figure.upos != "NUM" and not sentence.dependents(above, "nummod"):
        return False
    return figure.index > 1 and any(t.form.lower() in ("up", "down") for t in sentence.tokens[above - 3 : above] if t.index >= 0)


def is_record(mention: EventMention, sentence: Sentence) -> bool:
    """ "The biggest attack since the fall of Goma in 2012", "the riots are the worst since 1974": since then there was none like it."""
    at = mention.at.token
    head = sentence.tokens[at].head if sentence.tokens[at].relation == "nsubj" else -1
    return sentence.is_superlative(at) or head >= 0 and (sentence.is_graded(head) or sentence.is_superlative(head))
