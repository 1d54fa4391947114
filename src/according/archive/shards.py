"""Codes one shard: its reports one by one into a journal, then all of them into the tables, then the marker that says so."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator
from functools import partial
from itertools import count
from typing import Any

from according.archive.job import Job
from according.archive.journal import Journal
from according.archive.plan import FAILED, Piece, Shard, pieces_of, records_of
from according.archive.storage import Storage, again, open_input, put_bytes, size_of, storage_of, told
from according.archive.tables import Counts, Tables, claim_row, document_row, failure_row
from according.archive.tasks import CODE, COMMIT, LOAD, READ, STEP, SURVEY, Avoid, MakesRoom, Position
from according.errors import ArchiveError, DocumentError
from according.guarded import NO_MEMORY, attempt
from according.pipeline import Pipeline
from according.records.discard import Discard
from according.records.document import Document
from according.stages.read import Outcome, SliceReader, Unit

MARKERS = "shards"
Found = tuple[Position, Outcome, Position]
"""An outcome with its position, and where to go on behind it."""
Tell = Callable[[Position, str, str, int], None]
"""Is told the position, what is done there, the report's name, and how many bytes may have to be gone through, before it is done."""
Weigh = Callable[[bool], None]
"""Is called before an outcome is kept, and told whether memory ran out; it may end the process, so that the outcome is not kept."""


def marker_name(shard: int) -> str:
    """Name of the file that says that a shard is done."""
    return f"{MARKERS}/{shard:08d}.json"


