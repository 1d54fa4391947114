"""PLOVER's gold records for the benchmarks that measure against them.

Records are numbered from 0 in the order of the file. Rules are written from odd ones only; of even ones benchmarks print figures,
never texts, so --misses refuses them.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from according.records.document import Document
from according.settings import Settings
from according.stages.read.reports import read_text


def options_of(description: str | None) -> argparse.Namespace:
    """The command's options: corpora, records, misses. Raises SystemExit for texts of even records, or if the file is not there."""
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--records", choices=("odd", "even", "all"), default="odd")
    parser.add_argument("--misses", action="store_true")
    options = parser.parse_args()
    if not _file(options).is_file():
        raise SystemExit(f"{_file(options)}: no such file; --corpora takes the folder of the corpora")
    if options.misses and options.records != "odd":
        raise SystemExit("--misses shows texts, which is for odd records only")
    return options


def chosen(options: argparse.Namespace, *, settings: Settings) -> Iterator[tuple[dict[str, Any], Document]]:
    """The records that the options name, each with its text read; texts that are refused (another language) are left out."""
    for number, line in enumerate(_file(options).read_text(encoding="utf8").splitlines()):
        if options.records in ("all", ("even", "odd")[number % 2]):
            record = json.loads(line)
            document = read_text(record["text"], settings=settings)
            if isinstance(document, Document):
                yield record, document


def _file(options: argparse.Namespace) -> Path:
    path: Path = options.corpora / "plover-gsr" / "records.jsonl"
    return path
