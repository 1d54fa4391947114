"""Who is stopped in the middle of something: the rebels of "troops repulsed the rebels as they were about to storm the town"."""

from __future__ import annotations

from according.records.parse import Sentence, Token

_REPELLING = frozenset({"repulse", "repel", "intercept", "foil", "thwart", "stop", "catch", "ambush"})
_TAKING = frozenset({"arrest", "detain", "capture", "apprehend", "shoot", "kill", "seize", "nab", "hold"})
_ABOUT_TO = frozenset({"about", "attempt", "plan", "plot", "prepare", "ready", "try"})
_CRIMES = frozenset({"attack", "burn", "flee", "hijack", "loot", "plant", "rob", "smuggle", "vandalise", "vandalize"})
_WHILE = frozenset({"as", "when", "while"})


def is_of_the_caught(sentence: Sentence, pronoun: Token, other: Token) -> bool:
    """Whether "they" in such a clause are those who are caught, and not another word, who catches them."""
    clause = sentence.tokens[pronoun.head] if pronoun.relation == "nsubj" and pronoun.head >= 0 else None
    if clause is None or clause.relation != "advcl" or other.head != clause.head:
        return False
    verb = sentence.tokens[clause.head]
    if verb.lemma not in _REPELLING | _TAKING or other.deprel not in ("nsubj", "obl:agent"):
        return False
    stopped = sentence.dependents(verb.index, "obj", "nsubj:pass")
    if not any(t.has("Number=Plur") for t in stopped) or _WHILE.isdisjoint(
        t.form.lower() for t in sentence.dependents(clause.index, "mark", "advmod")
    ):
        return False
    return verb.lemma in _REPELLING or clause.lemma in _ABOUT_TO or clause.lemma in _CRIMES and verb.lemma not in ("shoot", "kill")
