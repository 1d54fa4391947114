"""Whom "he", "it" or "them" cannot be: nobody counted, nobody of the other gender by his own words, nor who is joined with it by "and"."""

from __future__ import annotations

from collections.abc import Callable

from according.records.parse import Ref
from according.records.relations import TOLD_TAGS
from according.stages.resolve_actors.bars import HERE, SINGLE, Bar
from according.stages.resolve_actors.mentions import Mention, Mentions

_ASKED = frozenset({"ask", "question", "tell", "warn"})
_UNITS = frozenset({
    "audience", "battalion", "brigade", "congregation", "contingent", "convoy", "couple", "crew", "crowd", "detachment", "division",
    "family", "gang", "garrison", "group", "household", "jury", "militia", "others", "pair", "patrol", "platoon", "public", "regiment",
    "remainder", "rest", "squad", "squadron", "staff", "team", "trio", "unit",
})  # fmt: skip
"""Several people under one noun, whom the encoder may take for one person."""


def is_counted(other: Mention) -> bool:
    """ "The nine" are no he, nor is a garrison."""
    if other.form == "noun" and (other.count == "many" or other.token.lemma.casefold() in _UNITS):
        return True
    return other.token.upos == "NUM" and other.token.lemma != "one"


def is_of_other_gender(mention: Mention, other: Mention, mentions: Mentions) -> bool:
    """ "Nadia, a nurse who hid a man in her cellar, said he …": her own words call her "she", and a nurse is the same one."""
    sentence = mentions.sentence(mention)
    if other.ref.sentence != mention.ref.sentence or other.is_pronoun:
        return False
    head = other.token.head if other.token.relation == "appos" else other.ref.token
    inside = [k for k in sentence.subtree(head) if k < mention.ref.token]
    known = (mentions.at(Ref(mention.ref.sentence, k)) for k in inside)
    return {one.form for one in known if one is not None and one.form in ("he", "she")} == {"she" if mention.form == "he" else "he"}


def is_asked_by_him(mention: Mention, other: Mention, mentions: Mentions) -> bool:
    """Whether the other asks whom "he" stands for: "asked by the judge if he understood, he said yes"."""
    asked = mentions.above(other) if other.token.deprel == "obl:agent" else None
    return asked is not None and other.ref.sentence == mention.ref.sentence and asked.lemma in _ASKED and asked.relation == "advcl"


def is_whose_object(mention: Mention, other: Mention, mentions: Mentions) -> bool:
    """Whether "him" stands beside the very noun as subject, which was told before: "the judge spoke. The judge ordered him held"."""
    sentence = mentions.sentence(mention)
    if other.form != "noun" or other.ref.sentence == mention.ref.sentence:
        return False
    subjects = [t for t in sentence.dependents(mention.token.head, "nsubj") if t.deprel == "nsubj" and sentence.is_known(t.index)]
    return any(t.upos == "NOUN" and t.lemma == other.token.lemma for t in subjects)


def is_joined(mention: Mention, other: Mention, *, mentions: Mentions) -> bool:
    """Whether "and" joins a pronoun with the very party: "he and Arafat" are two."""
    beside = mentions.sentence(mention).dependents(mention.ref.token, "conj")
    joined = [mentions.at(Ref(mention.ref.sentence, t.index)) for t in beside]
    return any(one is not None and (one is other or one.form == "name" and one.key == other.key) for one in joined)


_OF_ONE_GENDER, _OBJECT = frozenset({"he", "she"}), frozenset({"obj"})
_KILLING = frozenset({"assassinate", "behead", "execute", "kill", "lynch", "murder", "slay", "strangle"})
_TELLING = frozenset({"allege", "believe", "claim", "insist", "say", "suspect", "tell", "testify", "think"})


