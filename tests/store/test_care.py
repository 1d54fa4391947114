"""The doctor finds what is planted; a backup is whole or not there."""

from __future__ import annotations

from pathlib import Path

import pytest

from according.errors import LedgerError
from according.store import Ledger, backup, examine
from ledgers import document, put


@pytest.mark.parametrize(
    ("fault", "told"),
    [
        ("UPDATE claims SET trigger_start = trigger_start + 1", "claims whose words are not those of their report"),
        ("PRAGMA foreign_keys = OFF; DELETE FROM documents", "belongs to nothing in documents"),
        ("DELETE FROM origins", "reports without an origin"),
        ("UPDATE documents SET state = 'kept'", "claims of reports that are not coded"),
        ("INSERT INTO event_redirects VALUES ('E1', 'E2', '2024-05-03')", "redirects to events that are not there: E1"),
        ("INSERT INTO claim_words (claim_words) VALUES ('delete-all')", "full-text index of claims: 0 of 2 rows"),
    ],
)
def test_the_doctor_finds(fault: str, told: str, file: Path, ledger: Ledger) -> None:
    put(ledger, document())
    assert list(examine(file, wait_s=1)) == []
    for statement in fault.split("; "):
        ledger._connection.execute(statement)
    assert told in "\n".join(examine(file, wait_s=1))


def test_a_backup_is_the_same_ledger(file: Path, ledger: Ledger, tmp_path: Path) -> None:
    put(ledger, document())
    backup(file, to=tmp_path / "copy.db", wait_s=1)
    with Ledger(tmp_path / "copy.db") as copy:
        assert [s.claim for s in copy.claims()] == [s.claim for s in ledger.claims()]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["copy.db", "ledger.db"]


def test_a_backup_replaces_nothing(file: Path, ledger: Ledger, tmp_path: Path) -> None:
    put(ledger, document())
    (tmp_path / "copy.db").write_text("precious")
    with pytest.raises(LedgerError, match="is there already; name a file that is not"):
        backup(file, to=tmp_path / "copy.db", wait_s=1)
    with pytest.raises(LedgerError, match="is not there; make it first"):
        backup(file, to=tmp_path / "none" / "copy.db", wait_s=1)
    assert (tmp_path / "copy.db").read_text() == "precious"
