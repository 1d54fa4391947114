"""What is only what something is for: the demand of a protest, the conquest that a campaign is to bring, what somebody refuses to do."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace

from according.ontology.closed_classes import QUOTATION_MARKS
from according.records.mention import EventMention
from according.records.parse import Sentence
from according.records.relations import DIRECT_NOMINALS
from according.stages.find_events.syntax import is_passive, lemma_of, marks, prepositions

PURPOSE = "purpose"
_PLACARDS = frozenset({"placard", "banner", "inscription", "poster", "sign", "slogan", "t-shirt", "leaflet", "graffiti"})
_WITH_OBLIQUE = frozenset({"bring", "reduce"})
_TOPICS = frozenset({"REQUEST", "ACCUSE", "REJECT", "PROTEST", "SUPPORT"})


def as_topics(mentions: Mapping[int, EventMention], sentence: Sentence, *, endeavours: Collection[str]) -> dict[int, EventMention]:
    """The mentions by token, those that tell no event of their own marked as purposes; what is demanded stays what it is.

    endeavours: lemmas of nouns such as "campaign".
    """
    return {
        at: replace(mention, status_rule=PURPOSE)
        if _is_of_protest(at, mentions, sentence)
        or _is_of_endeavour(at, mention, sentence, endeavours)
        or _is_refused(at, mentions, sentence)
        or _is_in_protest(at, mentions, sentence)
        or _is_of_phone_call(at, mentions, sentence)
        or _is_on_placard(at, sentence)
        or _is_brought_about(at, mentions, sentence)
        else mention
        for at, mention in mentions.items()
    }


def _is_of_protest(at: int, mentions: Mapping[int, EventMention], sentence: Sentence) -> bool:
    """ "Marched to demand his release", "blocked the road, demanding water": what a protest is about is no second event (PLOVER)."""
    clause = sentence.tokens[at]
    while clause.relation == "conj" and clause.head >= 0:
        clause = sentence.tokens[clause.head]
    own = sentence.dependents(at, "nsubj", "nsubj:pass") or sentence.dependents(clause.index, "nsubj", "nsubj:pass")
    if own or mentions[at].type not in _TOPICS or clause.head < 0:
        return False
    if _is_of_called(clause.index, sentence):
        return True
    if clause.relation == "advcl":  # also "staged a sit-in, demanding pay"
        staged = () if clause.head in mentions else sentence.dependents(clause.head, "obj")
        return _is_protest(mentions.get(clause.head)) or any(_is_protest(mentions.get(t.index)) for t in staged)
    gerund = clause.relation == "acl" and clause.xpos == "VBG"
    return gerund and any(_is_protest(mentions.get(k)) for k in (clause.head, *_over_phrase(sentence, clause.head)))


def _is_of_phone_call(at: int, mentions: Mapping[int, EventMention], sentence: Sentence) -> bool:
    """ "Called his counterpart to discuss the border": that they discussed it is the call."""
    token = sentence.tokens[at]
    above = mentions.get(token.head) if token.relation in ("xcomp", "advcl") and mentions[at].type == "CONSULT" else None
    return above is not None and (above.type, above.mode) == ("CONSULT", "phone") and "to" in marks(sentence, at)


def _is_of_called(clause: int, sentence: Sentence) -> bool:
    """ "A strike called by unions to protest against cuts", "the march, which was organised to demand pay": why it was called."""
    token = sentence.tokens[clause]
    if token.relation not in ("advcl", "xcomp") or "to" not in marks(sentence, clause):
        return False
    # The parser may hang it on the main verb: "used tear gas during a strike called to protest against cuts".
    called = next((t for t in reversed(sentence.tokens[:clause]) if t.upos == "VERB"), sentence.tokens[token.head])
    if lemma_of(called) not in _CALLING:
        return False
    told = called.relation == "acl" and called.head >= 0 and lemma_of(sentence.tokens[called.head]) in _GATHERINGS
    return told and called.xpos == "VBN" and (called.deprel == "acl" or is_passive(sentence, called.index))


_CALLING = frozenset({"arrange", "call", "convene", "hold", "mount", "organise", "organize", "plan", "stage"})
_GATHERINGS = frozenset({
    "assembly", "blockade", "boycott", "demonstration", "gathering", "march", "parade", "procession", "protest", "rally", "shutdown",
    "sit-in", "stay-away", "stoppage", "strike", "vigil", "walkout",
})  # fmt: skip


def _over_phrase(sentence: Sentence, noun: int) -> Iterator[int]:
    """The predicates over a noun: "staged a sit-in at the gate demanding pay", "youths demanding jobs blocked the road"."""
    while sentence.tokens[noun].head >= 0 and sentence.tokens[noun].relation in DIRECT_NOMINALS:
        noun = sentence.tokens[noun].head
        yield noun
        yield from (t.index for t in sentence.dependents(noun, "obj") if sentence.tokens[noun].upos == "VERB")


def _is_protest(mention: EventMention | None) -> bool:
    return mention is not None and mention.type == "PROTEST"


def _is_of_endeavour(at: int, mention: EventMention, sentence: Sentence, endeavours: Collection[str]) -> bool:
    """ "The campaign to liberate the city", "his push to take the capital"."""
    token = sentence.tokens[at]
    campaign = token.relation == "acl" and token.head >= 0 and lemma_of(sentence.tokens[token.head]) in endeavours
    return campaign and mention.type == "ASSAULT" and "to" in marks(sentence, at)


def _is_in_protest(at: int, mentions: Mapping[int, EventMention], sentence: Sentence) -> bool:
    """Whether it is the protest of "a strike called in protest against the raid", which is the strike."""
    manner = lemma_of(sentence[at]) == "protest" and sentence[at].relation in ("obl", "nmod") and prepositions(sentence, at) == ["in"]
    manner = manner and not sentence.dependents(at, "det", "nummod")  # "hurt in a protest" tells of one
    above = (mentions[k] for k in sentence.ancestors(at) if k in mentions)
    return manner and any(_is_protest(other) and other.status in ("negated", mentions[at].status) for other in above)


def _is_on_placard(at: int, sentence: Sentence) -> bool:
    """Whether a placard says it between quotation marks: "carried placards with the words 'Stop killing us'" tells of no killing."""
    placard = next((t.index for t in sentence.tokens[:at][::-1] if t.lemma.lower() in _PLACARDS and t.upos == "NOUN"), -1)
    if placard < 0:
        return False
    marks_between = sum(t.form in QUOTATION_MARKS for t in sentence.tokens[placard + 1 : at])
    return marks_between % 2 == 1 and any(t.form in QUOTATION_MARKS for t in sentence.tokens[at + 1 :])


def _is_brought_about(at: int, mentions: Mapping[int, EventMention], sentence: Sentence) -> bool:
    """The standstill of "a protest that brought traffic to a standstill": what a protest does is no second one."""
    token = sentence.tokens[at]
    if mentions[at].type != "PROTEST" or mentions[at].by_cue or token.relation != "obl":
        return False
    verb = sentence.tokens[token.head]
    if lemma_of(verb) not in _WITH_OBLIQUE:
        return False
    subjects = [t.index for t in sentence.dependents(verb.index, "nsubj")]
    return any(_is_protest(mentions.get(k)) for k in (*subjects, *((verb.head,) if verb.relation == "acl" else ())))


def _is_refused(at: int, mentions: Mapping[int, EventMention], sentence: Sentence) -> bool:
    """ "Refused to step down": what somebody will not do himself is no second event beside his refusal."""
    mention, token = mentions[at], sentence.tokens[at]
    above = token.head if mention.content_of is None and token.relation == "xcomp" else mention.content_of
    over = None if above is None else mentions.get(above)
    return over is not None and over.type == "REJECT" and over.status == "actual" and mention.status == "negated"
