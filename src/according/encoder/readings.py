"""Scores of the heads that read events, to what each word is taken for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
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
    for at in np.flatnonzero(event[:, none] <= 1 - LEAST).tolist():
        found[at] = _reading(scores, at, event[at], labels)
    return found


def _reading(scores: Scores, at: int, event: np.ndarray, labels: Labels) -> Reading:
    status, voice, happened = (probabilities(row[at]) for row in (scores.status, scores.voice, scores.happened))
    mode = labels.mode[int(scores.mode[at].argmax())]
    return Reading(
        types={label: round(float(p), 4) for label, p in zip(labels.event, event, strict=True) if label != NO_EVENT},
        mode=None if mode == NO_MODE else mode,
        status=_by_label(status, labels.status),
        voice=_by_label(voice, labels.voice),
        happened=_by_label(happened, labels.happened)["yes"],
        roles=tuple(_roles(probabilities(scores.role[at]), labels.role)),
    )


def _by_label(row: np.ndarray, labels: Sequence[str]) -> dict[str, float]:
    return {label: round(float(p), 4) for label, p in zip(labels, row, strict=True)}


def _roles(rows: np.ndarray, labels: Sequence[str]) -> Iterator[Role]:
    """rows: (words, roles), probabilities."""
    for word, column in np.argwhere(rows >= LEAST_ROLE).tolist():
        if labels[column] != NO_ROLE:
            yield Role(word=word, name=labels[column], likely=round(float(rows[word, column]), 4))


def probabilities(scores: np.ndarray) -> np.ndarray:
    """Log-odds, any shape, to probabilities over the last axis."""
    raised = np.exp(scores - scores.max(axis=-1, keepdims=True))
    found: np.ndarray = raised / raised.sum(axis=-1, keepdims=True)
    return found
