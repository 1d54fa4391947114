"""Whose gunfire "their gunfire" is not: of those whom it hits, nor of people without arms who tell of it."""

from __future__ import annotations

from according.ontology.closed_classes import THIRD_PERSON
from according.records.parse import Sentence
from according.stages.resolve_actors.bars import HERE, Bar
from according.stages.resolve_actors.mentions import Mention, Mentions
from according.stages.resolve_actors.said_behind import sayer_behind
from according.stages.resolve_actors.scene import Scene

MEANS = frozenset({
    "artillery", "attack", "bomb", "bombardment", "bombing", "bullet", "fire", "grenade", "gun", "gunfire", "missile", "mortar", "raid",
    "rocket", "shell", "shelling", "shooting", "shot", "strike",
})  # fmt: skip
_BY = frozenset({"by", "from", "in", "under"})
_UNARMED = frozenset({"CVL", "EDU", "HLH", "JRN", "MED", "NGO"})
_SUFFERING = frozenset({"die", "fall", "perish"})


def is_unarmed(mention: Mention, other: Mention, *, mentions: Mentions, scene: Scene) -> bool:
    """ "Their bullets hit two boys, residents said": residents, who tell of it, have no bullets."""
    if sayer_behind(mentions.sentence(mention), mention.ref.token) != other.ref.token:
        return False
    teller = scene.generic_at(other.ref)
    return teller is not None and not _UNARMED.isdisjoint(teller.sectors[:1])


def _is_hit(mention: Mention, other: Mention, mentions: Mentions) -> bool:
    """ "Two policemen were killed by their bullets", "their bullets hit two policemen": not the policemen's."""
    sentence = mentions.sentence(mention)
    return other.ref.token in _hit(sentence, mention.token.head)


def _hit(sentence: Sentence, noun: int) -> list[int]:
    means = sentence.tokens[noun]
    if means.head < 0:
        return []
    verb = sentence.tokens[means.head]
    if means.relation == "nsubj":
        return [t.index for t in sentence.dependents(verb.index, "obj")]
    if means.relation != "obl" or _BY.isdisjoint(sentence.marked(noun, "case")):
        return []
    subjects = sentence.dependents(verb.index, "nsubj")
    return [t.index for t in subjects if t.deprel == "nsubj:pass" or verb.lemma in _SUFFERING]


BARS = (Bar(_is_hit, forms=THIRD_PERSON, roles=frozenset({"nmod:poss"}), heads=MEANS, back=HERE),)
