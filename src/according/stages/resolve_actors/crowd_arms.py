"""By what they throw or fire: "police clashed with students. They threw stones" is the students, "they fired tear gas" the police."""

from __future__ import annotations

from according.ontology.closed_classes import THIRD_PERSON
from according.records.parse import Ref
from according.stages.resolve_actors.scene import Scene

_THROWN = frozenset({"bottle", "brick", "firebomb", "firework", "molotov", "petrol", "rock", "slab", "stone"})
_THROWING = frozenset({"fling", "hurl", "lob", "throw", "pelt", "toss", "stone"})
_OF_POLICE = frozenset({"baton", "bullet", "cannon", "gas", "pellet", "teargas", "truncheon"})
_FIRING = frozenset({"discharge", "fire", "launch", "spray", "swing", "use", "wield"})
_FORCES = frozenset({
    "army", "constable", "force", "gendarme", "guard", "military", "officer", "police", "policeman", "ranger", "soldier", "troop", "troops",
})  # fmt: skip
_BACK = 2
"""Sentences back to those who do it."""
_CROWDS = frozenset({
    "crowd", "demonstrator", "driver", "farmer", "marcher", "miner", "mob", "mourner", "nurse", "protester", "protestor", "rioter",
    "striker", "student", "supporter", "teacher", "trader", "villager", "worker", "youth",
})  # fmt: skip


def by_their_arms(scene: Scene, ref: Ref) -> Ref | None:
    """The crowd told last before a "they" that throws stones, the police before one that fires tear gas; None for other words."""
    sentence, token = scene.sentence(ref), scene.token(ref)
    if token.form.casefold() not in THIRD_PERSON or token.deprel != "nsubj" or token.head < 0:
        return None
    verb = sentence.tokens[token.head]
    throws, fires = verb.lemma in _THROWING, verb.lemma in _FIRING
    if not (throws or fires):
        return None
    things = sentence.dependents(verb.index, "obj", "obl")
    words = {t.lemma for thing in things for t in (thing, *sentence.dependents(thing.index, "compound", "amod", "conj"))}
    who = _CROWDS if throws and words & _THROWN else _FORCES if fires and words & _OF_POLICE else frozenset[str]()
    for number in range(ref.sentence, max(-1, ref.sentence - 1 - _BACK), -1) if who else ():
        before = scene.parsed.sentences[number]
        found = [t for t in before.tokens if t.upos == "NOUN" and t.lemma.casefold() in who and Ref(number, t.index) < ref]
        if found:
            return Ref(number, found[-1].index)
    return None
