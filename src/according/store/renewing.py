"""Brings the events of a ledger up to date with its claims: what is to be done, and where what was done goes.

The steps, each in transactions of their own, so that whatever ends the program, the next call goes on where it was: `begin`, reports,
claims, pairs, then groups, whose events are put in the place of those that their claims were of. Another program that changes the ledger
meanwhile is noticed (`disturbed`): then begin again.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from according.store.connection import told, transaction
from according.store.events import EventRow, put_event, settle_moves
from according.store.remembered import Remembered
from according.store.statements import EVENTS_DONE

CACHE_KB = 100_000
"""Of the ledger's pages held in memory meanwhile: keys and claims are asked for all over the file."""


class Renewing:
    """What there is to do to bring events up to date. fresh: nothing was remembered before, so all events will be made anyway."""

    def __init__(self, connection: sqlite3.Connection, *, path: Path, memory: Remembered) -> None:
        self._connection, self._path, self.memory = connection, path, memory
        self._version = -1
        self.fresh = False
        connection.execute(f"PRAGMA cache_size = -{CACHE_KB}")

    def begin(self, fingerprint: str) -> None:
        """Forgets all that was remembered if it was by another fingerprint; makes loose what is to be grouped again."""
        with told(self._path), transaction(self._connection):
            self._version = self._data_version()
            known = self._connection.execute("SELECT fingerprint FROM reconciled_by").fetchone()
            if known is None or known[0] != fingerprint:
                for statement in RESET:
                    self._connection.execute(statement)
                self._connection.execute("INSERT INTO reconciled_by VALUES (?)", (fingerprint,))
            for statement in LOOSEN:
                self._connection.execute(statement)
            self.fresh = self._connection.execute("SELECT 1 FROM claim_groups LIMIT 1").fetchone() is None

    @contextmanager
    def step(self) -> Iterator[bool]:
        """A transaction. Gives whether all is as this object left it; if another program changed the ledger, do nothing and begin again."""
        with told(self._path), transaction(self._connection):
            yield self._data_version() == self._version

    def reports(self) -> list[str]:
        """Ids of the reports whose copies are to be found."""
        return self._column("SELECT document_id FROM pending_documents ORDER BY 1")

    def text(self, document: str) -> str | None:
        """The text of a report; None if it is gone."""
        row = self._connection.execute("SELECT text FROM documents WHERE id = ?", (document,)).fetchone()
        return None if row is None else str(row[0])

    def claims(self) -> list[str]:
        """Ids of the claims that are to be compared, by day, so that those that meet are near each other."""
        return self._column(NEW_CLAIMS)

    def loose(self) -> list[str]:
        """Ids of the claims that are only to be grouped again."""
        return self._column("SELECT claim_id FROM pending_claims WHERE what = 'loose' ORDER BY 1")

    def pairs(self) -> list[tuple[int, int]]:
        """Pairs of parties that stand otherwise to each other than when the events were made."""
        with told(self._path):
            return [(row[0], row[1]) for row in self._connection.execute("SELECT one, other FROM pending_pairs ORDER BY 1, 2")]

    def groups(self) -> list[str]:
        """Names of the groups whose events are to be made."""
        return self._column("SELECT name FROM pending_groups ORDER BY 1")

    def turned(self, pairs: Iterable[tuple[int, int]]) -> None:
        """Notes pairs that stand otherwise to each other now."""
        if not self.fresh:
            self._connection.executemany("INSERT OR IGNORE INTO pending_pairs VALUES (?, ?)", list(pairs))

    def due(self, groups: Iterable[Sequence[str]]) -> None:
        """Notes groups whose events are to be made."""
        self._connection.executemany("INSERT OR IGNORE INTO pending_groups VALUES (?)", [(group[0],) for group in groups if group])

    def groups_of(self, documents: Iterable[str]) -> set[tuple[str, ...]]:
        """The groups that have claims of some reports."""
        found = self._connection.execute(OF_DOCUMENTS, (json.dumps(list(documents)),)).fetchall()
        return {self.memory.group_of(row[0]) for row in found}

    def done(self, what: str, *, ids: Iterable[str]) -> None:
        """Takes off the list what was done. what: documents, claims or groups."""
        self._connection.executemany(DONE[what], [(name,) for name in ids])

    def put(self, events: Iterable[EventRow], *, at: datetime) -> None:
        """Puts events in the place of those that their claims were of."""
        for event in events:
            put_event(self._connection, event, at=at)

    def end(self, *, at: datetime) -> int:
        """Leads the ids of events that went to those that have their claims, if all is done. Gives back how many events there are."""
        with told(self._path), transaction(self._connection):
            self._connection.execute("DELETE FROM pending_pairs")
            settle_moves(self._connection, at=at)
            self._connection.execute(EVENTS_DONE)
            return int(self._connection.execute("SELECT count(*) FROM events").fetchone()[0])

    def _column(self, query: str) -> list[str]:
        with told(self._path):
            return [row[0] for row in self._connection.execute(query)]

    def _data_version(self) -> int:
        """Another one whenever another connection has changed the file."""
        return int(self._connection.execute("PRAGMA data_version").fetchone()[0])


