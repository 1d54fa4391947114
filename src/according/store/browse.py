"""Reading a ledger a page at a time, as the local page does: never all of it in memory."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from according.store.connection import told
from according.store.filters import match_words

Row = Mapping[str, Any]


class Browse:
    """Questions of the local page to an open ledger; `ledger.browse` has one. All raise LedgerError."""

    def __init__(self, connection: sqlite3.Connection, *, path: Path) -> None:
        self._connection, self._path = connection, path

    def documents(self, *, text: str | None = None, limit: int, offset: int = 0) -> tuple[int, list[Row]]:
        """How many reports hold these words (all, if None), and a page of them, those published last first; without their texts."""
        where, values = ("WHERE " + IN_TEXT, {"text": match_words(text)}) if text else ("", {})
        total = self._all(f"SELECT count(*) AS n FROM documents d {where}", values)[0]["n"]  # noqa: S608  parts of our own
        query = "\n".join((DOCUMENT_LIST, where, DOCUMENT_ORDER))
        return int(total), self._all(query, {**values, "limit": limit, "offset": offset})

    def events(self, *, limit: int, offset: int = 0) -> tuple[int, list[Row]]:
        """How many events there are, and a page of them, the latest first, those without a day last."""
        total = self._all("SELECT count(*) AS n FROM events", {})[0]["n"]
        return int(total), self._all(EVENT_LIST, {"limit": limit, "offset": offset})

    def parties(self, events: Iterable[str]) -> dict[str, dict[str, list[str]]]:
        """By event and role ("actor", "recipient") the names of the parties of its claims, the commonest first."""
        found: dict[str, dict[str, list[str]]] = {}
        for row in self._all(PARTIES, {"ids": json.dumps(list(events))}):
            found.setdefault(row["event_id"], {}).setdefault(row["role"], []).append(row["name"])
        return found

    def _all(self, query: str, values: Mapping[str, Any]) -> list[Row]:
        with told(self._path):
            return [dict(row) for row in self._connection.execute(query, dict(values))]


IN_TEXT = "d.number IN (SELECT rowid FROM document_words WHERE document_words MATCH :text)"
DOCUMENT_LIST = """
SELECT d.id, d.title, d.source, d.path, d.url, d.published, d.published_from, d.state, d.reason,
(SELECT count(*) FROM origins o WHERE o.document_id = d.id) AS origins,
(SELECT count(*) FROM claims c WHERE c.document_id = d.id) AS claims FROM documents d
"""
DOCUMENT_ORDER = "ORDER BY d.published IS NULL, d.published DESC, d.id LIMIT :limit OFFSET :offset"
EVENT_LIST = """
SELECT id, type, mode, standing, time_start, time_end, place, country, precision, reports, origins FROM events
ORDER BY time_start IS NULL, time_start DESC, id LIMIT :limit OFFSET :offset
"""
PARTIES = """
SELECT m.event_id, p.role, p.name FROM event_claims m JOIN parties p ON p.claim_id = m.claim_id
WHERE m.event_id IN (SELECT value FROM json_each(:ids)) GROUP BY 1, 2, 3 ORDER BY 1, 2, count(*) DESC, 3
"""
