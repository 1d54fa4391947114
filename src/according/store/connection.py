"""Opens a ledger's file, brings its schema up to date, and turns SQLite's errors into what a user can act on."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

from according.errors import LedgerError
from according.store.functions import add_functions

APPLICATION_ID = 0x41434C47
"""Bytes 68 to 71 of a ledger: "ACLG"."""
MIGRATIONS = Path(__file__).resolve().parent / "migrations"
HEADER = b"SQLite format 3\0"
OLDEST_SQLITE = (3, 37, 0)  # strict tables

PROBLEMS = {
    "SQLITE_FULL": "the disk is full; what was stored before is safe: free some space and run the command again",
    "SQLITE_BUSY": "another program is writing to it; wait until that is done and run the command again",
    "SQLITE_LOCKED": "another program is writing to it; wait until that is done and run the command again",
    "SQLITE_READONLY": "cannot be written: file or folder is read-only (a journal is written beside the file); change the rights",
    "SQLITE_CANTOPEN": "cannot be opened or written: its folder must exist and be writable (a journal is written beside the file)",
    "SQLITE_PERM": "cannot be opened: no right to; change the rights of the file",
    "SQLITE_CORRUPT": "is damaged or cut short; run `according doctor` on it and go back to a backup",
    "SQLITE_NOTADB": "is no ledger; name a file that `according add` made",
    "SQLITE_IOERR": "the disk does not read or write (I/O error); what was stored before is safe: check the disk and run the command again",
    "SQLITE_TOOBIG": "a report is larger than SQLite holds (1 GB); lower read.max_document_mb",
    "SQLITE_NOMEM": "there is not enough memory; close other programs and run the command again",
}


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Raises a LedgerError for any error of SQLite inside."""
    try:
        yield
    except sqlite3.Error as error:
        raise LedgerError(str(path), problem=_problem(error)) from error


def _problem(error: sqlite3.Error) -> str:
    name = getattr(error, "sqlite_errorname", "") or ""
    known = next((text for code, text in PROBLEMS.items() if name.startswith(code)), None)
    if known is None:
        return f"SQLite says {error} ({name or type(error).__name__}); run `according doctor` on it"
    return known if name in PROBLEMS else f"{known} [{name}]"


def connect(path: Path, *, write: bool, wait_s: float) -> sqlite3.Connection:
    """A connection to the ledger at path, which is made if it is to be written and not there; its schema is up to date.

    wait_s: seconds to wait for another writer. Raises LedgerError.
    """
    _check_file(path, write=write)
    with told(path), ExitStack() as on_error:
        connection = _opened(path, write=write, wait_s=wait_s)
        on_error.callback(connection.close)
        if write:
            _migrate(connection)
        _check_identity(connection, path)
        on_error.pop_all()
    return connection


def _opened(path: Path, *, write: bool, wait_s: float) -> sqlite3.Connection:
    # A reader opens for writing too where it may: only so can it take back what a writer left half done when it was killed.
    last: sqlite3.Error | None = None
    for mode in ("rwc",) if write else ("rw", "ro"):
        connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode={mode}", uri=True, timeout=wait_s, isolation_level=None)
        try:
            _prepare(connection, write=write)
            return connection
        except sqlite3.OperationalError as error:
            connection.close()
            last = error
            if not str(getattr(error, "sqlite_errorname", "")).startswith(("SQLITE_CANTOPEN", "SQLITE_READONLY", "SQLITE_PERM")):
                raise
    raise last or sqlite3.OperationalError("cannot be opened")


def _prepare(connection: sqlite3.Connection, *, write: bool) -> None:
    connection.row_factory = sqlite3.Row
    add_functions(connection)
    for pragma in ("foreign_keys = ON", "secure_delete = ON", "cell_size_check = ON", "synchronous = FULL"):
        connection.execute(f"PRAGMA {pragma}")
    connection.execute("PRAGMA schema_version").fetchone()  # the first reading: a file that is cut short or none of SQLite's fails here
    if write:
        # Not WAL: releases of SQLite before 3.51.3 can spoil a WAL database that two processes write.
        connection.execute("PRAGMA journal_mode = DELETE")
    else:
        # Somebody else's ledger runs nothing of its own. A writer's triggers fill the full-text index, which older SQLite calls unsafe.
        connection.execute("PRAGMA trusted_schema = OFF")
        connection.execute("PRAGMA query_only = ON")


