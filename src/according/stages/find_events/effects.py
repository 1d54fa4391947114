"""Whom an attack harmed by what its sentence says it led to: "the raid caused civilian casualties", "led to deaths among the villagers"."""

from __future__ import annotations

from collections.abc import Iterator

from according.ontology.content_words import HARMS
from according.records.mention import EventMention
from according.records.parse import Sentence
from according.records.worded import needs
from according.stages.find_events.syntax import lemma_of, prepositions

_LEADING_TO = frozenset({"bring", "cause", "claim", "inflict", "lead", "leave", "occasion", "produce", "result"})
_AMONG = frozenset({"among", "amongst"})
_WHOSE = _AMONG | {"of", "on", "to"}
_PEOPLE = frozenset({"person", "organization"})
_AT = frozenset({"on", "against", "at"})
_INSIDE = frozenset({"amod", "compound", "conj", "flat", "nmod:poss"})
_MARKING = frozenset({"mark", "single", "target"})
_VICTIMS = frozenset({"casualty", "survivor", "victim"})


def harmed_by(mention: EventMention, sentence: Sentence) -> Iterator[list[int]]:
    """The civilians of "casualties among civilians", of "civilian casualties", which an attack led to, or which tell of it; not of "no"."""
    if mention.type != "ASSAULT" or HARMS.isdisjoint(sentence.vocabulary):
        return
    event = sentence.tokens[mention.at.token]
    if lemma_of(event) in HARMS and not sentence.is_known(event.index):  # "the military deaths" are a toll told before
        yield sorted(whose_harm(sentence, event.index))
    if event.relation != "nsubj" or event.head < 0 or lemma_of(sentence.tokens[event.head]) not in _LEADING_TO:
        return
    among = [t.index for t in sentence.dependents(event.head, "obl") if _AMONG & set(prepositions(sentence, t.index))]
    for harm in sentence.dependents(event.head, "obj", "obl"):
        if lemma_of(harm) in HARMS and not any(t.form.lower() == "no" for t in sentence.dependents(harm.index, "det")):
            yield [t.index for t in sentence.dependents(harm.index, "nmod") if _WHOSE & set(prepositions(sentence, t.index))]
            yield among
            yield sorted(whose_harm(sentence, harm.index))


@needs(any_of=HARMS, kinds={"ASSAULT"})
def who_is_harmed(sentence: Sentence, mention: EventMention) -> set[int]:
    """The civilians of "five civilian deaths", who did nothing."""
    at = mention.at.token
    return whose_harm(sentence, at) if lemma_of(sentence.tokens[at]) in HARMS else set()


def whose_harm(sentence: Sentence, harm: int) -> set[int]:
    """The words before "casualties" that say whose they are; "heavy", "three" and "further" say how many."""
    return {t.index for t in sentence.dependents(harm, "amod", "compound", "nmod:poss") if t.upos == "ADJ" or t.mention in _PEOPLE}


@needs(any_of=_AT, kinds={"ASSAULT"})
def whose_thing_is_hit(sentence: Sentence, mention: EventMention) -> set[int]:
    """The army of "attacks on civilian and army posts", "that killed nine": whose it is that an attack is on has not made it."""
    at = mention.at.token
    if sentence.tokens[at].deprel == "acl:relcl":
        at = sentence.tokens[at].head
    if sentence.tokens[at].upos != "NOUN":
        return set()
    hit = [t.index for t in sentence.dependents(at, "nmod") if _AT & set(sentence.marked(t.index, "case"))]
    found: set[int] = set()
    while hit:
        below = [t.index for t in sentence.dependents(hit.pop()) if t.deprel in _INSIDE and not sentence.dependents(t.index, "case")]
        hit += below
        found.update(below)
    return found


@needs(any_of=_VICTIMS, kinds={"ASSAULT"})
def who_survives_it(sentence: Sentence, mention: EventMention) -> set[int]:
    """The victims of "the victims of the massacre"."""
    token = sentence.tokens[mention.at.token]
    above = sentence.tokens[token.head] if token.relation == "nmod" and token.head >= 0 else token
    return {above.index} if lemma_of(above) in _VICTIMS and above is not token else set()


@needs(any_of=_MARKING, kinds={"ASSAULT"})
def who_is_targeted(sentence: Sentence, mention: EventMention) -> set[int]:
    """The allies of "the allies, who may be targeted for attacks"."""
    token = sentence.tokens[mention.at.token]
    verb = sentence.tokens[token.head] if token.relation == "obl" and token.head >= 0 else token
    if lemma_of(verb) not in _MARKING or verb is token or "for" not in sentence.marked(token.index, "case"):
        return set()
    whom = {t.index for t in sentence.dependents(verb.index, "nsubj:pass")}
    return whom | ({verb.head} if verb.relation == "acl" else set())


@needs("since", kinds={"ASSAULT"})
def who_did_worse_since(sentence: Sentence, mention: EventMention) -> set[int]:
    """The army of "the army's raid was the deadliest since the bombing of the port": who did the one need not have done the other."""
    token = sentence.tokens[mention.at.token]
    above = sentence[token.head] if token.upos == "NOUN" and token.head >= 0 and "since" in sentence.marked(token.index, "case") else token
    ranked = (above, *sentence.dependents(above.index, "amod")) if above is not token else ()
    if not any(t.xpos == "JJS" or t.form.lower() in ("first", "time") for t in ranked):
        return set()
    return {t.index for t in sentence.tokens} - set(sentence.subtree(token.index))
