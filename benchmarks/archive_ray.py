"""An archive on a Ray cluster of three nodes on this machine: one is killed in the middle, another one added; compared with a local run.

    python -m benchmarks.archive_ray [--reports 400] [--words 150]

Needs `according[ray]`. Exit status 1 if a report or claim is lost or twice, or a byte differs.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

os.environ |= {"RAY_USAGE_STATS_ENABLED": "0", "RAY_worker_niceness": "0"}  # a busy machine starves workers of Ray's own niceness, 15

from according.archive.check import problems
from according.archive.on_ray import cluster
from according.archive.run import Progress, processes, run
from according.archive.storage import storage_of
from benchmarks.archives import counts_of, digest, job_of, make_archive, now


def on_cluster(archive: Path, out: str, *, changes: dict[str, str]) -> dict[str, Any]:
    """Codes the archive; when a quarter of the shards is done, one of three nodes is killed, and at half a fourth one joins."""
    from ray.cluster_utils import Cluster

    # A busy machine of two cores answers health checks late; only the node that is killed shall count as dead.
    patient = {"health_check_timeout_ms": 60_000, "health_check_failure_threshold": 20}
    machines = Cluster(initialize_head=True, head_node_args={"num_cpus": 1, "include_dashboard": False, "_system_config": patient})
    nodes = [machines.add_node(num_cpus=1) for _ in range(2)]
    machines.wait_for_nodes()
    happened: dict[str, Any] = {}

    def tell(progress: Progress) -> None:
        print(f"{progress.shards} of {progress.of} shards", progress.said, file=sys.stderr)
        if progress.said:
            happened.setdefault("said", []).append(progress.said)
        if "killed at shard" not in happened and progress.of and progress.shards >= progress.of // 4:
            machines.remove_node(nodes[0], allow_graceful=False)
            happened["killed at shard"] = progress.shards
        if "added at shard" not in happened and progress.of and progress.shards >= progress.of // 2:
            machines.add_node(num_cpus=1)
            happened["added at shard"] = progress.shards

    start = time.monotonic()
    try:
        done = run(job_of(out, **changes), paths=[str(archive)], start=cluster(machines.address), tell=tell, clock=now)
    finally:
        machines.shutdown()
    return happened | {"shards": done.shards, "of": done.of, "read": done.counts.read, "seconds": round(time.monotonic() - start, 1)}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reports", type=int, default=400)
    parser.add_argument("--words", type=int, default=150)
    parser.add_argument("--address", action="store_true", help="write to an address of fsspec (file://) instead of a folder")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        archive, changes = make_archive(root / "in", options.reports, words=options.words, each=97), {"archive__shard_reports": "10"}
        begun = time.monotonic()
        run(job_of(root / "local", **changes), paths=[str(archive)], start=processes(2), tell=lambda _: None, clock=now)
        local = round(time.monotonic() - begun, 1)
        out = f"file://{root / 'ray'}" if options.address else str(root / "ray")
        found = on_cluster(archive, out, changes=changes)
        wrong = list(problems(storage_of(out)))
        same = digest(root / "local") == digest(root / "ray")
        result = found | counts_of(root / "ray") | {"problems": wrong, "same bytes as local": same, "seconds local, 2 processes": local}
    print(json.dumps(result, indent=1))
    return int(bool(wrong) or not same or result["reports"] != options.reports or result["claims"] != result["different claims"])


if __name__ == "__main__":
    raise SystemExit(main())
