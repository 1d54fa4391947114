"""Hostile documents through read → code → ledger → export: no crash, no hang, no memory over the limit, nothing that leaves its folder.

    python -m benchmarks.hostile [--documents 10000] [--seed 0] [--seconds 60] [--megabytes 1200] [--out FILE.json] [--parts FOLDER]

The documents are those of benchmarks/hostile_documents, the checks those of benchmarks/hostile_checks.py. They run in a process of their
own, so that one that is killed by the system counts too; seconds (of processor time) and megabytes (resident at the most, beyond what a warm
pipeline has) are limits for each. With --parts, the figures of every 500 documents are kept in FOLDER, and the same command goes on where
it was. Exit status 1 if any document fails.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import sys
import tempfile
import time
import traceback
from collections import defaultdict
from contextlib import nullcontext
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from benchmarks.hostile_checks import Broken, Checker, Guard
from benchmarks.hostile_documents import KINDS, document

BATCH = 200
"""Documents of one ledger."""
WARM = ("text: Unicode", "page: wide", "feed: deep", "JSON: of", "table", "zip: names", "WARC", "Word", "PDF", "Parquet", "bytes")
PART = 500
"""Documents whose figures --parts keeps together."""
PATIENCE = 8
"""Seconds on the wall for one of processor time: the machine may be busy."""


def peak_mb() -> float:
    """Most resident memory since the last call of `forget_peak`."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.partition("VmHWM:")[2].split()[0]) / 1000


def forget_peak() -> None:
    """Starts peak_mb anew (Linux)."""
    Path("/proc/self/clear_refs").write_text("5", encoding="ascii")


def work(pipe: Connection, folder: Path) -> None:
    """Takes (what, number, seed) and answers (seconds, megabytes, problem or None, tally)."""
    sys.stderr = open(folder.parent / "stderr", "a", encoding="utf-8")  # noqa: SIM115
    guard, checker = Guard(folder.resolve()), Checker(folder)
    # What is loaded once is loaded before the guard stands; a library of pages asks at its import whether this machine has IPv6.
    for number, kind in enumerate(KINDS):
        if kind.startswith(WARM):
            _one(checker, lambda: nullcontext(), folder, "check", document(number, seed=-1))
    checker.finish()
    pipe.send("ready")
    while (task := pipe.recv()) is not None:
        what, number, seed = task
        forget_peak()
        base, began, problem = peak_mb(), time.process_time(), None
        try:
            _one(checker, guard, folder, what, document(number, seed=seed) if what == "check" else None)
        except Exception as error:
            where = traceback.extract_tb(error.__traceback__)[-1]
            problem = f"{type(error).__name__}: {str(error)[:200]} ({Path(where.filename).name}:{where.lineno})"
            if not isinstance(error, Broken):
                problem += " | " + " < ".join(f"{Path(f.filename).name}:{f.lineno}" for f in reversed(traceback.extract_tb(error.__traceback__)[-6:]))
        pipe.send((time.process_time() - began, peak_mb() - base, problem, dict(checker.tally)))
        checker.tally.clear()


def _one(checker: Checker, guard: Any, folder: Path, what: str, hostile: Any) -> None:
    if hostile is None:
        with guard():
            checker.finish()
        return
    path = folder / hostile.name.replace("/", "_").replace("\0", "_")
    try:
        path.write_bytes(hostile.data)
    except (OSError, UnicodeError):  # a name that this file system refuses
        path = folder / f"{hostile.number}"
        path.write_bytes(hostile.data)
    try:
        with guard():
            checker.check(path, number=hostile.number)
    finally:
        path.unlink()


class Worker:
    """The process; a new one after one that hangs or dies."""

    def __init__(self, home: Path) -> None:
        self._home, self._number = home, 0
        self._start()

    def _start(self) -> None:
        self._number += 1
        folder = self._home / f"work{self._number}"
        folder.mkdir()
        self._pipe, theirs = multiprocessing.Pipe()
        self._process = multiprocessing.get_context("spawn").Process(target=work, args=(theirs, folder), daemon=True)
        self._process.start()
        theirs.close()
        if not self._pipe.poll(1800) or self._pipe.recv() != "ready":
            raise SystemExit(f"the worker does not start: {(self._home / 'stderr').read_text(encoding='utf-8')[-2000:]}")

    def ask(self, task: tuple[str, int, int], seconds: float) -> tuple[float, float, str | None, dict[str, int]]:
        """What a task gave; a hang and a death are problems."""
        self._pipe.send(task)
        try:
            if self._pipe.poll(seconds * PATIENCE):
                return self._pipe.recv()
            problem = f"HANGS: not done in {seconds * PATIENCE:g} seconds"
        except (EOFError, ConnectionError):
            self._process.join(5)
            problem = f"DIES: exit status {self._process.exitcode}"
        self._process.kill()
        self._process.join()
        self._start()
        return seconds * PATIENCE, 0.0, problem, {}

    def end(self) -> None:
        self._pipe.send(None)
        self._process.join(10)


