"""One run that adds reports: which are new, what their coding changed, and a count that adds up after every one of them."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, fields
from datetime import datetime
from pathlib import Path
from typing import Any

from according.errors import DocumentError, LedgerError
from according.records.claim import Claim
from according.records.discard import Discard
from according.records.document import Document
from according.store import adding, origins, reviewing
from according.store import statements as sql
from according.store.connection import told, transaction
from according.store.reading import claims_where
from according.store.rows import child_rows, claim_row, clean, document_of, origin_row, to_json

Clock = Callable[[], datetime]
"""Gives the moment, in UTC. Only the command line reads the clock, so it is handed down."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Coder:
    """What codes: where any of it differs, a report is coded again.

    weights, tables: checksums of the encoder and of the data files. settings: what the user set, as JSON can hold it.
    """

    version: str
    weights: str
    tables: str
    settings: Mapping[str, Any] = field(default_factory=dict)


@dataclass(slots=True, kw_only=True)
class Changes:
    """How many claims a run added, changed and took away."""

    came: int = 0
    changed: int = 0
    went: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class _Moment:
    """In which run, when; first: the report's first coding, which is no change of it."""

    run: int
    at: str
    first: bool


class Run:
    """Adds reports to a ledger, each in a transaction of its own.

    Nothing is written for what is there already: a second run over the same reports leaves the file as it is, byte by byte.
    """

    def __init__(
        self, connection: sqlite3.Connection, *, path: Path, coder: Coder, command: str, clock: Clock, number: int | None = None
    ) -> None:
        self._connection, self._path, self._coder, self._command, self._clock = connection, path, coder, command, clock
        self._id: int | None = None
        self._started = _moment(clock())
        self._counts = {"coded": 0, "skipped": 0, "failed": 0}
        self._go_on(number)
        self.changes = Changes()
        self.stored = 0
        """Reports that were in the ledger already."""

    @property
    def number(self) -> int | None:
        """Its number in the ledger, None as long as it wrote nothing."""
        return self._id

    def _go_on(self, number: int | None) -> None:
        """Counts on where the run of that number ended, if it is one of this coder and command; else a new run begins."""
        row = self._connection.execute("SELECT * FROM runs WHERE id = ?", (number,)).fetchone()
        if row is not None and row["command"] == clean(self._command) and all(row[key] == one for key, one in self._fingerprint().items()):
            self._id, self._counts = number, {name: row[name] for name in self._counts}

    @property
    def coded(self) -> int:
        """Reports that are coded and stored so far."""
        return self._counts["coded"]

    def wanted(self, document: Document, *, again: bool = False) -> Document | Discard:
        """The report as it is to be coded, or the Discard `stored` or `forgotten`.

        A text that came from several places is coded with the earliest day of publication that any of them gives, so that the order
        in which they are read does not count; a file that is read again with another day corrects its own.
        again: code it even if nothing has changed.
        """
        with told(self._path):
            return self._wanted(document, again)

    def outdated(self, *, again: bool = False) -> list[str]:
        """Ids of the reports that something else coded, of all that are coded with again; by id. Kept ones are not among them."""
        with told(self._path):
            return [row["id"] for row in self._connection.execute(sql.ALL_CODED).fetchall() if again or not self._is_ours(row)]

    def document(self, name: str) -> Document:
        """The report of that id as it was read, by the origin that dates it."""
        with told(self._path):
            row = self._connection.execute("SELECT * FROM documents WHERE id = ?", (name,)).fetchone()
            return origins.as_from(document_of(row), origins.best(self._connection, name))

    def store(self, document: Document, *, coded: Document, claims: Iterable[Claim]) -> None:
        """Keeps a report with its claims. document: as it was read; coded: as its claims have it (its day may be from its text)."""
        with self._writing():
            run, at = self._begin(), _moment(self._clock())
            first = self._connection.execute(sql.CODED_BEFORE, (document.id,)).fetchone() is None
            self._put(document, coded, state="coded", reason=None, run=run, at=at)
            changes = self._put_claims(document.id, tuple(claims), _Moment(run=run, at=at, first=first))
            self._count("coded")
        self.changes.came += changes.came
        self.changes.changed += changes.changed
        self.changes.went += changes.went

    def refuse(self, refusal: Discard | DocumentError) -> None:
        """Notes what was skipped or failed, and why. A report in another language is kept, marked and without claims."""
        outcome = "skipped" if isinstance(refusal, Discard) else "failed"
        if isinstance(refusal, Discard) and refusal.reason == "stored":
            self._counts[outcome] += 1
            self.stored += 1
            return
        detail = refusal.detail if isinstance(refusal, Discard) else refusal.problem
        reason = refusal.reason if isinstance(refusal, Discard) else "error"
        row = {"name": clean(refusal.document), "outcome": outcome, "stage": refusal.stage, "reason": reason, "detail": clean(detail)}
        kept = refusal.kept if isinstance(refusal, Discard) else None
        with told(self._path):
            if kept is not None and self._is_forgotten(kept):
                kept = None
            if self._is_noted(row, kept):
                self._counts[outcome] += 1
                return
            with self._writing():
                run, at = self._begin(), _moment(self._clock())
                self._connection.execute(sql.INSERT["refusals"], row | {"run_id": run})
                if kept is not None:
                    self._put(kept, kept, state="kept", reason=detail, run=run, at=at)
                    self._put_claims(kept.id, (), _Moment(run=run, at=at, first=False))
                self._count(outcome)

    def end(self) -> None:
        """Notes the end of the run, if it changed anything."""
        if self._id is not None:
            with self._writing():
                self._write_counts(ended=_moment(self._clock()))

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """A transaction; if it fails, the run too is as it was before."""
        before = self._id, dict(self._counts)
        done = False
        try:
            with told(self._path), transaction(self._connection):
                yield
            done = True
        finally:
            if not done:
                self._id, self._counts = before

    def _wanted(self, document: Document, again: bool) -> Document | Discard:
        if self._is_forgotten(document) and not again:
            detail = "was forgotten with `according forget` and is not taken again; --again takes it"
            return Discard(document=document.path or document.id, stage="store", reason="forgotten", detail=detail)
        row = self._connection.execute(sql.CODED_BY, {"id": document.id}).fetchone()
        if row is None:
            return document
        if row["sha256"] != _digest(document):
            raise LedgerError(str(self._path), problem=f"{document.path}: another text has the same id {document.id}; report the fault")
        before, best = origins.best(self._connection, document.id), origins.best_with(self._connection, document)
        if self._is_ours(row) and not again and best["published"] == before["published"]:
            if origins.is_news(self._connection, document):
                self._add_origin(document, best)
            return Discard(document=document.path or document.id, stage="store", reason="stored", detail="is in the ledger already")
        return origins.as_from(document, best)

    def _is_ours(self, row: sqlite3.Row) -> bool:
        """Whether a row of CODED_BY is of this very coder."""
        return row["state"] == "coded" and all(row[name] == value for name, value in self._fingerprint().items())

    def _is_forgotten(self, document: Document) -> bool:
        return self._connection.execute("SELECT 1 FROM forgotten WHERE document_id = ?", (document.id,)).fetchone() is not None

    def _fingerprint(self) -> dict[str, str]:
        coder = self._coder
        return {"version": coder.version, "weights": coder.weights, "tables": coder.tables, "settings": to_json(dict(coder.settings))}

    def _add_origin(self, document: Document, best: Mapping[str, Any]) -> None:
        """Another place where a text that we have was published: its claims stay."""
        with self._writing():
            run, at = self._begin(), _moment(self._clock())
            origins.put(self._connection, document, run=run, at=at)
            self._connection.execute(sql.NEW_HEAD, {"id": document.id} | dict(best))

    def _is_noted(self, row: Mapping[str, Any], kept: Document | None) -> bool:
        noted = self._connection.execute(sql.NOTED, row).fetchone() is not None
        return noted and (kept is None or not origins.is_news(self._connection, kept))

    def _put(self, document: Document, coded: Document, *, state: str, reason: str | None, run: int, at: str) -> None:
        digest = _digest(document)
        row = origin_row(coded) | {
            "id": document.id,
            "sha256": digest,
            "language": coded.language,
            "state": state,
            "reason": reason,
            "at": at,
            "run_id": run,
            "characters": len(document.text),
            "text": document.text,
        }
        self._connection.execute("DELETE FROM forgotten WHERE document_id = ?", (document.id,))
        self._connection.execute(sql.INSERT["documents"], row)
        origins.put(self._connection, document, run=run, at=at)

    def _put_claims(self, document: str, claims: tuple[Claim, ...], now: _Moment) -> Changes:
        """Replaces what differs and notes it."""
        there = claims_where(self._connection, sql.CODED_CLAIMS, {"document": document})
        before = {claim.id: claim for claim in reviewing.coded_of(self._connection, list(there))}
        changes = Changes()
        for gone in sorted(before.keys() - {claim.id for claim in claims}):
            self._connection.execute("DELETE FROM claims WHERE id = ?", (gone,))
            self._note(gone, "went", [], now)
            changes.went += 1
        for position, claim in enumerate(claims):
            old = before.get(claim.id)
            differing = _differing(old, claim) if old else []
            if old is None or differing:
                self._put_claim(claim, position, now)
                self._note(claim.id, "changed" if old else "came", differing, now)
                changes.came += old is None
                changes.changed += old is not None
            else:
                self._connection.execute("UPDATE claims SET position = ? WHERE id = ? AND position <> ?", (position, claim.id, position))
        if changes != Changes():
            self._connection.execute(sql.EVENTS_PENDING)
            for name in reviewing.decided(self._connection, document):
                reviewing.refresh(self._connection, name, at=now.at)
        if adding.has_added(self._connection, document):
            adding.number(self._connection, document)
        return changes

    def _put_claim(self, claim: Claim, position: int, now: _Moment) -> None:
        came = self._connection.execute("SELECT came_at FROM claims WHERE id = ?", (claim.id,)).fetchone()
        self._connection.execute("DELETE FROM claims WHERE id = ?", (claim.id,))
        when = {"came_at": came["came_at"] if came else now.at, "changed_at": now.at, "changed_run": now.run}
        self._connection.execute(sql.INSERT["claims"], claim_row(claim) | {"position": position} | when)
        for table, rows in child_rows(claim).items():
            self._connection.executemany(sql.INSERT_CHILD[table], rows)

    def _note(self, claim: str, change: str, differing: list[str], now: _Moment) -> None:
        if not now.first:
            self._connection.execute(sql.INSERT["claim_changes"], (claim, change, to_json(differing), now.at, now.run))

    def _begin(self) -> int:
        """The run's row, made when it has something to write."""
        if self._id is None:
            row = self._fingerprint() | {"command": clean(self._command), "started_at": self._started}
            self._id = self._connection.execute(sql.INSERT["runs"], row).lastrowid
            self._write_counts()
        if self._id is None:
            raise sqlite3.InternalError("the run has no number")
        return self._id

    def _count(self, outcome: str) -> None:
        self._counts[outcome] += 1
        self._write_counts()

    def _write_counts(self, ended: str | None = None) -> None:
        row = self._counts | {"read": sum(self._counts.values()), "id": self._id, "ended": ended}
        self._connection.execute(sql.COUNTS, row)


def _digest(document: Document) -> str:
    return hashlib.sha256(document.text.encode("utf-8")).hexdigest()


def _differing(old: Claim, new: Claim) -> list[str]:
    """Names of the fields that differ; what is known about the report is no field of the claim."""
    return sorted(f.name for f in fields(Claim) if f.name != "document" and getattr(old, f.name) != getattr(new, f.name))


def _moment(at: datetime) -> str:
    return at.strftime("%Y-%m-%dT%H:%M:%SZ")
