"""Codes the development set and scores it.

    python -m benchmarks.devset --devset ../shared/devset [--misses] [--out claims.jsonl]

The folder holds texts/ID.txt, documents.json (with the publication date where it is known) and ID.gold.json.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from datetime import date
from pathlib import Path

from according.pipeline import Pipeline
from according.scoring import render, score_files
from according.stages.read import read_all


def code_devset(devset: Path, out: Path, *, pipeline: Pipeline) -> None:
    """Writes the claims of every document of the development set as JSON lines."""
    with out.open("w", encoding="utf8") as file:
        for entry in json.loads((devset / "documents.json").read_text(encoding="utf8")):
            published = date.fromisoformat(entry["published"]) if entry["published"] else None
            path = devset / "texts" / f"{entry['id']}.txt"
            for document in read_all([str(path)], published=published, settings=pipeline.settings):
                for claim in pipeline.code(document):
                    file.write(json.dumps(claim.to_dict(), ensure_ascii=False) + "\n")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--devset", type=Path, required=True)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--misses", action="store_true")
    options = parser.parse_args()
    if not (options.devset / "documents.json").is_file():
        raise SystemExit(f"{options.devset}: no documents.json here; --devset takes the folder of the development set")
    with tempfile.TemporaryDirectory() as folder:
        out = options.out or Path(folder) / "claims.jsonl"
        code_devset(options.devset, out, pipeline=Pipeline.load())
        print(render(score_files(options.devset, output=out), misses=options.misses))


if __name__ == "__main__":
    main()
