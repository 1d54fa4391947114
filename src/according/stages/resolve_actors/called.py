"""Common nouns with a name of their own beside them: "a freighter, the Albatros", "the fugitive, Ilir Hoxha"."""

from __future__ import annotations

from dataclasses import replace

from according.records.actor import Party
from according.records.parse import Ref
from according.stages.resolve_actors.phrases import core, is_plural
from according.stages.resolve_actors.scene import Scene

_NO_PARTY = frozenset({"place", "time", "event"})
_BETWEEN = frozenset({"PUNCT", "DET"})


def own_name(scene: Scene, ref: Ref) -> tuple[int, int] | None:
    """First and last word of the name that stands right behind a noun in the singular; None of places, days and other words."""
    sentence, token = scene.sentence(ref), scene.token(ref)
    if token.upos != "NOUN" or is_plural(token):
        return None
    for name in sentence.dependents(ref.token, "appos"):
        first, last = core(sentence, name.index)
        beside = name.index > ref.token and all(t.upos in _BETWEEN for t in sentence.tokens[ref.token + 1 : first])
        if beside and name.upos == "PROPN" and name.mention not in _NO_PARTY:
            return first + (sentence[first].upos == "DET"), last
    return None


def called_so(scene: Scene, ref: Ref, found: Party | None) -> Party | None:
    """The party of a common noun under its own name; as it is, where it is called by its owner or has no name."""
    if found is None or found.id is not None or found.name != found.name.casefold():
        return found
    words = own_name(scene, ref)
    return found if words is None else replace(found, name=scene.text(scene.sentence(ref), *words), rule=f"called so: {found.rule}")
