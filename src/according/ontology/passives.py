"""Passives that leave out who did it."""

from __future__ import annotations

from according.records.parse import Sentence


def is_passive_of_nobody(sentence: Sentence, *, verb: int) -> bool:
    """Whether a verb is a passive with its auxiliary that names nobody with "by"."""
    return bool(sentence.dependents(verb, "aux:pass")) and not sentence.dependents(verb, "obl:agent")
