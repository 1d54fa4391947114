"""Two states of which one only blames the other are no sides of the truce between others that is told next."""

from __future__ import annotations

from according.ontology.content_words import TRUCES
from according.records.actor import Party
from according.records.parse import Ref
from according.stages.resolve_actors.scene import Scene

_BLAMING = frozenset({"accuse", "blame", "condemn", "criticise", "criticize"})
_BANDS = frozenset({"REB", "PRM"})


def unless_they_only_blame(scene: Scene, ref: Ref, two: tuple[Party, ...]) -> tuple[Party, ...]:
    """The two of "both sides", unless the words are of a truce, they are states told together only where one blames the other ("Turkey
    accused Russia of bombing a hospital"), and the report tells of armed bands."""
    if TRUCES.isdisjoint(scene.sentence(ref).vocabulary) or not all(party.is_state for party in two):
        return two
    if not any(_BANDS & set(hit.entry.sectors[:1]) for hit in scene.names.hits):
        return two
    keys = {party.id for party in two}
    for sentence in scene.parsed.sentences[: ref.sentence + 1]:
        named = {hit.entry.id for hit in scene.names.hits_in(sentence.index)}
        if keys <= named and _BLAMING.isdisjoint(sentence.vocabulary):
            return two
    return ()
