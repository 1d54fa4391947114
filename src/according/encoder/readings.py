"""Scores of the heads that read events, to what each word is taken for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from according.encoder.scores import Scores
from according.records.reading import Reading, Role

if TYPE_CHECKING:
    from according.encoder.decode import Labels

LEAST = 0.03
"""A word that is a trigger with less than this probability is not read."""

LEAST_ROLE = 0.1
"""Words with a role of less than this probability have none."""

NO_EVENT, NO_ROLE, NO_MODE = "O", "none", "none"


def readings(scores: Scores, *, labels: Labels) -> list[Reading | None]:
    """What each word is taken for, None for words that are hardly a trigger."""
    event = probabilities(scores.event)
    none = labels.event.index(NO_EVENT)
    found: list[Reading | None] = [None] * len(event)
    places = np.flatnonzero(event[:, none] <= 1 - LEAST)
    if not len(places):
        return found
    modes = scores.mode[places].argmax(axis=1).tolist()
    rows = [event[places], *(probabilities(head[places]) for head in (scores.status, scores.voice, scores.happened))]
    roles = _roles(probabilities(scores.role[places]), labels.role)
    for at, mode, types, status, voice, happened, own in zip(places.tolist(), modes, *(row.tolist() for row in rows), roles, strict=True):
        known = _by_label(types, labels.event)
        del known[NO_EVENT]
        found[at] = Reading(
            types=known,
            mode=None if labels.mode[mode] == NO_MODE else labels.mode[mode],
            status=_by_label(status, labels.status),
            voice=_by_label(voice, labels.voice),
            happened=_by_label(happened, labels.happened)["yes"],
            roles=tuple(own),
        )
    return found


def _by_label(row: Sequence[float], labels: Sequence[str]) -> dict[str, float]:
    return {label: round(p, 4) for label, p in zip(labels, row, strict=True)}


def _roles(rows: np.ndarray, labels: Sequence[str]) -> list[list[Role]]:
    """rows: (triggers, words, roles), probabilities."""
    found: list[list[Role]] = [[] for _ in rows]
    likely = np.nonzero(rows >= LEAST_ROLE)
    for trigger, word, column, p in zip(*(part.tolist() for part in likely), rows[likely].tolist(), strict=True):
        if labels[column] != NO_ROLE:
            found[trigger].append(Role(word=word, name=labels[column], likely=round(p, 4)))
    return found


def probabilities(scores: np.ndarray) -> np.ndarray:
    """Log-odds, any shape, to probabilities over the last axis."""
    raised = np.exp(scores - scores.max(axis=-1, keepdims=True))
    found: np.ndarray = raised / raised.sum(axis=-1, keepdims=True)
    return found
