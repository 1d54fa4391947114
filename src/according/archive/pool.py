"""Worker processes on this machine: hands out tasks, takes up with a new worker what a dead one left, puts aside what kills them."""

from __future__ import annotations

import json
import signal
import socket
import subprocess
import sys
import time
from collections import Counter, deque
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from multiprocessing.connection import Connection, wait
from types import TracebackType
from typing import Any, Self

from according.archive.job import Job
from according.archive.memory import MemoryWatch
from according.archive.tasks import CODE, LOAD, TOO_LARGE, Avoid, Event, Message, Task, receive, send
from according.errors import ArchiveError
from according.guarded import GIVE_IT_LONGER, took_too_long
from according.settings import Settings

_CHILD = (
    "import json, os, sys; sys.path[:0] = json.loads(sys.argv[3]); os.putenv('OPENBLAS_NUM_THREADS', '1'); "
    "from according.archive.worker import main; main()"
)
"""Not multiprocessing's own start, which would run the user's main module a second time in each worker. A worker has one thread; numpy
would else set memory aside for one a core."""
WALL = 10
"""A worker that says nothing for so many times the processor time that what it does may take hangs, whatever it waits for."""
IDLE_DEATHS = 10
"""So many workers in a row that die before they have begun anything mean that none can live here."""
TOO_LONG = f"signal {int(signal.SIGPROF)}"
"""How a worker ends whose report took more processor time than it may."""
SMALLER = "split it (a JSON list or CSV: into JSON Lines), or raise --set archive.report_memory_mb"
TRIES = 2
"""Of a report that is too large: the second worker is a fresh one, which has all the memory that there is for one."""
HOPELESS = 20
"""So many workers that die at one place, although what can be put aside is, mean the same."""


@dataclass(slots=True)
class _Worker:
    process: subprocess.Popen[bytes]
    connection: Connection
    life: socket.socket
    task: Task | None = None
    at: Message = field(default_factory=dict)
    since: float = 0.0
    is_fresh: bool = True
    last_words: str = ""

    def end(self) -> None:
        self.process.kill()
        self.process.wait()
        self.connection.close()
        self.life.close()


