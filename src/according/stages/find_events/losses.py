"""Whose deed it is by what its clause tells of losses, gains and boasts: "lost two men in a raid", "boasted that two were taken".

Who lost men in a raid was raided, unless the raid was on others, and who lost a town did not take it; who freed captives in one raided;
who boasts of captives took them.
"""

from __future__ import annotations

from dataclasses import replace

from according.ontology.ground import GROUND
from according.records.mention import EventMention
from according.records.parse import Ref, Sentence
from according.stages.find_events.slots import antecedents
from according.stages.find_events.syntax import conjuncts, is_passive, lemma_of, own_subject, prepositions

_HOLDS = frozenset({"control"})
_IN, _ON = frozenset({"in", "during"}), frozenset({"on", "against", "at", "by"})
_GAINING = frozenset({"free", "liberate", "recover", "release", "rescue", "save"})
_HELD_BACK, _AIMED = frozenset({"of", "without"}), frozenset({"at", "on", "onto", "towards", "toward"})
_BOASTING = frozenset({"boast", "brag", "crow", "gloat"})
_BOASTED = frozenset({"ASSAULT", "COERCE"})


def as_losses(mention: EventMention, sentence: Sentence) -> EventMention:
    """The mention with who lost men in it as its recipients, or with who boasts of it as its actors."""
    if mention.type == "ASSAULT" and "lose" in sentence.vocabulary and lemma_of(sentence.tokens[mention.at.token]) == "lose":
        return _of_ground(mention, sentence)
    if mention.type == "ASSAULT" and "lose" in sentence.vocabulary and (lost := _who_lost(sentence, mention.at.token)):
        refs = tuple(Ref(sentence.index, k) for k in lost)
        return replace(mention, actors=tuple(ref for ref in mention.actors if ref not in refs), recipients=refs)
    if mention.type == "ASSAULT" and not _GAINING.isdisjoint(sentence.vocabulary) and (gained := _whose_raid(sentence, mention)):
        return gained
    if mention.status == "negated" and not mention.recipients and "fire" in sentence.vocabulary:
        return replace(mention, recipients=tuple(Ref(sentence.index, k) for k in _whom_it_spared(sentence, mention)))
    if mention.type in _BOASTED and not mention.actors and not _BOASTING.isdisjoint(sentence.vocabulary):
        return replace(mention, actors=tuple(Ref(sentence.index, k) for k in _who_boasts(sentence, mention.at.token)))
    return mention


def _of_ground(mention: EventMention, sentence: Sentence) -> EventMention:
    """The town of "the rebels conceded that they had lost the town", which was taken from them, by those "to" whom they lost it."""
    at = mention.at.token
    ground = [t for t in sentence.dependents(at, "obj") if t.mention == "place" or lemma_of(t) in GROUND | _HOLDS]
    if not ground or is_passive(sentence, at) or sentence.tokens[at].relation != "ccomp":  # else it is their loss alone that is told
        return mention
    here = [ref for ref in mention.actors if ref.sentence == sentence.index]
    losing = tuple(ref for ref in here if not {"to", "by"} & set(prepositions(sentence, ref.token)))
    taking = tuple(ref for ref in mention.actors if ref not in losing)
    return replace(mention, actors=taking, recipients=losing) if losing else mention


def _who_lost(sentence: Sentence, at: int) -> list[int]:
    """The cell of "a cell that lost two members in a raid"; not of "lost two men in a raid on a village", which was the cell's."""
    token = sentence.tokens[at]
    verb = token.head if token.upos == "NOUN" and token.relation == "obl" and _IN & set(prepositions(sentence, at)) else -1
    if verb < 0 or lemma_of(sentence.tokens[verb]) != "lose" or is_passive(sentence, verb):
        return []
    men = any(t.mention == "person" for t in sentence.dependents(verb, "obj"))
    told = any(_ON & set(prepositions(sentence, t.index)) for t in sentence.dependents(at, "nmod"))
    subject = own_subject(sentence, verb) if men and not told and not sentence.dependents(at, "nmod:poss") else None
    return [] if subject is None else [k for one in antecedents(sentence, verb, [subject]) for k in conjuncts(sentence, one)]


def _whose_raid(sentence: Sentence, mention: EventMention) -> EventMention | None:
    """The army's raid of "the army freed 40 captives in a raid on an island", which was on their captors and not on them."""
    at = mention.at.token
    token = sentence.tokens[at]
    verb = token.head if token.upos == "NOUN" and token.relation == "obl" and _IN & set(prepositions(sentence, at)) else -1
    if verb < 0 or lemma_of(sentence.tokens[verb]) not in _GAINING or is_passive(sentence, verb):
        return None
    freed = {Ref(sentence.index, k) for t in sentence.dependents(verb, "obj") for k in conjuncts(sentence, t.index)}
    subjects = (one for t in sentence.dependents(verb, "nsubj") for one in antecedents(sentence, verb, [t.index]))
    doing = [k for one in subjects for k in conjuncts(sentence, one)]
    actors = mention.actors or tuple(Ref(sentence.index, k) for k in doing)
    return replace(mention, actors=actors, recipients=tuple(ref for ref in mention.recipients if ref not in freed)) if freed else None


def _whom_it_spared(sentence: Sentence, mention: EventMention) -> list[int]:
    """The boat of "locked its radar on a boat but stopped short of opening fire", "closed on it and left without firing"."""
    at = mention.at.token
    verb = sentence.tokens[at].head
    held = sentence.tokens[at].relation == "advcl" and verb >= 0 and bool(_HELD_BACK & set(sentence.marked(at, "mark")))
    if mention.type != "ASSAULT" or not held or sentence.dependents(at, "obl"):
        return []
    while sentence.tokens[verb].relation == "conj":
        verb = sentence.tokens[verb].head
    verbs = [t for t in sentence.dependents(verb, "conj") if t.index < at]
    for one in (*reversed(verbs), sentence.tokens[verb]):
        beside = [t for t in sentence.dependents(one.index, "obl", "obj") if t.index < at and t.mention != "time"]
        near = [i for t in beside for i in sentence.dependents(t.index, "nmod") if "of" in prepositions(sentence, i.index)]
        aimed = [t for t in beside if _AIMED & set(prepositions(sentence, t.index))]
        found = [t.index for t in (*aimed, *near) if t.upos in ("NOUN", "PROPN") and t.mention != "place"]
        if found:
            return found[:1]
    return []


def _who_boasts(sentence: Sentence, at: int) -> list[int]:
    """The band of "the band boasted that two soldiers had been captured", by nobody else."""
    verb = sentence.tokens[at].head
    boasted = sentence.tokens[at].relation == "ccomp" and verb >= 0 and lemma_of(sentence.tokens[verb]) in _BOASTING
    if not boasted or not is_passive(sentence, at) or sentence.dependents(at, "obl:agent"):
        return []
    while own_subject(sentence, verb) is None and sentence.tokens[verb].relation == "conj":
        verb = sentence.tokens[verb].head
    subject = own_subject(sentence, verb)
    return [] if subject is None else [subject]