def he_or_she(settled: Callable[[Mention], Ref]) -> tuple[Bar, ...]:
    """ "The rebel will stand trial, the minister said; he will be tried here, she vowed": she is not the one who is "he" there.

    settled: what an earlier mention goes back to.
    """

    def is_the_other(mention: Mention, other: Mention, mentions: Mentions) -> bool:
        here = (m for m in mentions.in_sentence(mention.ref.sentence) if m.number < mention.number and m.form in SINGLE)
        return any(m.form != mention.form and settled(m) == settled(other) for m in here)

    def was_the_other(mention: Mention, other: Mention, mentions: Mentions) -> bool:
        """ "The minister said he would stay. … The church asked her"."""
        if other.form != "noun" or other.gender or other.type != "person":
            return False
        behind = (m for m in mentions.in_sentence(other.ref.sentence) if other.number < m.number < mention.number)
        return any(m.form in _OF_ONE_GENDER - {mention.form} and settled(m) == other.ref for m in behind)

    def is_alive(mention: Mention, other: Mention, mentions: Mentions) -> bool:
        """ "Ruiz said she believed that soldiers had killed her": whoever says so was not killed."""
        sentence, verb = mentions.sentence(mention), mention.token.head
        if sentence.tokens[verb].xpos not in TOLD_TAGS or any(t.lemma not in ("have", "be") for t in sentence.dependents(verb, "aux")):
            return False
        telling = (k for k in sentence.ancestors(verb) if sentence.tokens[k].lemma in _TELLING)
        tellers = (mentions.at(Ref(sentence.index, t.index)) for k in telling for t in sentence.dependents(k, "nsubj"))
        met = settled(other)
        return any(m is not None and (settled(m) == met or m.key == other.key != "") for m in tellers)

    others = {"he": frozenset({"she", "her"}), "she": frozenset({"he", "him", "his"})}
    here = tuple(Bar(is_the_other, forms=frozenset({form}), words=words) for form, words in others.items())
    return (*here, Bar(was_the_other, forms=_OF_ONE_GENDER), Bar(is_alive, forms=_OF_ONE_GENDER, roles=_OBJECT, heads=_KILLING))


def is_of_who_acts(mention: Mention, other: Mention, mentions: Mentions) -> bool:
    """The two of "Cruz and Ruiz spoke, with Cruz promising to bomb them": nobody does so to himself and another."""
    sentence, verb = mentions.sentence(mention), mention.token.head
    while sentence.tokens[verb].relation == "xcomp" and not sentence.dependents(verb, "nsubj"):
        verb = sentence.tokens[verb].head
    acting = (mentions.at(Ref(sentence.index, t.index)) for t in sentence.dependents(verb, "nsubj"))
    keys = {one.key for one in acting if one is not None and one.form == "name"}
    first = other.token.head if other.token.relation == "conj" else other.ref.token
    beside = mentions.sentence(other).dependents(first, "conj")
    group = (mentions.at(Ref(other.ref.sentence, k)) for k in (first, *(t.index for t in beside)))
    return bool(keys) and bool(beside) and any(one is not None and one.key in keys for one in group)


def is_one_of_several(mention: Mention, other: Mention, mentions: Mentions) -> bool:
    """Niger of "Niger and Mali left the bloc after it had threatened them": what several did is no deed of one's."""
    sentence = mentions.sentence(mention)
    if other.form != "name" or other.ref.sentence != mention.ref.sentence:
        return False
    first = other.token.head if other.token.relation == "conj" else other.ref.token
    beside = [t for t in sentence.dependents(first, "conj") if t.upos == "PROPN"]
    return bool(beside) and sentence.tokens[first].relation == "nsubj" and sentence.tokens[first].upos == "PROPN"


BARS = (
    Bar(is_one_of_several, forms=frozenset({"it"}), roles=frozenset({"nsubj"}), words=frozenset({"and"}), back=HERE),
    Bar(is_of_other_gender, forms=SINGLE, back=HERE),
    Bar(is_of_who_acts, forms=frozenset({"they"}), roles=frozenset({"obj"})),
    Bar(is_asked_by_him, forms=SINGLE, words=frozenset({"by"}), back=HERE),
    Bar(is_whose_object, forms=SINGLE, roles=frozenset({"obj"})),
)