class ShardCoder:
    """Codes shards, with the weights loaded once. tell, weigh: see Tell, Weigh."""

    def __init__(self, job: Job, *, tell: Tell = lambda *_: None, weigh: Weigh = lambda _: None) -> None:
        self._job, self._tell, self._weigh = job, tell, weigh
        self._settings, self._storage = job.settings(), storage_of(job.out)
        self._reader = SliceReader(settings=self._settings, published=job.day(), clock=time.monotonic)
        self._pipeline: Pipeline | None = None
        self._seconds: dict[str, float] = {}
        self._loading = 0.0

    def load(self) -> Pipeline:
        """Weights and tables, loaded once. Raises WeightsError, DataFileError."""
        if self._pipeline is None:
            before = time.process_time()
            self._pipeline = self._job.pipeline()
            self._loading = time.process_time() - before
        return self._pipeline

    def survey(self, names: list[str], *, avoid: Avoid) -> list[list[dict[str, Any]]]:
        """The pieces of each of these files. One that workers died of is not cut; whoever reads it will see."""
        found = []
        for number, name in enumerate(names):
            if (number, 0, SURVEY) in avoid:
                found.append(records_of([Piece(name=name)]))
                continue
            self._tell((number, 0), SURVEY, name, size_of(name))
            found.append(records_of(pieces_of(name, settings=self._settings)))
        return found

    def code(self, shard: Shard, *, avoid: Avoid) -> dict[str, Any]:
        """Codes a shard and gives its marker. Raises ArchiveError if disk or input fail, WeightsError, and what `tell` raises."""
        with told(self._storage.where):
            return again(lambda: self._code(shard, avoid))

    def _code(self, shard: Shard, avoid: Avoid) -> dict[str, Any]:
        with Journal(self._storage.scratch, name=f"{shard.number:08d}", key=f"{shard.key}-{self._job.key}") as journal:
            self._seconds = dict(journal.seconds)
            try:
                for position, outcome, following in self._outcomes(shard, journal.next, avoid):
                    entry = self._entry(position, outcome, avoid)
                    self._weigh(entry.get("failure", {}).get("detail") == NO_MEMORY)
                    journal.append({"at": position, "next": following, **entry})
            except MakesRoom:
                journal.note(self._seconds)
                raise
            marker = self._commit(shard, journal)
            journal.remove()
        return marker

    def _outcomes(self, shard: Shard, start: Position, avoid: Avoid) -> Iterator[Found]:
        """The outcomes from a position on."""
        base = 0
        for piece in shard.pieces:
            end = base + piece.slice.units
            if piece.refusal and base >= start[0]:
                yield (base, 0), _refused(piece), (end, 0)
            elif end > start[0]:
                piece.check()
                yield from self._of_piece(piece, base, start, avoid)
            base = end

    def _of_piece(self, piece: Piece, base: int, start: Position, avoid: Avoid) -> Iterator[Found]:
        units, end = self._units(piece), (base + piece.slice.units, 0)
        position = max((base, 0), start)
        while True:
            if (*position, STEP) in avoid:
                problem = f"{avoid[*position, STEP]}; the rest of the file is not read"
                yield position, DocumentError(piece.name, stage="worker", problem=problem), end
                return
            self._tell(position, STEP, piece.name, piece.size)
            unit = self._timed(READ, partial(attempt, partial(next, units, None), name=piece.name))
            if unit is None:
                return
            if isinstance(unit, DocumentError):  # the file breaks off here
                yield position, unit, end
                return
            number = base + unit.number - piece.slice.first
            if number >= position[0]:
                yield from self._of_unit(unit, max((number, 0), position), avoid)
                position = (number + 1, 0)

    def _of_unit(self, unit: Unit, first: Position, avoid: Avoid) -> Iterator[Found]:
        number, outcomes = first[0], None
        for sub in count():
            position, following = (number, sub), (number, sub + 1)
            if (*position, READ) in avoid:
                yield position, DocumentError(unit.name, stage="worker", problem=avoid[*position, READ]), (number + 1, 0)
                return
            self._tell(position, READ, unit.name, 0)
            outcomes = outcomes or unit.read()
            outcome = self._timed(READ, partial(attempt, partial(next, outcomes, None), name=unit.name))
            if outcome is None:
                return
            if position >= first:
                yield position, outcome, following

    def _units(self, piece: Piece) -> Iterator[Unit]:
        try:
            yield from self._reader.units(piece.slice, name=piece.name, opened=partial(open_input, piece.name))
        except OSError as error:
            problem = f"{error.strerror or type(error).__name__}; check the file"
            if piece.sha256:  # it could be read when the plan was made
                raise ArchiveError(piece.name, problem=f"{problem} and run the same command again") from error
            raise DocumentError(piece.name, stage=READ, problem=problem) from error

    def _entry(self, position: Position, outcome: Outcome, avoid: Avoid) -> dict[str, Any]:
        """An outcome as the journal keeps it."""
        if isinstance(outcome, Document):
            name = outcome.path or outcome.id
            if (*position, CODE) in avoid:
                return {"failure": failure_row(DocumentError(name, stage="worker", problem=avoid[*position, CODE]))}
            if self._pipeline is None:
                self._tell(position, LOAD, name, 0)
            pipeline = self.load()
            if self._loading:
                self._seconds[LOAD], self._loading = self._seconds.get(LOAD, 0.0) + self._loading, 0.0
            self._tell(position, CODE, name, 0)
            found = self._timed(CODE, partial(attempt, partial(pipeline.analyse, outcome), name=name))
            if not isinstance(found, DocumentError):
                return {"document": document_row(found.document, claims=len(found.claims)), "claims": list(map(claim_row, found.claims))}
            outcome = found
        return {"failure": failure_row(outcome)}

    def _commit(self, shard: Shard, journal: Journal) -> dict[str, Any]:
        self._tell(journal.next, COMMIT, f"shard {shard.number}", 0)
        before, counts = time.process_time(), Counts()
        with Tables(self._storage, shard.number) as tables:
            for entry in journal.entries():
                _count(counts, entry)
                for claim in entry.get("claims", ()):
                    tables.add("claims", claim)
                for table in ("document", "failure"):
                    if table in entry:
                        tables.add(f"{table}s", entry[table])
            files = tables.commit()
        counts.seconds = self._seconds | {"write": time.process_time() - before}
        marker = {"shard": shard.number, "key": shard.key, "coder": self._job.key, **counts.to_dict(), "files": files}
        put_bytes(self._storage, marker_name(shard.number), (json.dumps(marker, indent=1) + "\n").encode())
        return marker

    def _timed(self, stage: str, call: Callable[[], Any]) -> Any:
        before = time.process_time()
        try:
            return call()
        finally:
            self._seconds[stage] = self._seconds.get(stage, 0.0) + time.process_time() - before


def _count(counts: Counts, entry: dict[str, Any]) -> None:
    if "document" in entry:
        counts.coded += 1
        counts.claims += len(entry["claims"])
        counts.characters += entry["document"]["characters"]
    elif "failure" in entry:
        counts.skipped += entry["failure"]["outcome"] == "skipped"
        counts.failed += entry["failure"]["outcome"] == "failed"


def marker_of(storage: Storage, shard: int) -> dict[str, Any] | None:
    """The marker of a shard; None if it is not done."""
    content = storage.get(marker_name(shard))
    if content is None:
        return None
    try:
        found = json.loads(content)
        return found if isinstance(found, dict) and found.get("shard") == shard else None
    except ValueError:
        return None


def _refused(piece: Piece) -> Discard | DocumentError:
    """The outcome of a file that is not read at all."""
    stage, reason, detail = piece.refusal
    if reason == FAILED:
        return DocumentError(piece.name, stage=stage, problem=detail)
    return Discard(document=piece.name, stage=stage, reason=reason, detail=detail)
