"""A process that cuts files and codes shards, one thread, its weights loaded once; and how its parent speaks with it.

The parent sends tasks, the worker says before each step what it is about to do, so that the parent knows of which report a worker died.
A worker whose parent is gone ends at once.
"""

from __future__ import annotations

import logging
import os
import signal
import sys
import threading
from contextlib import suppress
from importlib.abc import MetaPathFinder
from multiprocessing.connection import Connection

from according.archive.job import Job
from according.archive.memory import held_mb, limit_growth, peak_mb
from according.archive.plan import Shard
from according.archive.shards import ShardCoder
from according.archive.tasks import CODE, STEP, TOO_LARGE, MakesRoom, Message, receive, send
from according.errors import AccordingError, ArchiveError
from according.guarded import QUIET


def main() -> None:
    """The worker's whole life: does one task after the other until the parent closes the connection.

    The command line holds the numbers of the two connections; the first message is the job.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to handle
    connection, life = (Connection(int(number)) for number in sys.argv[1:3])
    threading.Thread(target=_end_with_the_parent, args=(life,), daemon=True).start()
    sys.excepthook = lambda kind, error, _: send(connection, {"crashed": f"{kind.__name__}: {error}"[:300]})
    _quieten()
    sys.meta_path.insert(0, _WithoutPandas())
    with suppress(EOFError, BrokenPipeError, ConnectionResetError):  # the parent has gone
        coder = _Limited(connection, Job.from_json(receive(connection)["job"]))
        while True:
            if not connection.poll():
                coder.get_ready()
            coder.do(receive(connection))


def _end_with_the_parent(life: Connection) -> None:
    """Nothing is ever sent: the connection ends with the parent."""
    try:
        life.recv_bytes()
    except (EOFError, OSError):
        os._exit(1)


def _quieten() -> None:
    """Remarks on single reports (which key was taken for the text) would drown what matters in an archive."""
    for name in ("according", *QUIET):
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)


class _WithoutPandas(MetaPathFinder):
    """pyarrow imports pandas, where it is installed, to know the frames that it is handed: 50 MB and 0.2 s for what no worker ever does."""

    def find_spec(self, name: str, path: object = None, target: object = None) -> None:
        if name == "pandas":
            raise ModuleNotFoundError("a worker has no use for pandas", name=name)


SLOWEST = 1_000_000
"""Bytes a second: whoever goes through a file, to cut it or to come to a slice of it, has at least as much time as this gives."""

UNUSED_MB = 150
"""Libraries ask the system for so much, about, that they never use: stacks of threads, stores of their own."""


class _Limited:
    """A coder whose reports have limits of time and memory: the system ends the process that goes over them."""

    def __init__(self, connection: Connection, job: Job) -> None:
        self._connection = connection
        self._job, limits = job, job.settings().archive
        self._seconds, self._most_mb = limits.report_s, limits.worker_mb
        self._limit_mb, self._has_coded = limits.report_memory_mb, False
        limit_growth(int((self._limit_mb + UNUSED_MB) * 1_000_000) if self._limit_mb else 0)
        self._coder = ShardCoder(job, tell=self._tell, weigh=self._weigh)

    def get_ready(self) -> None:
        """Loads weights and tables before anybody waits for them. What fails here is told when a task wants them."""
        with suppress(Exception):
            self._coder.load()

    def do(self, task: Message) -> None:
        try:
            self._job.check_machine()
            avoid = {(unit, sub, doing): why for unit, sub, doing, why in task["avoid"]}
            if task["names"]:
                answer: Message = {"done": self._coder.survey(task["names"], avoid=avoid)}
            else:
                answer = {"done": self._coder.code(Shard.from_line(task["shard"]), avoid=avoid)}
        except MakesRoom:
            answer = {"left": True}
        except AccordingError as error:
            where, problem = (error.where, error.problem) if isinstance(error, ArchiveError) else ("", str(error))
            answer = {"fatal": problem, "where": where}
        _alarm(0)
        send(self._connection, answer | {"retires": held_mb() > self._most_mb})

    def _tell(self, position: tuple[int, int], doing: str, name: str, size: int) -> None:
        self._weigh(False)
        if doing == STEP and self._has_coded and held_mb() > self._most_mb:  # has coded: every worker gets one step further
            raise MakesRoom
        self._has_coded = self._has_coded or doing == CODE
        limit = self._seconds + size / SLOWEST if self._seconds else 0  # 0 is no limit, for the timer too
        send(self._connection, {"at": position, "doing": doing, "name": name, "limit": limit})
        _alarm(limit)

    def _weigh(self, ran_out: bool) -> None:
        """Ends this process if it ever held too much: the parent, which does so too, may have looked at other moments."""
        if self._limit_mb and (ran_out or peak_mb() > self._limit_mb):
            send(self._connection, {"crashed": TOO_LARGE.format(self._limit_mb)})
            os._exit(1)


def _alarm(seconds: float) -> None:
    """Ends this process by SIGPROF after so much processor time; 0 takes that back. It works within C code that never returns, too."""
    signal.setitimer(signal.ITIMER_PROF, seconds)
