"""What coding an archive costs: per report as archives grow, with one and two workers, and the memory of a worker.

    python -m benchmarks.archive_speed [--sizes 300,3000] [--words 600] [--workers 1,2] [--corpora FOLDER]

Wall times of a machine that does other work say little; processor times say what the work takes.
"""

from __future__ import annotations

import argparse
import json
import os
import tempfile
import time
from pathlib import Path
from typing import Any

from according.archive.run import Progress, processes, run
from benchmarks.archive_crash import children
from benchmarks.archives import digest, job_of, make_archive, now


def peak_mb(process: int) -> float:
    """Most resident memory that a process ever had."""
    try:
        status = Path(f"/proc/{process}/status").read_text()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1000 for line in status.splitlines() if line.startswith("VmHWM")), 0.0)


def measured(archive: Path, out: Path, *, workers: int, count: int) -> dict[str, Any]:
    peak, step = [0.0], [0]

    def tell(_: Progress) -> None:
        step[0] += 1
        if step[0] % 50 == 0:
            peak[0] = max([peak[0], *map(peak_mb, children(os.getpid()))])

    began, own = time.monotonic(), time.process_time()
    run(job_of(out), paths=[str(archive)], start=processes(workers), tell=tell, clock=now)
    spent, record = time.monotonic() - began, json.loads((out / "record.json").read_text())
    stages = {stage: round(1000 * seconds / count, 2) for stage, seconds in record["seconds"].items() if stage != "load"}
    return {
        "reports": count,
        "workers": workers,
        "wall s": round(spent, 1),
        "reports a wall second": round(count / spent, 2),
        "processor ms a report": stages | {"parent": round(1000 * (time.process_time() - own) / count, 2)},
        "processor s to load, each worker": round(record["seconds"]["load"] / workers, 2),
        "peak MB of a worker": round(peak[0]),
        "bytes": digest(out),
    }


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", default="300,3000")
    parser.add_argument("--words", type=int, default=600)
    parser.add_argument("--workers", default="1,2")
    parser.add_argument("--corpora", type=Path, help="paragraphs of real news from there too")
    options = parser.parse_args()
    wrong = 0
    with tempfile.TemporaryDirectory() as folder:
        for count in map(int, options.sizes.split(",")):
            archive = make_archive(Path(folder) / f"in-{count}", count, words=options.words, corpora=options.corpora)
            found = [
                measured(archive, Path(folder) / f"out-{count}-{workers}", workers=workers, count=count)
                for workers in map(int, options.workers.split(","))
            ]
            for one in found:
                print(json.dumps(one), flush=True)
            wrong += len({one["bytes"] for one in found}) > 1
    return int(bool(wrong))


if __name__ == "__main__":
    raise SystemExit(main())
