"""Brings the log of decisions of one ledger into another, whose reports may have been coded anew."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from according.errors import UsageError
from according.records.decision import Anchor, Logged
from according.review.values import read_value
from according.store.adding import read_addition
from according.store.reviewing import insert_replayed, mark_ties, refresh
from according.store.statements import EVENTS_PENDING


@dataclass(slots=True, kw_only=True)
class Replayed:
    """placed: decisions that were brought in; known: that were here already; moved: of those placed, on a claim of another id.

    unplaced: (decision, why) of those that could not be brought in.
    """

    placed: int = 0
    known: int = 0
    moved: int = 0
    unplaced: list[tuple[Logged, str]] = field(default_factory=list)

    def reasons(self) -> Counter[str]:
        """How many could not be placed, by reason."""
        return Counter(why for _, why in self.unplaced)


NO_REPORT = "its report is not in this ledger"
NO_CLAIM = "no claim of its report has its words now"
OTHER_TEXT = "its report has another text now"
NO_TARGET = "it takes back a decision that could not be placed"
NO_WORDS = "its claim is not in this ledger, and the log does not say what its words were"


def replay(connection: sqlite3.Connection, log: Iterable[Logged], *, at: datetime) -> Replayed:
    """Within the caller's transaction. A claim is found by its id, else by its report's checksum and the words of its trigger."""
    found, numbers = Replayed(), {row["uid"]: row["id"] for row in connection.execute("SELECT uid, id FROM decisions")}
    uids: dict[int, str] = {}
    touched: set[str] = set()
    moment = at.strftime("%Y-%m-%dT%H:%M:%SZ")
    for one in log:
        uids[one.id] = one.uid
        if one.uid in numbers:
            found.known += 1
            continue
        placed, why = _placed(connection, one)
        target = numbers.get(uids.get(one.undoes, "")) if one.undoes is not None else None
        if one.undoes is not None and target is None:
            placed, why = None, NO_TARGET
        if placed is None:
            found.unplaced.append((one, why))
            continue
        numbers[one.uid] = insert_replayed(connection, replace(placed, undoes=target))
        if placed.subject == "event":
            mark_ties(connection, [numbers[one.uid]])
        found.placed += 1
        found.moved += (placed.subject_id, placed.value) != (one.subject_id, one.value)
        touched |= {placed.subject_id} if placed.subject == "claim" else set()
        if placed.action == "add":  # what was decided on it since finds it then
            refresh(connection, placed.subject_id, at=moment)
    for claim in sorted(touched):
        refresh(connection, claim, at=moment)
    if found.placed:
        connection.execute(EVENTS_PENDING)
    return found


def _placed(connection: sqlite3.Connection, one: Logged) -> tuple[Logged | None, str]:
    """The decision on this ledger's claims, or why it cannot be placed."""
    if one.subject not in ("claim", "event"):
        return one, ""
    if one.action == "add":
        return _placed_addition(connection, one)
    wanted = {one.subject_id} if one.subject == "claim" else set()
    if one.action in ("join", "split"):
        wanted |= {*one.value["claims"], *one.value["others"]}
    homes: dict[str, str] = {}
    for claim in sorted(wanted):
        home, why = _home(connection, claim, one.about)
        if home is None:
            return None, why
        homes[claim] = home
    placed = replace(one, about={homes.get(claim, claim): anchor for claim, anchor in one.about.items()})
    if one.subject == "claim":
        why = _value_problem(connection, one, homes[one.subject_id])
        return (None, why) if why else (replace(placed, subject_id=homes[one.subject_id]), "")
    if one.action in ("join", "split"):
        value = {side: [homes[claim] for claim in one.value[side]] for side in ("claims", "others")}
        if set(value["claims"]) & set(value["others"]):
            return None, NO_CLAIM  # two claims that are one now
        return replace(placed, value=value), ""
    return placed, ""


def _placed_addition(connection: sqlite3.Connection, one: Logged) -> tuple[Logged | None, str]:
    """An added claim needs its report alone: its id is made of the text."""
    anchor = one.about.get(one.subject_id)
    if anchor is None:
        return None, NO_WORDS
    report = connection.execute("SELECT sha256 FROM documents WHERE id = ?", (anchor.document,)).fetchone()
    if report is None or report["sha256"] != anchor.sha256:
        return None, OTHER_TEXT if report else NO_REPORT
    try:
        read_addition(connection, one)
    except UsageError as error:
        return None, f"its value is none: {error}"
    return one, ""


def _value_problem(connection: sqlite3.Connection, one: Logged, claim: str) -> str:
    """What is wrong with a correction here, "" if nothing is."""
    if one.action != "correct":
        return ""
    row = connection.execute("SELECT d.text FROM documents d JOIN claims c ON c.document_id = d.id WHERE c.id = ?", (claim,)).fetchone()
    try:
        read_value(one.field or "", value=one.value, text=row["text"])
    except UsageError as error:
        return f"its value is none: {error}"
    return ""


def _home(connection: sqlite3.Connection, claim: str, about: Mapping[str, Anchor]) -> tuple[str | None, str]:
    """The claim of this ledger that a decision is about, or why there is none."""
    if connection.execute("SELECT 1 FROM claims WHERE id = ?", (claim,)).fetchone():
        return claim, ""
    anchor = about.get(claim)
    if anchor is None:
        return None, NO_WORDS
    report = connection.execute("SELECT sha256 FROM documents WHERE id = ?", (anchor.document,)).fetchone()
    if report is None or report["sha256"] != anchor.sha256:
        return None, OTHER_TEXT if report else NO_REPORT
    row = connection.execute(NEAREST, {name: getattr(anchor, name) for name in Anchor.__slots__}).fetchone()
    return (row["id"], "") if row else (None, NO_CLAIM)


NEAREST = """
SELECT id FROM claims WHERE document_id = :document AND trigger_start < :end AND :start < trigger_end
AND id NOT IN (SELECT claim_id FROM added_claims) ORDER BY trigger_start <> :start OR trigger_end <> :end, type <> :type, position LIMIT 1
"""
"""The coder's claim whose trigger overlaps; that of the very words and the same type first."""
