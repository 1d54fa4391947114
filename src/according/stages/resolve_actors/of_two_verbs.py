"""Whom "it" is that two verbs of one subject are done to: "ambushed a column and forced it to turn back"."""

from __future__ import annotations

from according.records.parse import Ref
from according.stages.resolve_actors.scene import Scene
from according.stages.resolve_actors.the_held import held_before

_PEOPLE = frozenset({"force", "unit", "group", "person", "team", "organisation", "member"})
_WHOM = frozenset({"it", "them", "him", "her"})


def held_or_hit(scene: Scene, ref: Ref) -> Ref | None:
    """Whom a pronoun means to whom something was done just before: who was taken, or whom the verb before it hit."""
    return held_before(scene, ref) or _done_to_before(scene, ref)


def _done_to_before(scene: Scene, ref: Ref) -> Ref | None:
    """The object of the verb that a pronoun's verb is joined to, where both have one subject; None for other words, and things."""
    sentence, token = scene.sentence(ref), scene.token(ref)
    if token.relation != "obj" or token.form.casefold() not in _WHOM or token.head < 0:
        return None
    verb = sentence.tokens[token.head]
    if verb.relation != "conj" or verb.head < 0 or sentence.dependents(verb.index, "nsubj", "nsubj:pass"):
        return None
    objects = sentence.dependents(verb.head, "obj")
    if len(objects) != 1 or objects[0].upos != "NOUN":
        return None
    found = Ref(ref.sentence, objects[0].index)
    who = scene.generic_at(found)
    return found if who is not None and who.kind in _PEOPLE else None
