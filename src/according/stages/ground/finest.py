"""Which of the places that an event's clause tells is its own: the nearest, or a more exact one about as near."""

from __future__ import annotations

from dataclasses import dataclass

from according.ontology.closed_classes import GENITIVE_MARKS
from according.records.parse import Sentence
from according.records.where import SOMEWHERE, PlaceMention

_FINE = {"point": 0, "settlement": 1, "district": 1, "offset": 2, "area": 3, "province": 3, "country": 4}
_LANDS_APART = 4
"""Words between two lands that may say where the first of them is."""


@dataclass(frozen=True, slots=True)
class Found:
    """A place of the event's sentence. cost: how far from the event it stands in the tree, by relation."""

    cost: float
    mention: PlaceMention
    rule: str


def finest(found: list[Found], sentence: Sentence) -> Found:
    """The best, or one about as near that is more exact and in the same country ("in X in the province of Y")."""
    best = found[0]
    for other in found[1:]:
        inside = best.mention.first <= other.mention.first <= other.mention.last <= best.mention.last  # "60 miles south of Aden"
        finer = not inside and _FINE[other.mention.place.precision] < _FINE[best.mention.place.precision]
        near = other.cost <= best.cost + 1.0 and other.mention.place.country == best.mention.place.country
        if near and (finer or _lies_in(other.mention, best.mention) or _is_right_before(other.mention, best.mention, sentence)):
            best = other
    return best


def _lies_in(one: PlaceMention, other: PlaceMention) -> bool:
    """Whether the first is a name that nothing knows, of which the text says that it lies in the second: "Tchombangou in western Niger"."""
    return one.place.rule == f"{SOMEWHERE} {other.place.name}"


def _is_right_before(one: PlaceMention, other: PlaceMention, sentence: Sentence) -> bool:
    """Whether the second of two lands says where the first is: "the Sabari district of Khost", not "Sagaing's Depayin township"."""
    both = one.place.precision == other.place.precision == "province" and one.place.admin1 == other.place.admin1
    between = sentence.tokens[one.last + 1 : other.first] if both else ()
    return 0 < len(between) < _LANDS_APART and GENITIVE_MARKS.isdisjoint(t.form for t in between)
