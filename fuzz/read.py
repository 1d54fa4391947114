"""Coverage-guided fuzzing of the first stage: any bytes under any suffix give reports or reasons, nothing else.

    python -m fuzz.read [-max_total_time=SECONDS] FOLDER      FOLDER: inputs that reached new code, kept from run to run

The first byte of an input picks the suffix. `make fuzz` runs it with seeds of benchmarks/hostile_documents; needs atheris.
"""

from __future__ import annotations

import sys
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["according"]):
    from according.stages import read as reading

from according.settings import load_settings
from benchmarks.hostile_checks import Broken, check_document, quiet
from benchmarks.hostile_documents import documents

SUFFIXES = (
    ".txt", ".html", ".json", ".jsonl", ".csv", ".rss", ".zip", ".docx", ".warc", ".wacz", ".gz", ".pdf", ".parquet", ".tsv", ".md", "",
)  # fmt: skip
SETTINGS = load_settings({"read.max_document_mb": "1", "read.max_collection_mb": "4", "read.max_archive_mb": "8"})
MOST_SEED = 20_000
"""Bytes; larger seeds only slow the search down."""


def one_input(data: bytes) -> None:
    """What the fuzzer calls."""
    if not data:
        return
    name = f"in{SUFFIXES[data[0] % len(SUFFIXES)]}"
    outcomes = list(reading.read_bytes(data[1:], name=name, settings=SETTINGS))
    if not outcomes:
        raise Broken(f"{name}: reading gives nothing, not even a reason")
    for outcome in outcomes:
        if hasattr(outcome, "text"):
            check_document(outcome)


def sow(folder: Path, count: int) -> None:
    """Puts hostile documents into the folder as seeds."""
    folder.mkdir(parents=True, exist_ok=True)
    for one in documents(count):
        suffix = Path(one.name).suffix
        if len(one.data) <= MOST_SEED:
            pick = SUFFIXES.index(suffix) if suffix in SUFFIXES else len(SUFFIXES) - 1
            (folder / f"seed-{one.number}").write_bytes(bytes([pick]) + one.data)


def main() -> None:
    quiet()
    for argument in sys.argv[1:]:
        if not argument.startswith("-"):
            sow(Path(argument), 310)
    atheris.Setup(sys.argv, one_input)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
