"""Who has a thing done or lends a hand in it: "the governor had three boys flogged", "took the town with the help of Ugandan jets"."""

from __future__ import annotations

from dataclasses import replace

from according.ontology.not_directed import HELP
from according.records.mention import EventMention
from according.records.parse import Ref, Sentence
from according.records.worded import needs
from according.stages.find_events.syntax import is_noun, lemma_of, prepositions

_DONE_BY_ORDER = frozenset({
    "arrest", "banish", "beat", "behead", "cane", "deport", "detain", "dismiss", "evict", "execute", "expel", "flog", "hang", "imprison",
    "jail", "lash", "sack", "torture", "whip",
})  # fmt: skip
_ORDERED = frozenset({"ASSAULT", "COERCE", "SANCTION"})
_HELPING = frozenset({"AID", "SUPPORT"})
_WHOSE = frozenset({"of", "from", "by"})


def with_those_behind_it(mention: EventMention, sentence: Sentence) -> EventMention:
    """The mention as done by who had it done, or by those with whose help something else was done."""
    if mention.type in _HELPING and lemma_of(sentence.tokens[mention.at.token]) in HELP:
        return _with_helpers(mention, sentence)
    if mention.actors or mention.type not in _ORDERED or lemma_of(sentence.tokens[mention.at.token]) not in _DONE_BY_ORDER:
        return mention
    token = sentence.tokens[mention.at.token]
    if token.relation != "xcomp" or token.xpos != "VBN" or token.head < 0 or lemma_of(sentence.tokens[token.head]) != "have":
        return mention
    things = sentence.dependents(token.head, "obj")
    if not things or any(sentence.dependents(t.index, "nmod:poss") for t in things) or sentence.dependents(token.index, "obl:agent"):
        return mention  # "had his arm broken": it befell him
    return replace(mention, actors=tuple(Ref(sentence.index, t.index) for t in sentence.dependents(token.head, "nsubj")))


def _with_helpers(mention: EventMention, sentence: Sentence) -> EventMention:
    """The jets of "took the town with the help of Ugandan jets": they help whoever took it."""
    at = mention.at.token
    verb = sentence.tokens[at].head
    if verb < 0 or sentence.tokens[at].relation != "obl" or "with" not in prepositions(sentence, at):
        return mention
    below = sentence.dependents(at, "nmod")
    helpers = [t for t in below if t.deprel == "nmod:poss" or _WHOSE & set(prepositions(sentence, t.index))]
    helpers = helpers or [t for t in sentence.dependents(at, "amod", "compound") if t.upos == "PROPN" or t.form[:1].isupper()]
    helped = [t for t in sentence.dependents(verb, "nsubj") if is_noun(t) or t.upos == "PRON"]
    if not helpers:
        return mention
    actors = tuple(Ref(sentence.index, t.index) for t in helpers)
    recipients = tuple(ref for t in helped if (ref := Ref(sentence.index, t.index)) not in actors)
    return replace(mention, actors=actors, recipients=recipients or tuple(ref for ref in mention.recipients if ref not in actors))


@needs(any_of=HELP)
def who_only_helps(sentence: Sentence, mention: EventMention) -> set[int]:
    """The Rwanda of "seized power with the help of Rwanda", to which nothing is done."""
    if mention.type in _HELPING or HELP.isdisjoint(sentence.vocabulary):
        return set()
    helps = [t for t in sentence.dependents(mention.at.token, "obl") if lemma_of(t) in HELP and "with" in prepositions(sentence, t.index)]
    return {k for t in helps for k in sentence.subtree(t.index)}
