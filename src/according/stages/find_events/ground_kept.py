"""Ground that somebody keeps, or denies having lost: "our forces still hold the town", "denied losing the town" tell of no assault."""

from __future__ import annotations

from collections.abc import Mapping

from according.ontology.ground import GROUND
from according.records.parse import Sentence
from according.stages.find_events.match import Match

_KEEPING = frozenset({"hold", "control", "retain", "keep"})
_LOSING = frozenset({"lose", "loss", "fall"})
_DENYING = frozenset({"deny", "dispute", "reject", "dismiss", "refute", "contest"})


def is_ground_kept(sentence: Sentence, found: Match, _: Mapping[int, Match]) -> bool:
    """Whether what was read as violence, without a cue, says that ground is held, or is the loss of it that somebody denies."""
    token = sentence.tokens[found.index]
    if found.cue.type != "ASSAULT":
        return False
    if token.lemma in _KEEPING:
        return token.upos == "VERB" and any(t.mention == "place" or t.lemma in GROUND for t in sentence.dependents(token.index, "obj"))
    denied = token.relation in {"ccomp", "xcomp", "obj"} and sentence.tokens[token.head].lemma in _DENYING
    return token.lemma in _LOSING and denied
