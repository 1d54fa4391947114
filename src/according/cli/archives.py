"""The commands archive run, verify and status."""

from __future__ import annotations

import os
import time
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from according.cli.adding import coder_of, now
from according.cli.coding import change_of, reading
from according.cli.terminal import is_terminal, number, one_line, say, write
from according.errors import UsageError
from according.ontology.overlays import check_overlays
from according.settings import load_settings

if TYPE_CHECKING:
    from rich.progress import Progress as Bar
    from rich.progress import TaskID

    from according.archive.job import Job
    from according.archive.run import Progress, Start

ENGINES = ("processes", "ray")


@click.group(no_args_is_help=True)
def archive() -> None:
    """Codes archives: millions of reports on this machine, more on a cluster.

    \b
    according archive run news/ 2019.jsonl.gz crawl.warc.gz --out coded/
    according archive verify coded/

    Whatever ends a run (Ctrl-C, a crash, a full disk), what was done stays: run the same command again to go on.
    """


@archive.command(no_args_is_help=True)
@click.argument("paths", nargs=-1, required=True, metavar="IN...")
@click.option("--out", required=True, metavar="DIR", help="Folder (or address) of the output; made if it is not there.")
@click.option("--workers", type=click.IntRange(1, 1024), metavar="N", help="Processes; without it, one a core.")
@click.option("--on", "engine", type=click.Choice(ENGINES), default=ENGINES[0], show_default=True, help="What does the work.")
@click.option("--address", metavar="ADDRESS", help="Of a running Ray cluster, with --on ray; without it, this machine alone.")
@reading
def run(paths: tuple[str, ...], out: str, workers: int | None, engine: str, address: str | None, **options: Any) -> int:
    """Codes reports into a data set of Parquet tables.

    IN is what `according code` reads: files, folders, patterns; or addresses that fsspec opens (s3://…). DIR then holds
    claims/, documents/ and failures/, and record.json with versions, counts and times.
    """
    from according.archive.run import run as run_archive
    from according.archive.tables import arrow

    if address and engine != "ray":
        raise UsageError("--address goes with --on ray")
    arrow()  # says now if pyarrow is missing
    job = _job(out, options)
    meter = Meter(every_s=job.settings().report.progress_every_s)
    try:
        done = run_archive(job, paths=paths, start=_start(engine, workers, address), tell=meter.tell, clock=now)
    finally:
        meter.close()
    counts = done.counts
    tally = f"read {counts.read} = coded {counts.coded} + skipped {counts.skipped} + failed {counts.failed}"
    say(f"{tally}; {number(counts.claims, 'claim')}; {out}: {number(done.shards, 'shard')}")
    return int(counts.failed > 0)


@archive.command(no_args_is_help=True)
@click.argument("out", metavar="DIR")
def verify(out: str) -> int:
    """Says whether an output is whole: all shards done, each file as it was written, the sums right."""
    from according.archive.check import problems, status
    from according.archive.storage import storage_of

    storage = storage_of(out)
    wrong = 0
    for problem in problems(storage):
        wrong += 1
        say(f"{out}: {problem}")
    done, of, counts = status(storage)
    if not wrong:
        write(f"whole: {number(of, 'shard')}, {number(counts.read, 'report')}, {number(counts.claims, 'claim')}\n")
    else:
        say(f"{out}: {number(wrong, 'problem')}; {done} of {of} shards done")
    return int(wrong > 0)


@archive.command(no_args_is_help=True)
@click.argument("out", metavar="DIR")
def status(out: str) -> int:
    """Says how far an output is. It may be asked while a run is at work."""
    from according.archive.check import status as status_of
    from according.archive.storage import storage_of

    done, of, counts = status_of(storage_of(out))
    rows = [
        ("shards", f"{done} of {of} done"),
        ("read", f"{counts.read} = coded {counts.coded} + skipped {counts.skipped} + failed {counts.failed}"),
        ("claims", str(counts.claims)),
        *((f"time, {stage}", f"{seconds:.1f} s of processor") for stage, seconds in counts.seconds.items()),
    ]
    write("".join(f"{label:<13}{value}\n" for label, value in rows))
    return 0


def _job(out: str, options: dict[str, Any]) -> Job:
    from according.archive.job import Job, libraries

    changes = dict(change_of(change) for change in options["changes"])
    load_settings(changes)  # says now what is wrong with them
    published = options["published"].isoformat() if options["published"] else None
    check_overlays(options["overlays"])  # and with these, before any worker is started
    overlays = tuple(str(Path(folder).resolve()) for folder in options["overlays"])
    coder = asdict(coder_of(options))
    return Job(out=out, changes=changes, overlays=overlays, published=published, coder=coder, libraries=libraries())


def _start(engine: str, workers: int | None, address: str | None) -> Start:
    if engine == "ray":
        os.environ["RAY_USAGE_STATS_ENABLED"] = "0"  # before Ray is imported: it tells nobody what is done here
        from according.archive.on_ray import cluster

        return cluster(address, tasks=workers)
    from according.archive.run import processes

    return processes(workers or cores())


def cores() -> int:
    """Processors that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class Meter:
    """Says how far a run is, how fast and how long yet: a bar for a person who waits, now and then a line for a log."""

    def __init__(self, *, every_s: float) -> None:
        self._every_s, self._began, self._next = every_s, time.monotonic(), time.monotonic() + every_s
        self._from: int | None = None
        self._bar: Bar | None = None
        self._task: TaskID | None = None

    def tell(self, at: Progress) -> None:
        """Shows the progress, if it is time to."""
        if at.said:
            self._say(at.said)
        if not at.total:
            return
        if self._from is None:
            self._from, self._began = at.done, time.monotonic()
            if at.done:
                self._say(f"goes on: {at.shards} of {at.of} shards are done")
        if time.monotonic() >= self._next:
            self._next = time.monotonic() + (0.5 if self._bar else self._every_s)
            self._show(at, self._line(at))

    def close(self) -> None:
        if self._bar is not None:
            self._bar.stop()
            self._bar = None

    def _line(self, at: Progress) -> str:
        spent = max(1e-6, time.monotonic() - self._began)
        speed = (at.done - (self._from or 0)) / spent
        left = duration((at.total - at.done) / speed) if speed > 0 else "unknown"
        return f"{at.done} of {at.total} read, {at.shards} of {at.of} shards done, {speed:.1f} a second, {left} left"

    def _show(self, at: Progress, line: str) -> None:
        if not is_terminal("stderr"):
            say(line)
            return
        if self._bar is None:
            from rich.console import Console
            from rich.progress import BarColumn, TextColumn
            from rich.progress import Progress as Bar

            columns = (BarColumn(), TextColumn("{task.description}"))
            self._bar = Bar(*columns, console=Console(stderr=True), transient=True, redirect_stdout=False)
            self._task = self._bar.add_task(line, total=at.total)
            self._bar.start()
        if self._task is not None:
            self._bar.update(self._task, completed=at.done, description=line)

    def _say(self, text: str) -> None:
        if self._bar is None:
            say(text)
        else:
            self._bar.console.print(f"according: {one_line(text)}", markup=False, highlight=False, soft_wrap=True)


def duration(seconds: float) -> str:
    """As "3 h 20 min", "7 min", "40 s"."""
    minutes = round(seconds / 60)
    if seconds < 90:
        return f"{seconds:.0f} s"
    return f"{minutes} min" if minutes < 90 else f"{minutes // 60} h {minutes % 60:02d} min"
