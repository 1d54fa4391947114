"""Small archives, and what came of them."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, nullcontext
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("pyarrow")

from according.archive.job import Job
from according.archive.plan import Shard
from according.archive.run import Progress, Workers, processes, run
from according.archive.shards import ShardCoder
from according.archive.tasks import CODE, Event, Task

TEXT = (
    "The army of {place} shelled the town of Dar Salem on Monday, killing {n} civilians, the health ministry said. "
    "Rebels denied that they had fired first. Police arrested {n} people in the capital on Tuesday.\n"
)
NAMES = ("Marabad", "Tiravia", "Osland", "Velden")


def report(number: int) -> str:
    return TEXT.format(place=NAMES[number % len(NAMES)], n=number + 2)


def make_reports(folder: Path) -> None:
    """12 reports in four files, with an empty one and a line that is broken among them."""
    folder.mkdir()
    for number in range(3):
        (folder / f"r{number}.txt").write_text(report(number), encoding="utf8")
    (folder / "empty.txt").touch()
    lines = [json.dumps({"text": report(number), "date": "2024-05-07", "id": number}) for number in range(3, 12)]
    (folder / "feed.jsonl").write_text("\n".join([*lines[:4], "{broken", *lines[4:]]), encoding="utf8")


@pytest.fixture
def reports(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of reports, called alike in all tests: names are part of what comes out."""
    monkeypatch.chdir(tmp_path)
    make_reports(tmp_path / "in")
    return Path("in")


@pytest.fixture(scope="session")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The data set of these reports as it is written without any workers, in this process, and nothing happens."""
    folder, before = tmp_path_factory.mktemp("undisturbed"), Path.cwd()
    make_reports(folder / "in")
    os.chdir(folder)
    try:
        code_archive(folder / "out", "in")
    finally:
        os.chdir(before)
    return files(folder / "out")


def now() -> datetime:
    return datetime(2026, 11, 26, tzinfo=UTC)


class Here:
    """Does tasks in this process, without limits: what a worker does, for tests in which nothing happens to workers."""

    def __init__(self, job: Job) -> None:
        self._coder, self._coding = ShardCoder(job, tell=self._tell), 0

    def _tell(self, _: tuple[int, int], doing: str, *__: object) -> None:
        self._coding += doing == CODE

    def prepare(self, tasks: int) -> None:
        pass

    def work(self, tasks: Iterator[Task]) -> Iterator[Event]:
        for task in tasks:
            self._coding = 0
            if task.names:
                done: Any = self._coder.survey(list(task.names), avoid={})
            else:
                done = self._coder.code(Shard.from_line(task.shard), avoid={})
            yield Event(task=task, done=done, coding=self._coding)


def here(job: Job) -> AbstractContextManager[Workers]:
    return nullcontext(Here(job))


Coded = Callable[..., Progress]


def code_archive(out: Path | str, *paths: Path | str, workers: int = 0, tell: Any = lambda _: None, **known: Any) -> Progress:
    """Codes an archive in shards of five. workers: processes; 0 for this one, which need not be started nor load anything."""
    changes = {"archive.shard_reports": "5"} | known.pop("changes", {})
    job = Job(out=str(out), changes=changes, coder={"version": "test"}, **known)
    return run(job, paths=map(str, paths), start=processes(workers) if workers else here, tell=tell, clock=now)


@pytest.fixture
def coded() -> Coded:
    """coded(out, folder, workers=2, …) codes an archive."""
    return code_archive


def files(out: Path) -> dict[str, bytes]:
    """The data set, byte by byte."""
    return {str(path.relative_to(out)): path.read_bytes() for path in sorted(out.glob("*/*.parquet"))}


def rows(out: Path, table: str) -> list[dict[str, Any]]:
    """The rows of a table in their order."""
    from pyarrow import parquet

    return [row for path in sorted((out / table).glob("*.parquet")) for row in parquet.read_table(path).to_pylist()]
