"""Whose group somebody means who speaks for one: "Saree, the Front's spokesman, said … Saree claimed that the group had attacked"."""

from __future__ import annotations

from collections.abc import Callable

from according.records.actor import Party
from according.records.parse import Ref
from according.stages.resolve_actors.bodies import Bodies
from according.stages.resolve_actors.candidates import governing_subjects
from according.stages.resolve_actors.scene import Scene
from according.stages.resolve_actors.takeover import Meaning, meaning_of

_OF_STATES = frozenset({"GOV", "MIL", "COP", "JUD", "LEG", "SPY", "IGO"})
_OWN = frozenset({"his", "her", "our", "my", "their"})


def group_of_speaker(scene: Scene, ref: Ref, *, bodies: Bodies, resolve: Callable[[Ref], Party | None]) -> Meaning | None:
    """The group of a spokesman or leader who says what "the group" has done; None where he speaks for a state or for nobody."""
    sentence, token = scene.sentence(ref), scene.token(ref)
    bare = [t.form.casefold() for t in sentence.dependents(ref.token, "det", "amod", "compound", "nmod")] == ["the"]
    if not bare or not scene.is_word("bears_name", token):
        return None
    if any(t.form.casefold() in _OWN for t in sentence.tokens[ref.token :]):
        return None  # "he said the group had killed nine of his men"
    for at in sorted(governing_subjects(sentence, ref.token)):
        speaker = resolve(Ref(ref.sentence, at)) if sentence[at].mention == "person" else None
        body = bodies.of(speaker, at=Ref(ref.sentence, at)) if speaker is not None else None
        if speaker is not None and body is not None and body.name != speaker.name and not _OF_STATES & set(body.sectors):
            return meaning_of(body, rule="the group: the speaker's own")
    return None
