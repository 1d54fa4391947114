"""Where people live who do something or to whom something is done: "residents of Ennerdale blocked the road" did it there."""

from __future__ import annotations

from according.records.parse import Sentence
from according.stages.ground.place_words import place_words

_DWELLERS = frozenset({"dweller", "inhabitant", "resident", "townspeople", "villager"})


def is_where_they_live(sentence: Sentence, at: int) -> bool:
    """Whether a place is that of the residents whom the sentence has as its subject or object: "of Goma", "of a town south of Goma"."""
    token = sentence.tokens[at]
    way = sentence.tokens[token.head] if token.head >= 0 else token
    if way.form.lower() in place_words().directions and way.relation in ("advmod", "nmod"):
        token = way
    elif token.relation != "nmod":
        return False
    people = sentence.tokens[token.head]
    return people.lemma in _DWELLERS and people.relation in ("nsubj", "obj")
