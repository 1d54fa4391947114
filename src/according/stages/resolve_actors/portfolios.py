"""Of which field somebody is minister, secretary or chief, where two who hold the same title are told apart by it."""

from __future__ import annotations

from according.records.parse import Ref
from according.stages.resolve_actors.scene import Scene

_FIELDS = frozenset({
    "prime", "deputy", "vice", "first", "foreign", "interior", "home", "defence", "defense", "finance", "economy", "economic", "trade",
    "commerce", "justice", "health", "education", "information", "communications", "energy", "oil", "petroleum", "agriculture", "labour",
    "labor", "transport", "culture", "tourism", "environment", "planning", "security", "sports", "immigration", "migration", "housing",
    "industry", "mines", "water", "police", "intelligence", "opposition", "party", "union", "rebel",
})  # fmt: skip


def is_of_other_field(scene: Scene, ref: Ref, earlier: Ref) -> bool:
    """Whether two nouns are titles of different fields: "the interior minister … the prime minister"."""
    own, other = _fields(scene, ref), _fields(scene, earlier)
    return bool(own and other) and own.isdisjoint(other)


def _fields(scene: Scene, ref: Ref) -> set[str]:
    return {t.form.casefold() for t in scene.sentence(ref).dependents(ref.token, "amod", "compound")} & _FIELDS
