"""Whether "the president", of whom nobody says whose, is none of the state that the report is about."""

from __future__ import annotations

from according.records.parse import Ref
from according.stages.resolve_actors.scene import Scene

_NAMED_FOR = "administration"
"""What an American government is called by its president's name."""
_GOING = frozenset({"arrive", "fly", "go", "head", "journey", "travel", "visit"})
_INTO = frozenset({"in", "to"})


def is_of_another_state(scene: Scene, ref: Ref, country: str | None) -> bool:
    """Whether the holder of an office would be another state's: of a report with "the Obama administration" in it, or as a guest in his
    own country."""
    return country is not None and not scene.dateline and (_is_of_administration(scene, country) or _is_visited(scene, ref, country))


def _is_of_administration(scene: Scene, country: str) -> bool:
    if all(_NAMED_FOR not in sentence.vocabulary for sentence in scene.parsed.sentences):
        return False
    hits = (h for h in scene.names.hits if scene.parsed.sentences[h.sentence][h.last].form.casefold() == _NAMED_FOR)
    return any(h.entry.country not in (None, country) for h in hits)


def _is_visited(scene: Scene, ref: Ref, country: str) -> bool:
    """ "The president will travel to Kigali for talks with Rwanda's leader", who is host."""
    sentence, token = scene.sentence(ref), scene.token(ref)
    if token.relation != "nsubj" or sentence.tokens[token.head].lemma not in _GOING:
        return False
    goals = [t for t in sentence.dependents(token.head, "obl", "obj") if t.deprel == "obj" or _INTO & set(sentence.marked(t.index, "case"))]
    return any(scene.places.get(Ref(ref.sentence, t.index)) == country for t in goals)
