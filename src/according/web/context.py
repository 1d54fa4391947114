"""What the pages of one thing are rendered from; their JSON twins are the same. Days are ISO texts, offsets code points, half-open."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A part of a text. role: what it is to the claim (what | who | whom | says | when | where | how many | hit), or None."""

    text: str
    role: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One field of a claim. role: what | status | who | whom | says | when | where | how many | confidence.

    value: as people read it; unknown: there is none. words, start, end: what in the text carries it, None where it is inferred.
    why: the rule or cue that decided, "" if there is nothing to say.
    """

    role: str
    value: str
    unknown: bool
    words: str | None
    start: int | None
    end: int | None
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A claim beside the text. start, end: of its trigger. event, standing: None until reconciled. review: how reviewers left it."""

    id: str
    type: str
    mode: str | None
    status: str
    start: int
    end: int
    confidence: float
    fields: tuple[Field, ...]
    event: str | None
    standing: str | None
    review: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A stretch of the text in which nothing begins or ends. roles: what it is to the claims that use it, claims: their ids.

    anchors: claims whose trigger begins here. hidden: a character that is not seen, or turns the direction of writing, as U+202E.
    """

    text: str
    start: int
    end: int
    roles: tuple[str, ...]
    claims: tuple[str, ...]
    anchors: tuple[str, ...]
    hidden: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where a report's text was published."""

    outlet: str | None
    url: str | None
    path: str | None
    published: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentPage:
    """A report with its words marked. The texts of the segments together are the report's text.

    reviewer: in whose name claims are added. last: number of this reviewer's last decision, if it added a claim here. blind: nothing of
    what others decided is shown.
    """

    id: str
    title: str
    outlet: str | None
    url: str | None
    path: str | None
    published: str | None
    published_from: str
    language: str
    state: str
    reason: str | None
    version: str
    characters: int
    origins: tuple[Origin, ...]
    segments: tuple[Segment, ...]
    cards: tuple[Card, ...]
    reviewer: str
    last: int | None
    blind: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class VoiceRow:
    """One voice on an event in one report. sentence: the exact words in which it speaks, with what carries the claim marked.

    of: the sentence that tells the event, where that is another. counts: what it counts. actors: who it says did it.
    review: how reviewers left the claim. status: of the claim; via: who passes it on.
    """

    name: str
    country: str | None
    stance: str
    cue: str
    via: tuple[str, ...]
    status: str
    actors: tuple[str, ...]
    counts: tuple[str, ...]
    sentence: tuple[Piece, ...]
    of: tuple[Piece, ...]
    published: str | None
    outlet: str | None
    document: str
    title: str
    claim: str
    review: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SideGroup:
    """Voices of one side. side: "A", "B" …, None for those of whom no side is known. names: of its parties."""

    side: str | None
    names: tuple[str, ...]
    rows: tuple[VoiceRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OpposedPair:
    """Two parties that oppose each other, and how that is known. known_from: claims | user."""

    one: str
    other: str
    known_from: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StandingChange:
    """The standing from a day on (None: of a report whose day is not known), and the claim and report that brought it."""

    day: str | None
    standing: str
    claim: str
    document: str | None
    outlet: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RevisedRow:
    """A figure that its source took back, fields as of `RevisedCount`; days are ISO."""

    low: int
    high: int | None
    day: str | None
    claim: str
    until: str | None
    by: str
    told: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CountRow:
    """What one source counts, fields as of `SourceCount`."""

    what: str
    of: str | None
    source: str
    low: int
    best: int
    high: int | None
    claims: tuple[str, ...]
    revised: tuple[RevisedRow, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class JoinedRow:
    """Why a claim is of this event: the claim that it is most like, the score of the two, and what speaks for it."""

    claim: str
    to: str
    score: float
    because: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EventPage:
    """Who says what about one event. time_claims, place_claims: how many of its claims agree with its time and place."""

    id: str
    type: str
    mode: str | None
    standing: str
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    start: str | None
    end: str | None
    granularity: str | None
    time_claims: int
    place: str | None
    country: str | None
    precision: str | None
    radius_km: float | None
    place_claims: int
    claims: int
    reports: int
    origins: int
    groups: tuple[SideGroup, ...]
    sides: tuple[OpposedPair, ...]
    changes: tuple[StandingChange, ...]
    counts: tuple[CountRow, ...]
    joined: tuple[JoinedRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimPage:
    """One claim. before, after: the text around its sentence. citation: a line to quote it by."""

    card: Card
    before: str
    sentence: tuple[Piece, ...]
    after: str
    document: str
    title: str
    outlet: str | None
    url: str | None
    published: str | None
    published_from: str
    links: tuple[tuple[str, str], ...]
    citation: str
    came_at: str
    changed_at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CodedReport:
    """A report that was pasted or dropped, coded and not kept. Fields as of DocumentPage."""

    title: str
    outlet: str | None
    published: str | None
    published_from: str
    segments: tuple[Segment, ...]
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CodePage:
    """Where reports are pasted and dropped. text, published: as they were sent. problems: what could not be coded, and why.

    ready: whether this server codes; megabytes: the largest report that it takes.
    """

    text: str
    published: str
    ready: bool
    megabytes: float
    reports: tuple[CodedReport, ...]
    problems: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AddedFile:
    """What became of a file's report. document: its id in the ledger; claims: how many; problem: why it was not coded."""

    name: str
    document: str | None
    claims: int
    problem: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """What became of the files that were dropped. read = coded + left. run: to be given with the next files of the same folder."""

    read: int
    coded: int
    left: int
    files: tuple[AddedFile, ...]
    to: str
    run: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reconciled:
    """events: how many the ledger has now."""

    events: int
    to: str
