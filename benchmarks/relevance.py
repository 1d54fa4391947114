"""What the relevance gate skips (`--set read.skip_irrelevant=1`): claims lost on the corpus, time saved on a mixed archive.

    python -m benchmarks.relevance [--split dev] [--devset FOLDER] [--time]

Recall is the share of the gold claims that stand in reports which are kept. The archive is tests/cases/irrelevant.txt, of whose articles
those with even numbers had no say in the words, beside as many reports of examples/ and the corpus's passages; --time codes it twice.
"""

from __future__ import annotations

import argparse
import json
import re
import time
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from according.corpus import read_corpus
from according.corpus.records import AuthorSet
from according.pipeline import Pipeline
from according.records.document import Document
from according.stages.read.relevance import other_field

HOME = Path(__file__).resolve().parent.parent
IRRELEVANT = HOME / "tests" / "cases" / "irrelevant.txt"


def articles(*, even: bool | None = None) -> dict[str, str]:
    """Irrelevant articles by name; even: only those of even or of odd numbers."""
    parts = re.split(r"^## (\S+)\n", IRRELEVANT.read_text(encoding="utf8"), flags=re.MULTILINE)[1:]
    found = dict(zip(parts[::2], map(str.strip, parts[1::2]), strict=True))
    return {name: text for name, text in found.items() if even is None or (int(name.rpartition("-")[2]) % 2 == 0) == even}


@cache
def _sets() -> tuple[AuthorSet, ...]:
    return read_corpus(HOME / "corpus").corpus.sets


def passages(split: str) -> Iterator[tuple[str, str, int]]:
    """(id, text, gold claims) of the corpus's passages of a part whose text is at hand."""
    for one in _sets():
        if one.split == split:
            yield from ((passage.id, passage.text, len(claims)) for passage, claims in one.by_passage() if passage.text)


def devset(folder: Path) -> Iterator[tuple[str, str, int]]:
    """The same of the development set's reports."""
    for document in json.loads((folder / "documents.json").read_text(encoding="utf8")):
        text = (folder / "texts" / f"{document['id']}.txt").read_text(encoding="utf8")
        yield document["id"], text, document["required"]


def recall(reports: list[tuple[str, str, int]]) -> dict[str, Any]:
    """Reports, those skipped by name, and the share of gold claims that stay."""
    skipped = {name: claims for name, text, claims in reports if other_field(text) is not None}
    total = sum(claims for _, _, claims in reports)
    kept = round(1 - sum(skipped.values()) / total, 4) if total else None
    return {"reports": len(reports), "claims": total, "recall of claims": kept, "skipped": dict(sorted(skipped.items()))}


def seconds() -> dict[str, float]:
    """Processor seconds to code the mixed archive without and with the gate, and to look at its words alone."""
    texts = list(articles().values()) + [text for _, text, _ in passages("dev")][:40]
    pipeline = Pipeline.load()
    pipeline.code(_document(texts[0]))
    looked = _spent(lambda: [other_field(text) for text in texts])
    whole = _spent(lambda: [pipeline.code(_document(text)) for text in texts])
    gated = _spent(lambda: [pipeline.code(_document(text)) for text in texts if other_field(text) is None])
    return {"without": round(whole, 3), "with": round(gated, 3), "gate alone": round(looked, 4), "ratio": round(gated / whole, 3)}


def _spent(work: Any) -> float:
    begun = time.process_time()
    work()
    return time.process_time() - begun


def _document(text: str) -> Document:
    return Document(id="0" * 16, text=text, published_from="unknown")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--split", default="dev")
    parser.add_argument("--devset", type=Path)
    parser.add_argument("--time", action="store_true", help="code the mixed archive with and without the gate")
    options = parser.parse_args()
    found: dict[str, Any] = {f"corpus {options.split}": recall(list(passages(options.split)))}
    if options.devset:
        found["devset"] = recall(list(devset(options.devset)))
    for name, even in (("irrelevant, chosen by", False), ("irrelevant, held out", True)):
        texts = articles(even=even)
        found[name] = {"reports": len(texts), "kept": [n for n, text in texts.items() if other_field(text) is None]}
    if options.time:
        found["seconds"] = seconds()
    print(json.dumps(found, indent=1))


if __name__ == "__main__":
    main()
