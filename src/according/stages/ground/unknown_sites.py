"""Events that name a place which nothing knows ("in the market of Ersane"): they do not go on in the scene of the sentences before."""

from __future__ import annotations

from collections.abc import Sequence

from according.records.parse import Sentence, Token
from according.records.where import PlaceMention
from according.stages.ground.name_kinds import is_kind
from according.stages.ground.place_words import place_words

_DOWN = ("obj", "nsubj:pass", "obl", "nmod")
_STEPS = 2
"""Words from an event down to the ground it was on: "executing | herders | in the market of Ersane"."""


def is_at_unknown_site(sentence: Sentence, at: int, places: Sequence[PlaceMention]) -> bool:
    """Whether an event is on a ground of a name that is none of the sentence's places."""
    if "of" not in sentence.vocabulary:
        return False
    words, known = place_words(), {n for place in places for n in range(place.first, place.last + 1)}
    layer = [at]
    for _ in range(_STEPS):
        layer = [t.index for above in layer for t in sentence.dependents(above, *_DOWN)]
        for index in layer:
            on_it = is_kind(sentence.tokens[index].form.lower(), words) and not words.at.isdisjoint(sentence.marked(index, "case"))
            if on_it and any(_is_name(sentence, t) and t.index not in known for t in sentence.dependents(index, "nmod")):
                return True
    return False


def _is_name(sentence: Sentence, token: Token) -> bool:
    named = token.upos == "PROPN" and token.mention not in ("time", "person") and not token.name.endswith(("PER", "ORG"))
    return named and "of" in sentence.marked(token.index, "case")
