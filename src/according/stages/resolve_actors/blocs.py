"""Which union of states "the bloc", "the regional grouping" is: the one that the report has named last; and whose "alliance jets" are."""

from __future__ import annotations

from according.records.parse import Ref
from according.stages.resolve_actors.entries import Entry
from according.stages.resolve_actors.names import fold
from according.stages.resolve_actors.phrases import is_plural
from according.stages.resolve_actors.scene import Scene

_ALLIANCE = frozenset({"alliance", "alliance's"})


def bloc_named(scene: Scene, ref: Ref) -> Entry | None:
    """The union of states that a definite noun means; None for other nouns and for blocs of parties ("the opposition bloc")."""
    token = scene.token(ref)
    if token.form.casefold() not in scene.registry.words["bloc"] or is_plural(token):
        return None
    beside = scene.sentence(ref).dependents(ref.token, "det", "amod", "compound")
    definite = any(t.form.casefold() in ("the", "this", "that") for t in beside)
    if not definite or any(scene.is_word("other_alliance", t) for t in beside):
        return None
    known, at = scene.registry.words["bloc_name"], (ref.sentence, ref.token)
    before = [hit.entry for hit in scene.names.hits if (hit.sentence, hit.first) < at and fold(hit.entry.name) in known]
    return before[-1] if before else None


def bloc_before(scene: Scene, ref: Ref) -> Entry | None:
    """NATO of "alliance jets", "Alliance officials", in a report that names it before and no other alliance by that word."""
    token = scene.token(ref)
    if token.form.casefold() not in _ALLIANCE or token.deprel not in ("compound", "nmod", "nmod:poss"):
        return None
    before = [hit.entry for hit in scene.names.hits if fold(hit.entry.name) == "nato" and hit.sentence <= ref.sentence]
    alone = not scene.sentence(ref).dependents(ref.token, "amod", "compound", "nmod")
    return before[-1] if before and alone else None
