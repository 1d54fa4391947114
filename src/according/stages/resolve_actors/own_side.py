"""Nobody fights his own: it is not soldiers who ambush soldiers, nor soldiers whom the army drives off."""

from __future__ import annotations

from collections.abc import Iterable

from according.records.parse import Ref, Sentence, Token
from according.stages.resolve_actors.mentions import Mention
from according.stages.resolve_actors.reasons import SAYING, is_read
from according.stages.resolve_actors.scene import Scene

_AIMED = frozenset({"at", "on"})
_UNDER_ARMS = (("MIL",), ("COP",))
"""Sectors of those whom a state sends out armed."""


def hits_own_side(mention: Mention, other: Mention, *, scene: Scene) -> bool:
    """ "Soldiers killed three militants after they ambushed a patrol": it is not the soldiers who ambush soldiers.

    Only where the patrol is nobody else's by its own words, as that of "a rebel patrol" is. Behind other sentences, where an army or
    police says so of its own: "two men were shot by soldiers. The army said they had opened fire on its troops".
    """
    if mention.form != "they" or mention.token.deprel != "nsubj":
        return False
    sentence, ours = scene.sentence(mention.ref), scene.generic_at(other.ref)
    verb = sentence.tokens[mention.token.head]
    violent = scene.is_word("violence", verb) or is_read(verb, frozenset({"ASSAULT"}))
    if ours is None or ours.sectors[:1] not in _UNDER_ARMS or not violent:
        return False
    if other.ref.sentence != mention.ref.sentence and not _says_so_of_its_own(sentence, verb, ours.sectors[:1], scene):
        return False
    at_whom = (t for t in sentence.dependents(verb.index, "obl") if not _AIMED.isdisjoint(sentence.marked(t.index, "case")))
    for hit in (*sentence.dependents(verb.index, "obj"), *at_whom):
        theirs = scene.generic(hit)
        same = theirs is not None and theirs.sectors[:1] in _UNDER_ARMS
        if same and not sentence.dependents(hit.index, "amod", "compound", "acl"):
            return not any(t.deprel != "nmod:poss" for t in sentence.dependents(hit.index, "nmod"))
    return False


def _says_so_of_its_own(sentence: Sentence, verb: Token, sectors: tuple[str, ...], scene: Scene) -> bool:
    """Whether a force of these sectors says what a clause tells."""
    saying = sentence.tokens[verb.head] if verb.relation == "ccomp" and verb.head >= 0 else None
    if saying is None or saying.lemma not in SAYING:
        return False
    said_by = (scene.generic(t) for t in sentence.dependents(saying.index, "nsubj"))
    return any(who is not None and who.sectors[:1] == sectors for who in said_by)


def is_of_their_own(doers: Iterable[Ref], other: Ref, *, verb: Token, scene: Scene) -> bool:
    """ "The army said rebels had killed nine soldiers before it drove them off": it is not soldiers whom the army drives off."""
    if not (scene.is_word("violence", verb) or is_read(verb, frozenset({"ASSAULT"}))):
        return False
    hit, doing = scene.generic_at(other), (scene.generic_at(ref) for ref in doers)
    own = hit.sectors[:1] if hit is not None else ()
    return own in _UNDER_ARMS and any(who is not None and who.sectors[:1] == own for who in doing)
