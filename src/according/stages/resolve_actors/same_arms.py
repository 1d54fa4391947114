"""Whose "the jets" are: those that were told before with their owner, "Turkish jets struck … residents said the jets had also hit"."""

from __future__ import annotations

from collections.abc import Callable

from according.records.actor import Party
from according.records.parse import Ref
from according.stages.resolve_actors.coreference import Coreference
from according.stages.resolve_actors.entries import Generic
from according.stages.resolve_actors.owners import Owners
from according.stages.resolve_actors.phrases import is_plural
from according.stages.resolve_actors.scene import Scene
from according.stages.resolve_actors.takeover import Meaning, meaning_of

_BACK = 3
"""Sentences back."""
_CRAFT = frozenset({"boat", "ship", "tanker", "trawler", "vessel"})


def party_of_arms(
    scene: Scene, ref: Ref, *, generic: Generic, coreference: Coreference, owners: Owners, resolve: Callable[[Ref], Party | None]
) -> Meaning | None:
    """The party whose planes, drones, ships or guns a bare definite noun means; None where none were told with an owner near before."""
    if generic.kind != "equipment" and scene.token(ref).lemma not in _CRAFT:
        return None
    if scene.sentence(ref).dependents(ref.token, "amod", "compound", "nmod", "acl", "nmod:poss", "nummod"):
        return None
    for before in coreference.same_noun(ref, back=_BACK):
        if owners.of(before).known and is_plural(scene.token(before)) == is_plural(scene.token(ref)):
            party = resolve(before)
            return meaning_of(party, rule="same-noun: equipment") if party is not None else None
    return None
