"""Whence arms were fired and forces sent: a place of its own, but not that of what they did."""

from __future__ import annotations

from according.records.mention import EventMention
from according.records.parse import Sentence

NOWHERE = 9.0
"""The cost of a place that is not the event's, even where no other is told."""
_ORIGIN = 2.4
_LAUNCHES = frozenset({"fire", "launch", "lob", "shoot"})


def origin_cost(sentence: Sentence, at: int, case: frozenset[str], mention: EventMention) -> float:
    """What it costs that a place is only an origin ("rockets fired from X hit Y", "moved troops from X to Y"); 0 where it is none.

    at: the word that stands for the place; case: its prepositions.
    """
    if mention.type not in ("ASSAULT", "MOBILIZE"):
        return 0.0
    listed = sentence[at].relation == "conj"
    at = sentence[at].head if listed else at
    if sentence[at].head < 0 or "from" not in (sentence.marked(at, "case") if listed else case):
        return 0.0
    above = sentence[sentence[at].head]
    if mention.type == "MOBILIZE":
        return _ORIGIN
    if above.lemma not in _LAUNCHES:
        return 0.0
    return _ORIGIN if above.index == mention.at.token or above.upos != "VERB" else NOWHERE
