"""Claims that people added, as rows of a ledger: made from the log of decisions, and taken away when their adding is taken back."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from according.errors import UsageError
from according.records.claim import Claim
from according.records.decision import Anchor, Decision, Logged
from according.records.document import Document
from according.review.adding import added_by, read_added
from according.review.folding import standing
from according.store.rows import child_rows, claim_row, document_of
from according.store.statements import EVENTS_PENDING, INSERT, INSERT_CHILD


def is_added(connection: sqlite3.Connection, claim: str) -> bool:
    """Whether a person added this claim, and the coder has none of the kind."""
    return connection.execute("SELECT 1 FROM added_claims WHERE claim_id = ?", (claim,)).fetchone() is not None


def read_addition(connection: sqlite3.Connection, decision: Decision) -> Claim:
    """The claim that a decision adds. Raises UsageError for one that cannot be added, or not to this ledger."""
    value = decision.value if isinstance(decision.value, dict) else {}
    document = _document(connection, str(value.get("document")))
    if document is None:
        raise UsageError(f"add: the ledger has no report {str(value.get('document'))[:40]!r}")
    claim = read_added(decision.value, document=document)
    if decision.subject_id != claim.id:
        raise UsageError(f"add: claim {decision.subject_id[:40]!r} should be {claim.id!r}, which its report, type and trigger make")
    return claim


def check_new(connection: sqlite3.Connection, claim: Claim, *, reviewer: str, log: Sequence[Logged]) -> None:
    """Raises UsageError if the coder has this very claim, or this reviewer added it before."""
    what = f"add: a claim of type {claim.type} on {claim.trigger.of(claim.document.text)[:40]!r}"
    there = connection.execute("SELECT 1 FROM claims WHERE id = ?", (claim.id,)).fetchone()
    if there and not is_added(connection, claim.id):
        raise UsageError(f"{what} is there already, {claim.id}; correct it, or take back its rejection")
    if any(one.action == "add" and one.reviewer == reviewer for one in standing(log)):
        raise UsageError(f"{what} is there already, {claim.id}, added by {reviewer}; correct it")


def anchor_of(connection: sqlite3.Connection, claim: Claim) -> Anchor:
    """By which the report of an added claim is found in another ledger."""
    row = connection.execute("SELECT sha256 FROM documents WHERE id = ?", (claim.document.id,)).fetchone()
    return Anchor(
        document=claim.document.id, sha256=row["sha256"], start=claim.trigger.start, end=claim.trigger.end,
        words=claim.trigger.of(claim.document.text), type=claim.type,
    )  # fmt: skip


def follow(connection: sqlite3.Connection, claim: str, *, log: Sequence[Logged], at: str) -> None:
    """Makes the claim's rows where it was added and the coder has none; takes them away where nobody adds it any more."""
    adds = [one for one in standing(log) if one.action == "add"]
    row = connection.execute(HOME, (claim,)).fetchone()
    if adds and row is None:
        document = _document(connection, adds[-1].value["document"])
        added = added_by(log, document=document) if document else None
        if added is not None:
            _insert(connection, added, at)
    elif not adds and row is not None and row["added"]:
        connection.execute(WENT, {"claim": claim, "at": at})
        connection.execute("DELETE FROM claims WHERE id = ?", (claim,))
        connection.execute(EVENTS_PENDING)
        number(connection, row["document_id"])


def number(connection: sqlite3.Connection, document: str) -> None:
    """The places of a report's claims in it, those that were added among the coder's, by where their triggers stand."""
    connection.execute(POSITIONS, {"document": document})


def has_added(connection: sqlite3.Connection, document: str) -> bool:
    """Whether people added claims to a report."""
    return connection.execute(ANY_ADDED, (document,)).fetchone() is not None


def _insert(connection: sqlite3.Connection, claim: Claim, at: str) -> None:
    run = connection.execute("SELECT run_id FROM documents WHERE id = ?", (claim.document.id,)).fetchone()["run_id"]
    when = {"position": 0, "came_at": at, "changed_at": at, "changed_run": run}
    connection.execute(INSERT["claims"], claim_row(claim) | when)
    for table, rows in child_rows(claim).items():
        connection.executemany(INSERT_CHILD[table], rows)
    connection.execute("INSERT INTO added_claims (claim_id) VALUES (?)", (claim.id,))
    connection.execute(EVENTS_PENDING)
    number(connection, claim.document.id)


def _document(connection: sqlite3.Connection, name: str) -> Document | None:
    row = connection.execute("SELECT * FROM documents WHERE id = ?", (name,)).fetchone()
    return document_of(row) if row else None


HOME = "SELECT c.document_id, a.claim_id IS NOT NULL AS added FROM claims c LEFT JOIN added_claims a ON a.claim_id = c.id WHERE c.id = ?"
ANY_ADDED = "SELECT 1 FROM claims c JOIN added_claims a ON a.claim_id = c.id WHERE c.document_id = ? LIMIT 1"
WENT = """
INSERT INTO claim_changes (claim_id, change, fields, at, run_id) SELECT id, 'went', '[]', :at, changed_run FROM claims WHERE id = :claim
"""
POSITIONS = """
UPDATE claims SET position = (
  SELECT count(*) FROM claims o WHERE o.document_id = :document
  AND (o.trigger_start, o.trigger_end, o.id) < (claims.trigger_start, claims.trigger_end, claims.id)
) WHERE document_id = :document
"""
