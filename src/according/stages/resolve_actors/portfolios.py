"""Of which field or province somebody is minister or governor, where two who hold the same title are told apart by it."""

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
    """Whether two nouns are titles of different fields or provinces: "the interior minister … the prime minister"."""
    for words in (_fields, _provinces):
        own, other = words(scene, ref), words(scene, earlier)
        if own and other and own.isdisjoint(other):
            return True
    return False


def _fields(scene: Scene, ref: Ref) -> set[str]:
    return {t.form.casefold() for t in scene.sentence(ref).dependents(ref.token, "amod", "compound")} & _FIELDS


def _provinces(scene: Scene, ref: Ref) -> set[str]:
    """The places before a title that are no states: the Indiana of "the Indiana governor"."""
    names = [t for t in scene.sentence(ref).dependents(ref.token, "compound", "nmod:poss") if t.upos == "PROPN"]
    spans = [scene.names.span(at) for t in names if scene.names.hit(at := Ref(ref.sentence, t.index)) is None]
    return {span.text.casefold() for span in spans if span is not None and span.label == "LOC"}
