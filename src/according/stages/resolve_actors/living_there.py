"""People whose nationality tells of descent and not of their state: "the Albanian minority", "a Turkmen militia in Syria"."""

from __future__ import annotations

from according.records.parse import Ref
from according.stages.resolve_actors.owners import Owner
from according.stages.resolve_actors.phrases import preposition
from according.stages.resolve_actors.scene import Scene

_BANDS = frozenset({"guerrilla", "insurgent", "militia", "militiaman", "rebel", "separatist"})
_THERE = frozenset({"in", "inside", "of"})


def lives_elsewhere(scene: Scene, ref: Ref, owner: Owner) -> bool:
    """Whether they live in another country, which the scene tells; bands only where their own words do."""
    sentence, token = scene.sentence(ref), scene.token(ref)
    words = sentence.dependents(ref.token, "amod", "compound")
    if owner.state is None or not any(scene.is_word("ethnic", t) for t in words):
        return False
    behind = sentence.dependents(ref.token, "nmod") if token.lemma.casefold() in _BANDS else []
    there = any(preposition(sentence, t.index) in _THERE for t in behind)
    return (there or scene.is_word("residents", token)) and scene.local_country(ref)[0] is not None