class Pool:
    """So many workers. A context, at the end of which all are gone."""

    def __init__(self, count: int, *, job: Job, settings: Settings) -> None:
        self._count, self._job, self._limits = count, job.to_json(), settings.archive
        self._workers: list[_Worker] = []
        self._again: deque[Task] = deque()
        self._avoid: dict[int, Avoid] = {}
        self._deaths: Counter[tuple[Any, ...]] = Counter()
        self._idle_deaths = 0
        self._too_large_for_old_ones = set[int]()
        self._memory = MemoryWatch(self._limits.report_memory_mb)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        for worker in self._workers:
            worker.process.kill()  # all at once; each takes a while to give its memory back
        for worker in tuple(self._workers):
            self._end(worker)
        self._memory.close()

    def prepare(self, tasks: int) -> None:
        """Starts as many workers as so many tasks want: without a task they load what they will need."""
        while len(self._workers) < min(self._count, tasks):
            self._start()

    def work(self, tasks: Iterator[Task]) -> Iterator[Event]:
        """Does all tasks and says what happens. Raises ArchiveError if the work cannot go on."""
        while True:
            self._hand_out(tasks)
            busy = [worker for worker in self._workers if worker.task is not None]
            if not busy:
                return
            ready = wait([worker.connection for worker in busy], timeout=1.0)
            for worker in busy:
                if worker.connection in ready:
                    yield from self._heard(worker)
                elif self._limits.report_s and time.monotonic() - worker.since > WALL * max(1.0, self._limit_of(worker)):
                    worker.last_words = "it did nothing for too long"
                    worker.process.kill()
            if not ready:
                yield Event()

    def _limit_of(self, worker: _Worker) -> float:
        """Seconds of processor time that what it does may take."""
        return float(worker.at.get("limit", self._limits.report_s))

    def _hand_out(self, tasks: Iterator[Task]) -> None:
        while True:
            worker = next((worker for worker in self._workers if worker.task is None), None)
            if worker is None and len(self._workers) >= self._count:
                return
            task = self._again.popleft() if self._again else next(tasks, None)
            if task is None:
                return
            if worker is not None and task.number in self._too_large_for_old_ones and not worker.is_fresh:
                self._end(worker)
                worker = None
            worker = worker or self._start()
            worker.task, worker.at, worker.since = task, {}, time.monotonic()
            with suppress(OSError):  # it is dead, which the next wait tells
                send(worker.connection, task.message(self._avoid.get(task.number, {})))

    def _start(self) -> _Worker:
        (ours, theirs), (life, its_end) = socket.socketpair(), socket.socketpair()
        with theirs, its_end:
            numbers = (theirs.fileno(), its_end.fileno())
            command = [sys.executable, "-c", _CHILD, *map(str, numbers), json.dumps([path for path in sys.path if path])]
            quiet = subprocess.DEVNULL
            # Our own interpreter with our own code. A session of its own: Ctrl-C reaches the parent alone.
            process = subprocess.Popen(  # noqa: S603
                command, pass_fds=numbers, stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=True
            )
        worker = _Worker(process, Connection(ours.detach()), life)
        self._workers.append(worker)
        self._memory.add(process.pid, partial(_too_large, worker, self._limits.report_memory_mb))
        with suppress(OSError):
            send(worker.connection, {"job": self._job})
        return worker

    def _end(self, worker: _Worker) -> None:
        self._memory.remove(worker.process.pid)
        self._workers.remove(worker)
        worker.end()

    def _heard(self, worker: _Worker) -> Iterator[Event]:
        """All that a worker has to say, to its death if it is dead."""
        try:
            while worker.connection.poll():
                message, task = receive(worker.connection), worker.task
                worker.since, worker.is_fresh, self._idle_deaths = time.monotonic(), False, 0
                if "crashed" in message:
                    worker.last_words = message["crashed"]
                    continue
                if "fatal" in message:
                    raise ArchiveError(message["where"] or "archive", problem=message["fatal"])
                if "done" in message or "left" in message:
                    yield from self._finished(worker, message)
                    return
                worker.at = message
                yield Event(task=task, unit=message["at"][0], coding=int(message["doing"] == CODE))
        except (EOFError, OSError):
            yield from self._died(worker)

    def _finished(self, worker: _Worker, message: Message) -> Iterator[Event]:
        """A worker has done its task, or leaves it to a fresh one."""
        task, worker.task = worker.task, None
        if "left" in message or message.get("retires"):
            self._end(worker)
        if "done" in message:
            yield Event(task=task, done=message["done"])
        elif task is not None:
            self._again.appendleft(task)

    def _died(self, worker: _Worker) -> Iterator[Event]:
        task, at, cause = worker.task, worker.at, _cause(worker)
        self._end(worker)
        if not at:
            self._idle_deaths += 1
            if self._idle_deaths >= IDLE_DEATHS:
                problem = f"workers die before they begin ({cause}); run `according code` on one report to see why"
                raise ArchiveError("archive", problem=problem)
        if task is not None:
            if cause == self._too_large:
                self._too_large_for_old_ones.add(task.number)
            self._again.appendleft(task)
            yield Event(task=task, died=self._blame(task, at, cause))

    def _blame(self, task: Task, at: Message, cause: str) -> str:
        """Counts the death against what was being done, puts that aside if it was one too many, and says so."""
        if not at:
            return f"a worker died ({cause}); another one takes over"
        place, name = (task.number, *at["at"], at["doing"]), at["name"]
        self._deaths[place] += 1
        tries, most = self._deaths[place], self._tries(cause)
        if at["doing"] == LOAD and cause == self._too_large:
            raise ArchiveError("archive", problem=f"a worker {cause} with its tables alone; raise --set archive.report_memory_mb")
        if tries > self._limits.attempts + HOPELESS:
            raise ArchiveError(name, problem=f"workers die there again and again ({cause})")
        if tries < most:
            return f"{name}: a worker died at it ({cause}); another one tries it again"
        why, advice = self._reason(cause, tries)
        self._avoid.setdefault(task.number, {})[at["at"][0], at["at"][1], at["doing"]] = f"{why}; {advice}"
        return f"{name}: {why}; it is put aside"

    @property
    def _too_large(self) -> str:
        return TOO_LARGE.format(self._limits.report_memory_mb)

    def _tries(self, cause: str) -> int:
        """How many workers may die of one thing by this cause."""
        return {TOO_LONG: 1, self._too_large: min(TRIES, self._limits.attempts)}.get(cause, self._limits.attempts)

    def _reason(self, cause: str, tries: int) -> tuple[str, str]:
        """Why something is put aside, and what to do about it."""
        if cause == TOO_LONG:
            return took_too_long(self._limits.report_s), GIVE_IT_LONGER
        if cause == self._too_large:
            return cause, SMALLER
        return f"{tries} workers died of it ({cause})" if tries > 1 else f"a worker died of it ({cause})", "code it alone to see what it is"


def _too_large(worker: _Worker, most_mb: float) -> None:
    worker.last_words = TOO_LARGE.format(most_mb)
    worker.process.kill()


def _cause(worker: _Worker) -> str:
    code = worker.process.wait()
    if worker.last_words:
        return worker.last_words
    if code == -signal.SIGKILL:
        return "killed: signal 9, as the system does when memory runs out"
    return f"signal {-code}" if code < 0 else f"exit status {code}"
