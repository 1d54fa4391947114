"""What the claims of many reports tell of one happening."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

STANDINGS = ("narrated", "claimed", "corroborated", "contested", "denied", "prospective")
REVIEWS = ("open", "partly", "reviewed", "added")
"""How far people have reviewed an event's claims: none, some, all; added: all of them are claims that people added."""
SIDES_FROM = ("claims", "user")


@dataclass(frozen=True, slots=True, kw_only=True)
class EventOutline:
    """An event as a whole, in one row. Days are ISO; latitude, longitude in degrees; None where not known."""

    id: str
    type: str
    mode: str | None
    standing: str
    time_start: str | None
    time_end: str | None
    time_granularity: str | None
    place: str | None
    country: str | None
    admin1: str | None
    latitude: float | None
    longitude: float | None
    radius_km: float | None
    precision: str | None
    reports: int
    origins: int


@dataclass(frozen=True, slots=True, kw_only=True)
class EventSketch(EventOutline):
    """An event as a map or a list shows it: its outline, with names out of its claims, the commonest first.

    standing: "" for a claim that no event holds. review: one of REVIEWS.
    voices: (name, stance) of each that speaks, name "" for the reports' own voice.
    """

    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    voices: tuple[tuple[str, str], ...]
    review: str = "open"


def review_of_event(claims: int, *, reviewed: int, added: int) -> str:
    """One of REVIEWS. claims: how many it holds; reviewed: how many of them people accepted, corrected or added; added: of these, added."""
    if not reviewed:
        return "open"
    return "partly" if reviewed < claims else "added" if added == claims else "reviewed"


@dataclass(frozen=True, slots=True, kw_only=True)
class EventTime:
    """The best time: days, end included. claim: whose it is; claims: how many of the event's claims agree with it."""

    start: date
    end: date
    granularity: str
    claim: str
    claims: int


@dataclass(frozen=True, slots=True, kw_only=True)
class EventPlace:
    """The best place, fields as of `Place`. claim: whose it is; claims: how many of the event's claims agree with it."""

    name: str
    country: str | None
    admin1: str | None
    lat: float | None
    lon: float | None
    radius_km: float | None
    precision: str
    geonames_id: int | None
    claim: str
    claims: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RevisedCount:
    """A figure that its source took back: low to high (None = open), said by a claim on a day, until another claim on another day.

    Days are those of the reports, None where not known. told: (claim, source's name) of each that gives it and counts no more, with the
    report that tells it again beside the new figure.
    """

    low: int
    high: int | None
    day: date | None
    claim: str
    until: date | None
    by: str
    told: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceCount:
    """What one source says how many. source "": the reports themselves. of: whom, or None.

    low, high: the least and the most that it said (high None = open); best: what it said last, its lower bound. claims: all that give
    figures of it. revised: those of its figures that it took back itself, oldest first; low, best and high are without them.
    """

    what: str
    of: str | None
    source: str
    low: int
    best: int
    high: int | None
    claims: tuple[str, ...]
    revised: tuple[RevisedCount, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """The standing from a day on (None: of reports whose day is unknown), and the claim that brought it."""

    day: date | None
    standing: str
    claim: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Opposition:
    """Two parties that speak on the event and oppose each other. known_from: one of SIDES_FROM; why: in words."""

    one: str
    other: str
    known_from: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Joined:
    """Why a claim is of this event: the claim that it is most like, the score of the two, and what speaks for it."""

    claim: str
    to: str
    score: float
    because: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One happening with every account of it.

    id: "E-" and the id of the claim published first (of those of one day the smallest id), so that it depends on nothing but the claims.
    claims: ids, sorted. standing: one of STANDINGS, the last of `changes`. reports: how many documents;
    origins: how many of them do not copy each other. joined: one for each claim but the first.
    """

    id: str
    claims: tuple[str, ...]
    type: str
    mode: str | None
    time: EventTime | None
    place: EventPlace | None
    counts: tuple[SourceCount, ...]
    standing: str
    changes: tuple[Change, ...]
    sides: tuple[Opposition, ...]
    reports: int
    origins: int
    joined: tuple[Joined, ...]

    def to_dict(self) -> dict[str, Any]:
        """The event as a JSON object; every key always there, days as ISO texts."""
        found: dict[str, Any] = _plain(self)
        return found


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_plain(part) for part in value]
    if isinstance(value, date):
        return value.isoformat()
    names = getattr(value, "__dataclass_fields__", None)
    return value if names is None else {name: _plain(getattr(value, name)) for name in names}
