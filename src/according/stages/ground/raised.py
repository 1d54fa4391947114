"""The figure before the noun of a toll: "raised to 61 the number of those killed", "brought to at least 40 the death toll"."""

from __future__ import annotations

from according.records.count import Count
from according.records.parse import Sentence
from according.stages.ground.harms import Harm
from according.stages.ground.rivals import bare_figure
from according.stages.ground.victims import counted
from according.stages.ground.word_sets import words_of

_BEFORE_NOUN = frozenset({"DET", "ADJ", "NOUN", "ADV"})
_REACH = 5
SPAN = 14
"""Words from the noun of the toll to its figure."""


def figure_before(sentence: Sentence, noun: int) -> int | None:
    """The figure to which somebody raised a toll, told before its noun; None where there is none."""
    at = noun - 1
    while at > 0 and noun - at < _REACH and sentence.tokens[at].upos in _BEFORE_NOUN:
        at -= 1
    if at < 2 or sentence.tokens[at].upos != "NUM":
        return None
    for to in range(at - 1, max(0, at - _REACH), -1):
        if sentence.tokens[to].form.lower() == "to":
            raised = sentence.tokens[to - 1].lemma in words_of("toll_raisers")
            return at if raised and bare_figure(sentence, to + 1) == at else None
    return None


def figure_after(sentence: Sentence, index: int) -> int | None:
    """The figure that a toll is put at; of "from six to four" the second."""
    for at in range(index + 1, min(index + SPAN, len(sentence) - 1)):
        form = sentence.tokens[at].form.lower()
        if form == ";":
            return None
        if sentence.tokens[at + 1].form.lower() == "by":  # "rose by three to 61"
            continue
        if form in words_of("toll_links") or sentence.tokens[at].lemma in words_of("toll_verbs"):
            figure = bare_figure(sentence, at + 1)
            if figure is not None:
                return figure
    return None


def number_reached(sentence: Sentence, harm: Harm) -> list[Count]:
    """ "The number of fishermen arrested last week remains eleven": what the number of those who are told to be harmed comes to."""
    noun = sentence.tokens[harm.victim].head
    if sentence.tokens[harm.victim].relation != "nmod" or noun < 0 or sentence.tokens[noun].relation != "nsubj":
        return []  # of "put the number of people killed at seven" somebody gives the figure (`tolls.py`)
    if sentence.tokens[noun].form.lower() not in words_of("toll_nouns"):
        return []
    figure = figure_after(sentence, noun)
    return counted(sentence, Harm(at=harm.at, what=harm.what, victim=figure)) if figure is not None and figure > harm.at else []
