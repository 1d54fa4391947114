"""Runs of `according archive run` that are killed at random: a worker, the parent, or the scratch folder is taken away.

    python -m benchmarks.archive_crash [--runs 200] [--reports 40] [--seed 1]

Runs go on one output until it is done, then a new one is begun. Whatever was marked as done must stay, byte by byte; what is done in the
end must be what an undisturbed run gives. Exit status 1 if anything is lost, twice or different.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from according.archive.check import problems
from according.archive.storage import storage_of
from benchmarks.archives import counts_of, digest, make_archive

ACTS = ("worker", "worker", "parent", "scratch", "parent and scratch")
SETTINGS = ("--set", "archive.shard_reports=4", "--set", "archive.attempts=1000", "--workers", "2")


def start(archive: Path, out: Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "according", "archive", "run", str(archive), "--out", str(out), *SETTINGS]
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)


def children(process: int) -> list[int]:
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            parent = int(stat.read_text().rpartition(")")[2].split()[1])
        except (OSError, ValueError):
            continue
        if parent == process:
            found.append(int(stat.parent.name))
    return found


def disturb(run: subprocess.Popen[str], act: str, out: Path, draw: random.Random) -> None:
    """One act; what has ended already is left alone."""
    if act == "worker" and (workers := children(run.pid)):
        try:
            os.kill(draw.choice(workers), signal.SIGKILL)
        except ProcessLookupError:
            return
    if "parent" in act:
        run.send_signal(signal.SIGKILL)
    if "scratch" in act:
        shutil.rmtree(out / ".scratch", ignore_errors=True)


def marked(out: Path) -> dict[str, bytes]:
    """The files of all shards that are marked as done, as they are now."""
    names = [name for marker in sorted((out / "shards").glob("*.json")) for name in json.loads(marker.read_text())["files"]]
    return {name: (out / name).read_bytes() for name in names}


def one_run(archive: Path, out: Path, draw: random.Random, longest: float) -> tuple[str, int, list[str]]:
    """Starts a run, disturbs it some times, waits for its end; what was done to it, its exit status, what was lost of what was done."""
    run, before, acts = start(archive, out), marked(out) if out.exists() else {}, []
    for _ in range(draw.choice((1, 1, 2))):
        try:
            run.wait(draw.uniform(0.2, longest))
        except subprocess.TimeoutExpired:
            acts.append(draw.choice(ACTS))
            disturb(run, acts[-1], out, draw)
        before |= marked(out) if out.exists() else {}
    said = run.communicate()[1]
    if run.returncode not in (0, -signal.SIGKILL):
        acts.append(f"ended with {run.returncode}: {said.splitlines()[-1] if said else ''}")
    lost = [name for name, content in before.items() if not (out / name).exists() or (out / name).read_bytes() != content]
    return ", ".join(acts) or "nothing", run.returncode, lost


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=200)
    parser.add_argument("--reports", type=int, default=40)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    draw, acts, statuses, wrong, outputs = random.Random(options.seed), Counter[str](), Counter[str](), [], 0
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        archive = make_archive(root / "in", options.reports, words=40, each=17)
        began = time.monotonic()
        start(archive, root / "whole").communicate()
        longest, whole = 1.2 * (time.monotonic() - began), digest(root / "whole")
        out = root / "out"
        for number in range(options.runs):
            done, status, lost = one_run(archive, out, draw, longest)
            acts[done] += 1
            statuses[str(status)] += 1
            wrong += [f"run {number} ({done}): {name} lost or changed" for name in lost]
            if status == 0:
                outputs += 1
                wrong += [f"run {number}: {problem}" for problem in problems(storage_of(str(out)))]
                counts = counts_of(out)
                if digest(out) != whole or counts["different"] != options.reports or counts["claims"] != counts["different claims"]:
                    wrong.append(f"run {number}: other bytes than an undisturbed run gives: {counts}")
                shutil.rmtree(out)
            print(f"run {number}: {done}; {status}; {len(wrong)} wrong", file=sys.stderr)
    print(json.dumps({"runs": options.runs, "exit statuses": statuses, "outputs done": outputs, "wrong": wrong, "acts": acts}, indent=1))
    return int(bool(wrong) or not outputs)


if __name__ == "__main__":
    raise SystemExit(main())
