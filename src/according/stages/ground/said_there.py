"""Where somebody tells of what happened where he is: "In the Belgorod region, the governor said a drone had hit a bus"."""

from __future__ import annotations

from according.records.parse import Sentence
from according.records.where import PlaceMention

RULERS = frozenset({
    "governor", "mayor", "prefect", "sub-prefect", "council", "police", "commissioner", "authority", "authorities", "municipality",
    "administration", "administrator", "chief",
})  # fmt: skip
"""Local authorities: what they lay on people holds where they rule."""
_LOCALS = RULERS | {"doctor", "hospital", "medic", "resident", "villager", "witness"}


def is_said_there(sentence: Sentence, place: PlaceMention, at: int) -> bool:
    """Whether a place opens a sentence in which a local authority or witness tells of a word's event; a minister may tell of any place."""
    verb = sentence.tokens[place.head].head
    if place.place.precision == "country" or verb < 0 or not sentence.is_below(at, top=verb) or not sentence.marked(place.head, "case"):
        return False
    told = [t for t in sentence.dependents(verb, "ccomp") if t.index == at or sentence.is_below(at, top=t.index)]
    return bool(told) and any(_is_local(sentence, t.index) for t in sentence.dependents(verb, "nsubj"))


def _is_local(sentence: Sentence, at: int) -> bool:
    """The governor himself, or the name behind "governor"."""
    beside = sentence.dependents(at, "compound", "nmod", "appos", "flat")
    return any(t.lemma.lower() in _LOCALS for t in (sentence.tokens[at], *beside))
