"""Words beside a verb that name the same event: the accord of "reached an accord", what is left of a cue that is torn apart."""

from __future__ import annotations

from according.records.parse import Sentence
from according.records.span import Span
from according.stages.find_events.match import Match
from according.stages.find_events.syntax import is_noun

_SURE = 0.5


def named_by(sentence: Sentence, found: Match, *, whole: bool) -> tuple[Span, ...]:
    """Spans of such words in text order. whole: the trigger has all words of the cue already.

    A verb's object names its act where the encoder takes it for an event of the same type ("announced a pardon"); "hold the front
    responsible" names it by both of its words.
    """
    words = set() if whole else set(found.words[1:])
    if found.cue.pos == "verb":
        objects = [i for i in found.slots.get("obj", ()) if i not in found.words and sentence[i].head == found.index]
        words |= {i for i in objects if _is_it(sentence, i, found)}
    return tuple(Span(start=sentence[i].start, end=sentence[i].end) for i in sorted(words))


def _is_it(sentence: Sentence, index: int, found: Match) -> bool:
    reading = sentence[index].reading
    return is_noun(sentence[index]) and reading is not None and reading.type == found.cue.type and reading.likely >= _SURE
