"""Decisions in a ledger: the log, and claims as they stand after it.

The tables of claims hold the reviewers' values, so that every filter, view, export and event is made of them; what the coder said of
corrected fields is kept in `claim_reviews.coded`.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from typing import Any

from according.errors import ConflictError, UsageError
from according.records.claim import Claim
from according.records.decision import Anchor, Decision, Logged, Review
from according.review.adding import added_by, write_added
from according.review.folding import review_of, standing, taken_together, version_of
from according.review.values import FIELDS, coded_values, correct, read_value, restored
from according.store import adding
from according.store.deciding import check
from according.store.reading import Stored, stored_where
from according.store.rows import child_rows, claim_row, to_json
from according.store.statements import EVENTS_PENDING, INSERT_CHILD, REVIEWED_CLAIM


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewedClaim:
    """A claim with all that reviewers did to it.

    stored: as it stands, with their corrections. coded: as the coder has it, or, if added, as a person added it. version: to be given
    back with a decision. log: all decisions on it, undone ones too. added: the coder has no such claim, a person added it.
    """

    stored: Stored
    coded: Claim
    review: Review
    version: str
    log: tuple[Logged, ...]
    added: bool = False


def logged(connection: sqlite3.Connection, **wanted: Any) -> Iterator[Logged]:
    """Decisions in the order of their numbers. wanted: values of columns that they have."""
    where = " AND ".join(f"{name} = :{name}" for name in wanted) or "1"
    for row in connection.execute(f"SELECT * FROM decisions WHERE {where} ORDER BY id", wanted):  # noqa: S608  our own names
        about = {claim: Anchor(**anchor) for claim, anchor in json.loads(row["about"]).items()}
        value = None if row["value"] is None else json.loads(row["value"])
        yield Logged(**{**dict(row), "value": value, "about": about})


def reviewed(connection: sqlite3.Connection, claim: str) -> ReviewedClaim | None:
    """A claim as it stands, None if it is not there."""
    stored = next(stored_where(connection, ["c.id = :claim"], {"claim": claim}), None)
    if stored is None:
        return None
    log = tuple(logged(connection, subject="claim", subject_id=claim))
    added = added_by(log, document=stored.claim.document) if adding.is_added(connection, claim) else None
    coded = added or _coded(connection, stored.claim)
    review = review_of(log, coded=coded, added=added is not None)
    version = version_of(coded, last=review.last)
    return ReviewedClaim(stored=stored, coded=coded, review=review, version=version, log=log, added=added is not None)


def _coded(connection: sqlite3.Connection, claim: Claim) -> Claim:
    """A claim of the coder's, with its own values in the place of reviewers'."""
    row = connection.execute("SELECT coded FROM claim_reviews WHERE claim_id = ?", (claim.id,)).fetchone()
    return restored(claim, coded=json.loads(row["coded"])) if row else claim


def judged_by(connection: sqlite3.Connection, reviewers: Sequence[str]) -> Iterator[ReviewedClaim]:
    """The claims that all of these reviewers judged, by report and place in it."""
    query = f"SELECT id FROM claims WHERE id IN ({' INTERSECT '.join([JUDGED] * len(reviewers))}) ORDER BY document_id, position"  # noqa: S608
    for row in connection.execute(query, list(reviewers)).fetchall():
        if (found := reviewed(connection, row["id"])) is not None:
            yield found


def added_on_shared(connection: sqlite3.Connection, reviewers: Sequence[str]) -> Iterator[ReviewedClaim]:
    """The claims that one of these reviewers added to reports on which all of them decided, by report and place in it."""
    shared = " INTERSECT ".join([DECIDED_ON] * len(reviewers))
    query = f"{ADDED_CLAIMS} AND c.document_id IN ({shared}) ORDER BY c.document_id, c.position"
    for row in connection.execute(query, list(reviewers)).fetchall():
        if (found := reviewed(connection, row["id"])) is not None and any(one.action == "add" for one in found.log):
            yield found


def last_decision(connection: sqlite3.Connection, reviewer: str) -> Logged | None:
    """A reviewer's last verdict on a claim that was not taken back."""
    row = connection.execute(LAST, (reviewer,)).fetchone()
    return next(logged(connection, id=row["id"])) if row else None


