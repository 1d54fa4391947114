"""Sentences that leave the scene before: of what happened anywhere ("Over the past day, the army repelled 40 attacks"), or elsewhere."""

from __future__ import annotations

from according.ontology.closed_classes import DURATION_PREPOSITIONS
from according.records.parse import Sentence

_OPENING = 7
"""Words within which a sentence says of what time it is."""
_SPANS = frozenset({"day", "days", "hours", "week", "weeks", "month", "months", "period"})
_GONE = frozenset({"past", "last", "previous", "reporting", "preceding"})
_OTHERS = frozenset({"another", "separate", "unrelated"})
_INCIDENTS = frozenset({"incident", "attack", "operation", "case", "development", "raid", "clash", "action"})
_TOTALS = frozenset({"total", "all", "sum"})


def sums_up(sentence: Sentence) -> bool:
    """Whether a sentence opens with a span of days, or "in total", and counts what was done: it goes on with nobody's scene before it."""
    words = [t.form.lower() for t in sentence.tokens[:_OPENING]]
    if words[:1] in (["separately"], ["elsewhere"]) or words[:1] == ["in"] and _OTHERS & set(words[1:3]) and _INCIDENTS & set(words):
        return True  # "in a separate incident, guerrillas freed a corporal"
    if not words or words[0] not in DURATION_PREPOSITIONS:
        return False
    if len(words) > 1 and words[1] in _TOTALS:
        return True
    span = not _SPANS.isdisjoint(words)
    counts = any(t.upos == "NUM" for t in sentence.tokens[_OPENING - 2 :])
    return span and (not _GONE.isdisjoint(words) or counts)
