"""Scores of the heads that read events, to what each word is taken for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
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
    return readings_of([scores], labels=labels)[0]


def readings_of(group: Sequence[Scores], *, labels: Labels) -> list[list[Reading | None]]:
    """The same of several sentences: each number depends on its own row alone, and beginning an operation takes longer than a few rows."""
    event, ends = probabilities(_joined(group, "event")), list(accumulate(len(one.event) for one in group))
    found: list[Reading | None] = [None] * len(event)
    places = np.flatnonzero(event[:, labels.event.index(NO_EVENT)] <= 1 - LEAST)
    if len(places):
        modes = _joined(group, "mode")[places].argmax(axis=1).tolist()
        rows = [event[places], *(probabilities(_joined(group, head)[places]) for head in ("status", "voice", "happened"))]
        bounds = np.searchsorted(places, [0, *ends]).tolist()
        spans = zip(group, ends, bounds, bounds[1:], strict=False)
        roles = _roles([one.role[places[a:b] - end + len(one.event)] for one, end, a, b in spans if a < b], labels.role)
        taken = _taken(rows, modes=modes, roles=roles, labels=labels)
        for at, reading in zip(places.tolist(), taken, strict=True):
            found[at] = reading
    return [found[end - len(one.event) : end] for one, end in zip(group, ends, strict=True)]


def _joined(group: Sequence[Scores], head: str) -> np.ndarray:
    """The rows of all sentences, one below the other."""
    return np.concatenate([getattr(one, head) for one in group])


def _taken(rows: Sequence[np.ndarray], *, modes: list[int], roles: list[list[Role]], labels: Labels) -> Iterator[Reading]:
    """rows: probabilities of event, status, voice, happened of each trigger."""
    one, two, three = accumulate(row.shape[1] for row in rows[:3])
    yes = three + labels.happened.index("yes")
    for mode, row, own in zip(modes, rounded(np.concatenate(rows, axis=1)), roles, strict=True):
        known = dict(zip(labels.event, row[:one], strict=True))
        del known[NO_EVENT]
        yield Reading(
            types=known,
            mode=None if labels.mode[mode] == NO_MODE else labels.mode[mode],
            status=dict(zip(labels.status, row[one:two], strict=True)),
            voice=dict(zip(labels.voice, row[two:three], strict=True)),
            happened=row[yes],
            roles=tuple(own),
        )


def rounded(values: np.ndarray) -> list[Any]:
    """float32 as lists of numbers of four places, each what `round(value, 4)` makes of it.

    A float32 times 10,000 has no more bits than a float64 holds, so that nothing is lost before it is rounded.
    """
    found: list[Any] = (np.rint(values.astype(np.float64) * 1e4) / 1e4).tolist()
    return found


def _roles(sentences: Sequence[np.ndarray], labels: Sequence[str]) -> list[list[Role]]:
    """The roles that each trigger gives, all sentences' triggers in a row. sentences: log-odds, (triggers, words, roles) each."""
    rows = probabilities(np.concatenate([one.reshape(-1, len(labels)) for one in sentences]))
    starts = np.cumsum([0, *(one.shape[1] for one in sentences for _ in one)])
    found: list[list[Role]] = [[] for _ in starts[1:]]
    likely = rows >= LEAST_ROLE
    likely[:, labels.index(NO_ROLE)] = False
    at, column = np.nonzero(likely)
    trigger = np.searchsorted(starts, at, side="right") - 1
    for one, word, name, p in zip(trigger.tolist(), (at - starts[trigger]).tolist(), column.tolist(), rounded(rows[likely]), strict=True):
        found[one].append(Role(word=word, name=labels[name], likely=p))
    return found


def probabilities(scores: np.ndarray) -> np.ndarray:
    """Log-odds, any shape, to probabilities over the last axis."""
    # The operations themselves: of so few numbers the methods' own preparations take as long.
    raised = np.exp(scores - np.maximum.reduce(scores, axis=-1, keepdims=True))
    found: np.ndarray = raised / np.add.reduce(raised, axis=-1, keepdims=True)
    return found
