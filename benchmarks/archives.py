"""Archives made of the example reports' paragraphs, for the measurements of `according archive`."""

from __future__ import annotations

import hashlib
import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from according.archive.job import Job
from benchmarks.speed import reports


def make_archive(folder: Path, count: int, *, words: int, each: int = 1000) -> Path:
    """So many different reports in JSON Lines files of `each`."""
    folder.mkdir(parents=True, exist_ok=True)
    found = reports(count, words=words)
    for start in range(0, count, each):
        with (folder / f"{start:07d}.jsonl").open("w", encoding="utf8") as file:
            for number, report in enumerate(found[start : start + each], start):
                # Every report is a little different, so that no two have one id.
                file.write(json.dumps({"id": number, "date": "2024-05-02", "text": f"{report.text}({number})\n"}) + "\n")
    return folder


def job_of(out: Path | str, **changes: str) -> Job:
    return Job(out=str(out), changes={name.replace("__", "."): value for name, value in changes.items()}, coder={"version": "benchmark"})


def now() -> datetime:
    return datetime.now(UTC)


def digest(out: Path) -> str:
    """Of all bytes of the data set."""
    whole = hashlib.sha256()
    for path in sorted(out.glob("*/*.parquet")):
        whole.update(f"{path.relative_to(out)} {hashlib.sha256(path.read_bytes()).hexdigest()}\n".encode())
    return whole.hexdigest()[:16]


def counts_of(out: Path) -> dict[str, Any]:
    """Reports, claims and how many of them are there once only, as the tables have them."""
    from pyarrow import parquet

    paths = [name for path in sorted((out / "documents").glob("*.parquet")) for name in parquet.read_table(path)["path"].to_pylist()]
    claims = [
        (row["path"], row["claim_id"])
        for path in sorted((out / "claims").glob("*.parquet"))
        for row in parquet.read_table(path, columns=["path", "claim_id"]).to_pylist()
    ]
    return {"reports": len(paths), "different": len(set(paths)), "claims": len(claims), "different claims": len(set(claims))}
