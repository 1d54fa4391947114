"""Words beside a verb that name the same event: the accord of "reached an accord", what is left of a cue that is torn apart."""

from __future__ import annotations

from according.records.parse import Sentence
from according.records.span import Span
from according.stages.find_events.match import Match
from according.stages.find_events.syntax import is_noun

_SURE = 0.5


def named_by(sentence: Sentence, found: Match, *, whole: bool) -> tuple[Span, ...]:
    """Spans of such words in text order. whole: the trigger has all words of the cue already.

    A verb's object, or what its cue wants behind a preposition, names its act where the encoder takes it for an event of the same type
    ("announced a pardon", "keep to the truce"); "hold the front responsible" names it by both of its words.
    """
    words = set() if whole else set(found.words[1:])
    if found.cue.pos == "verb":
        objects = {*found.slots.get("obj", ()), *asked_for(found)} - set(found.words)
        words |= {i for i in objects if sentence[i].head == found.index and _is_it(sentence, i, found)}
    return tuple(Span(start=sentence[i].start, end=sentence[i].end) for i in sorted(words))


def asked_for(found: Match) -> tuple[int, ...]:
    """Tokens in the slots where the cue of a verb asks for the noun that may name its act: the object, or "put on *trial*"."""
    slots = (slot for slot in found.cue.with_ if slot == "obj" or slot.startswith("obl:"))
    return tuple(i for slot in slots for i in found.slots.get(slot, ()))


def _is_it(sentence: Sentence, index: int, found: Match) -> bool:
    reading = sentence[index].reading
    return is_noun(sentence[index]) and reading is not None and reading.type == found.cue.type and reading.likely >= _SURE
