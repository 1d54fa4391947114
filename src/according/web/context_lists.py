"""What lists are rendered from; their JSON twins are the same. Days are ISO texts."""

from __future__ import annotations

from dataclasses import dataclass

from according.web.context import Piece


@dataclass(frozen=True, slots=True, kw_only=True)
class FacetValue:
    """value: as the address has it; label: as people read it. count: events (or claims, in a list of claims) that it leaves."""

    value: str
    label: str
    count: int
    chosen: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class FacetBox:
    """One kind of filter. values: those chosen first, then the most frequent; shown: how many of them to show unasked; more: how
    many further values there are that are not listed."""

    kind: str
    label: str
    values: tuple[FacetValue, ...]
    shown: int
    more: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """Something that is asked, and the address that asks it no longer."""

    label: str
    value: str
    without: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """Who says so. name: "the report" for a report's own voice. stance: asserts | denies | disclaims."""

    name: str
    stance: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Pages:
    """Where in a list one is. total: of all pages; page: from 1. newer, older: addresses, None at an end."""

    total: int
    page: int
    pages: int
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class EventLine:
    """What every list of events says of one. start, end: days; precision: how closely the place is known; standing "": not reconciled."""

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Reviews:
    """How many claims reviewers left so. state: one of STATES of a claim."""

    state: str
    claims: int


@dataclass(frozen=True, slots=True, kw_only=True)
class EventRow(EventLine):
    """An event in a list. start, end: days. reports, origins: how many tell of it, and how many of these copy no other.

    actors, recipients: names in its claims, the commonest first; voices: the named ones first. reviews: claims by how reviewers left them.
    """

    voices: tuple[Voice, ...]
    reports: int
    origins: int
    reviews: tuple[Reviews, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EventsPage:
    """The events that have a claim which is as asked. pending: claims came since the events were made."""

    rows: tuple[EventRow, ...]
    pages: Pages
    q: str
    since: str
    until: str
    sort: str
    chosen: tuple[Chosen, ...]
    facets: tuple[FacetBox, ...]
    pending: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundClaim:
    """A claim whose sentence holds the words. sentence: with the words that were found as `hit`. review: how reviewers left it."""

    id: str
    type: str
    mode: str | None
    status: str
    actors: str | None
    recipients: str | None
    voices: tuple[Voice, ...]
    start: str | None
    end: str | None
    place: str | None
    sentence: tuple[Piece, ...]
    document: str
    title: str
    outlet: str | None
    published: str | None
    event: str | None
    standing: str | None
    review: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FindPage:
    """The claims that are as asked, the latest first. asked: whether anything is. events: how many events they are of."""

    rows: tuple[FoundClaim, ...]
    pages: Pages
    events: int
    q: str
    since: str
    until: str
    asked: bool
    chosen: tuple[Chosen, ...]
    facets: tuple[FacetBox, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentRow:
    """A report in a list. title: or its first words. state: coded, or kept (read, not coded; `reason` says why).

    origins: places where its text was published.
    """

    id: str
    title: str
    outlet: str | None
    published: str | None
    published_from: str
    state: str
    reason: str | None
    origins: int
    claims: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentsPage:
    """The reports of the ledger that hold the words."""

    rows: tuple[DocumentRow, ...]
    pages: Pages
    q: str
