"""Houses that stand for those who rule from them: "taking shots at the White House", "a Pentagon readout" tell of no place."""

from __future__ import annotations

from according.records.parse import Sentence
from according.records.where import PlaceMention
from according.stages.ground.place_words import place_words

_HOUSES = frozenset({
    "blue house", "capitol hill", "downing street", "elysee palace", "élysée palace", "foggy bottom", "kremlin", "oval office", "pentagon",
    "west wing", "westminster", "white house", "whitehall",
})  # fmt: skip
_THERE = frozenset({"around", "at", "in", "inside", "into", "near", "outside", "to"})
_ROOMS = frozenset({"door", "entrance", "fence", "garden", "gate", "ground", "lawn", "room", "rooftop", "tour"})
_DONE_TO_HOUSES = frozenset({
    "attack", "bomb", "enter", "evacuate", "hit", "leave", "reach", "seal", "shell", "storm", "strike", "surround", "visit",
})  # fmt: skip
_AIMED = frozenset({"accusation", "barb", "criticism", "dig", "jab", "shot", "swipe"})


def stands_for_rulers(sentence: Sentence, place: PlaceMention) -> bool:
    """Whether such a house is only told of as those in it. What goes on "in", "at" or "outside" it goes on there."""
    if place.place.text.casefold().removeprefix("the ") not in _HOUSES:
        return False
    token = sentence.tokens[place.head]
    if token.relation in ("compound", "amod") and token.head > place.last:
        room = sentence.tokens[token.head].lemma.lower()
        return room not in _ROOMS and room not in place_words().sites
    if token.deprel in ("obj", "nsubj:pass") and token.head >= 0:
        return sentence.tokens[token.head].lemma not in _DONE_TO_HOUSES
    cases = {case.lower() for case in sentence.marked(token.index, "case")}
    if _THERE.isdisjoint(cases):
        return True
    above = sentence.tokens[token.head] if token.head >= 0 else token
    thrown = (above, *sentence.dependents(above.index, "obj")) if cases == {"at"} else ()
    return any(t.lemma in _AIMED for t in thrown)