RESET = (
    "DELETE FROM reconciled_by",
    "DELETE FROM claim_keys",
    "DELETE FROM claim_links",
    "DELETE FROM claim_groups",
    "DELETE FROM claim_acts",
    "DELETE FROM document_sketches",
    "DELETE FROM document_copies",
    "DELETE FROM pending_pairs",
    "DELETE FROM pending_groups",
    "DELETE FROM pending_claims",
    "INSERT OR IGNORE INTO pending_documents (document_id) SELECT id FROM documents",
    "INSERT INTO pending_claims (claim_id, what) SELECT id, 'new' FROM claims",
)
CHANGED = "(SELECT claim_id FROM pending_claims WHERE what = 'new')"
NUMBERS = f"(SELECT number FROM claims WHERE id IN {CHANGED})"  # noqa: S608  our own names
LOOSEN = (
    f"""
    INSERT OR IGNORE INTO pending_claims (claim_id, what) SELECT claim_id, 'loose' FROM claim_groups
    WHERE name IN (SELECT name FROM claim_groups WHERE claim_id IN {CHANGED})
    """,  # noqa: S608
    f"INSERT OR IGNORE INTO pending_pairs (one, other) SELECT one, other FROM claim_acts WHERE claim_id IN {CHANGED}",  # noqa: S608
    f"DELETE FROM claim_acts WHERE claim_id IN {CHANGED}",  # noqa: S608
    f"DELETE FROM claim_keys WHERE claim IN {NUMBERS}",  # noqa: S608
    f"""
    DELETE FROM claim_links WHERE (one, other) IN (SELECT other, one FROM claim_links WHERE one IN {NUMBERS})
    """,  # noqa: S608
    f"DELETE FROM claim_links WHERE one IN {NUMBERS}",  # noqa: S608
    "DELETE FROM claim_groups WHERE claim_id IN (SELECT claim_id FROM pending_claims)",
    "DELETE FROM event_claims WHERE claim_id IN (SELECT claim_id FROM claim_reviews WHERE state = 'rejected')",
    """
    DELETE FROM pending_claims WHERE claim_id NOT IN (SELECT id FROM claims)
    OR claim_id IN (SELECT claim_id FROM claim_reviews WHERE state = 'rejected')
    """,
)
"""Claims that changed are taken out of all that is remembered, the groups that they were in are loosened, and rejected ones stay out."""
NEW_CLAIMS = """
SELECT p.claim_id FROM pending_claims p JOIN claims c ON c.id = p.claim_id JOIN documents d ON d.id = c.document_id
WHERE p.what = 'new' ORDER BY ifnull(c.time_start, d.published), c.id
"""
OF_DOCUMENTS = """
SELECT DISTINCT g.name FROM claims c JOIN claim_groups g ON g.claim_id = c.id WHERE c.document_id IN (SELECT value FROM json_each(?))
"""
DONE = {
    "documents": "DELETE FROM pending_documents WHERE document_id = ?",
    "claims": "DELETE FROM pending_claims WHERE claim_id = ?",
    "groups": "DELETE FROM pending_groups WHERE name = ?",
}
