"""Pleas and confessions: who says that the deed was, or was not, one's own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from according.records.parse import Sentence, Token
from according.stages.attribute.speech import is_negated
from according.stages.attribute.told import Echo, Told, voices
from according.stages.attribute.who_says import verb_speakers

_WHEN = frozenset({"after", "because", "before", "once", "since", "when", "while", "without"})
_CLAUSES = ("advcl", "xcomp", "ccomp")


def pleas(told: Told) -> Iterator[Echo]:
    """ "Confessed to the killing", "pleaded guilty to the murder": their own assertion of their own deed; "not guilty" denies it."""
    confessing = told.lexicon.echoes["confession"]
    for sentence in told.parsed.sentences:
        for token in sentence.tokens if not confessing.isdisjoint(sentence.vocabulary) else ():
            stance = _stance(told, sentence, token)
            if stance is None:
                continue
            if token.lemma.lower() in told.lexicon.echoes["plea"]:
                yield from _to_the_charge(told, sentence, token, stance)
            targets = [n for n in told.under(sentence, token.index) if _is_pleaded(told, sentence, token.index, told.mentions[n].at.token)]
            for echo in voices(
                sentence, verb_speakers(sentence, token.index), (targets, False), stance=stance, cue=token.form, rule="plea or confession"
            ):
                yield replace(echo, voice=replace(echo.voice, claims_deed=True))


def _to_the_charge(told: Told, sentence: Sentence, verb: Token, stance: str) -> Iterator[Echo]:
    """What those are accused of who plead without a word on what to: "a man accused of shooting the mayor pleaded not guilty"."""
    if any("to" in sentence.marked(t.index, "case", "mark") for t in sentence.dependents(verb.index, "obl", *_CLAUSES)):
        return
    for word in sentence.dependents(verb.index, "xcomp"):
        if sentence.dependents(word.index, "obl", "advcl"):
            return
    accused = [n for n in told.before(sentence, verb.index) if told.charged(n)]
    speakers = verb_speakers(sentence, verb.index)
    yield from voices(sentence, speakers, (accused, True), stance=stance, cue=verb.form, rule="plea to the charge")


def _stance(told: Told, sentence: Sentence, verb: Token) -> str | None:
    """What a verb says of one's own deed; None for every other verb, and for who has not confessed."""
    words = told.lexicon.echoes
    if verb.upos != "VERB" or verb.lemma.lower() not in words["confession"] or is_negated(sentence, verb.index):
        return None
    pleaded = [t for t in sentence.dependents(verb.index) if t.lemma.lower() in words["guilt"] | words["innocence"]]
    if not pleaded:
        taken_back = any(t.lemma.lower() in words["retraction"] and not is_negated(sentence, t.index) for t in _alone(sentence, verb))
        return None if verb.lemma.lower() in words["plea"] else "denies" if taken_back else "asserts"
    innocent = pleaded[0].lemma.lower() in words["innocence"]
    return "denies" if innocent or is_negated(sentence, pleaded[0].index) else "asserts"


def _alone(sentence: Sentence, verb: Token) -> list[Token]:
    """What somebody did next, without a word on what to: "confessed to the killing but later recanted"."""
    return [t for t in sentence.dependents(verb.index, "conj") if t.xpos == "VBD" and not sentence.dependents(t.index, "nsubj", "ccomp")]


def _is_pleaded(told: Told, sentence: Sentence, verb: int, event: int) -> bool:
    """Whether an event is what was pleaded to or confessed: "to the killing", "to charges that he planted the bomb"."""
    at, claims = event, told.lexicon.echoes["claim"]
    while sentence.tokens[at].head != verb and (
        sentence.tokens[at].relation in ("conj", "obj")
        or (sentence.tokens[at].relation in ("acl", "nmod", "ccomp") and sentence.tokens[sentence.tokens[at].head].lemma.lower() in claims)
    ):
        at = sentence.tokens[at].head
    over = sentence.tokens[sentence.tokens[at].head]
    if over.index != verb and over.head != verb:
        return False
    if sentence.tokens[at].relation == "advcl" and sentence.dependents(at, "nsubj", "nsubj:pass"):
        return False  # "pleaded guilty, with one of them being sentenced to death"
    forms = {t.form.lower() for t in sentence.dependents(at, "case", "mark")}
    if not _WHEN.isdisjoint(forms):
        return False  # "confessed after being beaten": what others had done to him
    return "to" in forms or (over.index == verb and sentence.tokens[at].relation in {"obj", *_CLAUSES})
