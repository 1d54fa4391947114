"""Takes a source or a person out of a ledger so that no byte of it stays in the file."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from according.errors import LedgerError, UsageError
from according.store.connection import told, transaction
from according.store.functions import fold, holds
from according.store.reviewing import mark_ties, refresh
from according.store.statements import EVENTS_PENDING

KINDS = ("source", "person")


@dataclass(frozen=True, slots=True, kw_only=True)
class Forgetting:
    """What there is to forget. kind: one of KINDS. documents: ids of the reports that go, others: how many stay that name it too.

    spellings: names in the claims that stay and may be the same person's: other accents or hyphens, the last word alone, one registry id.
    """

    name: str
    kind: str
    documents: tuple[str, ...]
    claims: int
    others: int
    spellings: tuple[str, ...] = ()


def plan(connection: sqlite3.Connection, *, path: Path, name: str, kind: str | None) -> Forgetting:
    """What would go. A source is an outlet, an address's host, or a path; a person is whoever a report or a claim names.

    kind: None finds out: a source if reports come from it, else a person. Raises UsageError for a name without a letter or digit.
    """
    if not any(char.isalnum() for char in name):
        raise UsageError(f"forget {name!r}: not a name; write it as the reports do")
    with told(path):
        _add_test(connection, name)
        from_it = _ids(connection, FROM_SOURCE, {"name": name})
        naming = _ids(connection, NAMING, {}) if kind != "source" or from_it else set()
        chosen = kind or ("source" if from_it else "person")
        going = from_it if chosen == "source" else naming
        ids = json.dumps(sorted(going))
        claims = connection.execute(CLAIMS_OF, (ids,)).fetchone()[0]
        spellings = {row[0] for row in connection.execute(SPELLINGS, {"ids": ids})} if chosen == "person" else set()
    kept = tuple(sorted(spellings))
    return Forgetting(name=name, kind=chosen, documents=tuple(sorted(going)), claims=claims, others=len(naming - going), spellings=kept)


def forget(connection: sqlite3.Connection, *, path: Path, planned: Forgetting, at: datetime) -> None:
    """Removes what was planned, then writes the file anew so that freed pages and the index hold nothing of it.

    Claims leave their ids behind as tombstones, so that who has an export learns of it; reports their ids, so that they are not read again.
    Raises LedgerError if something of it is left all the same.
    """
    moment = at.strftime("%Y-%m-%dT%H:%M:%SZ")
    with told(path):
        _add_test(connection, planned.name)
        with transaction(connection):
            _remove(connection, planned, moment)
            for index in ("document_words", "claim_words"):
                connection.execute(REBUILD[index])
        connection.execute("VACUUM")
        left = _left(connection, planned)
    if left:
        raise LedgerError(str(path), problem=f"{planned.name!r} is still in {', '.join(left)}; report the fault")


def _remove(connection: sqlite3.Connection, planned: Forgetting, moment: str) -> None:
    ids = {"ids": json.dumps(planned.documents), "at": moment}
    mark_ties(connection, [row[0] for row in connection.execute(TIES_OF, {"ids": ids["ids"]})])
    if planned.documents:
        connection.execute(RUN, ids)
        for statement in REMOVE:
            connection.execute(statement, ids)
    reviewed = [row[0] for row in connection.execute(DECIDED)] if planned.kind == "person" else []
    for statement in REMOVE_NAMED if planned.kind == "person" else REMOVE_SOURCE:
        connection.execute(statement, {"name": planned.name})
    for claim in reviewed:
        refresh(connection, claim, at=moment)


def _add_test(connection: sqlite3.Connection, name: str) -> None:
    wanted = _plain(name)
    lower = name.strip().casefold()

    def named(*values: str | int | float | None) -> int:
        return int(any(isinstance(value, str) and holds(_plain(value), wanted) for value in values))

    def is_source(*values: str | None) -> int:
        return int(any(value is not None and (_plain(value) == wanted or _host(value) == lower) for value in values))

    def akin(value: str) -> int:
        ours, theirs = _letters(name), _letters(value)
        alone = len(ours) > 1 and theirs == ours[-1:]
        return int(bool(ours) and ("".join(ours) == "".join(theirs) or alone))

    connection.create_function("akin", 1, akin, deterministic=True)
    connection.create_function("named", -1, named, deterministic=True)
    connection.create_function("is_source", -1, is_source, deterministic=True)


def _plain(text: str) -> str:
    """In one case with single blanks: a name may be broken over two lines. Accents count, as the bytes do."""
    return " ".join(text.casefold().split())


def _letters(name: str) -> list[str]:
    """The words of a name without case, accents and signs: "al-Hādī" as "al", "hadi"."""
    return "".join(char if char.isalnum() else " " for char in fold(name)).split()


def _host(address: str) -> str:
    """The host of an address without "www.", or the path itself."""
    _, sign, rest = address.partition("://")
    return rest.split("/")[0].split("@")[-1].casefold().removeprefix("www.") if sign else address.strip().casefold()


def _ids(connection: sqlite3.Connection, query: str, values: dict[str, str]) -> set[str]:
    return {row[0] for row in connection.execute(query, values)}


def _left(connection: sqlite3.Connection, planned: Forgetting) -> list[str]:
    """Tables that still hold it. Of a source only its reports must be gone: others may speak of it."""
    if planned.kind == "source":
        return ["origins"] if _ids(connection, FROM_SOURCE, {}) else []
    tables: Iterable[str] = [row[0] for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
    found = []
    for table in tables:
        if not table.startswith(("document_words", "claim_words", "sqlite_")):
            columns = ", ".join(f'"{row[1]}"' for row in connection.execute(f"PRAGMA table_info({table})"))
            if connection.execute(f"SELECT 1 FROM {table} WHERE named({columns}) LIMIT 1").fetchone():  # noqa: S608  our own names
                found.append(table)
    return found


CLAIMS_OF = "SELECT count(*) FROM claims WHERE document_id IN (SELECT value FROM json_each(?))"
SPELLINGS = """
WITH stay AS (SELECT id FROM claims WHERE document_id NOT IN (SELECT value FROM json_each(:ids))),
  names AS (
    SELECT claim_id, name, text, party_id AS known FROM parties UNION ALL SELECT claim_id, name, text, source_id FROM sources
  ),
  own AS (SELECT DISTINCT known FROM names WHERE known IS NOT NULL AND named(name, text))
