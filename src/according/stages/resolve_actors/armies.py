"""Whose army "the army" is, where a ruler gives it orders or a band is called one."""

from __future__ import annotations

from collections.abc import Callable

from according.records.actor import STATE_SECTORS, Party
from according.records.parse import Ref, Sentence, Token
from according.stages.resolve_actors.elsewhere import country_at
from according.stages.resolve_actors.local_army import is_foreign_here
from according.stages.resolve_actors.phrases import preposition
from according.stages.resolve_actors.scene import Scene
from according.stages.resolve_actors.takeover import Meaning, meaning_of
from according.stages.resolve_actors.turned_to import country_turned_to, is_at_home


def ordered_army(scene: Scene, ref: Ref, *, resolve: Callable[[Ref], Party | None]) -> Meaning | None:
    """The Lebanese army of "Lebanon's president ordered the army to": whoever rules a state gives orders to its own. None elsewhere."""
    sentence, token = scene.sentence(ref), scene.token(ref)
    if token.relation not in ("obj", "iobj") or not scene.is_word("state_army", token):
        return None
    if not scene.is_word("gives_orders", sentence.tokens[token.head]):
        return None
    rulers = (resolve(Ref(ref.sentence, t.index)) for t in _subjects(sentence, token.head))
    states = {party.country for party in rulers if party is not None and party.sectors[:1] == ("GOV",)}
    army = scene.registry.armies.get(next(iter(states)) or "") if len(states) == 1 else None
    return meaning_of(army, rule="army of whose ruler gives it orders") if army is not None else None


def is_rebel_army(scene: Scene, ref: Ref, found: Party) -> bool:
    """Whether a band is called one ("National Liberation Army"), where "the army" in small letters is the state's that fights it."""
    token = scene.token(ref)
    return scene.is_word("state_army", token) and token.form.islower() and found.sectors[:1] == ("REB",)


def is_called_otherwise(scene: Scene, ref: Ref, found: Party) -> bool:
    """Whether "the security forces" would be a body that no table knows, and in whose name is no "security"; or the ministry that
    summons its envoy one of that state."""
    token = scene.token(ref)
    if found.country is not None and found.country in scene.faced.get(ref, ()):
        return True
    if found.id is not None or not token.form.islower() or found.name == found.name.casefold():
        return False
    return any(t.form.casefold() not in found.name.casefold() for t in scene.sentence(ref).dependents(ref.token, "amod", "compound"))


def unless_seated_elsewhere(scene: Scene, ref: Ref, found: Party | None) -> Party | None:
    """The party that a noun goes back to; None for "the foreign ministry in Kigali" where that is another state's.

    Nor is it the state's told before where the paragraph has turned to another; an army may fight there ("In Lebanon, the army said").
    """
    if found is None or found.country is None:
        return found
    if is_foreign_here(scene, ref, found):
        return None
    seat = _seat(scene, ref)
    if seat is None and STATE_SECTORS & set(found.sectors[:1]):
        seat = country_turned_to(scene, ref, regions="MIL" in found.sectors)
        abroad = "MIL" in found.sectors and seat is not None and not is_at_home(scene, ref, found.country, land=seat)
        seat = country_turned_to(scene, ref, next_door=True) if abroad else seat
    return found if seat in (None, found.country) else None


def _seat(scene: Scene, ref: Ref) -> str | None:
    """The country of the place that a body's own words say it is in."""
    for token in scene.sentence(ref).dependents(ref.token, "nmod"):
        if token.upos == "PROPN" and preposition(scene.sentence(ref), token.index) == "in":
            return country_at(Ref(ref.sentence, token.index), places=scene.places, names=scene.names)
    return None


def _subjects(sentence: Sentence, verb: int) -> list[Token]:
    """The subjects of a verb, or of the one that it goes on from ("condemned it and ordered")."""
    at = verb
    while not (found := sentence.dependents(at, "nsubj")) and sentence.tokens[at].relation == "conj" and sentence.tokens[at].head >= 0:
        at = sentence.tokens[at].head
    return found
