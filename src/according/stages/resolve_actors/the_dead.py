"""Who was killed is not arrested after it, nor killed once more by others."""

from __future__ import annotations

from according.ontology.killed_before import KILLING, TAKING, were_killed_before
from according.stages.resolve_actors.bars import HERE, SINGLE, Bar
from according.stages.resolve_actors.mentions import Mention, Mentions

_BACK = 1
"""Sentences back that the dead were told of."""


def was_dead_by_then(mention: Mention, other: Mention, mentions: Mentions) -> bool:
    """Whether a pronoun cannot be the other, who was killed by somebody in the sentence before."""
    if other.ref.sentence >= mention.ref.sentence:
        return False
    return were_killed_before(mentions.sentence(mention), pronoun=mention.token, told=mentions.sentence(other), other=other.token)


def is_whose_death_it_is(mention: Mention, other: Mention, mentions: Mentions) -> bool:
    """ "The day before the killing of the priests, they launched an offensive": the dead did not."""
    sentence, noun = mentions.sentence(mention), other.token.head
    dead = other.token.deprel == "nmod" and noun >= 0 and sentence.tokens[noun].lemma.casefold() in _KILLINGS
    if not dead or other.ref.sentence != mention.ref.sentence or "of" not in sentence.marked(other.ref.token, "case"):
        return False
    return mention.token.head >= 0 and sentence.is_below(noun, top=mention.token.head)


def is_their_killer(mention: Mention, other: Mention, mentions: Mentions) -> bool:
    """ "Accused the authors of the crime and said who murdered them": it was not the authors who were murdered."""
    return other.token.lemma.casefold() in _KILLERS and mentions.sentence(mention)[mention.token.head].lemma.casefold() in KILLING


_KILLERS = frozenset({"author", "culprit", "killer", "mastermind", "murderer", "perpetrator"})
_KILLINGS = frozenset({"assassination", "execution", "killing", "massacre", "murder"})
_FORMS, _BY_PASSIVE = SINGLE | {"they"}, frozenset({"nsubj:pass", "obj"})
BARS = (
    Bar(was_dead_by_then, forms=_FORMS, roles=_BY_PASSIVE, heads=TAKING | KILLING | {"shoot"}, back=_BACK),
    Bar(is_their_killer, forms=_FORMS, roles=_BY_PASSIVE, heads=KILLING),
    Bar(is_whose_death_it_is, forms=_FORMS, roles=frozenset({"nsubj"}), words=_KILLINGS, back=HERE),
)
