"""Verbs that only announce what their object names: who "announced a visa ban", "unveiled sanctions" has conceded nothing."""

from __future__ import annotations

from collections.abc import Mapping

from according.records.parse import Sentence
from according.stages.find_events.match import Match

_ANNOUNCING = frozenset({"announce", "declare", "detail", "proclaim", "unveil"})
_FRIENDLY = frozenset({"AGREE", "CONCEDE", "SUPPORT"})
_HOSTILE = frozenset({"SANCTION", "COERCE", "ASSAULT", "MOBILIZE", "PROTEST"})


def is_heralding(sentence: Sentence, found: Match, others: Mapping[int, Match]) -> bool:
    """Whether a verb that is read as a friendly act has for its object an act against others, which is the event. others: by token."""
    if sentence.tokens[found.index].lemma not in _ANNOUNCING or found.cue.type not in _FRIENDLY:
        return False
    named = (others.get(t.index) for t in sentence.dependents(found.index, "obj", "nsubj:pass"))
    return any(other is not None and other.cue.type in _HOSTILE for other in named)
