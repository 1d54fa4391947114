"""Whom an attack helps, and who therefore did not do it: "five strikes were carried out in support of the militia"."""

from __future__ import annotations

from according.records.mention import EventMention
from according.records.parse import Sentence
from according.records.worded import needs

_SIDING = frozenset({"support", "aid", "defence", "defense"})


@needs(any_of=_SIDING)
def who_is_stood_by(sentence: Sentence, mention: EventMention) -> set[int]:
    """The militia of "strikes in support of the militia", "shelled the ridge in defence of the militia"."""
    if mention.type not in ("ASSAULT", "COERCE") or _SIDING.isdisjoint(sentence.vocabulary):
        return set()
    found = set[int]()
    for at in (mention.at.token, sentence.tokens[mention.at.token].head):
        for noun in sentence.dependents(at, "obl", "nmod") if at >= 0 else ():
            if noun.lemma in _SIDING and "in" in sentence.marked(noun.index, "case"):
                found |= {t.index for t in sentence.dependents(noun.index, "nmod")}
    return found
