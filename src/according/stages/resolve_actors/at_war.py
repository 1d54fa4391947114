"""Whom a state's military calls the enemy in its bulletins without naming it: the state that it is at war with on that day."""

from __future__ import annotations

from datetime import date

from according.records.parse import Ref
from according.stages.resolve_actors.entries import Entry
from according.stages.resolve_actors.scene import Scene

_WORDS = frozenset({"enemy", "occupier", "invader", "aggressor"})
_WARS = (
    ("UKR", "RUS", date(2014, 2, 20), date.max),
    ("RUS", "UKR", date(2022, 2, 24), date.max),
    ("IRN", "IRQ", date(1980, 9, 22), date(1988, 8, 20)),
    ("IRQ", "IRN", date(1980, 9, 22), date(1988, 8, 20)),
    ("ETH", "ERI", date(1998, 5, 6), date(2000, 12, 12)),
    ("ERI", "ETH", date(1998, 5, 6), date(2000, 12, 12)),
    ("ARM", "AZE", date(2020, 9, 27), date(2020, 11, 10)),
    ("AZE", "ARM", date(2020, 9, 27), date(2020, 11, 10)),
)
"""Wars of two states, each told by its military in bulletins: public facts. State, enemy, first and last day."""


def enemy_in_bulletin(scene: Scene, ref: Ref, *, beside: str) -> Entry | None:
    """The enemy of the military whose bulletin a report is, for "the enemy", "enemy drones" and "the occupiers"; None for other words.

    beside: the noun before the word at ref, or "".
    """
    if scene.bulletin is None or scene.day is None or _WORDS.isdisjoint((scene.token(ref).lemma.casefold(), beside.casefold())):
        return None
    if scene.sentence(ref).dependents(ref.token, "nmod:poss"):
        return None
    foe = next((foe for own, foe, first, last in _WARS if own == scene.bulletin and first <= scene.day <= last), None)
    return scene.registry.state(foe) if foe is not None else None