def run(arguments: argparse.Namespace, home: Path) -> dict[str, Any]:
    """All documents; figures by kind, and what failed."""
    worker = Worker(home)
    kinds: dict[str, dict[str, float]] = defaultdict(lambda: {"documents": 0, "seconds": 0.0, "slowest": 0.0, "megabytes": 0.0, "failures": 0})
    tally: dict[str, int] = defaultdict(int)
    failures: list[dict[str, Any]] = []
    for number in range(arguments.first, arguments.first + arguments.documents):
        kind = document(number, seed=arguments.seed).kind
        tasks = [("check", kind)] + ([("finish", "ledger and exports of a batch")] if number % BATCH == BATCH - 1 else [])
        for what, name in tasks:
            seconds, megabytes, problem, counts = worker.ask((what, number, arguments.seed), arguments.seconds)
            if problem is None and seconds > arguments.seconds * (10 if what == "finish" else 1):
                problem = f"SLOW: {seconds:.1f} seconds"
            if problem is None and megabytes > arguments.megabytes:
                problem = f"LARGE: {megabytes:.0f} MB"
            row = kinds[name.removeprefix("damaged ")]
            row["documents"] += 1
            row["seconds"] += seconds
            row["slowest"], row["megabytes"] = max(row["slowest"], seconds), max(row["megabytes"], megabytes)
            for key, count in counts.items():
                tally[key] += count
            if number % 100 == 99:
                print(f"  {number + 1 - arguments.first} documents, {sum(row['seconds'] for row in kinds.values()):.0f} seconds", file=sys.stderr, flush=True)
            if problem:
                row["failures"] += 1
                failures.append({"number": number, "kind": name, "problem": problem})
                print(f"{number} {name}: {problem}", flush=True)
    worker.end()
    return {"seed": arguments.seed, "documents": arguments.documents, "outcomes": dict(sorted(tally.items())), "kinds": dict(kinds), "failures": failures}


def run_parts(arguments: argparse.Namespace, folder: Path) -> dict[str, Any]:
    """All documents, PART at a time; parts that the folder has are not done again. Figures of all."""
    folder.mkdir(parents=True, exist_ok=True)
    whole: dict[str, Any] = {"seed": arguments.seed, "documents": 0, "outcomes": defaultdict(int), "kinds": {}, "failures": []}
    end = arguments.first + arguments.documents
    for first in range(arguments.first, end, PART):
        file = folder / f"{arguments.seed}-{first:06}-{min(PART, end - first)}.json"
        if not file.is_file():
            with tempfile.TemporaryDirectory() as home:
                found = run(argparse.Namespace(**vars(arguments) | {"first": first, "documents": min(PART, end - first)}), Path(home))
            draft = file.with_suffix(".part")
            draft.write_text(json.dumps(found), encoding="utf-8")
            draft.replace(file)
        _add(whole, json.loads(file.read_text(encoding="utf-8")))
    return whole


def _add(whole: dict[str, Any], part: dict[str, Any]) -> None:
    whole["documents"] += part["documents"]
    whole["failures"] += part["failures"]
    for outcome, count in part["outcomes"].items():
        whole["outcomes"][outcome] += count
    for kind, row in part["kinds"].items():
        sums = whole["kinds"].setdefault(kind, dict.fromkeys(row, 0))
        for name, value in row.items():
            sums[name] = max(sums[name], value) if name in ("slowest", "megabytes") else sums[name] + value


def show(found: dict[str, Any]) -> None:
    """The table, as docs/threats.md has it."""
    print("| kind | documents | seconds each | slowest | most MB beyond the warm pipeline | failures |\n|---|---|---|---|---|---|")
    for name, row in sorted(found["kinds"].items()):
        each = row["seconds"] / max(1, row["documents"])
        print(f"| {name} | {row['documents']} | {each:.3f} | {row['slowest']:.1f} | {row['megabytes']:.0f} | {row['failures']} |")
    print(f"\n{found['documents']} documents, seed {found['seed']}: {len(found['failures'])} failures; outcomes of reading: {dict(found['outcomes'])}")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--documents", type=int, default=10_000)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--seconds", type=float, default=60.0)
    parser.add_argument("--megabytes", type=float, default=1200.0)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--parts", type=Path, metavar="FOLDER")
    arguments = parser.parse_args()
    if arguments.parts:
        found = run_parts(arguments, arguments.parts)
    else:
        with tempfile.TemporaryDirectory() as home:
            found = run(arguments, Path(home))
    show(found)
    if arguments.out:
        arguments.out.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
    return int(bool(found["failures"]))


if __name__ == "__main__":
    sys.exit(main())
