"""Who denies having lost what the other side says that it took: "denied losing the town", "denied that the town had fallen"."""

from __future__ import annotations

from according.ontology.ground import GROUND
from according.records.mention import EventMention
from according.records.parse import Ref, Sentence, Token
from according.stages.attribute.speech import is_negated
from according.stages.attribute.told import Told

_REACH = 3  # sentences back
_LOST, _FALLEN = frozenset({"lose"}), frozenset({"fall"})
_LOSSES = frozenset({"loss", "fall"})
FALLING = _LOST | _FALLEN | _LOSSES
"""Words of which a sentence has one wherever somebody says that ground was not lost."""
_TAKING = frozenset({"capture", "seize", "take", "overrun", "conquer", "occupy", "retake", "recapture", "storm", "enter", "seizure"})


def lost_ground(sentence: Sentence, verb: int, told: Told) -> list[int]:
    """The capture told before that a denial of the loss denies; another town's is none."""
    ground = next((g for t in sentence.dependents(verb, "ccomp", "xcomp", "obj") for g in _ground(sentence, t)), None)
    return [] if ground is None else taken(sentence, ground, told, before=verb)


def kept_ground(sentence: Sentence, verb: int, told: Told) -> list[int]:
    """The capture told before that "insisted that the town had not fallen" denies."""
    clauses = [t for t in sentence.dependents(verb, "ccomp") if is_negated(sentence, t.index)]
    ground = next((g for t in clauses for g in _ground(sentence, t)), None)
    return [] if ground is None else taken(sentence, ground, told, before=verb)


def taken(sentence: Sentence, ground: Token, told: Told, *, before: int) -> list[int]:
    """The capture told before a word that a town's loss would be; another town's is none."""
    names = _names(sentence, ground)
    for number in reversed(told.near(sentence.index, _REACH)):
        mention = told.mentions[number]
        if mention.at < Ref(sentence.index, before) and mention.status == "actual" and mention.type in {"ASSAULT", "COERCE"}:
            towns = _taken(told, mention)
            if towns and any(not names or not (own := _names(of, t)) or names & own for of, t in towns):
                return [number]
    return []


def _ground(sentence: Sentence, word: Token) -> list[Token]:
    """The town of "losing the town", "that the town had fallen", "the loss of the town"."""
    lemma = word.lemma.lower()
    if lemma in _LOST:
        found = [*sentence.dependents(word.index, "obj", "nsubj:pass")]
    elif lemma in _FALLEN and word.upos == "VERB":
        found = [*sentence.dependents(word.index, "nsubj")]
    elif lemma in _LOSSES and word.upos == "NOUN":
        found = [t for t in sentence.dependents(word.index, "nmod") if "of" in sentence.marked(t.index, "case")]
    else:
        return []
    return [t for t in found if _is_ground(t)]


def _is_ground(token: Token) -> bool:
    return token.mention == "place" or token.lemma.lower() in GROUND


def _taken(told: Told, mention: EventMention) -> list[tuple[Sentence, Token]]:
    """What a mention says was taken, if it tells of the taking of ground."""
    sentence = told.parsed.sentences[mention.at.sentence]
    word = sentence.tokens[mention.at.token]
    if word.lemma.lower() not in _TAKING:
        return []
    beside = sentence.dependents(word.index, "obj", "nsubj:pass", "nmod")
    return [(sentence, t) for t in beside if _is_ground(t)]


def _names(sentence: Sentence, token: Token) -> set[str]:
    return {sentence.tokens[k].form for k in sentence.subtree(token.index) if sentence.tokens[k].upos == "PROPN"}
