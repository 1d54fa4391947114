"""Is a ledger sound, and copies of it."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from according.errors import LedgerError
from according.store.connection import connect, told

SUMS = {
    "runs": "SELECT id FROM runs WHERE read <> coded + skipped + failed",
    "claims whose words are not those of their report": """
        SELECT c.id FROM claims c JOIN documents d ON d.id = c.document_id
        WHERE instr(d.text, char(0)) = 0 AND (substr(d.text, c.trigger_start + 1, c.trigger_end - c.trigger_start) <> c.trigger_text
        OR substr(d.text, c.evidence_start + 1, c.evidence_end - c.evidence_start) <> c.evidence)
    """,
    "reports without an origin": "SELECT id FROM documents WHERE id NOT IN (SELECT document_id FROM origins)",
    "claims of reports that are not coded": """
        SELECT c.id FROM claims c JOIN documents d ON d.id = c.document_id WHERE d.state <> 'coded'
    """,
    "redirects to events that are not there": "SELECT old_id FROM event_redirects WHERE event_id NOT IN (SELECT id FROM events)",
}
"""What must hold beyond the schema: what is wrong -> a query for the ids of which it is."""


def examine(path: Path, *, wait_s: float) -> Iterator[str]:
    """All that is wrong with a ledger, one line each; nothing if it is sound. Raises LedgerError if it cannot be opened at all."""
    connection = connect(path, write=False, wait_s=wait_s)
    try:
        with told(path):
            found = [f"file: {row[0]}" for row in connection.execute("PRAGMA integrity_check(20)") if row[0] != "ok"]
            if found:
                # The rest would fail or lie.
                yield from found
                return
            for row in connection.execute("PRAGMA foreign_key_check"):
                yield f"{row['table']}: row {row['rowid']} belongs to nothing in {row['parent']}"
            for what, query in SUMS.items():
                ids = [str(row[0]) for row in connection.execute(query).fetchmany(5)]
                if ids:
                    yield f"{what}: {', '.join(ids)}"
            yield from _index(connection)
    finally:
        connection.close()


def _index(connection: sqlite3.Connection) -> Iterator[str]:
    """Compares the full-text indexes with the texts. FTS5 has no check that only reads, so the count is compared."""
    for index, table in (("document_words", "documents"), ("claim_words", "claims")):
        rows = connection.execute(f"SELECT count(*) FROM {index}_docsize").fetchone()[0]  # noqa: S608  our own names
        there = connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]  # noqa: S608
        if rows != there:
            yield f"full-text index of {table}: {rows} of {there} rows"


def backup(path: Path, *, to: Path, wait_s: float) -> None:
    """Copies a ledger, also while others write to it. The copy appears whole or not at all; an existing file is not replaced.

    Raises LedgerError.
    """
    if os.path.lexists(to):
        raise LedgerError(str(to), problem="is there already; name a file that is not")
    if not to.parent.is_dir():
        raise LedgerError(str(to), problem=f"the folder {to.parent} is not there; make it first")
    part = to.with_name(to.name + ".part")
    connection = connect(path, write=False, wait_s=wait_s)
    try:
        with told(to):
            _copy(connection, part)
        os.replace(part, to)
        _sync_folder(to.parent)
    except OSError as error:
        raise LedgerError(str(to), problem=f"{error.strerror or type(error).__name__}; check the folder and its free space") from error
    finally:
        connection.close()
        part.unlink(missing_ok=True)


def _copy(connection: sqlite3.Connection, part: Path) -> None:
    part.unlink(missing_ok=True)
    copy = sqlite3.connect(part, isolation_level=None)
    try:
        connection.backup(copy, pages=-1)
        wrong = [row[0] for row in copy.execute("PRAGMA quick_check(1)") if row[0] != "ok"]
        if wrong:
            raise sqlite3.DatabaseError(f"the copy is not sound: {wrong[0]}")
    finally:
        copy.close()
    with part.open("rb") as file:
        os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    """Makes the new name last over a power cut, where the system can."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
