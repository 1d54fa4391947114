"""The country of people told before by the same noun: "workers at a factory in Shenzhen … the workers", in a report mostly on Hong Kong;
or of those in a paragraph that turns to another land."""

from __future__ import annotations

from collections.abc import Callable

from according.records.actor import Party
from according.records.parse import Ref
from according.stages.resolve_actors.bulletins import OF_ITS_ARMY
from according.stages.resolve_actors.coreference import Coreference
from according.stages.resolve_actors.juntas import country_of_junta
from according.stages.resolve_actors.phrases import is_plural
from according.stages.resolve_actors.scene import Scene
from according.stages.resolve_actors.turned_to import country_turned_to, is_at_home

_BACK = 4
"""Sentences back."""
_OF_REPORT = "country-of-report"
_BY_REPORT = frozenset({_OF_REPORT, "only-country-of-report", "dateline"})
_OTHERS = frozenset({"other", "more", "another", "further", "many", "thousands", "hundreds", "dozens"})


def country_of_same(scene: Scene, ref: Ref, *, rule: str, coreference: Coreference, resolve: Callable[[Ref], Party | None]) -> str | None:
    """The country that the words told of the same people, where now there are none and only the whole report would tell one.

    rule: by which the country would be told without this.
    """
    token, sentence = scene.token(ref), scene.sentence(ref)
    if rule in ("dateline", "") and (own := country_of_junta(scene, ref)) is not None:
        return own
    turned = country_turned_to(scene, ref) if rule in _BY_REPORT or rule == OF_ITS_ARMY else None
    if turned is not None and (rule in _BY_REPORT or scene.dateline and is_at_home(scene, ref, scene.dateline, land=turned)):
        return turned
    if rule != _OF_REPORT or token.upos != "NOUN" or not is_plural(token):
        return None
    if any(t.form.casefold() in _OTHERS for t in sentence.dependents(ref.token, "amod", "det", "nummod")):
        return None
    if sentence.dependents(ref.token, "amod", "compound", "nmod", "acl", "nmod:poss"):
        return None
    for before in coreference.same_noun(ref, back=_BACK):
        party = resolve(before)
        if party is not None and party.country and not party.rule.endswith(_OF_REPORT):
            return party.country
    return None
