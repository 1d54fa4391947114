"""The same tasks on a Ray cluster: Ray says where a shard is coded, and does it again where a machine is lost.

Each Ray worker keeps one process of ours, with the weights loaded, which codes shard after shard: what kills a process, or takes too
long, ends that process and not Ray's, and is put aside in the same way. See docs/archive.md for why Ray Core.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from according.archive.job import Job
from according.archive.pool import Pool
from according.archive.tasks import Event, Task
from according.errors import ArchiveError, UsageError

RETRIES = 100
"""How often Ray does a shard again whose machine or process it lost."""
AHEAD = 2
"""Tasks that are handed to Ray for each processor: enough that none waits, few enough that the driver's memory does not grow."""

_pools: dict[str, Pool] = {}
"""In a Ray worker: its one process of ours, by job."""


def cluster(address: str | None, *, tasks: int | None = None) -> Callable[[Job], Any]:
    """How to start work on the cluster of that address, or without one on a Ray of this machine alone. tasks: at most so many at a time.

    Raises UsageError if Ray is not installed or does not answer.
    """

    @contextmanager
    def start(job: Job) -> Iterator[Cluster]:
        ray = _ray()
        try:
            ray.init(address=address, include_dashboard=False if address is None else None, log_to_driver=False, configure_logging=False)
        except (ConnectionError, RuntimeError, ValueError) as error:
            raise UsageError(f"--address {address}: no Ray cluster answers ({' '.join(str(error).split())[:120]})") from error
        try:
            yield Cluster(job, tasks=tasks)
        finally:
            ray.shutdown()

    return start


class Cluster:
    """Does tasks on the cluster that Ray is connected to."""

    def __init__(self, job: Job, *, tasks: int | None) -> None:
        self._ray, self._job, self._tasks = _ray(), job.to_json(), tasks
        self._do = self._ray.remote(num_cpus=1, max_retries=RETRIES)(do)

    def prepare(self, tasks: int) -> None:
        """Nothing: a Ray worker starts its process with its first task."""

    def work(self, tasks: Iterator[Task]) -> Iterator[Event]:
        """Does all tasks and says what happens. Raises ArchiveError if the work cannot go on."""
        running: dict[Any, Task] = {}
        while True:
            room = self._room()
            while len(running) < room and (task := next(tasks, None)) is not None:
                running[self._do.remote(self._job, task.number, list(task.names), task.shard)] = task
            if not running:
                return
            ready, _ = self._ray.wait(list(running), num_returns=1, timeout=1.0)
            if not ready:
                yield Event()
            for reference in ready:
                yield from self._ended(reference, running.pop(reference))

    def _room(self) -> int:
        """How many tasks may be at Ray's; machines come and go."""
        return self._tasks or max(1, AHEAD * int(self._ray.cluster_resources().get("CPU", 1)))

    def _ended(self, reference: Any, task: Task) -> Iterator[Event]:
        try:
            answer = json.loads(self._ray.get(reference))
        except self._ray.exceptions.RayError as error:
            problem = f"Ray lost shard {task.number} {RETRIES} times ({type(error).__name__}); run the same command again"
            raise ArchiveError("archive", problem=problem) from error
        for said in answer["said"]:
            yield Event(task=task, died=said)
        if "fatal" in answer:
            raise ArchiveError(answer["where"], problem=answer["fatal"])
        yield Event(task=task, done=answer["done"], coding=answer["coding"])


def do(job: str, number: int, names: list[str], shard: str) -> str:
    """In a Ray worker: does one task and gives its answer as JSON."""
    if job not in _pools:
        for other in _pools.values():
            other.__exit__(None, None, None)
        _pools.clear()
        whole = Job.from_json(job)
        _pools[job] = Pool(1, job=whole, settings=whole.settings())
    answer: dict[str, Any] = {"said": [], "coding": 0}
    try:
        for event in _pools[job].work(iter([Task(number=number, names=tuple(names), shard=shard)])):
            answer["coding"] += event.coding
            if event.died:
                answer["said"].append(event.died)
            if event.done is not None:
                answer["done"] = event.done
    except ArchiveError as error:
        answer |= {"fatal": error.problem, "where": error.where}
        _pools.pop(job).__exit__(None, None, None)
    return json.dumps(answer)


def _ray() -> Any:
    try:
        import ray
    except ImportError as error:
        raise UsageError("--on ray needs Ray: pip install 'according[ray]'") from error
    return ray
