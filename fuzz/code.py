"""Coverage-guided fuzzing of all stages behind the first: any text is coded, spans are right, the JSON is JSON, twice the same bytes.

    python -m fuzz.code [-max_total_time=SECONDS] FOLDER      as fuzz.read; an input is UTF-8, what is none is replaced
"""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["according"]):
    from according import pipeline as piping

from according.records.document import Document
from according.settings import load_settings
from according.stages.read import read_text
from benchmarks.hostile_checks import Broken, check_claims, quiet
from benchmarks.hostile_documents import documents

PIPELINE = piping.Pipeline.load()
SETTINGS = load_settings()
DAYS = (None, date(2016, 5, 24), date.min, date.max)
LONGEST = 2_000


def one_input(data: bytes) -> None:
    """What the fuzzer calls."""
    text = data[1:].decode("utf-8", "replace")[:LONGEST]
    document = read_text(text, published=DAYS[data[0] % len(DAYS)] if data else None, settings=SETTINGS)
    if not isinstance(document, Document):
        return
    claims = PIPELINE.code(document)
    check_claims(document, claims)
    if [claim.to_dict() for claim in PIPELINE.code(document)] != [claim.to_dict() for claim in claims]:
        raise Broken("other claims the second time")


def sow(folder: Path, count: int) -> None:
    """Puts hostile texts into the folder as seeds."""
    folder.mkdir(parents=True, exist_ok=True)
    for one in documents(count):
        if one.kind.startswith("text") and len(one.data) <= LONGEST:
            (folder / f"seed-{one.number}").write_bytes(b"\x01" + one.data)


def main() -> None:
    quiet()
    for argument in sys.argv[1:]:
        if not argument.startswith("-"):
            sow(Path(argument), 600)
    atheris.Setup(sys.argv, one_input)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
