"""Whose army "the army" is behind a foreign one: "American troops will leave. Militants attacked a patrol near Tera. The army said"."""

from __future__ import annotations

from according.records.actor import Party
from according.records.parse import Ref, Sentence
from according.stages.resolve_actors.scene import Scene

_LEAVING = frozenset({
    "depart", "departure", "exit", "expel", "expulsion", "leave", "pull", "pullout", "quit", "retreat", "withdraw", "withdrawal",
})  # fmt: skip


def is_foreign_here(scene: Scene, ref: Ref, found: Party) -> bool:
    """Whether an army told of before is not the one meant: what was told last happened in another state, which has an army of its own, and
    the foreign one was told of elsewhere or as leaving, and not in this sentence or the one before."""
    token = scene.token(ref)
    if found.country is None or "MIL" not in found.sectors[:1] or not scene.is_word("state_army", token):
        return False
    sentences = scene.parsed.sentences
    near = [s for s in sentences[max(0, ref.sentence - 1) : ref.sentence + 1] if s.kind != "dateline"]
    if any(_names(scene, s, found.country) for s in near):
        return False
    lands = {land for s in near for land in _lands(scene, s)}
    land = next(iter(lands)) if len(lands) == 1 else None
    if land in (None, found.country) or scene.registry.armies.get(land or "") is None:
        return False
    told = [s for s in sentences[: ref.sentence] if _names(scene, s, found.country) and _LEAVING.isdisjoint(s.vocabulary)]
    return all(land not in _lands(scene, s) for s in told)


def _lands(scene: Scene, sentence: Sentence) -> set[str]:
    """The countries of the places that a sentence names."""
    refs = (Ref(sentence.index, token.index) for token in sentence.tokens if token.form[:1].isupper())
    return {country for ref in refs if (country := scene.places.get(ref))}


def _names(scene: Scene, sentence: Sentence, country: str) -> bool:
    """Whether a sentence names a state or its people."""
    refs = (Ref(sentence.index, token.index) for token in sentence.tokens if token.form[:1].isupper())
    return any((hit := scene.names.hit(ref)) is not None and hit.entry.country == country for ref in refs)
