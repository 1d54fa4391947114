"""Whom a state's military calls the enemy in its bulletins without naming it: the state that it is at war with on that day."""

from __future__ import annotations

from according.records.parse import Ref
from according.stages.resolve_actors.entries import Entry
from according.stages.resolve_actors.scene import Scene

_WORDS = frozenset({"enemy", "occupier", "invader", "aggressor"})


def enemy_in_bulletin(scene: Scene, ref: Ref, *, beside: str) -> Entry | None:
    """The enemy of the military whose bulletin a report is, for "the enemy", "enemy drones" and "the occupiers"; None for other words.

    beside: the noun before the word at ref, or "".
    """
    if scene.bulletin is None or scene.day is None or _WORDS.isdisjoint((scene.token(ref).lemma.casefold(), beside.casefold())):
        return None
    if scene.sentence(ref).dependents(ref.token, "nmod:poss"):
        return None
    return scene.registry.enemy(scene.bulletin, on=scene.day)
