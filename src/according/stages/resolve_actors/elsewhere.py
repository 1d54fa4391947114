"""Who is not at home at the place that his clause names: visitors, those who send others there, those who shoot at it."""

from __future__ import annotations

from according.records.parse import Sentence
from according.stages.resolve_actors.phrases import preposition

_GOING = frozenset({"deploy", "dispatch", "fly", "journey", "send", "tour", "travel", "trip", "visit"})
_ARRIVING = frozenset({"arrive", "arrival", "land"})
_CALLING = frozenset({"invite", "summon", "call", "bring", "fly", "ask", "send"})
_FIRING = frozenset({"aim", "direct", "fire", "launch", "point", "shoot"})


def is_elsewhere(sentence: Sentence, place: int, at: int) -> bool:
    """Whether the noun at `at` is not of the place: "both were invited to Cairo", "the minister's visit to Ankara", "fired at Israel"."""
    head, before, token = sentence[sentence[place].head], preposition(sentence, place), sentence[at]
    if before in ("toward", "towards") or before == "at" and head.lemma in _FIRING:
        return token.upos == "NOUN"
    if before in ("in", "at") and head.lemma in _ARRIVING:
        return token.upos == "NOUN" and head.index in (token.head, sentence[token.head].head)  # "envoys of the rebels arrived in"
    if before != "to":
        return False
    if head.lemma in _GOING and token.upos == "NOUN":
        return True  # "parliament voted to send troops to Mali"
    return head.lemma in _CALLING and token.head == head.index and token.deprel in {"obj", "nsubj:pass"}
