"""Who says no to what a sentence tells as not done, where no word of denying stands above it: judges, the accused, tellers of the
contrary."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from according.ontology.acquitted import ACQUITTED, acquitting
from according.records.attribution import Voice
from according.records.mention import CONTRARY, NEVER_WAS, NOT_ACCUSED, EventMention
from according.records.parse import Ref, Sentence
from according.stages.attribute.reporting import said_by
from according.stages.attribute.speech import Speech

_INNOCENT = frozenset({"guilty", "innocent"})


def said_against(
    mention: EventMention, *, mentions: Sequence[EventMention], sentence: Sentence, said: Mapping[int, Speech]
) -> list[Voice]:
    """Those voices: denials, but of who only tells the contrary, and of who does not accuse others of it."""
    at = mention.at.token
    if mention.status_rule == NOT_ACCUSED and mention.status == "possible" and mention.content_of is not None:
        silent = mentions[mention.content_of].actors
        return [Voice(speaker=actor, stance="disclaims", cue="", rule="does not accuse them of it") for actor in silent]
    if mention.status_rule == ACQUITTED:
        return _denials(sentence, acquitting(sentence, at=at), "clears him of it", "nsubj", "obl:agent")
    if mention.status_rule == CONTRARY:
        return _contrary(sentence, at, said)
    return _pleas(sentence, at) if mention.status == "negated" and not _INNOCENT.isdisjoint(sentence.vocabulary) else []


def without_who_told(chain: list[Voice], mention: EventMention, *, sentence: Sentence) -> list[Voice]:
    """The voices of an event, without who "spread word of killings that never happened": it is the report that denies them."""
    at = mention.at.token
    told = mention.status_rule == NEVER_WAS and all(sentence.tokens[k].relation != "ccomp" for k in (at, *sentence.ancestors(at)))
    return chain[1:] if told else chain


def _pleas(sentence: Sentence, at: int) -> list[Voice]:
    """The general of "the general pleaded not guilty to ordering the raid"."""
    verb = next((k for k in sentence.ancestors(at) if sentence.tokens[k].lemma == "plead"), -1)
    below = {t.lemma.lower() for t in sentence.dependents(verb)} if verb >= 0 else set()
    return _denials(sentence, verb, "pleads that he did not", "nsubj") if below & _INNOCENT else []


def _denials(sentence: Sentence, verb: int, rule: str, *relations: str) -> list[Voice]:
    if verb < 0:
        return []
    speakers = [t for t in sentence.dependents(verb, *relations) if t.deprel in relations]
    return [Voice(speaker=Ref(sentence.index, t.index), stance="denies", cue=sentence.tokens[verb].form, rule=rule) for t in speakers]


def _contrary(sentence: Sentence, at: int, said: Mapping[int, Speech]) -> list[Voice]:
    """Who says otherwise: the governor of "contrary to reports that rebels had taken it, the governor said the town was calm"."""
    above = next((said[k] for k in sentence.ancestors(at) if k in said and sentence.tokens[k].upos == "VERB"), None)
    asserts = above is not None and above.stance == "asserts" and not above.negated
    return said_by(sentence, above, "says otherwise") if above is not None and asserts else []