SELECT DISTINCT text FROM names WHERE text <> '' AND claim_id IN (SELECT id FROM stay)
AND (akin(text) OR akin(name) OR known IN (SELECT known FROM own)) AND NOT named(text)
"""
FROM_SOURCE = "SELECT document_id FROM origins WHERE is_source(source, url, path)"
NAMING = """
SELECT id FROM documents WHERE named(text, title, source, url, path)
UNION SELECT document_id FROM origins WHERE named(title, source, url, path)
UNION SELECT document_id FROM claims WHERE named(explanation)
UNION SELECT document_id FROM claims c JOIN parties p ON p.claim_id = c.id WHERE named(p.name, p.text, p.rule)
UNION SELECT document_id FROM claims c JOIN sources s ON s.claim_id = c.id WHERE named(s.name, s.text, s.via, s.rule)
UNION SELECT document_id FROM claims c JOIN places p ON p.claim_id = c.id WHERE named(p.name, p.text)
UNION SELECT document_id FROM claims c JOIN claim_reviews r ON r.claim_id = c.id WHERE named(r.coded)
UNION SELECT document_id FROM claims c JOIN counts n ON n.claim_id = c.id WHERE named(n.source, n.of_whom, n.text)
"""
"""The claims too: a name may be ours where the report has "the president"."""
RUN = """
INSERT INTO runs (command, started_at, ended_at, version, weights, tables, settings)
SELECT 'forget', :at, :at, version, weights, tables, '{}' FROM runs ORDER BY id DESC LIMIT 1
"""
REMOVE = (
    """
    INSERT INTO claim_changes (claim_id, change, fields, at, run_id)
    SELECT id, 'went', '[]', :at, (SELECT max(id) FROM runs) FROM claims WHERE document_id IN (SELECT value FROM json_each(:ids))
    """,
    """
    DELETE FROM decisions WHERE subject_id IN (SELECT value FROM json_each(:ids))
    OR subject_id IN (SELECT id FROM claims WHERE document_id IN (SELECT value FROM json_each(:ids)))
    OR EXISTS (SELECT 1 FROM json_each(decisions.about) a WHERE json_extract(a.value, '$.document') IN (SELECT value FROM json_each(:ids)))
    """,
    """
    DELETE FROM events WHERE id IN (SELECT m.event_id FROM event_claims m JOIN claims c ON c.id = m.claim_id
    WHERE c.document_id IN (SELECT value FROM json_each(:ids)))
    """,
    "DELETE FROM event_redirects WHERE event_id NOT IN (SELECT id FROM events)",
    """
    DELETE FROM refusals WHERE name IN (SELECT path FROM documents WHERE id IN (SELECT value FROM json_each(:ids)))
    OR name IN (SELECT path FROM origins WHERE document_id IN (SELECT value FROM json_each(:ids)))
    """,
    "INSERT OR REPLACE INTO forgotten (document_id, at) SELECT value, :at FROM json_each(:ids)",
    "DELETE FROM documents WHERE id IN (SELECT value FROM json_each(:ids))",
    EVENTS_PENDING,
)
TIES_OF = """
SELECT id FROM decisions WHERE subject = 'event'
AND EXISTS (SELECT 1 FROM json_each(decisions.about) a WHERE json_extract(a.value, '$.document') IN (SELECT value FROM json_each(:ids)))
"""
DECIDED = "SELECT DISTINCT subject_id FROM decisions WHERE subject = 'claim' AND named(value, note, reviewer, about)"
"""Claims that stand otherwise once the decisions of, or with, a person are gone."""
REMOVE_NAMED = (
    "DELETE FROM refusals WHERE named(name, detail)",
    "UPDATE decisions SET undoes = NULL WHERE undoes IN (SELECT id FROM decisions WHERE named(subject_id, value, note, reviewer, about))",
    "DELETE FROM decisions WHERE named(subject_id, value, note, reviewer, about)",
    "DELETE FROM events WHERE named(record) OR id IN (SELECT event_id FROM event_claims WHERE named(why))",
    "UPDATE runs SET settings = '{}' WHERE named(settings)",
    "UPDATE runs SET command = 'add' WHERE named(command)",
)
REMOVE_SOURCE = ("DELETE FROM refusals WHERE is_source(name) OR named(name)",)
REBUILD = {
    "document_words": "INSERT INTO document_words (document_words) VALUES ('rebuild')",
    "claim_words": "INSERT INTO claim_words (claim_words) VALUES ('rebuild')",
}
