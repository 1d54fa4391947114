"""A ledger: one SQLite file of reports, their claims, and what became of both."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from according.errors import UsageError
from according.records.claim import Claim
from according.records.decision import Decision, Logged
from according.records.event import EventSketch
from according.store import events, forgetting, queues, reading, replaying, reviewing, suggesting
from according.store.browse import Browse
from according.store.columns import Columns
from according.store.connection import connect, told, transaction
from according.store.events import EventRow
from according.store.filters import Circle, Filter
from according.store.frames import Rows
from according.store.queues import Queue
from according.store.reading import Speaker, Stored, StoredDocument
from according.store.remembered import Remembered
from according.store.renewing import Renewing
from according.store.replaying import Replayed
from according.store.reviewing import ReviewedClaim
from according.store.sketches import sketches as all_sketches
from according.store.statements import EVENTS_PENDING
from according.store.writing import Clock, Coder, Run

WAIT_S = 30.0
"""Seconds that Python callers wait for another writer; the command line has a setting for it."""


class Ledger:
    """An open ledger; `with` closes it. Make one with `according.open_ledger`.

    Reading is lazy: `claims`, `documents` and `speakers` take the fields of `Filter` as keywords, e.g.
    `ledger.claims(type="ASSAULT", actor="Army of Marabad", since=date(2024, 5, 1))`, and give an iterable that can also be
    had as a pandas DataFrame (`.to_pandas()`) or an Arrow table (`.to_arrow()`).
    All methods raise LedgerError if the file cannot be read or written.
    """

    def __init__(self, path: Path, *, write: bool = False, wait_s: float = WAIT_S) -> None:
        self.path = path
        self._connection = connect(path, write=write, wait_s=wait_s)
        self.browse = Browse(self._connection, path=path)
        self.columns = Columns(self._connection, path=path)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Closes the file; what was written is on the disk already."""
        self._connection.close()

    def claims(self, **wanted: Any) -> Rows[Stored]:
        """The claims that are wanted, by report and place in it."""
        return Rows(lambda: self._read(reading.claims(self._connection, _filter(wanted))), self._flat(wanted))

    def count(self, **wanted: Any) -> int:
        """How many claims are wanted."""
        with told(self.path):
            return reading.count(self._connection, _filter(wanted))

    def documents(self, **wanted: Any) -> Rows[StoredDocument]:
        """The reports that are wanted, by day of publication. source, text, since and until are asked of the report itself."""
        return Rows(lambda: self._read(reading.documents(self._connection, _filter(wanted))))

    def speakers(self, **wanted: Any) -> Rows[Speaker]:
        """Who speaks in the claims that are wanted, those of most claims first."""
        return Rows(lambda: self._read(reading.speakers(self._connection, _filter(wanted))))

    def events(self) -> Rows[dict[str, Any]]:
        """The events, by id, with why each claim joined."""
        return Rows(lambda: self._read(events.events(self._connection)))

    def revising_events(self) -> Iterator[dict[str, Any]]:
        """The events in which a source took a figure back, as JSON objects (`Event.to_dict`)."""
        return self._read(events.revising(self._connection))

    def sketches(self) -> Rows[EventSketch]:
        """All events as a map shows them, by day, those without one last; then claims that no event holds."""
        return Rows(lambda: self._read(all_sketches(self._connection)))

    def tombstones(self, *, since: date | None = None) -> list[tuple[str, str]]:
        """(claim id, moment) of claims that went and have not come back."""
        with told(self.path):
            return reading.tombstones(self._connection, since.isoformat() if since else None)

    def run(self, *, coder: Coder, command: str, clock: Clock, number: int | None = None) -> Run:
        """A run that adds reports. clock: gives the moment in UTC. number: of an earlier run of the same coder that is to go on."""
        with told(self.path):
            return Run(self._connection, path=self.path, coder=coder, command=command, clock=clock, number=number)

    def replace_events(self, found: Iterable[EventRow], *, at: datetime) -> None:
        """Puts these events in the place of all that were there, in one transaction."""
        with told(self.path):
            events.replace_events(self._connection, found, at=at)

    def renewing(self, *, shingles: Callable[[str], Sequence[int]]) -> Renewing:
        """What there is to do to bring the events up to date. shingles: gives the hashes by which copies of a text are found."""
        return Renewing(self._connection, path=self.path, memory=Remembered(self._connection, shingles=shingles))

    def remake_events(self) -> None:
        """Has all events made from the claims again when they are next brought up to date."""
        with told(self.path), transaction(self._connection):
            self._connection.execute("DELETE FROM reconciled_by")
            self._connection.execute(EVENTS_PENDING)

    def events_pending(self) -> bool:
        """Whether claims came, changed or went since the events were made, also if the run that did it was killed."""
        with told(self.path):
            return events.are_pending(self._connection)

    def decide(self, *decisions: Decision, at: datetime, seen: str = "") -> list[int]:
        """Notes decisions that a reviewer made in one go, in one transaction; gives back their numbers.

        seen: version of the claim that the reviewer saw, as `reviewed` gives it; "" asks for no comparison.
        Raises UsageError for what cannot be decided, ConflictError if the claim is another now: then nothing is written.
        """
        with told(self.path), transaction(self._connection):
            return reviewing.decide(self._connection, decisions, at=at, seen=seen)

    def decisions(self, **wanted: Any) -> list[Logged]:
        """Decisions in their order, those taken back too. wanted: values of columns of `decisions`, such as reviewer="anna"."""
        with told(self.path):
            return list(reviewing.logged(self._connection, **wanted))

    def reviewed(self, claim: str) -> ReviewedClaim | None:
        """A claim with all that reviewers did to it, None if it is not there."""
        with told(self.path):
            return reviewing.reviewed(self._connection, claim)

    def judged_by(self, *reviewers: str) -> Iterator[ReviewedClaim]:
        """The claims that all of these reviewers judged."""
        return self._read(reviewing.judged_by(self._connection, reviewers))

    def added_on_shared(self, *reviewers: str) -> Iterator[ReviewedClaim]:
        """The claims that people added to reports on which all of these reviewers decided."""
        return self._read(reviewing.added_on_shared(self._connection, reviewers))

    def reviewers(self) -> dict[str, int]:
        """Who decided, and how often."""
        with told(self.path):
            return {row[0]: row[1] for row in self._connection.execute(REVIEWERS)}

    def last_decision(self, reviewer: str) -> Logged | None:
        """What an undo of this reviewer would take back: their last verdict on a claim that stands."""
        with told(self.path):
            return reviewing.last_decision(self._connection, reviewer)

    def queue(self, wanted: Queue) -> list[str]:
        """Ids of claims to be reviewed, the next first."""
        with told(self.path):
            return queues.queue(self._connection, wanted)

    def names_like(self, kind: str, *, text: str, most: int, alone: str | None = None) -> list[dict[str, Any]]:
        """Names of parties ("party") or places ("place") that the ledger has and that begin so, the commonest first.

        alone: a reviewer who is to see nothing of what others corrected or added.
        """
        with told(self.path):
            return suggesting.names_like(self._connection, kind, text=text, most=most, alone=alone)

    def progress(self, *, by: str | None = None) -> dict[str, int]:
        """How many claims stand how: by state, all of them. by: as one reviewer's decisions alone have it."""
        with told(self.path):
            return queues.progress(self._connection) if by is None else queues.own_progress(self._connection, by)

    def replay(self, log: Iterable[Logged], *, at: datetime, dry_run: bool = False) -> Replayed:
        """Brings the log of another ledger in, in one transaction; what is here already is passed over. dry_run: and takes it back."""
        with told(self.path), transaction(self._connection):
            found = replaying.replay(self._connection, log, at=at)
            if dry_run:
                self._connection.execute("ROLLBACK")
                self._connection.execute("BEGIN")
            return found

    def place(self, name: str) -> list[tuple[str, float, float]]:
        """Names and coordinates (degrees) of places of that name in the ledger, the commonest first."""
        with told(self.path):
            return [tuple(row) for row in self._connection.execute(PLACES, (name,))]

    def plan_to_forget(self, name: str, *, kind: str | None = None) -> forgetting.Forgetting:
        """What forgetting a source or person would take away."""
        return forgetting.plan(self._connection, path=self.path, name=name, kind=kind)

    def forget(self, planned: forgetting.Forgetting, *, at: datetime) -> None:
        """Takes a source or person out of the file, for good."""
        forgetting.forget(self._connection, path=self.path, planned=planned, at=at)

    def coders(self) -> list[dict[str, Any]]:
        """By what the reports were coded, with how many each: version, weights, tables, settings, documents."""
        with told(self.path):
            rows = [dict(row) for row in self._connection.execute(CODERS)]
        return [row | {"settings": json.loads(row["settings"])} for row in rows]

    def counts(self) -> dict[str, int]:
        """How many rows of each kind there are."""
        with told(self.path):
            return {table: int(self._connection.execute(query).fetchone()[0]) for table, query in COUNTS.items()}

    def _read(self, found: Iterator[Any]) -> Iterator[Any]:
        with told(self.path):
            yield from found

    def _flat(self, wanted: dict[str, Any]) -> Any:
        def rows() -> Iterator[dict[str, Any]]:
            conditions, values = _filter(wanted).conditions()
            yield from self._read(reading.flat_claims(self._connection, conditions, values))

        return rows


