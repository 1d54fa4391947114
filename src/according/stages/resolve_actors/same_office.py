"""Whose "the envoy", "the ambassador" is, where an earlier sentence told of one only: "the Omani envoy … the envoy's office"."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from according.records.actor import Party
from according.records.parse import Ref
from according.stages.resolve_actors.coreference import Coreference
from according.stages.resolve_actors.owners import Owner
from according.stages.resolve_actors.phrases import is_plural
from according.stages.resolve_actors.portfolios import is_of_other_field
from according.stages.resolve_actors.scene import Scene

_BACK = 4
"""Sentences back in which the office must have been told of."""


def same_office(
    scene: Scene, ref: Ref, *, coreference: Coreference, owner: Callable[[Ref], Owner], resolve: Callable[[Ref], Party | None]
) -> Party | None:
    """The party of the one office or person called so before, by whose owner it goes; None where two of them have been told of."""
    if [t.form.casefold() for t in scene.sentence(ref).dependents(ref.token, "det", "amod", "compound", "nmod", "acl")] != ["the"]:
        return None
    found: dict[str, Party] = {}
    for earlier in coreference.same_noun(ref, back=_BACK):
        if earlier.sentence == ref.sentence or is_plural(scene.token(earlier)) or is_of_other_field(scene, ref, earlier):
            continue
        whose = owner(earlier)
        if whose.entry is None and whose.state is None:
            continue
        party = resolve(earlier)
        if party is not None:
            found[party.key] = party
    return next(iter(found.values())) if len(found) == 1 else None


def of_many_states(earlier: Iterable[Ref], *, owner: Callable[[Ref], Owner], resolve: Callable[[Ref], Party | None]) -> Party | None:
    """The alliance of "NATO troops … the troops", if no other's troops have been told of since. earlier: their nouns, nearest first."""
    for at in earlier:
        whose = owner(at)
        if whose.known:
            return resolve(at) if whose.entry is not None and "IGO" in whose.entry.sectors else None
    return None
