"""Who will not do what was asked of him: "they turned him down", "said he would do no such thing".

The guide's `denies` is also "will not": of a demand, an order or an offer that somebody refuses the report tells both sides.
"""

from __future__ import annotations

from collections.abc import Iterator

from according.ontology.closed_classes import PERSON_PRONOUNS
from according.ontology.content_words import OFFERS
from according.records.attribution import REFUSES, Voice
from according.records.mention import EventMention
from according.records.parse import Ref, Sentence, Token
from according.stages.attribute.objects import is_relative
from according.stages.attribute.speech import is_first_person, is_negated
from according.stages.attribute.told import PRONOUNS, Echo, Tellers, Told

_REACH = 1  # sentences from the demand to its refusal
_WANTED = frozenset({"requested", "ordered", "planned"})
_DOING = frozenset({"do", "happen", "comply", "obey", "budge"})
_DEMANDS = frozenset({
    "request", "demand", "call", "appeal", "plea", "offer", "order", "ultimatum", "invitation", "deadline", "instruction", "overture",
    "proposal", "suggestion", "condition",
})  # fmt: skip
_NOT_WILLING = frozenset({"intention", "will", "would", "turn"})
"""One of these stands wherever somebody will not do something."""


def refusals(told: Told, *, tellers: Tellers) -> Iterator[Echo]:
    """A voice that denies on what was demanded, ordered or offered before and is refused. tellers: who tells what a word says."""
    for mention in told.mentions:
        sentence = told.parsed.sentences[mention.at.sentence]
        if mention.type == "REJECT" and mention.status == "actual" and mention.actors and _is_of_demand(sentence, mention.at.token):
            reach = 1 if _names_the_demand(sentence, mention.at.token) else 0
            yield from _echoes(told, mention.at, mention.actors, cue=sentence.tokens[mention.at.token].form, reach=reach)
    for sentence in told.parsed.sentences:
        for token in () if _NOT_WILLING.isdisjoint(sentence.vocabulary) else sentence.tokens:
            if _will_not(sentence, token):
                ref = Ref(sentence.index, token.index)
                speakers = tuple(v.speaker for v in tellers(ref) if v.speaker is not None) or _subjects(sentence, token)
                yield from _echoes(told, ref, speakers, cue=token.form, reach=_REACH)


def _is_of_demand(sentence: Sentence, at: int) -> bool:
    """Whether what is rejected is a demand or an offer, or who made it, or is left out ("they have refused")."""
    token = sentence.tokens[at]
    objects = sentence.dependents(at, "obj", "nsubj:pass")
    if token.deprel == "acl:relcl":
        if _is_put_so(sentence, at):
            return sentence.tokens[token.head].lemma.lower() in _DEMANDS
        objects = [*(t for t in objects if not is_relative(t)), sentence.tokens[token.head]]
    named = [t.lemma.lower() for t in objects if t.form.lower() != "no"]  # "said no"
    if named:
        return any(lemma in _DEMANDS | PRONOUNS | PERSON_PRONOUNS for lemma in named)
    with_whom = any("with" in sentence.marked(t.index, "case") for t in sentence.dependents(at, "obl"))
    # "Would not negotiate with bandits" says itself what is refused.
    return token.upos == "VERB" and not with_whom and all(t.form.lower() == "no" for t in sentence.dependents(at, "xcomp", "ccomp"))


def _names_the_demand(sentence: Sentence, verb: int) -> bool:
    """ "Turned the request down", "their demand was refused", "said no": one that is known, so that it may stand a sentence before."""
    if any(t.form.lower() == "no" for t in sentence.dependents(verb, "obj", "xcomp", "ccomp")):
        return True
    nouns = [t for t in sentence.dependents(verb, "obj", "nsubj:pass") if t.lemma.lower() in _DEMANDS]
    return any(sentence.is_known(t.index) for t in nouns)


def _is_put_so(sentence: Sentence, verb: int) -> bool:
    """ "…, a proposal that the group has rejected" speaks of what its own sentence tells."""
    noun = sentence.tokens[verb].head if sentence.tokens[verb].deprel == "acl:relcl" else -1
    return noun >= 0 and any(t.lemma == "a" for t in sentence.dependents(noun, "det"))


def _will_not(sentence: Sentence, token: Token) -> bool:
    """ "Would do no such thing", "that would not happen", "has no intention of doing so"."""
    lemma = token.lemma.lower()
    if lemma == "intention":
        return is_negated(sentence, token.index) and any(t.lemma.lower() == "do" for t in sentence.dependents(token.index, "acl"))
    if lemma in ("will", "would"):  # "was told that he would not"
        bare = not sentence.dependents(token.index, "xcomp", "ccomp", "obj")
        return bare and token.relation in ("ccomp", "conj", "parataxis") and is_negated(sentence, token.index)
    if lemma == "turn":  # "turned him down flat"
        down = any(t.form.lower() == "down" for t in sentence.dependents(token.index, "compound:prt", "advmod"))
        return down and any(t.lemma.lower() in PERSON_PRONOUNS for t in sentence.dependents(token.index, "obj"))
    if lemma not in _DOING or not any(t.lemma.lower() in ("will", "would") for t in sentence.dependents(token.index, "aux")):
        return False
    such = [t for t in sentence.dependents(token.index, "obj") if is_negated(sentence, t.index) or t.form.lower() == "nothing"]
    again = any(t.lemma.lower() in PRONOUNS for t in sentence.dependents(token.index, "nsubj", "obj"))
    so = any(t.form.lower() == "so" for t in sentence.dependents(token.index, "advmod"))
    return bool(such) or is_negated(sentence, token.index) and (again or so)


