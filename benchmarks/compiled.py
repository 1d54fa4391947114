"""The wheel with compiled rules (`make compiled`) against the plain package: the same claims, and how much less time.

    python -m benchmarks.compiled --wheel dist/according-….whl [--reports 10] [--rounds 5] [--every 4]

One process of each kind a round, in turn, one thread, processor time: ratios of the pair, medians over the rounds, and the least times.
The claims of the example reports and of every so many passages of the corpus are compared by checksum with all that explains them.
Exit status 1 if they differ or if the wheel holds no compiled rules.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import Any

ROOT = Path(__file__).resolve().parent.parent


def child(*, reports: int, every: int) -> dict[str, Any]:
    """Where this process's rules are from, checksum of the claims (every > 0), milliseconds a report, whole and network alone."""
    from according import pipeline as rules
    from according.collector import spare_what_is_loaded
    from benchmarks import speed

    pipeline = rules.Pipeline.load()
    found: dict[str, Any] = {"rules": Path(str(rules.__file__)).name}
    if every:
        found |= _coded(pipeline, every)
    documents = speed.reports(reports, words=600)
    spare_what_is_loaded()
    rounds = [speed.whole_round(pipeline, documents) for _ in range(2)]
    return found | {key: min(one[key] for one in rounds) for key in ("total", "forward")}


def _coded(pipeline: Any, every: int) -> dict[str, Any]:
    checksum, number, claims = hashlib.sha256(), 0, 0
    for document in _documents(pipeline, every):
        coded = pipeline.code(document)
        number, claims = number + 1, claims + len(coded)
        for claim in coded:
            row = [claim.to_dict(), [list(part) for part in claim.explanation]]
            checksum.update(json.dumps(row, ensure_ascii=False, default=str).encode())
    return {"texts": number, "claims": claims, "sha256": checksum.hexdigest()}


def _documents(pipeline: Any, every: int) -> Iterator[Any]:
    from according.corpus import read_corpus
    from according.records.document import Document
    from according.stages.read import read_all
    from benchmarks.corpus import document_of

    found = read_all([str(ROOT / "examples" / "reports")], published=None, settings=pipeline.settings)
    yield from (one for one in found if isinstance(one, Document))
    passages = [p for one in read_corpus(ROOT / "corpus").corpus.sets for p in one.passages if p.text]
    yield from map(document_of, passages[::every])


def run(path: str, *, reports: int, every: int) -> dict[str, Any]:
    """A child with its package found in `path`. Raises SystemExit if it fails."""
    environment = os.environ | {"PYTHONPATH": os.pathsep.join((path, str(ROOT)))}
    command = [sys.executable, "-m", "benchmarks.compiled", "--child", "--reports", str(reports), "--every", str(every)]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{path}: {done.stderr[-2000:]}")
    return dict(json.loads(done.stdout))


def compared(wheel: str, *, reports: int, rounds: int, every: int) -> dict[str, Any]:
    """The figures."""
    pairs = []
    for number in range(rounds):
        first = every if number == 0 else 0
        pairs.append([run(path, reports=reports, every=first) for path in (str(ROOT / "src"), wheel)])
        print(f"round {number + 1} of {rounds}", file=sys.stderr, flush=True)
    plain, compiled = pairs[0]
    found: dict[str, Any] = {key: [plain[key], compiled[key]] for key in ("rules", "texts", "claims", "sha256")}
    found["same claims"] = plain["sha256"] == compiled["sha256"]
    for name, at in (("plain", 0), ("compiled", 1)):
        found[name] = {
            "ms a report": round(median(pair[at]["total"] for pair in pairs), 1),
            "times the network": round(median(pair[at]["total"] / pair[at]["forward"] for pair in pairs), 2),
            "reports a second": round(1000 / median(pair[at]["total"] for pair in pairs), 2),
            "least ms": round(min(pair[at]["total"] for pair in pairs), 1),
        }
    found["compiled of plain"] = round(median(b["total"] / a["total"] for a, b in pairs), 3)
    own = [[one["total"] - one["forward"] for one in pair] for pair in pairs]
    found["compiled of plain, without the network"] = round(median(b / a for a, b in own), 3)
    return found


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--wheel", type=Path, help="what `make compiled` wrote")
    parser.add_argument("--reports", type=int, default=10)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--every", type=int, default=4, help="every so many passages of the corpus are compared")
    parser.add_argument("--child", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.child:
        print(json.dumps(child(reports=options.reports, every=options.every)))
        return 0
    if options.wheel is None or not options.wheel.is_file():
        raise SystemExit(f"{options.wheel or '--wheel'}: no wheel here; `make compiled` writes one into dist/")
    with tempfile.TemporaryDirectory() as folder:
        zipfile.ZipFile(options.wheel).extractall(folder)
        found = compared(folder, reports=options.reports, rounds=options.rounds, every=options.every)
    print(json.dumps(found, indent=1))
    return int(not found["same claims"] or found["rules"][1].endswith(".py"))


if __name__ == "__main__":
    raise SystemExit(main())
