"""Ground that changes hands without a fight: no fight is denied by it, of which something is told elsewhere."""

from __future__ import annotations

from according.records.parse import Sentence

_FIGHTS = frozenset({"battle", "combat", "fight", "fighting", "struggle"})


def is_without_a_fight(sentence: Sentence, at: int) -> bool:
    """ "The fighters left without a battle", "entered the town without a fight"."""
    token = sentence.tokens[at]
    return token.lemma in _FIGHTS and token.upos == "NOUN" and "without" in sentence.marked(at, "case")
