"""Who has no fighters of his own: newspapers and rights groups, and the United Nations where they tell of a state's troops."""

from __future__ import annotations

from according.records.actor import ARMED_FORCES
from according.records.parse import Ref
from according.stages.resolve_actors.blamed_before import sides_of
from according.stages.resolve_actors.mentions import Mention
from according.stages.resolve_actors.scene import Scene

_UNARMED = frozenset({"JRN", "NGO", "MED", "HLH", "EDU"})
_MEDIA = frozenset({"paper", "agency", "channel", "station", "network", "outlet", "radio", "television", "tv", "website", "mouthpiece"})
_TELLING = frozenset({"tell", "inform"})
_OF_UNIONS = frozenset({"peacekeeper", "helmet"})
"""Who serves under a union of states."""


def has_no_fighters(mention: Mention, other: Mention, *, scene: Scene) -> bool:
    """ "Its fighters withdrew, the newspaper said": a newspaper has none; nor has the BBC of "told the BBC they had seized its pilots"."""
    return _hears(mention, other, scene) or _are_fighters(scene, mention.ref) and _is_unarmed(scene, other.ref)


def whose_men(scene: Scene, ref: Ref) -> Ref | None:
    """Ethiopia of "Amnesty accused Ethiopia of shelling Axum. It said its soldiers had killed monks": whose men an unarmed body tells of is
    whoever it accuses; None for other words."""
    token, sentence = scene.token(ref), scene.sentence(ref)
    if token.form.casefold() != "its" or token.deprel != "nmod:poss" or not ref.sentence or not _are_fighters(scene, ref):
        return None
    men = sentence.tokens[token.head]
    said = sentence.tokens[men.head] if men.deprel == "nsubj" else men
    teller = sentence.dependents(said.head, "nsubj") if said.relation == "ccomp" else []
    sides = sides_of(scene.parsed.sentences[ref.sentence - 1]) if teller and teller[0].index < ref.token else None
    if sides is None or teller[0].lemma.casefold() not in ("it", sides[0].lemma.casefold()):
        return None
    accuser, accused = (Ref(ref.sentence - 1, side.index) for side in sides)
    hit = scene.names.hit(accuser)
    of_states = hit is not None and hit.entry.sectors == ("IGO",) and sides[1].mention == "place" and men.lemma not in _OF_UNIONS
    return accused if of_states or _is_unarmed(scene, accuser) else None


def _are_fighters(scene: Scene, ref: Ref) -> bool:
    """Whether a possessive pronoun owns fighters or soldiers."""
    owned = scene.generic(scene.sentence(ref)[scene.token(ref).head])
    return owned is not None and owned.kind in ("force", "unit") and not ARMED_FORCES.isdisjoint(owned.sectors)


def _is_unarmed(scene: Scene, ref: Ref) -> bool:
    hit, generic = scene.names.hit(ref), scene.generic_at(ref)
    sectors = hit.entry.sectors if hit is not None else generic.sectors if generic is not None else ()
    return not _UNARMED.isdisjoint(sectors[:1]) or hit is None and scene.token(ref).lemma.casefold() in _MEDIA


def _hears(mention: Mention, other: Mention, scene: Scene) -> bool:
    """Whether the other is a medium that is told what the pronoun's clause says."""
    if other.ref.sentence != mention.ref.sentence or other.token.relation not in ("obj", "iobj") or other.ref > mention.ref:
        return False
    hit, sentence = scene.names.hit(other.ref), scene.sentence(mention.ref)
    medium = "JRN" in hit.entry.sectors if hit is not None else other.token.lemma.casefold() in _MEDIA
    return medium and sentence.tokens[other.token.head].lemma in _TELLING and sentence.is_below(mention.ref.token, top=other.token.head)
