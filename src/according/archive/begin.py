"""The beginning of a run: what the user names becomes a plan, or the plan that is there is found to be of the same work."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

from according.archive.job import IDENTITY, Job
from according.archive.lock import LOCK_OF_STORE
from according.archive.plan import FAILED, PLAN, Piece, Plan, Shard, piece_of, shards_of
from according.archive.shards import MARKERS
from according.archive.storage import Storage, again, files_at, is_address, put_bytes, told
from according.archive.tables import TABLES
from according.archive.tasks import Event, Task
from according.errors import ArchiveError, DocumentError, UsageError
from according.records.discard import Discard
from according.settings import Settings
from according.stages.read import Source, find_sources

TOGETHER = 32
"""Files that a worker cuts at a time."""
Work = Callable[[Iterator[Task]], Iterator[Event]]
Named = str | Piece
"""A file's name, or what is told of a file that is not read."""


def inputs_of(paths: Iterable[str], *, out: str) -> Iterator[Named]:
    """The files that the paths and addresses mean, in one order. Raises UsageError for what is not there, standard input, or the output."""
    paths = list(paths)
    if "-" in paths:
        raise UsageError("-: an archive is read more than once, so not from standard input; name a file")
    _apart(paths, out)
    for path in paths:
        if is_address(path):
            yield from files_at(path)
    for found in find_sources(path for path in paths if not is_address(path)):
        if isinstance(found, DocumentError):
            if found.document in paths:
                raise UsageError(f"{found.document}: {found.problem}")
            yield Piece(name=found.document, refusal=(found.stage, FAILED, found.problem))  # one file of a folder stops nothing
        if isinstance(found, Source):
            yield found.name
        elif isinstance(found, Discard):
            yield Piece(name=found.document, refusal=(found.stage, found.reason, found.detail))


def _apart(paths: list[str], out: str) -> None:
    if is_address(out):
        return
    target = Path(os.path.realpath(out))
    for path in paths:
        if not is_address(path) and target.is_relative_to(os.path.realpath(path)):
            raise UsageError(f"--out {out}: lies in the input {path}; name a folder outside of it")


def begun(storage: Storage, job: Job) -> bool:
    """Whether the output holds this work already. Raises ArchiveError if it holds other work, or something else."""
    with told(storage.where):
        content = storage.get(IDENTITY)
        if content is None:
            _check_empty(storage)
            return False
    there = _identity(storage, content)
    parts = (("coder", "version, weights, tables or settings"), ("published", "--published"), ("libraries", "libraries"))
    for name, what in parts:
        if there.get(name) != job.identity[name]:
            had, has = _difference(there.get(name), job.identity[name])
            problem = f"was begun with other {what} ({had}; now {has}); run it as it was begun, or into another folder (--out)"
            raise ArchiveError(storage.where, problem=problem)
    return True


def _identity(storage: Storage, content: bytes) -> dict[str, Any]:
    try:
        found = json.loads(content)
        if isinstance(found, dict) and "coder" in found:
            return found
    except ValueError:
        pass
    raise ArchiveError(storage.where, problem=f"its {IDENTITY} cannot be read; name another folder")


def _difference(one: Any, other: Any) -> tuple[str, str]:
    """The first values that differ."""
    if isinstance(one, dict) and isinstance(other, dict):
        for name in sorted({*one, *other}):
            if one.get(name) != other.get(name):
                had, has = _difference(one.get(name), other.get(name))
                return f"{name} {had}", has
    return str(one)[:60], str(other)[:60]


def _check_empty(storage: Storage) -> None:
    others = [name for name in storage.names("") if not name.startswith(".") and name not in (PLAN, LOCK_OF_STORE)]
    if others or any(storage.names(folder) for folder in (*TABLES, MARKERS)):
        raise ArchiveError(storage.where, problem="holds files and is no archive of ours; name a new folder")


def make_plan(storage: Storage, job: Job, inputs: Sequence[Named], *, work: Work, settings: Settings) -> None:
    """Cuts the inputs and writes the plan; last the identity, which says that it is whole."""
    with told(storage.where):
        shards, units = again(lambda: _write_plan(storage, shards_of(_pieces(inputs, work), settings=settings)))
        record = {"archive": 1, **job.identity, "shards": shards, "units": units}
        put_bytes(storage, IDENTITY, (json.dumps(record, indent=1) + "\n").encode())


def _write_plan(storage: Storage, found: Iterator[Shard]) -> tuple[int, int]:
    """Writes the plan; numbers of its shards and units."""
    path, shards, units = storage.scratch / PLAN, 0, 0
    with path.open("w", encoding="ascii") as file:
        for shard in found:
            file.write(shard.to_line())
            units, shards = units + shard.units, shards + 1
    if not shards:
        raise UsageError("no input file; name files, folders or addresses")
    storage.put(PLAN, path)
    return shards, units


def _pieces(inputs: Iterable[Named], work: Work) -> Iterator[Piece]:
    """The pieces of all inputs in their order, whatever the order in which workers give them."""
    groups: dict[int, list[Named]] = {}
    given, waiting, following = iter(inputs), dict[int, list[list[dict[str, Any]]]](), -1

    def tasks() -> Iterator[Task]:
        number = 0
        while group := list(islice(given, TOGETHER)):
            number -= 1  # below those of shards
            groups[number] = group
            names = tuple(name for name in group if isinstance(name, str))
            if names:
                yield Task(number=number, names=names)
            else:
                waiting[number] = []

    for event in work(tasks()):
        if event.task is not None and event.done is not None:
            waiting[event.task.number] = event.done
        while following in waiting:
            yield from _merged(groups.pop(following), waiting.pop(following))
            following -= 1
    while following in waiting:
        yield from _merged(groups.pop(following), waiting.pop(following))
        following -= 1


def _merged(group: list[Named], found: list[list[dict[str, Any]]]) -> Iterator[Piece]:
    cut = iter(found)
    for one in group:
        yield from [one] if isinstance(one, Piece) else map(piece_of, next(cut))


def plan_of(storage: Storage) -> Plan:
    """The plan that was written. Raises ArchiveError if there is none."""
    with told(storage.where):
        if storage.get(IDENTITY) is None:
            raise ArchiveError(storage.where, problem="is no archive of ours; name the folder that `according archive run --out` made")
        return Plan(storage.local(PLAN))
