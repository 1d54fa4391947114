"""Whom a noun means of which its own sentence says who they are: "nations that carried out strikes include France and Chad"."""

from __future__ import annotations

from collections.abc import Callable

from according.ontology.summed_up import row_of
from according.records.actor import Party
from according.records.parse import Ref
from according.stages.resolve_actors.scene import Scene


def included(scene: Scene, ref: Ref, *, resolve: Callable[[Ref], Party | None]) -> tuple[Party, ...]:
    """Those named in the row; () for other nouns and where one is not named: of "victims include two nurses" there are more."""
    row = row_of(scene.sentence(ref), noun=scene.token(ref))
    parties = [party for t in row if t.upos == "PROPN" and (party := resolve(Ref(ref.sentence, t.index))) is not None]
    return tuple(parties) if len(parties) == len(row) else ()
