"""One run: lock, plan, shards that are not done, record. The same call again goes on where the last one ended."""

from __future__ import annotations

import json
import shutil
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import datetime
from itertools import islice
from typing import Any, Protocol

from according.archive.begin import Named, begun, inputs_of, make_plan, plan_of
from according.archive.job import Job, libraries
from according.archive.lock import locked
from according.archive.plan import Plan
from according.archive.pool import Pool
from according.archive.shards import marker_of
from according.archive.storage import Storage, is_address, put_bytes, size_of, storage_of, told
from according.archive.tables import TABLES, Counts, arrow
from according.archive.tasks import Event, Task

RECORD = "record.json"
SHARD = 150_000
"""Bytes, about, of a shard of short reports: more workers than the inputs have of them are not worth starting before there is a plan."""
LOOKED_AT = 1000
"""Files whose sizes tell enough."""
Clock = Callable[[], datetime]


class Workers(Protocol):
    """What does tasks: processes of this machine, or a cluster."""

    def prepare(self, tasks: int) -> None:
        """Is told, before any is known, for about how many tasks it may get ready."""
        ...

    def work(self, tasks: Iterator[Task]) -> Iterator[Event]:
        """Does all tasks and says what happens."""
        ...


Start = Callable[[Job], AbstractContextManager[Workers]]


@dataclass(slots=True, kw_only=True)
class Progress:
    """How far a run is. units: lines, pages, rows, files; those done, those of this run, and all. counts: of the shards that are done.

    reports: that this run has begun to code. shards: done, and all. said: what to tell the user now, else "".
    """

    total: int = 0
    done: int = 0
    here: int = 0
    shards: int = 0
    of: int = 0
    reports: int = 0
    said: str = ""
    counts: Counts = field(default_factory=Counts)


def processes(count: int) -> Start:
    """So many processes of this machine."""
    return lambda job: Pool(count, job=job, settings=job.settings())


def run(job: Job, *, paths: Iterable[str], start: Start, tell: Callable[[Progress], None], clock: Clock) -> Progress:
    """Codes an archive, or what is left of it. tell: is called at every step; clock: gives the moment in UTC.

    Raises UsageError for inputs that are not there, ArchiveError if the output or an input cannot be used or is not as it was.
    """
    storage, began, at = storage_of(job.out), time.monotonic(), clock()
    with locked(storage, at=_moment(at)):
        inputs = list(inputs_of(paths, out=job.out))
        going_on = begun(storage, job)
        with start(job) as workers:
            if not going_on:
                workers.prepare(_shards_about(inputs))
            arrow()  # says now if it is missing; those who get ready meanwhile import it for themselves
            if not going_on:
                make_plan(storage, job, inputs, work=lambda tasks: _relayed(workers.work(tasks), tell), settings=job.settings())
            plan = plan_of(storage)
            if going_on:
                plan.check_inputs(name for name in inputs if isinstance(name, str))
            progress = _code(storage, job, plan, workers, tell)
        session = {"began": _moment(at), "ended": _moment(clock()), "seconds": round(time.monotonic() - began, 3)}
        _write_record(storage, job, progress, session | {"reports": progress.reports})
        if storage.is_local:
            shutil.rmtree(storage.scratch, ignore_errors=True)
    return progress


def _shards_about(inputs: Iterable[Named]) -> int:
    """About how many shards the inputs make, rather too few; addresses, which are slow to ask, count for nothing."""
    first = islice((name for name in inputs if isinstance(name, str) and not is_address(name)), LOOKED_AT)
    return sum(map(size_of, first)) // SHARD + 1


def _relayed(events: Iterator[Event], tell: Callable[[Progress], None]) -> Iterator[Event]:
    for event in events:
        if event.died:
            tell(Progress(said=event.died))
        yield event


def _code(storage: Storage, job: Job, plan: Plan, workers: Workers, tell: Callable[[Progress], None]) -> Progress:
    progress = Progress(total=sum(plan.units), of=len(plan))
    pending = list(_pending(storage, job, plan, progress))
    active: dict[int, int] = {}
    before = progress.done
    tell(progress)
    for event in workers.work(Task(number=n, shard=plan.shard(n).to_line()) for n in pending):
        if event.task is not None:
            number, progress.said = event.task.number, event.died
            progress.reports += event.coding
            active[number] = event.unit
            if event.done is not None:
                progress.counts.add(event.done)
                progress.shards += 1
                before += plan.units[number]
                active.pop(number)
        progress.done = before + sum(active.values())
        tell(progress)
    return progress


def _pending(storage: Storage, job: Job, plan: Plan, progress: Progress) -> Iterator[int]:
    """Numbers of the shards that are not done; those done are counted."""
    with told(storage.where):
        there = {f"{table}/{name}" for table in TABLES for name in storage.names(table)}
        for number in range(len(plan)):
            marker = marker_of(storage, number)
            if marker is not None and is_of(marker, plan.shard(number).key, job.key) and set(marker["files"]) <= there:
                progress.counts.add(marker)
                progress.shards += 1
                progress.done += plan.units[number]
            else:
                yield number
    progress.here = progress.total - progress.done


def is_of(marker: dict[str, Any], shard: str, coder: str) -> bool:
    """Whether a marker says that this shard was coded by this coder."""
    return marker.get("key") == shard and marker.get("coder") == coder and isinstance(marker.get("files"), dict)


def _write_record(storage: Storage, job: Job, progress: Progress, session: dict[str, Any]) -> None:
    with told(storage.where):
        content = storage.get(RECORD)
        sessions = json.loads(content).get("sessions", []) if content else []
        if content and not progress.reports and progress.here == 0:
            return  # nothing was left to do
        record = {
            "coder": dict(job.coder),
            "published": job.published,
            "libraries": dict(job.libraries) or libraries(),
            "shards": progress.of,
            **progress.counts.to_dict(),
            "sessions": [*sessions, session],
        }
        put_bytes(storage, RECORD, (json.dumps(record, indent=1) + "\n").encode())


def _moment(at: datetime) -> str:
    return at.strftime("%Y-%m-%dT%H:%M:%SZ")