def decide(connection: sqlite3.Connection, decisions: Sequence[Decision], *, at: datetime, seen: str = "") -> list[int]:
    """Writes decisions that were made in one go into the log, within the caller's transaction; gives back their numbers.

    seen: version of the claim that the reviewer saw; "" asks for no comparison. Raises UsageError for what cannot be decided, and
    ConflictError, which holds what was decided since, if the claim is another now.
    """
    moment = at.strftime("%Y-%m-%dT%H:%M:%SZ")
    found = []
    for number, decision in enumerate(decisions):
        check(decision)
        if decision.action == "add":
            found += _add(connection, decision, at=moment)
            continue
        about = reviewed(connection, decision.subject_id) if decision.subject == "claim" else None
        if decision.subject == "claim" and about is None and decision.action not in ("note", "undo"):
            raise UsageError(f"decide: there is no claim {decision.subject_id!r} in the ledger")
        if about is not None:
            if seen and not number:
                _check_seen(about, seen)
            if about.added and decision.action == "skip":
                raise UsageError("decide: a claim that a person added is not skipped; accept, correct or reject it")
            if decision.action == "correct":
                read_value(decision.field or "", value=decision.value, text=about.stored.claim.document.text)
        if decision.action == "undo":
            _check_undo(connection, decision)
        version = seen or (about.version if about else "")
        found += _put(connection, decision, at=moment, seen=version, about=_anchors(connection, decision))
    for claim in dict.fromkeys(one.subject_id for one in decisions if one.subject == "claim"):
        refresh(connection, claim, at=moment)
    if any(one.subject == "event" for one in decisions):
        mark_ties(connection, found)
    return found


def _add(connection: sqlite3.Connection, decision: Decision, *, at: str) -> list[int]:
    claim = adding.read_addition(connection, decision)
    adding.check_new(
        connection, claim, reviewer=decision.reviewer, log=list(logged(connection, subject="claim", subject_id=claim.id))
    )  # fmt: skip
    whole = replace(decision, value=write_added(claim))
    about = {claim.id: adding.anchor_of(connection, claim)}
    return [_insert(connection, whole, at=at, seen=version_of(claim, last=0), about=about)]


def _check_undo(connection: sqlite3.Connection, decision: Decision) -> None:
    log = list(logged(connection, subject=decision.subject, subject_id=decision.subject_id))
    target = next((one for one in standing(log) if one.id == decision.undoes), None)
    if target is None:
        what = f"decision {decision.undoes} on {decision.subject} {decision.subject_id}"
        raise UsageError(f"decide: {what} is not there, or was taken back already")
    if target.reviewer != decision.reviewer:
        raise UsageError(f"decide: decision {decision.undoes} is {target.reviewer}'s; only they can take it back: decide anew instead")


def _check_seen(about: ReviewedClaim, seen: str) -> None:
    """Whoever saw another version than the present one is told what was decided since."""
    if seen == about.version:
        return
    content, _, last = seen.partition(".")
    since = tuple(one for one in about.log if one.id > (int(last) if last.isdecimal() else 0))
    coded_anew = content != about.version.partition(".")[0]
    raise ConflictError(about.stored.claim.id, version=about.version, since=[asdict(one) for one in since], coded_anew=coded_anew)


def _put(connection: sqlite3.Connection, decision: Decision, *, at: str, seen: str, about: Mapping[str, Anchor]) -> list[int]:
    """Rows of the log. What was decided in one go is undone in one go."""
    if decision.action == "undo" and decision.undoes is not None:
        log = list(logged(connection, subject=decision.subject, subject_id=decision.subject_id))
        target = next((one for one in log if one.id == decision.undoes), None)
        several = taken_together(log, one=target) if target else []
        return [_insert(connection, replace(decision, undoes=one.id), at=at, seen=seen, about=about) for one in several]
    return [_insert(connection, decision, at=at, seen=seen, about=about)]


