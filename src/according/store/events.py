"""Events in a ledger: the place where reconciling puts what it found, and where it is read from."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from according.records.event import EventOutline
from according.store.connection import transaction
from according.store.rows import to_json
from according.store.statements import EVENTS_DONE


@dataclass(frozen=True, slots=True, kw_only=True)
class EventRow(EventOutline):
    """An event as the ledger keeps it.

    claims: why each claim joined, by its id. old_ids: ids of events that went into this one. record: the whole event, as JSON can hold it.
    """

    claims: Mapping[str, str]
    old_ids: tuple[str, ...]
    record: Mapping[str, Any]


def replace_events(connection: sqlite3.Connection, events: Iterable[EventRow], *, at: datetime) -> None:
    """Puts these events in the place of all that were there, in one transaction.

    An event that is as it was keeps its `changed_at`. An event that went and whose claims went elsewhere is redirected there.
    """
    moment = at.strftime("%Y-%m-%dT%H:%M:%SZ")
    with transaction(connection):
        before = {row["id"]: (row["record"], row["changed_at"]) for row in connection.execute("SELECT id, record, changed_at FROM events")}
        homes = {row["claim_id"]: row["event_id"] for row in connection.execute("SELECT claim_id, event_id FROM event_claims")}
        connection.execute("DELETE FROM events")
        there: set[str] = set()
        for event in events:
            there.add(event.id)
            _put(connection, event, before.get(event.id), moment)
        _redirect(connection, {old for old in before if old not in there}, homes, moment)
        connection.execute("DELETE FROM event_redirects WHERE old_id IN (SELECT id FROM events)")
        connection.execute(EVENTS_DONE)


def are_pending(connection: sqlite3.Connection) -> bool:
    """Whether claims came, changed or went since the events were made."""
    return connection.execute("SELECT 1 FROM pending WHERE what = 'events'").fetchone() is not None


def _put(connection: sqlite3.Connection, event: EventRow, before: tuple[str, str] | None, moment: str) -> None:
    record = to_json(event.record)
    row = {name: getattr(event, name) for name in COLUMNS}
    row |= {"record": record, "changed_at": before[1] if before and before[0] == record else moment}
    connection.execute(INSERT, row)
    connection.executemany("INSERT INTO event_claims VALUES (?, ?, ?)", [(claim, event.id, why) for claim, why in event.claims.items()])
    connection.executemany("INSERT OR REPLACE INTO event_redirects VALUES (?, ?, ?)", [(old, event.id, moment) for old in event.old_ids])


def _redirect(connection: sqlite3.Connection, gone: set[str], homes: Mapping[str, str], moment: str) -> None:
    """Each event that went leads to the one that has most of its claims now; redirects to it follow."""
    now = {row["claim_id"]: row["event_id"] for row in connection.execute("SELECT claim_id, event_id FROM event_claims")}
    for old in sorted(gone):
        heirs = [now[claim] for claim, event in sorted(homes.items()) if event == old and claim in now]
        if heirs:
            heir = min(set(heirs), key=lambda event: (-heirs.count(event), event))
            connection.execute("INSERT OR REPLACE INTO event_redirects VALUES (?, ?, ?)", (old, heir, moment))
            connection.execute("UPDATE event_redirects SET event_id = ? WHERE event_id = ?", (heir, old))
    connection.execute("DELETE FROM event_redirects WHERE event_id NOT IN (SELECT id FROM events)")


def events(connection: sqlite3.Connection) -> Iterator[dict[str, Any]]:
    """All events with the ids of their claims, by id."""
    for row in connection.execute("SELECT * FROM events ORDER BY id"):
        claims = connection.execute("SELECT claim_id, why FROM event_claims WHERE event_id = ? ORDER BY claim_id", (row["id"],))
        yield dict(row) | {"claims": {claim["claim_id"]: claim["why"] for claim in claims}}


COLUMNS = (
    "id", "type", "mode", "standing", "time_start", "time_end", "time_granularity", "place", "country", "admin1", "latitude", "longitude",
    "radius_km", "precision", "reports", "origins",
)  # fmt: skip
INSERT = """
INSERT INTO events (id, type, mode, standing, time_start, time_end, time_granularity, place, country, admin1, latitude, longitude,
                    radius_km, precision, reports, origins, changed_at, record)
VALUES (:id, :type, :mode, :standing, :time_start, :time_end, :time_granularity, :place, :country, :admin1, :latitude, :longitude,
        :radius_km, :precision, :reports, :origins, :changed_at, :record)
"""
