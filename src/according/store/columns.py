"""All claims of a ledger as columns, for an index in memory: what each can be filtered by, and nothing of the texts."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from according.store.connection import told
from according.store.filters import match_words

CHANGE_COUNTER = slice(24, 28)
"""Bytes of a SQLite file that are others after each transaction that wrote (sqlite.org/fileformat.html, 1.3.5)."""


class Columns:
    """Reads columns from an open ledger; `ledger.columns` has one. All raise LedgerError."""

    def __init__(self, connection: sqlite3.Connection, *, path: Path) -> None:
        self._connection, self._path = connection, path

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """All that is read inside is of one moment, whoever writes meanwhile."""
        with told(self._path):
            self._connection.execute("BEGIN")
            try:
                yield
            finally:
                self._connection.execute("ROLLBACK")

    def counter(self) -> bytes:
        """Other bytes than before if anything at all was written."""
        with self._path.open("rb") as file:
            return file.read(CHANGE_COUNTER.stop)[CHANGE_COUNTER]

    def stamp(self) -> tuple[Any, ...]:
        """Another value than before if reports, claims, their review or events are others."""
        with told(self._path):
            return tuple(value for query in STAMP for value in self._connection.execute(query).fetchone())

    def claims(self) -> Iterator[tuple[Any, ...]]:
        """(number, id, document, type, status, first day, last day) of each claim, by number."""
        return self._rows(CLAIMS)

    def of_claims(self, what: str) -> dict[str, Any]:
        """Claim -> its event, the country of its place, or its state of review. Three small readings are faster than a join."""
        return dict(self._rows(OF_CLAIMS[what]))

    def events(self) -> Iterator[tuple[Any, ...]]:
        """(id, standing, first day, reports) of each event."""
        return self._rows(EVENTS)

    def parties(self) -> Iterator[tuple[Any, ...]]:
        """(claim, role, name) of each party."""
        return self._rows("SELECT claim_id, role, name FROM parties")

    def sources(self) -> Iterator[tuple[Any, ...]]:
        """(claim, name, stance) of each voice."""
        return self._rows("SELECT claim_id, name, stance FROM sources")

    def documents(self) -> Iterator[tuple[Any, ...]]:
        """(id, outlet, day of publication) of each report."""
        return self._rows("SELECT id, source, published FROM documents")

    def with_words(self, text: str) -> list[int]:
        """Numbers of the claims whose sentence holds these words."""
        query = "SELECT rowid FROM claim_words WHERE claim_words MATCH ?"
        with told(self._path):
            return [row[0] for row in self._connection.execute(query, (match_words(text),))]

    def _rows(self, query: str) -> Iterator[tuple[Any, ...]]:
        with told(self._path):
            cursor = self._connection.cursor()
            cursor.row_factory = None  # plain tuples: half the time of named rows
            yield from cursor.execute(query)


STAMP = (
    "SELECT count(*), max(number) FROM documents",
    "SELECT count(*), max(number) FROM claims",
    "SELECT max(id) FROM claim_changes",
    "SELECT max(id) FROM runs",
    "SELECT count(*), max(last) FROM claim_reviews",
    "SELECT count(*), max(changed_at), total(rowid) FROM events",
)
CLAIMS = "SELECT number, id, document_id, type, status, time_start, time_end FROM claims ORDER BY number"
OF_CLAIMS = {
    "event": "SELECT claim_id, event_id FROM event_claims",
    "country": "SELECT claim_id, country FROM places",
    "review": "SELECT claim_id, state FROM claim_reviews",
}
EVENTS = "SELECT id, standing, time_start, reports FROM events"
