"""Both sides of a fight of which one is told with the noun: "rebels took the town after clashes with the army" were the other."""

from __future__ import annotations

from according.ontology.event_types import FORCE_TYPES
from according.records.mention import EventMention
from according.records.parse import Ref, Sentence
from according.records.quick import replace
from according.stages.find_events.syntax import prepositions

_FIGHTS = frozenset({
    "battle", "clash", "combat", "confrontation", "fighting", "firefight", "gunbattle", "gunfight", "shootout", "skirmish", "standoff",
})  # fmt: skip
_LIKELY = 0.3
"""From when on who "buried nine after a battle with bandits" would have done something of force."""
_UPON = frozenset({"after", "amid", "during", "following", "in", "of"})


def with_both_sides(mention: EventMention, sentence: Sentence) -> EventMention:
    """The mention of such a fight with whoever the sentence has taking, leaving or attacking something after it; others as they are."""
    token = sentence.tokens[mention.at.token]
    if mention.type != "ASSAULT" or token.upos != "NOUN" or token.lemma not in _FIGHTS or len(mention.actors) > 1:
        return mention
    foes = {t.index for t in sentence.dependents(token.index, "nmod", "obl") if "with" in prepositions(sentence, t.index)}
    if not foes or any(ref.sentence != sentence.index or ref.token not in foes for ref in mention.actors):
        return mention
    doer = _doer(sentence, token.index)
    if doer is None or doer in foes:
        return mention
    known = mention.actors or tuple(Ref(sentence.index, k) for k in sorted(foes))
    others = tuple(ref for ref in mention.recipients if ref not in known)
    return replace(mention, actors=(Ref(sentence.index, doer), *known), recipients=others)


def _doer(sentence: Sentence, fight: int) -> int | None:
    """The subject of the verb behind which the fight is told: "after clashes", "after two days of fighting"."""
    noun = sentence.tokens[fight]
    if noun.relation == "nmod" and "of" in prepositions(sentence, fight) and noun.head >= 0:
        noun = sentence.tokens[noun.head]
    if noun.relation != "obl" or _UPON.isdisjoint(prepositions(sentence, noun.index)):
        return None
    verb = sentence.tokens[noun.head]
    told = verb.upos == "VERB" and verb.reading is not None and verb.reading.type in FORCE_TYPES and verb.reading.likely >= _LIKELY
    subjects = [t for t in sentence.dependents(verb.index, "nsubj") if t.deprel == "nsubj"] if told else []
    return subjects[0].index if len(subjects) == 1 and subjects[0].mention in ("person", "organization") else None
