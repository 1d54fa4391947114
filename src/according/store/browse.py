"""Reading a ledger a page at a time, as the local page does: never all of it in memory."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from according.store.connection import told
from according.store.filters import match_words
from according.store.reading import DOCUMENTS, Stored, StoredDocument, stored_document, stored_where

Row = Mapping[str, Any]
HIT_START, HIT_END = "\ue000", "\ue001"
"""Private-use characters around the words that were looked for."""


class Browse:
    """Questions of the local page to an open ledger; `ledger.browse` has one. All raise LedgerError."""

    def __init__(self, connection: sqlite3.Connection, *, path: Path) -> None:
        self._connection, self._path = connection, path

    def documents(self, *, text: str | None = None, limit: int, offset: int = 0) -> tuple[int, list[Row]]:
        """How many reports hold these words (all, if None), and a page of them, those published last first; without their texts."""
        where, values = ("WHERE " + IN_TEXT, {"text": match_words(text)}) if text else ("", {})
        total = self._all("\n".join(("SELECT count(*) AS n FROM documents d", where)), values)[0]["n"]
        page = "\n".join(("SELECT d.number FROM documents d", where, DOCUMENT_ORDER, "LIMIT :limit OFFSET :offset"))
        query = "\n".join((DOCUMENT_LIST, "WHERE d.number IN (", page, ")", DOCUMENT_ORDER))
        return int(total), self._all(query, {**values, "limit": limit, "offset": offset})

    def document(self, name: str) -> StoredDocument | None:
        """A report with its text."""
        with told(self._path):
            row = self._connection.execute("\n".join((DOCUMENTS, "WHERE d.id = ?")), (name,)).fetchone()
            return None if row is None else stored_document(row)

    def origins(self, document: str) -> list[Row]:
        """Where a report's text was published: source, url, path, published, the first that was read first."""
        return self._all("SELECT source, url, path, published FROM origins WHERE document_id = :id ORDER BY id", {"id": document})

    def coded_by(self, document: str) -> str:
        """The version of According that coded a report."""
        rows = self._all("SELECT r.version FROM documents d JOIN runs r ON r.id = d.run_id WHERE d.id = :id", {"id": document})
        return str(rows[0]["version"]) if rows else ""

    def claims_of_document(self, document: str) -> list[Stored]:
        """The claims of a report, in text order."""
        return self._claims("c.document_id = :id", document)

    def claims_of_event(self, event: str) -> list[Stored]:
        """The claims of an event, by report and place in it."""
        return self._claims("m.event_id = :id", event)

    def claim(self, name: str) -> Stored | None:
        """One claim."""
        return next(iter(self._claims("c.id = :id", name)), None)

    def events(self, names: Iterable[str]) -> list[Row]:
        """These events, in this order, without their records."""
        wanted = list(names)
        found = {row["id"]: row for row in self._all(EVENT_LIST, {"ids": json.dumps(wanted)})}
        return [found[name] for name in wanted if name in found]

    def event(self, name: str) -> dict[str, Any] | None:
        """One event's record, with all its fields as of records.event.Event."""
        rows = self._all("SELECT record FROM events WHERE id = :id", {"id": name})
        return json.loads(rows[0]["record"]) if rows else None

    def event_now(self, old: str) -> str | None:
        """Into which event one went that is no more; None if there was none of that id."""
        rows = self._all("SELECT event_id FROM event_redirects WHERE old_id = :id", {"id": old})
        return str(rows[0]["event_id"]) if rows else None

    def events_like(self, name: str, *, days: int, most: int) -> list[Row]:
        """Other events of the same type or country whose time lies so many days around, nearest first, with names of actors."""
        return self.events_told(row["id"] for row in self._all(EVENTS_LIKE, {"id": name, "days": days, "most": most}))

    def events_told(self, names: Iterable[str]) -> list[Row]:
        """These events, in this order: type, mode, first day, place, reports, two of its actors, and the sentence of its first claim."""
        wanted = list(names)
        found = {row["id"]: row for row in self._all(EVENTS_TOLD, {"ids": json.dumps(wanted)})}
        return [found[name] for name in wanted if name in found]

    def doubles(self, claim: str) -> list[Row]:
        """Claims of the same report that are likely the same event: a person added the one, the coder found the other by other words.

        Of one type in one sentence, or on the same words; neither rejected, not of one event, and nobody took them apart.
        """
        return self._all(DOUBLES, {"id": claim})

    def event_of(self, claim: str) -> str | None:
        """The event that holds a claim."""
        rows = self._all("SELECT event_id FROM event_claims WHERE claim_id = :id", {"id": claim})
        return str(rows[0]["event_id"]) if rows else None

    def parties(self, events: Iterable[str]) -> dict[str, dict[str, list[str]]]:
        """By event and role ("actor", "recipient") the names of the parties of its claims, the commonest first."""
        found: dict[str, dict[str, list[str]]] = {}
        for row in self._all(PARTIES, {"ids": json.dumps(list(events))}):
            found.setdefault(row["event_id"], {}).setdefault(row["role"], []).append(row["name"])
        return found

    def reviews(self, events: Iterable[str]) -> dict[str, dict[str, int]]:
        """By event how many of its claims reviewers left how, by state."""
        found: dict[str, dict[str, int]] = {}
        for row in self._all(REVIEWS, {"ids": json.dumps(list(events))}):
            found.setdefault(row["event_id"], {})[row["state"]] = row["claims"]
        return found

    def voices(self, events: Iterable[str]) -> dict[str, list[tuple[str, str]]]:
        """By event who says so and with which stance, those of most claims first; name "" is the reports' own voice."""
        found: dict[str, list[tuple[str, str]]] = {}
        for row in self._all(VOICES, {"ids": json.dumps(list(events))}):
            found.setdefault(row["event_id"], []).append((row["name"], row["stance"]))
        return found

    def sentences(self, claims: Iterable[str], *, text: str | None = None) -> list[Row]:
        """These claims, in this order, as rows of the view claim_list; in `evidence`, words of `text` between HIT_START and HIT_END."""
        wanted = list(claims)
        found = {row["claim_id"]: dict(row) for row in self._all(SENTENCES, {"ids": json.dumps(wanted)})}
        if text:
            values = {"text": match_words(text), "ids": json.dumps(wanted), "start": HIT_START, "end": HIT_END}
            for row in self._all(HITS, values):
                found[row["id"]]["evidence"] = row["evidence"]
        return [found[name] for name in wanted if name in found]

    def stances(self, claims: Iterable[str]) -> dict[str, list[tuple[str, str]]]:
        """By claim who says so and with which stance, in the order of the claim."""
        found: dict[str, list[tuple[str, str]]] = {}
        for row in self._all(STANCES, {"ids": json.dumps(list(claims))}):
            found.setdefault(row["claim_id"], []).append((row["name"], row["stance"]))
        return found

    def _claims(self, condition: str, value: str) -> list[Stored]:
        with told(self._path):
            return list(stored_where(self._connection, [condition], {"id": value}))

    def _all(self, query: str, values: Mapping[str, Any]) -> list[Row]:
        with told(self._path):
            return [dict(row) for row in self._connection.execute(query, dict(values))]


