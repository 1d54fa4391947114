"""Where somebody fled to: nothing else that his sentence tells was done there. Two stages ask it: of the place and of whose it is."""

from __future__ import annotations

from according.records.parse import Sentence

_FLEEING = frozenset({"flee", "escape", "slip", "run"})
_TO = frozenset({"to", "into", "toward", "towards"})


def flight_to(sentence: Sentence, *, place: int) -> int:
    """The verb of flight whose goal a place is ("shot two guards before fleeing to Chad"); -1 if it is none's."""
    token = sentence[place]
    if _FLEEING.isdisjoint(sentence.vocabulary) or token.head < 0:
        return -1
    if token.relation == "nmod" and sentence[token.head].lemma == "border":
        token = sentence[token.head]  # "across the border into Niger", hung on the border
    verb = token.head
    fled = verb >= 0 and sentence[verb].lemma in _FLEEING and token.relation == "obl"
    return verb if fled and _TO.intersection(sentence.marked(place, "case")) else -1
