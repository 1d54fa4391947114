"""Names that are places by what is told of them: where people live who do something ("residents of Ennerdale blocked the road"), and what
is taken or shelled ("captured Bibwe")."""

from __future__ import annotations

from according.records.parse import Sentence
from according.stages.ground.place_words import place_words

_TAKING = frozenset({"besiege", "blockade", "bombard", "capture", "overrun", "raid", "recapture", "retake", "seize", "shell", "storm"})
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


def is_taken_or_home(sentence: Sentence, at: int) -> bool:
    """Whether a name is what somebody takes or shells, or where residents live; nobody besieges a man."""
    token = sentence.tokens[at]
    if token.deprel in ("obj", "nsubj:pass"):
        return sentence.tokens[token.head].lemma in _TAKING
    return token.relation == "nmod" and sentence.tokens[token.head].lemma in _DWELLERS and "of" in sentence.marked(at, "case")
