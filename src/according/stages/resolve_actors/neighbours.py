"""Which state "its neighbour", "its arch-foe" is: of two that the sentence names the other."""

from __future__ import annotations

from collections.abc import Callable

from according.records.actor import Party
from according.records.parse import Ref
from according.stages.resolve_actors.phrases import is_plural
from according.stages.resolve_actors.scene import Scene
from according.stages.resolve_actors.takeover import Meaning, meaning_of

_OTHERS = frozenset({"neighbour", "neighbor", "foe", "arch-foe", "adversary", "rival", "arch-rival", "archrival", "enemy", "arch-enemy"})
_ITS = frozenset({"its", "their"})
_OF_A_STATE = frozenset({"state", "group", "army", "institution"})
_BACK = 2
"""Sentences back that may name the other state."""
_NOBODY = Meaning(name="neighbour", id=None, country=None, sectors=("GOV",), rule="its neighbour: not told which")


def other_state(scene: Scene, ref: Ref, *, resolve: Callable[[Ref], Party | None]) -> Meaning | None:
    """The only other state named in the sentence, else in the two before it; without a country where it is not clear which.

    None for other nouns, and where it is not a state's neighbour.
    """
    token = scene.token(ref)
    if token.lemma.casefold() not in _OTHERS or is_plural(token):
        return None
    sentence = scene.sentence(ref)
    whose = [t for t in sentence.dependents(ref.token, "nmod:poss") if t.form.casefold() in _ITS]
    owner = resolve(Ref(ref.sentence, whose[0].index)) if whose else None
    ruling = owner is not None and owner.country is not None and {"GOV", "MIL"} & set(owner.sectors[:1])
    if owner is None or not ruling or sentence.dependents(ref.token, "appos"):
        return None
    for number in range(ref.sentence, max(-1, ref.sentence - 1 - _BACK), -1):
        if scene.parsed.sentences[number].kind == "dateline":
            continue
        hits = (hit for hit in scene.names.hits_in(number) if hit.entry.kind in _OF_A_STATE and (hit.use != "capital" or hit.last == 0))
        found = {hit.entry.country for hit in hits if hit.entry.country} - {owner.country}
        state = scene.registry.state(next(iter(found))) if len(found) == 1 else None
        if state is not None:
            return meaning_of(state, rule="its neighbour: the other state told of")
        if found:
            break
    return _NOBODY
