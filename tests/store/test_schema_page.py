"""docs/reference/ledger.md names every table, view and column."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from according.store import Ledger


def test_every_column_is_described(ledger: Ledger, root: Path) -> None:
    page = (root / "docs" / "reference" / "ledger.md").read_text(encoding="utf8")
    described = set(re.findall(r"`([a-z_0-9]+)`", page))
    tables = [
        row[0] for row in ledger._connection.execute("SELECT name FROM sqlite_schema WHERE type IN ('table', 'view') AND sql NOT NULL")
    ]
    own = [table for table in tables if not table.startswith(("document_words_", "claim_words_"))]
    assert [table for table in own if table not in described] == []
    missing = []
    for table in own:
        start = page.find(f"`{table}`:")
        if start >= 0:
            part = page[start:].partition("\n\n`")[0]
            columns = [row[1] for row in ledger._connection.execute(f"PRAGMA table_info({table})")]
            missing += [f"{table}.{column}" for column in columns if f"`{column}`" not in part]
    assert missing == []


@pytest.mark.parametrize("view", ["claim_list", "document_list", "actors", "recipients", "tombstones"])
def test_every_view_can_be_read(ledger: Ledger, view: str) -> None:
    assert list(ledger._connection.execute(f"SELECT * FROM {view}")) == []


@pytest.mark.parametrize("table", ["documents", "claims"])
def test_datasette_finds_the_full_text_index(ledger: Ledger, table: str) -> None:
    """By the pattern that its detect_fts looks for in sqlite_master."""
    pattern = f'%VIRTUAL TABLE%USING FTS%content="{table}"%'
    assert ledger._connection.execute("SELECT count(*) FROM sqlite_master WHERE rootpage = 0 AND sql LIKE ?", (pattern,)).fetchone()[0] == 1
