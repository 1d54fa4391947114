"""The figure before the noun of a toll: "raised to 61 the number of those killed", "brought to at least 40 the death toll"."""

from __future__ import annotations

from according.records.parse import Sentence
from according.stages.ground.rivals import bare_figure
from according.stages.ground.word_sets import words_of

_BEFORE_NOUN = frozenset({"DET", "ADJ", "NOUN", "ADV"})
_REACH = 5


def figure_before(sentence: Sentence, noun: int) -> int | None:
    """The figure to which somebody raised a toll, told before its noun; None where there is none."""
    at = noun - 1
    while at > 0 and noun - at < _REACH and sentence[at].upos in _BEFORE_NOUN:
        at -= 1
    if at < 2 or sentence[at].upos != "NUM":
        return None
    for to in range(at - 1, max(0, at - _REACH), -1):
        if sentence[to].form.lower() == "to":
            raised = sentence[to - 1].lemma in words_of("toll_raisers")
            return at if raised and bare_figure(sentence, to + 1) == at else None
    return None
