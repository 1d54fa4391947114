"""Events in a ledger: the place where reconciling puts what it found, and where it is read from."""

from __future__ import annotations

import json
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
    """Puts these events in the place of all that were there, in one transaction; the next time all are made from the claims again."""
    with transaction(connection):
        connection.execute("INSERT OR REPLACE INTO pending_moves SELECT claim_id, event_id FROM event_claims")
        connection.execute("DELETE FROM event_claims")
        for event in events:
            _put(connection, event, at)
        settle_moves(connection, at=at)
        for statement in ALL_DONE:
            connection.execute(statement)


def put_event(connection: sqlite3.Connection, event: EventRow, *, at: datetime) -> None:
    """Puts an event in the place of those that its claims were of; one that is as it was keeps its `changed_at`. Then `settle_moves`."""
    asked = {"id": event.id, "claims": json.dumps(list(event.claims))}
    connection.execute(MOVES, asked)
    connection.execute(LEAVE, asked)
    _put(connection, event, at)


def settle_moves(connection: sqlite3.Connection, *, at: datetime) -> None:
    """Takes away the events that have no claims any more; each leads to the one that has most of its claims now; redirects to it follow."""
    moment = _moment(at)
    connection.execute("DELETE FROM events WHERE id NOT IN (SELECT event_id FROM event_claims)")
    heirs: dict[str, str] = {}
    for row in connection.execute(HEIRS):
        heirs.setdefault(row["old_id"], row["event_id"])
    for old, heir in sorted(heirs.items()):
        connection.execute("INSERT OR REPLACE INTO event_redirects VALUES (?, ?, ?)", (old, heir, moment))
        connection.execute("UPDATE event_redirects SET event_id = ? WHERE event_id = ?", (heir, old))
    connection.execute("DELETE FROM event_redirects WHERE event_id NOT IN (SELECT id FROM events) OR old_id IN (SELECT id FROM events)")
    connection.execute("DELETE FROM pending_moves")


def are_pending(connection: sqlite3.Connection) -> bool:
    """Whether claims came, changed or went since the events were made."""
    return any(connection.execute(f"SELECT 1 FROM {table} LIMIT 1").fetchone() for table in PENDING)  # noqa: S608  our own names


def _put(connection: sqlite3.Connection, event: EventRow, at: datetime) -> None:
    record, moment = to_json(event.record), _moment(at)
    before = connection.execute("SELECT changed_at FROM events WHERE id = ? AND record = ?", (event.id, record)).fetchone()
    row = {name: getattr(event, name) for name in COLUMNS}
    row |= {"record": record, "changed_at": before[0] if before else moment}
    connection.execute(INSERT, row)
    connection.executemany("INSERT INTO event_claims VALUES (?, ?, ?)", [(claim, event.id, why) for claim, why in event.claims.items()])
    connection.executemany("INSERT OR REPLACE INTO event_redirects VALUES (?, ?, ?)", [(old, event.id, moment) for old in event.old_ids])


def _moment(at: datetime) -> str:
    return at.strftime("%Y-%m-%dT%H:%M:%SZ")


def events(connection: sqlite3.Connection) -> Iterator[dict[str, Any]]:
    """All events with the ids of their claims, by id."""
    for row in connection.execute("SELECT * FROM events ORDER BY id"):
        claims = connection.execute("SELECT claim_id, why FROM event_claims WHERE event_id = ? ORDER BY claim_id", (row["id"],))
        yield dict(row) | {"claims": {claim["claim_id"]: claim["why"] for claim in claims}}


def revising(connection: sqlite3.Connection) -> Iterator[dict[str, Any]]:
    """The records of events in which a source took a figure back, by id."""
    for row in connection.execute(REVISING):
        yield json.loads(row["record"])


REVISING = """SELECT record FROM events WHERE instr(record, '"revised":[{') ORDER BY id"""
COLUMNS = (
    "id", "type", "mode", "standing", "time_start", "time_end", "time_granularity", "place", "country", "admin1", "latitude", "longitude",
    "radius_km", "precision", "reports", "origins",
)  # fmt: skip
INSERT = f"""
INSERT INTO events ({", ".join(COLUMNS)}, changed_at, record) VALUES (:{", :".join(COLUMNS)}, :changed_at, :record)
ON CONFLICT (id) DO UPDATE SET {", ".join(f"{name} = :{name}" for name in (*COLUMNS[1:], "changed_at", "record"))}
"""  # noqa: S608  our own names
MOVES = """
INSERT OR IGNORE INTO pending_moves (claim_id, event_id)
SELECT claim_id, event_id FROM event_claims WHERE event_id = :id OR claim_id IN (SELECT value FROM json_each(:claims))
"""
LEAVE = "DELETE FROM event_claims WHERE event_id = :id OR claim_id IN (SELECT value FROM json_each(:claims))"
HEIRS = """
SELECT m.event_id AS old_id, n.event_id, count(*) AS claims FROM pending_moves m JOIN event_claims n ON n.claim_id = m.claim_id
WHERE m.event_id NOT IN (SELECT id FROM events) GROUP BY 1, 2 ORDER BY 1, 3 DESC, 2
"""
PENDING = ("pending", "pending_claims", "pending_documents", "pending_groups")
ALL_DONE = (EVENTS_DONE, *(f"DELETE FROM {table}" for table in (*PENDING[1:], "pending_pairs", "reconciled_by")))  # noqa: S608
