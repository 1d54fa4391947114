"""What a ledger holds, read back: claims, documents, speakers."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from according.records.claim import Claim
from according.records.document import Document
from according.store.filters import Filter, value_of
from according.store.rows import CHILDREN, Row, claims_of, document_of
from according.store.statements import SELECT_CHILD

CHUNK = 500
"""Claims that are in memory at a time, with the texts of their reports."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stored:
    """A claim as a ledger knows it, with reviewers' corrections on top.

    event, standing: None until reports are reconciled. came_at, changed_at: moments, ISO, UTC. review: one of STATES of a claim.
    """

    claim: Claim
    event: str | None
    standing: str | None
    came_at: str
    changed_at: str
    review: str = "unreviewed"


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredDocument:
    """A report as a ledger knows it.

    state: coded, or kept (read but not coded, with its reason). origins: places where its text was published. claims: how many.
    """

    document: Document
    state: str
    reason: str | None
    read_at: str
    origins: int
    claims: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Somebody who says so; name "" is the reports' own voice. first, last: days of the claims, ISO, None if none has a day."""

    name: str
    id: str | None
    country: str | None
    claims: int
    documents: int
    asserts: int
    denies: int
    disclaims: int
    first: str | None
    last: str | None


def claims_where(connection: sqlite3.Connection, where: str, values: Mapping[str, Any]) -> Iterator[Claim]:
    """The claims for which a condition on `c` holds, by report and place in it."""
    for stored in stored_where(connection, [where], values):
        yield stored.claim


def claims(connection: sqlite3.Connection, wanted: Filter) -> Iterator[Stored]:
    """The claims that are wanted, by report and place in it; few in memory at a time."""
    conditions, values = wanted.conditions()
    yield from stored_where(connection, conditions, values)


def stored_where(connection: sqlite3.Connection, conditions: Sequence[str], values: Mapping[str, Any]) -> Iterator[Stored]:
    """As claims, with conditions at hand."""
    query = "\n".join((CLAIMS, "WHERE", _all(conditions), "ORDER BY c.document_id, c.position"))
    cursor = connection.execute(query, dict(values))
    while rows := cursor.fetchmany(CHUNK):
        children = {table: connection.execute(SELECT_CHILD[table], (json.dumps([row["id"] for row in rows]),)) for table in CHILDREN}
        documents = _documents(connection, {row["document_id"] for row in rows})
        for row, claim in zip(rows, claims_of(rows, children=children, documents=documents), strict=True):
            known = {name: row[name] for name in ("standing", "came_at", "changed_at", "review")}
            yield Stored(claim=claim, event=row["event_id"], **known)


def count(connection: sqlite3.Connection, wanted: Filter) -> int:
    """How many claims are wanted."""
    conditions, values = wanted.conditions()
    return int(connection.execute("\n".join((COUNT, _all(conditions))), values).fetchone()[0])


def flat_claims(connection: sqlite3.Connection, conditions: Sequence[str], values: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """Rows of the view claim_list for which conditions on `c` hold."""
    query = "\n".join((FLAT, "WHERE", _all(conditions), "ORDER BY c.document_id, c.position"))
    for row in connection.execute(query, dict(values)):
        yield dict(row)


def documents(connection: sqlite3.Connection, wanted: Filter) -> Iterator[StoredDocument]:
    """The reports that are wanted, by day of publication.

    source, text, since, until are asked of the report (outlet or address, words, day of publication), all else of its claims.
    """
    of_claims, values = wanted.conditions(without=DOCUMENT_CONDITIONS)
    asked = {name: value for name in DOCUMENT_CONDITIONS if (value := getattr(wanted, name)) is not None}
    conditions = [DOCUMENT_CONDITIONS[name] for name in asked]
    values |= {name: value_of(name, value) for name, value in asked.items()}
    if of_claims:
        conditions.append("".join(("EXISTS (SELECT 1 FROM claims c WHERE c.document_id = d.id AND ", _all(of_claims), ")")))
    query = "\n".join((DOCUMENTS, "WHERE", _all(conditions), "ORDER BY d.published IS NULL, d.published, d.id"))
    for row in connection.execute(query, values):
        yield stored_document(row)


def stored_document(row: Row) -> StoredDocument:
    """The report of a row of DOCUMENTS."""
    return StoredDocument(
        document=document_of(row), state=row["state"], reason=row["reason"], read_at=row["read_at"], origins=row["origins"],
        claims=row["claims"],
    )  # fmt: skip


def speakers(connection: sqlite3.Connection, wanted: Filter) -> Iterator[Speaker]:
    """Who speaks in the claims that are wanted, those of most claims first."""
    conditions, values = wanted.conditions()
    if wanted.source is not None:
        conditions.append(SPEAKER)
    query = "\n".join((SPEAKERS, "WHERE", _all(conditions), SPEAKERS_END))
    for row in connection.execute(query, values):
        yield Speaker(**dict(row))


def tombstones(connection: sqlite3.Connection, since: str | None) -> list[tuple[str, str]]:
    """(claim id, moment) of claims that went and have not come back, since a moment."""
    query = "SELECT claim_id, went_at FROM tombstones WHERE went_at >= ? ORDER BY went_at, claim_id"
    return [(row["claim_id"], row["went_at"]) for row in connection.execute(query, (since or "",))]


def _documents(connection: sqlite3.Connection, ids: Iterable[str]) -> dict[str, Document]:
    rows = connection.execute("SELECT * FROM documents WHERE id IN (SELECT value FROM json_each(?))", (json.dumps(sorted(ids)),))
    return {row["id"]: document_of(row) for row in rows}


def _all(conditions: Sequence[str]) -> str:
    return " AND ".join(f"({condition})" for condition in conditions) or "1"


CLAIMS = """
SELECT c.*, m.event_id, e.standing, ifnull(r.state, 'unreviewed') AS review FROM claims c
LEFT JOIN event_claims m ON m.claim_id = c.id LEFT JOIN events e ON e.id = m.event_id LEFT JOIN claim_reviews r ON r.claim_id = c.id
"""
COUNT = "SELECT count(*) FROM claims c WHERE"
FLAT = "SELECT l.* FROM claim_list l JOIN claims c ON c.id = l.claim_id"
DOCUMENTS = """
SELECT d.*, (SELECT count(*) FROM origins o WHERE o.document_id = d.id) AS origins,
(SELECT count(*) FROM claims c WHERE c.document_id = d.id) AS claims FROM documents d
"""
DOCUMENT_CONDITIONS = {
    "source": "EXISTS (SELECT 1 FROM origins o WHERE o.document_id = d.id AND names(:source, o.source, o.url, o.path))",
    "text": "d.number IN (SELECT rowid FROM document_words WHERE document_words MATCH :text)",
    "since": "d.published >= :since",
    "until": "d.published <= :until",
}
SPEAKERS = """
SELECT s.name, s.source_id AS id, s.country, count(DISTINCT c.id) AS claims, count(DISTINCT c.document_id) AS documents,
sum(s.stance = 'asserts') AS asserts, sum(s.stance = 'denies') AS denies, sum(s.stance = 'disclaims') AS disclaims,
min(c.time_start) AS first, max(c.time_end) AS last
FROM sources s JOIN claims c ON c.id = s.claim_id
"""
SPEAKERS_END = "GROUP BY s.name, s.source_id, s.country ORDER BY claims DESC, s.name, s.source_id, s.country"
SPEAKER = "names(:source, iif(s.name = '', 'the report', s.name), s.text, s.source_id)"
