"""What the pages of the review are rendered from; their JSON twins are the same. Days are ISO texts, offsets code points, half-open."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from according.web.context import Card, Field, Segment


@dataclass(frozen=True, slots=True, kw_only=True)
class LogEntry:
    """A decision. told: in words; undone: it was taken back; mine: of the reviewer who is asking."""

    id: int
    at: str
    reviewer: str
    action: str
    field: str | None
    told: str
    note: str
    undone: bool
    mine: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far the review is: claims of all, by what reviewers made of them. judged: accepted, corrected, added or
    rejected; share: 0 to 100."""

    all: int
    judged: int
    accepted: int
    corrected: int
    added: int
    rejected: int
    skipped: int
    outdated: int
    share: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A value to choose from, and how it reads."""

    value: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Double:
    """A claim of the same report that is likely the same event. told: its type and words; added: by a person, else the coder's.

    event: that it belongs to; own_event: that of the claim beside which it stands.
    """

    claim: str
    told: str
    sentence: str
    added: bool
    event: str
    own_event: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewClaim:
    """A claim to be judged.

    version: to be given back with the decision. state: how it stands; by, at: of the last verdict. text: the report around it, its words
    marked; cut_before, cut_after: characters of the report that are not shown. values: its fields as they can be corrected, as
    docs/review.md has them. corrected: names of fields that have a reviewer's value; was: what the coder says of them. log: all decisions,
    the last first. others: claims of the same report before and after this one.
    """

    card: Card
    version: str
    state: str
    by: str | None
    at: str | None
    document: str
    title: str
    outlet: str | None
    url: str | None
    published: str | None
    text: tuple[Segment, ...]
    cut_before: int
    cut_after: int
    values: dict[str, Any]
    corrected: tuple[str, ...]
    was: tuple[Field, ...]
    log: tuple[LogEntry, ...]
    doubles: tuple[Double, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewPage:
    """The next claim to be judged, or none.

    reviewer: in whose name decisions are written. last: number of this reviewer's last decision, which undo would take back, None if there
    is none. blind: nothing of what others decided is shown.
    query: of the address, "" or with its question mark. left: how many claims are in the queue, at least (counted to 200).
    """

    claim: ReviewClaim | None
    reviewer: str
    last: int | None
    order: str
    states: str
    query: str
    left: int
    progress: Progress
    orders: tuple[Choice, ...]
    all_states: tuple[Choice, ...]
    types: tuple[Choice, ...]
    modes: tuple[Choice, ...]
    statuses: tuple[Choice, ...]
    narrowed: tuple[Choice, ...]
    blind: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """Codes for the editor: modes by type, and for each kind the values with how they read."""

    modes: dict[str, Any]
    codes: dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggested:
    """Names, each with what is known of it under the names of the fields of a party or a place. from: ledger, registry or gazetteer."""

    rows: tuple[dict[str, Any], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """What was written. to: where to go on; decisions: their numbers; claim: the claim that they are about."""

    to: str
    decisions: tuple[int, ...]
    claim: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EventClaim:
    """A claim of an event, for taking it out. sentence: its evidence."""

    id: str
    told: str
    sentence: str
    outlet: str | None
    published: str | None
    state: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """An event that may be the same: near in time, of its type and place first. sentence: of its first claim."""

    id: str
    told: str
    sentence: str
    start: str | None
    place: str | None
    reports: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewEventPage:
    """An event whose claims are to be taken apart or joined with another's.

    candidates: others that may be the same: near in time, or, where `q` asks for words, those whose sentences hold them.
    """

    id: str
    q: str
    told: str
    start: str | None
    end: str | None
    place: str | None
    standing: str
    reviewer: str
    claims: tuple[EventClaim, ...]
    candidates: tuple[Candidate, ...]
    log: tuple[LogEntry, ...]