def _subjects(sentence: Sentence, token: Token) -> tuple[Ref, ...]:
    verb = token.head if token.upos == "NOUN" else token.index
    found = [t for t in sentence.dependents(verb, "nsubj") if t.lemma.lower() not in PRONOUNS]
    if not found and token.upos == "AUX" and token.head >= 0:  # parsers hang the "he" of "was told that he would not" on "told"
        found = [t for t in sentence.dependents(token.head, "nsubj") if t.index == token.index - 1]
    return tuple(Ref(sentence.index, t.index) for t in found)


def _echoes(told: Told, at: Ref, speakers: tuple[Ref, ...], *, cue: str, reach: int) -> Iterator[Echo]:
    for target in asked_for(told, at, reach=reach):
        for speaker in (_refuser(told, target, known) for known in speakers):
            if not is_first_person(told.parsed.sentences[speaker.sentence][speaker.token]):
                yield Echo(mention=target, voice=Voice(speaker=speaker, stance="denies", cue=cue, rule=REFUSES))


def _refuser(told: Told, target: int, speaker: Ref) -> Ref:
    """ "X called on Y to resign; he said that he would not": whoever refuses in a pronoun is the one that was asked, or offered it."""
    mention = told.mentions[target]
    above = None if mention.content_of is None else told.mentions[mention.content_of]
    by_pronoun = told.parsed.sentences[speaker.sentence][speaker.token].lemma.lower() in PERSON_PRONOUNS
    if not by_pronoun or above is None:
        return speaker
    offered = {*above.recipients, *mention.actors, *mention.recipients} - set(above.actors) if above.type in ("AGREE", "CONCEDE") else set()
    asked = set(mention.actors) if above.type == "REQUEST" else offered
    return next(iter(asked)) if len(asked) == 1 else speaker


def asked_for(told: Told, at: Ref, *, reach: int) -> list[int]:
    """What the last demand, order or offer before a word, or under it, is about."""
    sentence = told.parsed.sentences[at.sentence]
    below = [n for n in told.under(sentence, at.token, speech=True) if _is_wanted(told.mentions[n], told)]
    if below:
        return below
    asked = _said_to_be_for(sentence, at.token)
    for back in range(1 if _is_put_so(sentence, at.token) else reach + 1):
        number = at.sentence - back
        if number < 0 or told.parsed.sentences[number].paragraph < sentence.paragraph - 1:
            break
        here = [n for n in told.near(number, 0) if back or told.mentions[n].at.token < at.token]
        wanted = [n for n in here if _is_wanted(told.mentions[n], told) and (not asked or _has_word(told, n, asked))]
        if wanted:
            last = told.mentions[wanted[-1]].content_of
            return [n for n in wanted if told.mentions[n].content_of == last]
    return []


def _said_to_be_for(sentence: Sentence, verb: int) -> frozenset[str]:
    """What a demand says itself that it is for: visas of "rejected the request for visas"."""
    nouns = [t for t in sentence.dependents(verb, "obj", "nsubj:pass") if t.lemma.lower() in _DEMANDS]
    inside = [t for noun in nouns for t in sentence.dependents(noun.index, "nmod", "acl") if t.deprel not in ("nmod:poss", "acl:relcl")]
    return frozenset(t.lemma.lower() for t in inside if {"for", "to", "that"} & set(sentence.marked(t.index, "case", "mark")))


def _has_word(told: Told, number: int, words: frozenset[str]) -> bool:
    """Whether the words of an event hold one of these."""
    at = told.mentions[number].at
    sentence = told.parsed.sentences[at.sentence]
    return any(sentence.tokens[k].lemma.lower() in words for k in sentence.subtree(at.token))


def _is_wanted(mention: EventMention, told: Told) -> bool:
    above = None if mention.content_of is None else told.mentions[mention.content_of]
    if above is None:
        return mention.status == "requested"  # a condition: "unless he was set free"
    if mention.status not in (_WANTED if above.type != "THREATEN" else ("requested",)):
        return False
    lemma = told.parsed.sentences[above.at.sentence][above.at.token].lemma.lower()
    # What two have agreed nobody has asked for.
    return above.type in ("REQUEST", "THREATEN") or (above.type in ("AGREE", "CONCEDE") and lemma in OFFERS)
