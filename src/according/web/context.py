"""What each page is rendered from; its JSON twin is the same. Days are ISO texts, offsets code points of the report's text."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentRow:
    """A report in a list. state: coded, or kept (read, not coded; `reason` says why). origins: places where its text was published."""

    id: str
    title: str | None
    outlet: str | None
    published: str | None
    published_from: str
    state: str
    reason: str | None
    origins: int
    claims: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentsPage:
    """The reports of the ledger. total: how many are as asked; page: from 1; pages: how many there are, 1 at least."""

    rows: tuple[DocumentRow, ...]
    total: int
    page: int
    pages: int


@dataclass(frozen=True, slots=True, kw_only=True)
class EventRow:
    """An event in a list. when: start and end day. reports, origins: how many tell of it, and how many of these copy no other."""

    id: str
    type: str
    mode: str | None
    standing: str
    start: str | None
    end: str | None
    place: str | None
    country: str | None
    precision: str | None
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    reports: int
    origins: int


@dataclass(frozen=True, slots=True, kw_only=True)
class EventsPage:
    """The events of the ledger that are as asked."""

    rows: tuple[EventRow, ...]
    total: int
    page: int
    pages: int
