"""Compounds whose two words name one event: the "protest" of "protest march", the "effort" of "mediation effort"."""

from __future__ import annotations

from collections.abc import Mapping

from according.records.parse import Sentence
from according.stages.find_events.match import Match


def is_first_part(sentence: Sentence, found: Match, others: Mapping[int, Match]) -> bool:
    """The "sit" of "sit-in", the "protest" of "protest march"."""
    token = sentence.tokens[found.index]
    after = sentence.tokens[found.index + 1] if found.index + 1 < len(sentence) and token.upos == "NOUN" else token
    beside = after.upos == "NOUN" and (after.head, after.deprel) == (token.head, token.deprel)  # hung beside its noun
    whole = others.get(after.index if beside else token.head)
    return (beside or token.relation == "compound") and whole is not None and whole is not found and whole.cue.type == found.cue.type


def is_second_part(sentence: Sentence, found: Match, others: Mapping[int, Match]) -> bool:
    """The effort of "mediation effort", where the mediation is of the same type."""
    parts = [t.index for t in sentence.dependents(found.index, "compound") if t.index in others and others[t.index].cue.lemmas]
    return any(others[at].cue.type == found.cue.type for at in parts)
