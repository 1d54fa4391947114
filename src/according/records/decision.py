"""What reviewers decide, and how a claim stands after it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

SUBJECTS = ("claim", "event", "document", "source")
ACTIONS: Mapping[str, tuple[str, ...]] = {
    "claim": ("add", "accept", "correct", "reject", "skip", "note", "undo"),
    "event": ("join", "split", "note", "undo"),
    "document": ("note", "undo"),
    "source": ("note", "undo"),
}
"""Subject -> what can be decided on it."""
VERDICTS = ("add", "accept", "correct", "reject", "skip")
"""Actions after which a claim stands otherwise."""
STATES = ("unreviewed", "skipped", "outdated", "accepted", "corrected", "added", "rejected")
"""How a claim stands. outdated: the coder changed it after it was judged. added: a person added what the coder missed."""
OPEN = ("unreviewed", "skipped", "outdated")
REVIEWED = ("accepted", "corrected", "added")
"""States in which a person has seen this very claim and stands for it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What a reviewer decided.

    subject: one of SUBJECTS. action: one of its ACTIONS. field, value: of a correction, value as `review.values` has it; of a claim that
    is added value is an object of all its fields and its report's id as "document", and subject_id is made of it (records.claim.claim_id);
    of a join or split value is {"claims": [ids], "others": [ids]}. undoes: number of the decision that it takes back.
    """

    subject: str
    subject_id: str
    action: str
    reviewer: str
    field: str | None = None
    value: Any = None
    note: str = ""
    undoes: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """By which a claim is found again in another ledger: its report's id and checksum, its trigger's place and words, its type."""

    document: str
    sha256: str
    start: int
    end: int
    words: str
    type: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Logged(Decision):
    """A decision as the log keeps it.

    id: its number in this ledger. uid: the same in every ledger that the log is replayed on. at: moment, ISO, UTC. seen: version of the
    claim that the reviewer saw, "" if not told. about: anchors of the claims that it is about, by id.
    """

    id: int
    uid: str
    at: str
    seen: str = ""
    about: Mapping[str, Anchor] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """How a claim stands after all decisions on it.

    state: one of STATES. reviewer, at: of the last verdict, None if there is none. corrections: values by field. last: number of the last
    decision, 0 if there is none. notes: (reviewer, moment, words).
    """

    state: str = "unreviewed"
    reviewer: str | None = None
    at: str | None = None
    corrections: Mapping[str, Any] = field(default_factory=dict)
    last: int = 0
    notes: tuple[tuple[str, str, str], ...] = ()
