"""Bodies that "the group" or "the movement" does not mean."""

from __future__ import annotations

from according.records.actor import Party
from according.records.parse import Ref
from according.stages.resolve_actors.entries import Generic
from according.stages.resolve_actors.scene import Scene

_WRITING = ("of Experts", "Panel of", "Contact Group", "Working Group", "Crisis Group", "Study Group")
_ALLIANCES = frozenset({"coalition", "alliance"})
_OF_SEVERAL = ("alliance", "bloc", "coalition", "council", "federation", "forces", "front", "league", "movement", "nato", "pact", "union")
_HELPING = frozenset({"accompany", "advise", "aid", "assist", "back", "escort", "help", "mentor", "support", "train"})
_NO_BAND = frozenset({"IGO", "GOV", "JUD", "LEG"})
"""Main sectors of those whom nobody calls a group: "the mission praised the gains … the group", "the Council banned them … the group"."""
_FIGHTING, _SURE = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "RETREAT"}), 0.5


def is_outlet(party: Party, generic: Generic) -> bool:
    """Whether a body is an outlet that somebody spoke to, or a school or hospital, where the noun is none's.

    "Told Radio Kasese … the group", "as he left the Catholic University … the group".
    """
    if party.sectors[:1] and party.sectors[0] in _NO_BAND and party.sectors[0] not in generic.sectors:
        return True
    return any(sector in party.sectors and sector not in generic.sectors for sector in ("JRN", "EDU", "MED"))


def is_of_experts(scene: Scene, ref: Ref, party: Party) -> bool:
    """Whether "the group" fights, and the body only writes or meets: "the Group of Experts said … the group captured the town"."""
    if scene.token(ref).lemma.casefold() in _ALLIANCES and party.sectors[:1] != ("IGO",):
        return not any(word in party.name.casefold() for word in _OF_SEVERAL)  # a regiment is no coalition
    if not any(name in party.name for name in _WRITING):
        return False
    sentence, token = scene.sentence(ref), scene.token(ref)
    if token.relation != "nsubj" or token.head < 0:
        return False
    readings = (verb.reading for verb in (sentence[token.head], *sentence.dependents(token.head, "conj")))
    return any(one is not None and one.type in _FIGHTING and one.likely >= _SURE for one in readings)


def only_helps(scene: Scene, ref: Ref) -> bool:
    """Whether soldiers only stand by others: "Iraqi forces, advised by U.S. soldiers, searched the house … the troops arrested three"."""
    token = scene.token(ref)
    return token.deprel == "obl:agent" and token.head >= 0 and scene.sentence(ref)[token.head].lemma in _HELPING
