"""A ledger whose events lie about the map in every way: towns, provinces, countries, offsets, no place, no date, hostile names."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import ledgers
from according.records.actor import Party
from according.records.attribution import Source
from according.records.claim import Claim
from according.records.document import Document
from according.records.when import Time
from according.store import EventRow, Ledger

HOSTILE = (
    "<script>alert('x')</script>",
    "\"><img src=http://203.0.113.7/x onerror=alert(1)>",
    "<svg onload=alert(2)><use href=data:image/svg+xml,x>",
    "javascript:alert(3)//",
    "data:text/html,<script>alert(4)</script>",
    "</script><script>alert(5)</script><!--",
    "@import url(http://203.0.113.7/x.css); } body { background: url(http://203.0.113.7/y) ",
    "=HYPERLINK(\"http://203.0.113.7\")",
    "{{ 7 * 7 }} {% raw %}",
    "a\u202egnp.exe\u2066\u2028\u0000b",
    "__proto__",
    "' onmouseover='alert(6)",
)  # fmt: skip
"""Texts that some program somewhere would run, fetch or be led astray by."""

PLACES: tuple[tuple[str, dict[str, Any] | None, tuple[str, str, str] | None], ...] = (
    ("town", {}, ("2016-05-22", "2016-05-22", "day")),
    ("town again", {}, ("2016-07-09", "2016-07-10", "range")),
    ("site", {"name": "hospital of Anka", "precision": "point", "radius_km": 0.5, "lat": 14.25, "lon": 27.5, "country": "SDN"}, ("2016-08-01", "2016-08-01", "day")),
    ("province", {"name": "West Darfur", "precision": "province", "radius_km": 150.0, "lat": 13.0, "lon": 23.0, "country": "SDN", "admin1": "47"}, ("2016-09-01", "2016-09-30", "month")),
    ("country", {"name": "Sudan", "precision": "country", "radius_km": 900.0, "lat": 15.6, "lon": 32.5, "country": "SDN"}, ("2016-01-01", "2016-12-31", "year")),
    ("offset", {"name": "20 km north of Kutum", "precision": "offset", "radius_km": 10.0, "lat": 14.38, "lon": 24.67, "country": "SDN"}, ("2016-10-10", "2016-10-10", "day")),
    ("nowhere", None, ("2016-11-11", "2016-11-11", "day")),
    ("never", {"name": "Juba", "lat": 4.85, "lon": 31.6, "country": "SSD"}, None),
    ("neither", None, None),
)  # fmt: skip


def claim_of(report: Document, place: dict[str, Any] | None, time: tuple[str, str, str] | None, number: int) -> Claim:
    """A claim of that place and time, by parties of its own so that it is an event of its own."""
    rich = ledgers.claims(report)[0]
    known = rich.time and Time(
        start=date.fromisoformat(time[0]), end=date.fromisoformat(time[1]), granularity=time[2], text=rich.time.text, rule="full-date",
        start_offset=rich.time.start_offset, end_offset=rich.time.end_offset,
    ) if time else None  # fmt: skip
    where = replace(rich.place, **place) if rich.place and place is not None else None
    actor = replace(rich.actors[0], name=f"Front {number}", id=None)
    return replace(
        rich, type=("ASSAULT", "COERCE", "PROTEST")[number % 3], actors=(actor,), place=where, time=known, links=(), counts=rich.counts
    )


def event_of(claim: Claim, standing: str = "contested") -> EventRow:
    """The event that a claim makes alone."""
    time, place = claim.time, claim.place
    return EventRow(
        id=f"E-{claim.id}", type=claim.type, mode=claim.mode, standing=standing, reports=1, origins=1,
        time_start=time.start.isoformat() if time else None, time_end=time.end.isoformat() if time else None,
        time_granularity=time.granularity if time else None,
        place=place.name if place else None, country=place.country if place else None, admin1=place.admin1 if place else None,
        latitude=place.lat if place else None, longitude=place.lon if place else None, radius_km=place.radius_km if place else None,
        precision=place.precision if place else None, claims={claim.id: "first"}, old_ids=(),
        record={"changes": [{"day": "2016-05-24", "standing": standing, "claim": claim.id}]},
    )  # fmt: skip


def make_mapped(file: Path) -> Path:
    """Nine reports, an event each."""
    events = []
    with Ledger(file, write=True) as ledger:
        run = ledgers.run_of(ledger)
        for number, (title, place, time) in enumerate(PLACES):
            report = ledgers.document(f"Report of {title}", source=f"Outlet {number}", url=f"https://example.org/{number}")
            claim = claim_of(report, place, time, number)
            run.store(report, coded=report, claims=(claim,))
            events.append(event_of(claim, ("contested", "claimed", "denied")[number % 3]))
        run.end()
        ledger.replace_events(events, at=ledgers.clock())
    return file


def make_hostile(file: Path) -> Path:
    """A report for each hostile text, which stands in every field that may hold any text, and one with a field of 10 MB."""
    events = []
    with Ledger(file, write=True) as ledger:
        run = ledgers.run_of(ledger)
        for number, bad in enumerate((*HOSTILE, "A" * 10_000_000)):
            text = f"{ledgers.TEXT.format(title=bad[:200_000], killed=number)}\n{bad[:200_000]}"
            report = ledgers.document(bad, text=text, source=bad, url=bad, path=bad)
            claim = _hostile_claim(report, bad, number)
            run.store(report, coded=report, claims=(claim,))
            events.append(event_of(claim))
        run.end()
        ledger.replace_events(events, at=ledgers.clock())
    return file


def _hostile_claim(report: Document, bad: str, number: int) -> Claim:
    rich = ledgers.claims(report)[0]
    party = Party(text=bad, start=0, end=5, name=bad, id=bad, country=bad[:3], sectors=("MIL",), rule=bad)
    source = Source(name=bad, id=bad, country=bad[:3], stance="asserts", cue=bad, text=bad, start=0, end=5, via=(bad,), rule=bad)
    place = (
        replace(rich.place, name=bad, text=bad, admin1=bad, country=bad[:3], lat=10.0 + number, lon=20.0, rule=bad) if rich.place else None
    )
    count = replace(rich.counts[0], of=bad, source=bad, text=bad)
    return replace(
        rich, mode=bad[:80], actors=(party,), recipients=(party,), sources=(source,), place=place, counts=(count,), links=(),
        explanation=(("type", bad),),
    )  # fmt: skip
