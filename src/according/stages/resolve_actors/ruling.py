"""Places that act: "Kano State has imposed a curfew", "Texas sued the agency"; and what is none, though it reads like one."""

from __future__ import annotations

from according.records.actor import Party
from according.records.parse import Ref
from according.stages.resolve_actors.phrases import modifiers
from according.stages.resolve_actors.scene import Scene
from according.stages.resolve_actors.spans import NameSpan
from according.stages.resolve_actors.takeover import Meaning
from according.stages.resolve_actors.wording import worded

_OF_NATURE = frozenset({"volcano", "mount", "mountain", "mountains", "lake", "river", "valley", "bay", "gulf", "sea", "ocean", "strait"})
"""Words of names of places that nobody rules: "Volcano Sangay sent up ash"."""


def ruling(scene: Scene, ref: Ref, span: NameSpan) -> Party | None:
    """The authorities of a place that is no state, where it ordains something (data/actors/words.tsv, class ordains); a body whose name
    the encoder takes for a place that no table has; None elsewhere.

    span: the name of the place, which holds the word ref.
    """
    token, country = scene.token(ref), scene.places.get(ref)
    if country is None and token.mention == "organization":  # "accused Maersk of": no place that anybody knows
        unknown = Meaning(name=span.text, id=None, country=None, sectors=(), rule="name: no place")
        return worded(scene, ref, unknown, (span.first, span.last))
    if country is None or token.deprel != "nsubj" or not scene.is_word("ordains", scene.sentence(ref)[token.head]):
        return None
    if not _OF_NATURE.isdisjoint(span.text.casefold().split()):
        return None
    meaning = Meaning(name=span.text, id=None, country=country, sectors=("GOV",), rule="a place that ordains")
    return worded(scene, ref, meaning, (span.first, span.last))


def is_of_state(scene: Scene, ref: Ref) -> bool:
    """Whether what the encoder reads as a place is a state or an organ of one: "the Kingdom", "the U.S. Embassy in La Paz".

    Not the department of "Nord Department".
    """
    generic, before = scene.generic_at(ref), list(modifiers(scene.sentence(ref), ref.token))
    if generic is None or generic.kind not in ("state", "institution"):
        return False
    if generic.kind == "state":
        return not before
    hits = (scene.names.hit(Ref(ref.sentence, token.index)) for token in before)
    return any(hit is not None and hit.entry.kind == "state" for hit in hits)