def _check_file(path: Path, *, write: bool) -> None:
    """What SQLite would not say, or would say in a way that helps nobody."""
    problem = None
    if sqlite3.sqlite_version_info < OLDEST_SQLITE:
        problem = f"this Python has SQLite {sqlite3.sqlite_version}; a ledger needs 3.37 or newer: use a newer Python"
    elif path.is_dir():
        problem = "is a folder; name a file, such as ledger.db"
    elif not path.exists() and not write:
        problem = "no such file; `according add PATH... --ledger FILE` makes a ledger"
    elif not path.parent.is_dir():
        problem = f"the folder {path.parent} is not there; make it first"
    elif path.exists() and (beginning := _beginning(path)) and beginning != HEADER[: len(beginning)]:
        problem = PROBLEMS["SQLITE_NOTADB"]
    elif path.exists() and not write and not _beginning(path):
        problem = "the file is empty; `according add PATH... --ledger FILE` makes a ledger of it"
    if problem:
        raise LedgerError(str(path), problem=problem)


def _beginning(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(len(HEADER))
    except OSError as error:
        raise LedgerError(str(path), problem=f"{error.strerror or type(error).__name__}; check the rights of the file") from error


def newest_schema() -> int:
    """Number of the last migration, which is the version of the schema."""
    return max(int(file.name[:4]) for file in MIGRATIONS.glob("[0-9]*.sql"))


def _check_identity(connection: sqlite3.Connection, path: Path) -> None:
    application, version = _pragma(connection, "application_id"), _pragma(connection, "user_version")
    if application != APPLICATION_ID:
        raise LedgerError(str(path), problem="is a database of another program; name a file that `according add` made")
    if version > newest_schema():
        raise LedgerError(str(path), problem=f"was made by a newer According (schema {version}); upgrade: pip install -U according")
    if version < newest_schema():
        problem = f"has the schema {version} of an older According; `according add` or `according doctor --upgrade` brings it up to date"
        raise LedgerError(str(path), problem=problem)


def _migrate(connection: sqlite3.Connection) -> None:
    """Runs the migrations that the file lacks, in one transaction: nobody sees what is between. Others' files are left alone."""
    empty = not connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
    if _pragma(connection, "application_id") != APPLICATION_ID and not empty:
        return
    if _pragma(connection, "user_version") >= newest_schema():
        return
    with transaction(connection):
        version = _pragma(connection, "user_version")  # another program may have been faster
        for file in sorted(MIGRATIONS.glob("[0-9]*.sql")):
            if int(file.name[:4]) > version:
                _run(connection, file.read_text(encoding="utf8"), int(file.name[:4]))


def _run(connection: sqlite3.Connection, script: str, number: int) -> None:
    for statement in statements(script):
        connection.execute(statement)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {number}")


def statements(script: str) -> Iterator[str]:
    """The statements of a script. Python's executescript would commit between them."""
    part = ""
    for line in script.splitlines(keepends=True):
        part += line
        if line.rstrip().endswith(";") and sqlite3.complete_statement(part):
            yield part
            part = ""
    if re.sub(r"--.*", "", part).strip():
        raise sqlite3.ProgrammingError(f"a migration ends in the middle of a statement: {part[:60]}")


def _pragma(connection: sqlite3.Connection, name: str) -> int:
    return int(connection.execute(f"PRAGMA {name}").fetchone()[0])


def tuples(connection: sqlite3.Connection, query: str, values: Sequence[Any] = ()) -> sqlite3.Cursor:
    """Rows as bare tuples, where there are very many."""
    cursor = connection.cursor()
    cursor.row_factory = None
    return cursor.execute(query, values)


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """All or nothing. Takes the right to write at once, so that two writers wait for each other and never meet half way."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