DOUBLES = """
SELECT o.id, o.type, o.mode, o.trigger_text, o.evidence, e.event_id AS event, f.event_id AS own_event,
EXISTS (SELECT 1 FROM added_claims a WHERE a.claim_id = o.id) AS added
FROM claims c JOIN claims o ON o.document_id = c.document_id AND o.id <> c.id
LEFT JOIN event_claims e ON e.claim_id = o.id LEFT JOIN event_claims f ON f.claim_id = c.id
WHERE c.id = :id AND e.event_id IS NOT NULL AND f.event_id IS NOT NULL AND e.event_id <> f.event_id
AND (o.id IN (SELECT claim_id FROM added_claims)) <> (c.id IN (SELECT claim_id FROM added_claims))
AND NOT EXISTS (SELECT 1 FROM claim_reviews r WHERE r.claim_id IN (c.id, o.id) AND r.state = 'rejected')
AND ((o.type = c.type AND o.evidence_start < c.evidence_end AND c.evidence_start < o.evidence_end)
  OR (o.trigger_start < c.trigger_end AND c.trigger_start < o.trigger_end))
AND NOT EXISTS (
  SELECT 1 FROM decisions d, json_each(d.value, '$.claims') x, json_each(d.value, '$.others') y
  WHERE d.subject = 'event' AND d.action = 'split' AND NOT EXISTS (SELECT 1 FROM decisions u WHERE u.undoes = d.id)
  AND ((x.value = c.id AND y.value = o.id) OR (x.value = o.id AND y.value = c.id)))
ORDER BY o.trigger_start, o.id
"""
EVENTS_TOLD = """
SELECT e.id, e.type, e.mode, e.time_start, e.place, e.reports,
(SELECT group_concat(name, ', ') FROM (SELECT DISTINCT p.name FROM event_claims m JOIN parties p ON p.claim_id = m.claim_id
 WHERE m.event_id = e.id AND p.role = 'actor' ORDER BY p.name LIMIT 2)) AS actors,
(SELECT c.evidence FROM event_claims m JOIN claims c ON c.id = m.claim_id WHERE m.event_id = e.id ORDER BY c.id LIMIT 1) AS evidence
FROM events e WHERE e.id IN (SELECT value FROM json_each(:ids))
"""
EVENTS_LIKE = """
WITH this AS (SELECT * FROM events WHERE id = :id)
SELECT e.id FROM events e, this WHERE e.id <> this.id
AND e.time_start BETWEEN date(this.time_start, '-' || :days || ' days') AND date(this.time_end, '+' || :days || ' days')
ORDER BY (e.type <> this.type) + (ifnull(e.place, '') <> ifnull(this.place, '')) + (ifnull(e.country, '') <> ifnull(this.country, '')),
abs(julianday(e.time_start) - julianday(this.time_start)), e.id LIMIT :most
"""
IN_TEXT = "d.number IN (SELECT rowid FROM document_words WHERE document_words MATCH :text)"
DOCUMENT_LIST = """
SELECT d.id, d.title, d.source, d.path, d.url, d.published, d.published_from, d.state, d.reason, substr(d.text, 1, 400) AS opening,
(SELECT count(*) FROM origins o WHERE o.document_id = d.id) AS origins,
(SELECT count(*) FROM claims c WHERE c.document_id = d.id) AS claims FROM documents d
"""
DOCUMENT_ORDER = "ORDER BY d.published DESC, d.number"  # what has no day comes last
EVENT_LIST = """
SELECT id, type, mode, standing, time_start, time_end, time_granularity, place, country, precision, reports, origins FROM events
WHERE id IN (SELECT value FROM json_each(:ids))
"""
PARTIES = """
SELECT m.event_id, p.role, p.name FROM event_claims m JOIN parties p ON p.claim_id = m.claim_id
WHERE m.event_id IN (SELECT value FROM json_each(:ids)) GROUP BY 1, 2, 3 ORDER BY 1, 2, count(*) DESC, 3
"""
VOICES = """
SELECT m.event_id, s.name, s.stance FROM event_claims m JOIN sources s ON s.claim_id = m.claim_id
WHERE m.event_id IN (SELECT value FROM json_each(:ids)) GROUP BY 1, 2, 3 ORDER BY 1, s.name = '', count(*) DESC, 2, 3
"""
REVIEWS = """
SELECT m.event_id, ifnull(r.state, 'unreviewed') AS state, count(*) AS claims FROM event_claims m
LEFT JOIN claim_reviews r ON r.claim_id = m.claim_id WHERE m.event_id IN (SELECT value FROM json_each(:ids)) GROUP BY 1, 2
"""
STANCES = """
SELECT claim_id, name, stance FROM sources WHERE claim_id IN (SELECT value FROM json_each(:ids)) ORDER BY claim_id, position
"""
SENTENCES = "SELECT * FROM claim_list WHERE claim_id IN (SELECT value FROM json_each(:ids))"
HITS = """
SELECT c.id, highlight(claim_words, 0, :start, :end) AS evidence FROM claim_words JOIN claims c ON c.number = claim_words.rowid
WHERE claim_words MATCH :text
AND claim_words.rowid IN (SELECT number FROM claims WHERE id IN (SELECT value FROM json_each(:ids)))
"""