def _filter(wanted: dict[str, Any]) -> Filter:
    """Raises UsageError for a field that is none."""
    unknown = sorted(set(wanted) - set(Filter.__slots__))
    if unknown:
        raise UsageError(f"{unknown[0]!r} is no filter; there are {', '.join(Filter.__slots__)}")
    near = wanted.get("near")
    if isinstance(near, tuple):
        wanted = wanted | {"near": Circle(latitude=near[0], longitude=near[1], radius_km=near[2])}
    return Filter(**wanted)


def claims_of(found: Iterable[Stored]) -> Iterator[Claim]:
    """The claims alone."""
    return (stored.claim for stored in found)


REVIEWERS = "SELECT reviewer, count(*) FROM decisions GROUP BY reviewer ORDER BY reviewer"
PLACES = """
SELECT name, round(latitude, 3), round(longitude, 3) FROM places WHERE latitude IS NOT NULL AND names(?, name, text)
GROUP BY 1, 2, 3 ORDER BY count(*) DESC, 1, 2, 3
"""
CODERS = """
SELECT r.version, r.weights, r.tables, r.settings, count(*) AS documents FROM documents d JOIN runs r ON r.id = d.run_id
GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4
"""
COUNTS = {
    "documents": "SELECT count(*) FROM documents",
    "claims": "SELECT count(*) FROM claims",
    "events": "SELECT count(*) FROM events",
    "decisions": "SELECT count(*) FROM decisions",
    "runs": "SELECT count(*) FROM runs",
}
