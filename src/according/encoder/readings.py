"""Scores of the heads that read events, to what each word is taken for."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from typing import TYPE_CHECKING, Any

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
    roles, yes = _roles(probabilities(scores.role[places]), labels.role), labels.happened.index("yes")
    one, two, three = accumulate(row.shape[1] for row in rows[:3])
    for at, mode, row, own in zip(places.tolist(), modes, rounded(np.concatenate(rows, axis=1)), roles, strict=True):
        known = dict(zip(labels.event, row[:one], strict=True))
        del known[NO_EVENT]
        found[at] = Reading(
            types=known,
            mode=None if labels.mode[mode] == NO_MODE else labels.mode[mode],
            status=dict(zip(labels.status, row[one:two], strict=True)),
            voice=dict(zip(labels.voice, row[two:three], strict=True)),
            happened=row[three + yes],
            roles=tuple(own),
        )
    return found


def rounded(values: np.ndarray) -> list[Any]:
    """float32 as lists of numbers of four places, each what `round(value, 4)` makes of it.

    A float32 times 10,000 has no more bits than a float64 holds, so that nothing is lost before it is rounded.
    """
    found: list[Any] = (np.rint(values.astype(np.float64) * 1e4) / 1e4).tolist()
    return found


def _roles(rows: np.ndarray, labels: Sequence[str]) -> list[list[Role]]:
    """rows: (triggers, words, roles), probabilities."""
    found: list[list[Role]] = [[] for _ in rows]
    likely = np.nonzero(rows >= LEAST_ROLE)
    for trigger, word, column, p in zip(*(part.tolist() for part in likely), rounded(rows[likely]), strict=True):
        if labels[column] != NO_ROLE:
            found[trigger].append(Role(word=word, name=labels[column], likely=p))
    return found


def probabilities(scores: np.ndarray) -> np.ndarray:
    """Log-odds, any shape, to probabilities over the last axis."""
    # The operations themselves: of so few numbers the methods' own preparations take as long.
    raised = np.exp(scores - np.maximum.reduce(scores, axis=-1, keepdims=True))
    found: np.ndarray = raised / np.add.reduce(raised, axis=-1, keepdims=True)
    return found