def mark_ties(connection: sqlite3.Connection, decisions: Iterable[int]) -> None:
    """Leaves word that the events of the claims that these joins and splits are about, or took back, are to be made anew."""
    connection.execute(TIES_PENDING, (to_json(list(decisions)),))
    connection.execute(EVENTS_PENDING)


def _insert(connection: sqlite3.Connection, decision: Decision, *, at: str, seen: str, about: Mapping[str, Anchor]) -> int:
    row = {name: getattr(decision, name) for name in Decision.__slots__}
    row |= {"value": None if decision.value is None else to_json(decision.value), "at": at, "seen": seen}
    row |= {"about": to_json({claim: asdict(anchor) for claim, anchor in about.items()})}
    number = connection.execute("SELECT ifnull(max(id), 0) + 1 FROM decisions").fetchone()[0]
    row |= {"uid": hashlib.sha256(to_json([number, row]).encode("utf-8", "backslashreplace")).hexdigest()[:20]}
    return int(connection.execute(DECIDE, row).lastrowid or 0)


def insert_replayed(connection: sqlite3.Connection, decision: Logged) -> int:
    """A decision of another ledger's log under its own uid."""
    row = {name: getattr(decision, name) for name in (*Decision.__slots__, "uid", "at", "seen")}
    row |= {"value": None if decision.value is None else to_json(decision.value)}
    row |= {"about": to_json({claim: asdict(anchor) for claim, anchor in decision.about.items()})}
    return int(connection.execute(DECIDE, row).lastrowid or 0)


def _anchors(connection: sqlite3.Connection, decision: Decision) -> dict[str, Anchor]:
    ids = {decision.subject_id} if decision.subject == "claim" else set()
    if decision.action in ("join", "split"):
        ids |= {*decision.value["claims"], *decision.value["others"]}
    rows = connection.execute(ANCHORS, (to_json(sorted(ids)),))
    found = {row["id"]: _anchor(row) for row in rows}
    missing = sorted(ids - found.keys())
    if missing and decision.action in ("join", "split"):
        raise UsageError(f"decide: there is no claim {missing[0]!r} in the ledger")
    return found


def _anchor(row: sqlite3.Row) -> Anchor:
    """By the coder's trigger and type: another ledger has no corrections yet when it looks for them."""
    known = {name: row[name] for name in Anchor.__slots__}
    coded = json.loads(row["coded"] or "{}")
    if "trigger" in coded:
        known |= coded["trigger"] | {"words": row["text"][coded["trigger"]["start"] : coded["trigger"]["end"]]}
    return Anchor(**{**known, "type": coded.get("type", row["type"])})


def refresh(connection: sqlite3.Connection, claim: str, *, at: str) -> None:
    """Makes a claim's rows anew from what the coder says and what reviewers decided. at: moment, ISO, UTC."""
    adding.follow(connection, claim, log=list(logged(connection, subject="claim", subject_id=claim)), at=at)
    known = reviewed(connection, claim)
    if known is None:
        return
    before = connection.execute("SELECT state FROM claim_reviews WHERE claim_id = ?", (claim,)).fetchone()
    fields = [field for field in FIELDS if field in known.review.corrections]
    effective = correct(known.coded, corrections=known.review.corrections)
    connection.execute("DELETE FROM claim_reviews WHERE claim_id = ?", (claim,))
    if effective != known.stored.claim:
        _rewrite(connection, effective, at)
        connection.execute(EVENTS_PENDING)
    if (before is not None and before["state"] == "rejected") != (known.review.state == "rejected"):
        connection.execute("UPDATE claims SET changed_at = ? WHERE id = ?", (at, claim))
        connection.execute(EVENTS_PENDING)
    if known.log:
        row = {name: getattr(known.review, name) for name in ("state", "reviewer", "at", "last")} | {"claim_id": claim}
        row |= {"fields": to_json(fields), "coded": to_json(coded_values(known.coded, fields=fields))}
        connection.execute(REVIEW, row)


