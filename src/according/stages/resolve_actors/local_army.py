"""Whose army "the army" is behind a foreign one: "American troops will leave. Militants attacked a patrol near Tera. The army said"."""

from __future__ import annotations

from according.records.actor import Party
from according.records.parse import Ref, Sentence
from according.stages.resolve_actors.scene import Scene

_OPENING = 6
"""Words of a sentence that may begin with where it is."""
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
    opening = _opening(scene, sentences[ref.sentence])
    land = opening or _land_told(scene, ref, found.country)
    if land in (None, found.country) or scene.registry.armies.get(land or "") is None:
        return False
    told = [s for s in sentences[: ref.sentence] if _names(scene, s, found.country) and _LEAVING.isdisjoint(s.vocabulary)]
    if opening is not None:  # "In Lebanon, the army said": an army that was told of abroad, or as fighting that land's, may be there, too
        return not any(_lands(scene, s) - {found.country} or _names(scene, s, opening) for s in told)
    return all(land not in _lands(scene, s) for s in told)


def _opening(scene: Scene, sentence: Sentence) -> str | None:
    """Lebanon of "In Lebanon, the army said it had arrested a cell"."""
    if len(sentence) < _OPENING or sentence.tokens[0].form != "In":
        return None
    hit = scene.names.hit(Ref(sentence.index, 1))
    named = hit is not None and hit.entry.kind == "state" and hit.use == "name" and hit.first == 1
    return hit.entry.country if hit is not None and named and sentence.tokens[hit.last + 1].form == "," else None


def _land_told(scene: Scene, ref: Ref, country: str) -> str | None:
    """The one country whose places this sentence and the one before name, where neither names the other state."""
    near = [s for s in scene.parsed.sentences[max(0, ref.sentence - 1) : ref.sentence + 1] if s.kind != "dateline"]
    if any(_names(scene, s, country) for s in near):
        return None
    lands = {land for s in near for land in _lands(scene, s)}
    return next(iter(lands)) if len(lands) == 1 else None


def _lands(scene: Scene, sentence: Sentence) -> set[str]:
    """The countries of the places that a sentence names."""
    refs = (Ref(sentence.index, token.index) for token in sentence.tokens if token.form[:1].isupper())
    return {country for ref in refs if (country := scene.places.get(ref))}


def _names(scene: Scene, sentence: Sentence, country: str) -> bool:
    """Whether a sentence names a state or its people."""
    refs = (Ref(sentence.index, token.index) for token in sentence.tokens if token.form[:1].isupper())
    return any((hit := scene.names.hit(ref)) is not None and hit.entry.country == country for ref in refs)
