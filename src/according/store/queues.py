"""Which claims a reviewer sees next, and how far the review has come."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import dataclass, field, replace
from typing import Any

from according.errors import UsageError
from according.records.decision import STATES
from according.store.blind import CORRECTABLE, also_wanted, touched_by_others
from according.store.filters import SEVERAL, Filter

ORDERS = {"confidence": "c.confidence, c.number", "report": "d.published, d.number, c.position"}
FROM = {
    "confidence": "claims c JOIN documents d ON d.id = c.document_id",
    "report": "documents d CROSS JOIN claims c ON c.document_id = d.id",
    "few": "claims c JOIN documents d ON d.id = c.document_id",
}
"""CROSS: SQLite is to walk along the days of the reports; where few claims are wanted it is to begin with those and to sort them."""
FEW = ("actor", "recipient", "place", "source", "text")
PARTS = {"confidence": ("1",), "report": ("d.published IS NOT NULL", "d.published IS NULL")}
"""What comes after what, where one order by an index cannot tell: reports without a day last."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Queue:
    """What to review. order: one of ORDERS. states: a state of a claim or a word for several, "all" for all.

    wanted: what the claims must be besides. document: of this report alone. not_by: leaves out what this reviewer has judged, so that
    two can judge the same claims, and asks of each claim what it is for them, whatever others decided. coded_only: leaves out what
    people added. skip: so many are passed over; limit: at most so many are given.
    """

    order: str = "confidence"
    states: str = "open"
    wanted: Filter = field(default_factory=Filter)
    document: str | None = None
    not_by: str | None = None
    coded_only: bool | None = None
    skip: int = 0
    limit: int = 1


def queue(connection: sqlite3.Connection, asked: Queue) -> list[str]:
    """Ids of claims, the next first; what was skipped comes after all others. Raises UsageError for an order or state that is none."""
    if asked.order not in ORDERS:
        raise UsageError(f"order {asked.order!r} is none; there are {', '.join(ORDERS)}")
    if asked.states not in (*STATES, *SEVERAL, "all"):
        raise UsageError(f"state {asked.states!r} is none; there are {', '.join((*STATES, *SEVERAL, 'all'))}")
    conditions, values = _conditions(connection, asked)
    if asked.states != "all":
        conditions.append("ifnull(r.state, 'unreviewed') IN (SELECT value FROM json_each(:states))")
        values["states"] = json.dumps(SEVERAL.get(asked.states, (asked.states,)))
    for name, condition in OWN.items():
        if (value := getattr(asked, name)) is not None:
            conditions.append(condition)
            values[name] = value
    few = any(getattr(asked.wanted, name) is not None for name in FEW if name != "source" or not asked.wanted.of_most_claims)
    tables = FROM["few" if few and asked.order == "report" else asked.order]
    found: list[str] = []
    # Several queries: sorting by "was skipped" would keep SQLite from walking along an index.
    skipped = ("ifnull(r.state, '') <> 'skipped'", "r.state = 'skipped'") if asked.not_by is None else (f"NOT {SKIPPED}", SKIPPED)
    for parts in ((one, part) for one in skipped for part in PARTS[asked.order]):
        where = " AND ".join(f"({condition})" for condition in (*conditions, *parts))
        query = QUEUE.format(tables=tables, where=where, order=ORDERS[asked.order])
        values["limit"] = asked.skip + asked.limit - len(found)
        found += [row[0] for row in connection.execute(query, values)] if values["limit"] > 0 else []
    return found[asked.skip :]


def _conditions(connection: sqlite3.Connection, asked: Queue) -> tuple[list[str], dict[str, Any]]:
    """What is wanted. For whom nothing of others counts, claims that others touched are asked as they were without that."""
    conditions, values = asked.wanted.conditions()
    if asked.not_by is None or all(getattr(asked.wanted, name) is None for name in CORRECTABLE):
        return conditions, values
    touched = touched_by_others(connection, asked.not_by)
    own = also_wanted(connection, asked.not_by, replace(asked.wanted, text=None)) if touched else []
    text, values_of_text = Filter(text=asked.wanted.text).conditions()
    rest, _ = replace(asked.wanted, text=None).conditions()
    whole = " AND ".join((*(f"({condition})" for condition in rest), "c.id NOT IN (SELECT value FROM json_each(:touched))"))
    either = f"({whole}) OR c.id IN (SELECT value FROM json_each(:own))"  # noqa: S608  our own names
    return [either, *text], values | values_of_text | {"touched": json.dumps(touched), "own": json.dumps(own)}


def own_progress(connection: sqlite3.Connection, reviewer: str) -> dict[str, int]:
    """As `progress`, by the decisions of one reviewer alone; what others added is not there."""
    found = dict.fromkeys(STATES, 0)
    states = {"accept": "accepted", "correct": "corrected", "reject": "rejected", "skip": "skipped", "add": "added"}
    for row in connection.execute(OWN_VERDICTS, (reviewer,)):
        found[states[row["action"]]] += row["claims"]
    whole = int(connection.execute(NOT_OTHERS, (reviewer,)).fetchone()[0])
    return found | {"unreviewed": whole - sum(found.values()), "all": whole}


def progress(connection: sqlite3.Connection) -> dict[str, int]:
    """Claims by state, and all of them under "all"."""
    counted: dict[str, Any] = {row[0]: row[1] for row in connection.execute("SELECT state, count(*) FROM claim_reviews GROUP BY state")}
    whole = int(connection.execute("SELECT count(*) FROM claims").fetchone()[0])
    open_ = whole - sum(count for state, count in counted.items() if state != "unreviewed")
    return {state: int(counted.get(state, 0)) for state in STATES} | {"unreviewed": open_, "all": whole}


OWN = {
    "coded_only": ":coded_only AND c.id NOT IN (SELECT claim_id FROM added_claims)",
    "document": "c.document_id = :document",
    "not_by": "NOT EXISTS (SELECT 1 FROM decisions o WHERE o.subject = 'claim' AND o.subject_id = c.id AND o.reviewer = :not_by "
    "AND o.action IN ('add', 'accept', 'correct', 'reject') AND o.id NOT IN (SELECT undoes FROM decisions WHERE undoes IS NOT NULL))",
}
SKIPPED = """EXISTS (SELECT 1 FROM decisions o WHERE o.subject = 'claim' AND o.subject_id = c.id AND o.reviewer = :not_by
AND o.action = 'skip' AND o.id NOT IN (SELECT undoes FROM decisions WHERE undoes IS NOT NULL))"""
OWN_VERDICTS = """
SELECT action, count(*) AS claims FROM (
  SELECT d.subject_id, d.action, max(d.id) FROM decisions d JOIN claims c ON c.id = d.subject_id
  WHERE d.subject = 'claim' AND d.reviewer = ?
  AND d.action IN ('add', 'accept', 'correct', 'reject', 'skip') AND NOT EXISTS (SELECT 1 FROM decisions u WHERE u.undoes = d.id)
  GROUP BY d.subject_id
) GROUP BY action
"""
"""Of several rows SQLite takes the one of max(id) (sqlite.org/lang_select.html, bare columns in an aggregate query)."""
NOT_OTHERS = """
SELECT count(*) FROM claims WHERE id NOT IN (SELECT claim_id FROM added_claims)
OR id IN (SELECT subject_id FROM decisions WHERE action = 'add' AND reviewer = ?)
"""
QUEUE = """
SELECT c.id FROM {tables} LEFT JOIN claim_reviews r ON r.claim_id = c.id
WHERE {where} ORDER BY {order} LIMIT :limit
"""
