"""Of which field, province or body somebody is minister, governor, secretary or president: told apart by it, or not of the state."""

from __future__ import annotations

from according.records.actor import Party
from according.records.parse import Ref
from according.stages.resolve_actors.phrases import preposition
from according.stages.resolve_actors.scene import Scene

_FIELDS = frozenset({
    "prime", "chief", "deputy", "vice", "first", "foreign", "interior", "home", "defence", "defense", "finance", "economy", "economic",
    "trade", "commerce", "justice", "health", "education", "information", "communications", "energy", "oil", "petroleum", "agriculture",
    "labour", "labor", "transport", "culture", "tourism", "environment", "planning", "security", "sports", "immigration", "migration",
    "housing", "industry", "mines", "water", "police", "intelligence", "opposition", "party", "union", "rebel",
})  # fmt: skip

_OF_PROVINCES = frozenset({"governor", "mayor", "premier"})
_OF_STATES = frozenset({"president", "premier", "king", "queen", "chancellor", "monarch"})
_REALMS = frozenset({
    "country", "republic", "state", "nation", "kingdom", "federation", "government", "territory", "island", "people", "emirate",
    "sultanate", "junta", "regime", "neighbour", "neighbor", "land", "power",
})  # fmt: skip


def is_of_other_field(scene: Scene, ref: Ref, earlier: Ref) -> bool:
    """Whether two nouns are titles of different fields or provinces: "the interior minister … the prime minister"."""
    for words in (_fields, _provinces):
        own, other = words(scene, ref), words(scene, earlier)
        if own and other and own.isdisjoint(other):
            return True
    ruled = _province_ruled(scene, ref)
    told = scene.sentence(earlier).vocabulary if ruled else frozenset[str]()
    return bool(ruled) and ruled not in told and not _provinces(scene, earlier)


def leads_a_body(scene: Scene, ref: Ref, owner: Party | None) -> bool:
    """Whether an office is that of a body below a state: "the president of the Farmers' Union of Selania", "of the medical college"; or
    that of its owner: "the union said its president was held"."""
    sentence = scene.sentence(ref)
    if sentence.tokens[ref.token].lemma.casefold() not in _OF_STATES:
        return False
    if owner is not None and not {"GOV", "MIL", "LEG", "JUD"} & set(owner.sectors or ("GOV",)):
        return True
    of = [t for t in sentence.dependents(ref.token, "nmod") if t.index > ref.token and preposition(sentence, t.index) == "of"]
    return bool(of) and not _is_realm(scene, Ref(ref.sentence, of[0].index))


def _is_realm(scene: Scene, ref: Ref) -> bool:
    token, hit = scene.token(ref), scene.names.hit(ref)
    named = hit is not None and hit.entry.kind in ("state", "people", "region") or ref in scene.places
    return named or token.lemma.casefold() in _REALMS or token.upos not in ("NOUN", "PROPN")


def _fields(scene: Scene, ref: Ref) -> set[str]:
    return {t.form.casefold() for t in scene.sentence(ref).dependents(ref.token, "amod", "compound")} & _FIELDS


def _province_ruled(scene: Scene, ref: Ref) -> str:
    """The Anambra of "the governor of Anambra", where a governor was told of without his province; "" for none."""
    if scene.token(ref).lemma.casefold() not in _OF_PROVINCES:
        return ""
    of = [t for t in scene.sentence(ref).dependents(ref.token, "nmod") if preposition(scene.sentence(ref), t.index) == "of"]
    return next((t.form.casefold() for t in of if t.upos == "PROPN" and Ref(ref.sentence, t.index) in scene.places), "")


def _provinces(scene: Scene, ref: Ref) -> set[str]:
    """The places before a title that are no states: the Indiana of "the Indiana governor"."""
    names = [t for t in scene.sentence(ref).dependents(ref.token, "compound", "nmod:poss") if t.upos == "PROPN"]
    spans = [scene.names.span(at) for t in names if scene.names.hit(at := Ref(ref.sentence, t.index)) is None]
    return {span.text.casefold() for span in spans if span is not None and span.label == "LOC"}
