"""Small archives, and what came of them."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("pyarrow")

from according.archive.job import Job
from according.archive.run import Progress, processes, run

TEXT = (
    "The army of {place} shelled the town of Dar Salem on Monday, killing {n} civilians, the health ministry said. "
    "Rebels denied that they had fired first. Police arrested {n} people in the capital on Tuesday.\n"
)
NAMES = ("Marabad", "Tiravia", "Osland", "Velden")


def report(number: int) -> str:
    return TEXT.format(place=NAMES[number % len(NAMES)], n=number + 2)


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    """A folder of 12 reports in four files, with an empty one and a line that is broken among them."""
    folder = tmp_path / "in"
    folder.mkdir()
    for number in range(3):
        (folder / f"r{number}.txt").write_text(report(number), encoding="utf8")
    (folder / "empty.txt").touch()
    lines = [json.dumps({"text": report(number), "date": "2024-05-07", "id": number}) for number in range(3, 12)]
    (folder / "feed.jsonl").write_text("\n".join([*lines[:4], "{broken", *lines[4:]]), encoding="utf8")
    return folder


def now() -> datetime:
    return datetime(2026, 11, 26, tzinfo=UTC)


Coded = Callable[..., Progress]


@pytest.fixture
def coded() -> Coded:
    """coded(out, folder, workers=2, …) codes an archive."""

    def work(out: Path | str, *paths: Path | str, workers: int = 1, tell: Any = lambda _: None, **known: Any) -> Progress:
        changes = {"archive.shard_reports": "5"} | known.pop("changes", {})
        job = Job(out=str(out), changes=changes, coder={"version": "test"}, **known)
        return run(job, paths=map(str, paths), start=processes(workers), tell=tell, clock=now)

    return work


def files(out: Path) -> dict[str, bytes]:
    """The data set, byte by byte."""
    return {str(path.relative_to(out)): path.read_bytes() for path in sorted(out.glob("*/*.parquet"))}


def rows(out: Path, table: str) -> list[dict[str, Any]]:
    """The rows of a table in their order."""
    from pyarrow import parquet

    return [row for path in sorted((out / table).glob("*.parquet")) for row in parquet.read_table(path).to_pylist()]
