"""/map: events on a map and a timeline. Without JavaScript the same questions are answered with a table."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Literal

from according.atlas import Boundaries, Near, Wanted, load_boundaries, load_provinces
from according.atlas.boundaries import OWN
from according.atlas.pack import pack
from according.errors import PageError
from according.records.event import REVIEWS, STANDINGS, EventSketch
from according.store import Ledger
from according.web.context_lists import EventLine, Pages
from according.web.lists import ROWS, page_of, pages_of
from according.web.page import Call, Data, Entry, Page, Ready

KEEP = (("keep", "shown apart"), ("only", "only these"), ("hide", "left out"))


@dataclass(frozen=True, slots=True)
class MapQuery:
    """All that can be chosen on the map's page. type, standing, review: any of these.

    since, until: days that the event touches, both included.

    undated, unplaced: what to do with events without a date or place: keep, only (these), hide. box: west,south,east,north in degrees.
    spot, at, axis, event: what the browser shows: a place, zoom and centre of the map, days of the timeline, the event that is looked at.
    """

    q: str = ""
    type: tuple[str, ...] = ()
    standing: tuple[str, ...] = ()
    review: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None
    undated: str = "keep"
    unplaced: str = "keep"
    box: str = ""
    spot: str = ""
    at: str = ""
    axis: str = ""
    event: str = ""
    page: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class MapRow(EventLine):
    """An event in the table. start, end: days; precision: how closely the place is known; standing "": not reconciled.

    review: open | partly | reviewed | added.
    """

    review: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MapPage:
    """The events that are wanted, a page of them. action: where the form leads; keep: values with labels; types: all in the ledger.

    all: how many events there are; pages.total: how many are as asked.
    """

    action: str
    asked: MapQuery
    keep: tuple[tuple[str, ...], ...]
    types: tuple[str, ...]
    standings: tuple[str, ...]
    reviews: tuple[str, ...]
    rows: tuple[MapRow, ...]
    all: int
    pages: Pages


@dataclass(frozen=True, slots=True, kw_only=True)
class PackedEvents:
    """All events, packed: `events` are rows of numbers that point into `names`, `kinds` and `places`; atlas/pack.py has their columns."""

    schema: int
    names: tuple[str, ...]
    kinds: tuple[Any, ...]
    places: tuple[Any, ...]
    events: tuple[Any, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlines:
    """A GeoJSON FeatureCollection of countries, or of provinces; `note` says where its borders are from."""

    type: Literal["FeatureCollection"]
    note: str
    features: tuple[Any, ...]


def show(call: Call, asked: MapQuery) -> MapPage:
    """The events as asked, the latest first."""
    events = SKETCHES.of(call.ledger)
    wanted = _wanted(call, asked)
    found = [event for event in reversed(events) if wanted.passes(event)]
    first = (page_of(asked) - 1) * ROWS
    return MapPage(
        action="/map", asked=asked, keep=KEEP, types=tuple(sorted({event.type for event in events})), standings=STANDINGS, reviews=REVIEWS,
        rows=tuple(_row(event) for event in found[first : first + ROWS]), all=len(events),
        pages=pages_of(len(found), asked=asked, path="/map"),
    )  # fmt: skip


def _wanted(call: Call, asked: MapQuery) -> Wanted:
    for name in ("undated", "unplaced"):
        if getattr(asked, name) not in dict(KEEP):
            raise PageError(400, problem=f"{name} is {getattr(asked, name)[:80]!r}; expected one of {', '.join(dict(KEEP))}")
    return Wanted(
        words=asked.q, types=frozenset(asked.type), standings=frozenset(asked.standing), reviews=frozenset(asked.review),
        since=asked.since, until=asked.until,
        undated=asked.undated, unplaced=asked.unplaced, near=_box(call, asked.box),
    )  # fmt: skip


def _box(call: Call, written: str) -> Near | None:
    if not written:
        return None
    try:
        west, south, east, north = (float(part) for part in written.split(","))
        return Near(box=(west, south, east, north), boundaries=_boundaries(call), provinces=load_provinces())
    except ValueError:
        raise PageError(400, problem=f"box is {written[:80]!r}; expected west,south,east,north in degrees") from None


def _row(event: EventSketch) -> MapRow:
    same = ("id", "type", "mode", "standing", "place", "country", "precision", "actors", "recipients", "review")
    return MapRow(start=event.time_start, end=event.time_end, **{name: getattr(event, name) for name in same})


class _Sketches:
    """The events of one ledger, kept until its file changes: a map asks for all of them, again and again."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._key: tuple[Path, int, int] | None = None
        self._events: tuple[EventSketch, ...] = ()
        self._packed: Ready | None = None

    def of(self, ledger: Ledger) -> tuple[EventSketch, ...]:
        """The events, by day, those without one last. Raises LedgerError."""
        with self._lock:
            self._bring_up_to_date(ledger)
            return self._events

    def packed(self, ledger: Ledger) -> Ready:
        """The same, packed."""
        with self._lock:
            self._bring_up_to_date(ledger)
            self._packed = self._packed or Ready.of(pack(self._events))
            return self._packed

    def _bring_up_to_date(self, ledger: Ledger) -> None:
        about = ledger.path.stat()
        key = (ledger.path, about.st_mtime_ns, about.st_size)
        if key != self._key:
            self._events, self._packed, self._key = tuple(ledger.sketches()), None, key


SKETCHES = _Sketches()


def events(call: Call, _: object) -> Ready:
    """All events, for the browser to choose from."""
    return SKETCHES.packed(call.ledger)


def outlines(call: Call, _: object) -> Ready:
    """The countries' outlines."""
    return Ready.of(call.desk.boundaries.to_dict()) if call.desk.boundaries else Ready(OWN.read_bytes())


def provinces(call: Call, _: object) -> Ready:
    """The outlines of the provinces that events lie in."""
    return Ready.of(load_provinces().to_dict(SKETCHES.of(call.ledger)))


def _boundaries(call: Call) -> Boundaries:
    return call.desk.boundaries or load_boundaries()


entry = Entry("/map", "Map")
routes = (
    Page(
        path="/map", template="map.html", view=show, context=MapPage, query=MapQuery, summary="Events on a map and a timeline",
        policy={"trusted-types": "default", "worker-src": "'self'"},
    ),
    Data(path="/map/events", view=events, context=PackedEvents, summary="All events, packed for the map"),
    Data(path="/map/outlines", view=outlines, context=Outlines, summary="Outlines of countries, GeoJSON"),
    Data(path="/map/provinces", view=provinces, context=Outlines, summary="Outlines of the provinces that events lie in, GeoJSON"),
)  # fmt: skip
