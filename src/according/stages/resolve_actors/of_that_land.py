"""Which body "the Palestinian group" or "the Lebanese movement" is, after a body of that land was named."""

from __future__ import annotations

from collections.abc import Callable

from according.records.actor import ARMED_GROUPS, Party
from according.records.parse import Ref
from according.stages.resolve_actors.coreference import Coreference
from according.stages.resolve_actors.entries import Generic
from according.stages.resolve_actors.owners import Owner
from according.stages.resolve_actors.phrases import is_plural
from according.stages.resolve_actors.scene import Scene
from according.stages.resolve_actors.takeover import Meaning, meaning_of

_BANDS = frozenset({"faction", "group", "movement"})
_FIGHTING = ARMED_GROUPS | {"PTY"}
_MEMBERS = frozenset({"nmod", "acl", "nmod:poss"})


def body_of_land(
    scene: Scene, ref: Ref, generic: Generic, owner: Owner, *, coreference: Coreference, resolve: Callable[[Ref], Party | None]
) -> Meaning | None:
    """The only such body told of shortly before; None where two were, or where the words say more ("the Lebanese group of exiles")."""
    token, sentence = scene.token(ref), scene.sentence(ref)
    if token.lemma.casefold() not in _BANDS or owner.state is None or owner.how != "modifier" or is_plural(token):
        return None
    definite = any(t.form.casefold() == "the" for t in sentence.dependents(ref.token, "det"))
    if not definite or any(t.deprel in _MEMBERS for t in sentence.dependents(ref.token)):
        return None
    before = (resolve(at) for at in coreference.bodies(ref))
    found = {p.key: p for p in before if p is not None and p.country == owner.country and not p.is_state and _FIGHTING & {*p.sectors}}
    return meaning_of(next(iter(found.values())), rule=f"the only {generic.kind} of that land told of before") if len(found) == 1 else None