def _rewrite(connection: sqlite3.Connection, claim: Claim, at: str) -> None:
    """Other values for a claim that stays: its row number, its event and what points to it stay too."""
    connection.execute(REVIEWED_CLAIM, claim_row(claim) | {"changed_at": at})
    for table, rows in child_rows(claim).items():
        connection.execute(f"DELETE FROM {table} WHERE claim_id = ?", (claim.id,))  # noqa: S608  our own names
        connection.executemany(INSERT_CHILD[table], rows)


def coded_of(connection: sqlite3.Connection, claims: Iterable[Claim]) -> Iterator[Claim]:
    """The claims as the coder has them. claims: of one report."""
    for claim in claims:
        yield _coded(connection, claim)


def decided(connection: sqlite3.Connection, document: str) -> list[str]:
    """Ids of a report's claims on which something was decided, or that people added, whether the ledger's review of them is made or not."""
    return [row[0] for row in connection.execute(DECIDED, (document,))]


DECIDE = """
INSERT INTO decisions (subject, subject_id, action, field, value, note, reviewer, at, undoes, uid, seen, about)
VALUES (:subject, :subject_id, :action, :field, :value, :note, :reviewer, :at, :undoes, :uid, :seen, :about)
"""
REVIEW = """
INSERT INTO claim_reviews (claim_id, state, reviewer, at, fields, coded, last)
VALUES (:claim_id, :state, :reviewer, :at, :fields, :coded, :last)
"""
LAST = """
SELECT id FROM decisions d WHERE reviewer = ? AND subject = 'claim' AND action IN ('add', 'accept', 'correct', 'reject', 'skip')
AND NOT EXISTS (SELECT 1 FROM decisions u WHERE u.undoes = d.id) ORDER BY id DESC LIMIT 1
"""
JUDGED = "SELECT subject_id FROM decisions WHERE subject = 'claim' AND reviewer = ? AND action IN ('add', 'accept', 'correct', 'reject')"
ADDED_CLAIMS = "SELECT c.id FROM claims c WHERE c.id IN (SELECT claim_id FROM added_claims)"
DECIDED_ON = (
    "SELECT json_extract(a.value, '$.document') FROM decisions d, json_each(d.about) a WHERE d.subject = 'claim' AND d.reviewer = ?"
)
DECIDED = """
SELECT c.id FROM claims c WHERE c.document_id = ?1 AND EXISTS
(SELECT 1 FROM decisions d WHERE d.subject = 'claim' AND d.subject_id = c.id)
UNION SELECT subject_id FROM decisions WHERE action = 'add' AND json_extract(value, '$.document') = ?1 ORDER BY 1
"""
TIES_PENDING = """
INSERT OR REPLACE INTO pending_claims (claim_id, what)
SELECT c.id, 'new' FROM claims c WHERE c.id IN (
  SELECT a.key FROM decisions d, json_each(d.about) a WHERE d.subject = 'event'
  AND (d.id IN (SELECT value FROM json_each(?1)) OR d.id IN (SELECT undoes FROM decisions WHERE id IN (SELECT value FROM json_each(?1)))))
"""
ANCHORS = """
SELECT c.id, c.document_id AS document, d.sha256, c.trigger_start AS start, c.trigger_end AS end, c.trigger_text AS words, c.type,
r.coded, iif(r.coded IS NULL, '', d.text) AS text FROM claims c JOIN documents d ON d.id = c.document_id
LEFT JOIN claim_reviews r ON r.claim_id = c.id WHERE c.id IN (SELECT value FROM json_each(?))
"""
