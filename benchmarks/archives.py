"""Archives made of the example reports' paragraphs, and of a corpus' if asked for, for the measurements of `according archive`."""

from __future__ import annotations

import hashlib
import json
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from typing import Any

from according.archive.job import Job
from benchmarks.speed import EXAMPLES, reports


def make_archive(folder: Path, count: int, *, words: int, each: int = 1000, corpora: Path | None = None) -> Path:
    """So many different reports in JSON Lines files of `each`. corpora: paragraphs of news from there too, drawn by chance with a seed."""
    folder.mkdir(parents=True, exist_ok=True)
    found = [report.text for report in reports(count, words=words)] if corpora is None else mixed(count, words=words, corpora=corpora)
    for start in range(0, count, each):
        with (folder / f"{start:07d}.jsonl").open("w", encoding="utf8") as file:
            for number, text in enumerate(found[start : start + each], start):
                # Every report is a little different, so that no two have one id.
                file.write(json.dumps({"id": number, "date": "2024-05-02", "text": f"{text}({number})\n"}) + "\n")
    return folder


def mixed(count: int, *, words: int, corpora: Path) -> list[str]:
    """Texts of about so many words, of paragraphs of the examples and of GeoWebNews, as many of the one as of the other on average."""
    sources = [[p for path in sorted(folder.glob("*.txt")) for p in paragraphs(path)] for folder in (EXAMPLES, corpora / "geowebnews")]
    draw, found = Random(words), []
    for _ in range(count):
        chosen: list[str] = []
        while sum(len(p.split()) for p in chosen) < words:
            chosen.append(draw.choice(draw.choice(sources)))
        found.append(" ".join("\n\n".join(chosen).split(" ")[: words + 20]) + "\n")
    return found


def paragraphs(path: Path) -> list[str]:
    """Those of a text that are no headings."""
    return [" ".join(line.split()) for line in path.read_text(encoding="utf8").replace("\n\n", "\0").split("\0") if len(line.split()) > 8]


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
