"""A ledger of an older schema is told, and brought up to date without loss."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from according.cli import main
from according.errors import LedgerError
from according.store import Ledger, examine
from according.store.connection import MIGRATIONS, newest_schema, statements
from ledgers import document, put


@pytest.fixture
def old(file: Path) -> Path:
    """A ledger as the first schema made it, with a report in it."""
    with Ledger(file.with_name("new.db"), write=True) as ledger:
        put(ledger, document())
    connection = sqlite3.connect(file, isolation_level=None)
    for statement in statements((MIGRATIONS / "0001_ledger.sql").read_text(encoding="utf8")):
        connection.execute(statement)
    connection.execute("ATTACH ? AS new", (str(file.with_name("new.db")),))
    for table in ("runs", "documents", "origins", "claims", "parties", "sources", "places", "counts", "mentions", "links"):
        columns = ", ".join(name for _, name, *_ in connection.execute(f"PRAGMA main.table_info({table})"))
        connection.execute(f"INSERT INTO {table} SELECT {columns} FROM new.{table}")
    connection.execute(f"PRAGMA application_id = {0x41434C47}")
    connection.execute("PRAGMA user_version = 1")
    connection.close()
    return file


def test_reading_says_what_to_do(old: Path) -> None:
    before = old.read_bytes()
    with pytest.raises(LedgerError, match="has the schema 1 of an older According; `according add` or `according doctor --upgrade`"):
        Ledger(old)
    assert old.read_bytes() == before


def test_an_upgrade_keeps_everything(old: Path) -> None:
    assert main(["doctor", "--ledger", str(old), "--upgrade"]) == 0
    with Ledger(old) as ledger, Ledger(old.with_name("new.db")) as new:
        assert [s.claim for s in ledger.claims()] == [s.claim for s in new.claims()]
        assert ledger.events_pending()
        assert ledger._connection.execute("PRAGMA user_version").fetchone()[0] == newest_schema()
    assert list(examine(old, wait_s=1)) == []


def test_migrations_are_numbered_without_gaps() -> None:
    numbers = [int(file.name[:4]) for file in sorted(MIGRATIONS.glob("*.sql"))]
    assert numbers == list(range(1, newest_schema() + 1))


def test_a_script_that_ends_within_a_statement_is_refused() -> None:
    with pytest.raises(sqlite3.ProgrammingError, match="ends in the middle of a statement"):
        list(statements("CREATE TABLE a (x);\nCREATE TABLE b (x"))
