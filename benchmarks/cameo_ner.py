"""Who does it and to whom, against sentences with one source and one target marked (cameo-ner).

    python -m benchmarks.cameo_ner --corpora FOLDER [--sentences all|even|odd] [--misses 40]

A marked span is found when a party of some claim of its sentence, an actor for a source and a recipient for a target, shares its head
word: the first word of the span whose own head lies outside it. `either`: a party of either side, for both sides of a battle are
actors here. The marks are of one event a sentence and we code several, so that only recall is counted. There is no bar on it. Rules may be
written from misses of odd sentences (the first is 1); even ones are the figure.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

from according.pipeline import Pipeline
from according.records.actor import Party
from according.records.document import Document
from according.records.parse import Parsed
from according.stages.read.reports import read_text

Marks = list[tuple[str, int, int]]
"""Kind (S or T), first code point and end of a span."""

_GLUED = frozenset(",.;:!?)]}%’'”")
_SIDES = {"S": "source", "T": "target"}  # other kinds of marks are not looked at
_OPENING = frozenset("([{$“‘")


def sentences(text: str) -> Iterator[tuple[str, Marks]]:
    """Text and marks of every sentence of a file of "word tag" lines, blank lines between sentences."""
    for block in text.split("\n\n"):
        rows = [tuple(line.split(" ")) for line in block.splitlines() if line.strip()]
        if rows:
            yield _joined([(word, tag) for word, tag in rows])


def _joined(rows: Sequence[tuple[str, str]]) -> tuple[str, Marks]:
    """Words as print has them, punctuation without spaces before it, and where the marked ones stand."""
    text, marks, glue = "", Marks(), True
    for word, tag in rows:
        glue = glue or word in _GLUED or text.endswith(("’", "'")) and word in ("s", "t", "re", "ve", "ll", "d")
        text += word if glue else f" {word}"
        start, glue = len(text) - len(word), word in _OPENING
        if tag.startswith("B-"):
            marks.append((tag[2:], start, len(text)))
        elif tag.startswith("I-") and marks:
            marks[-1] = (marks[-1][0], marks[-1][1], len(text))
    return text, marks


def head_of(parsed: Parsed, start: int, end: int) -> tuple[int, int] | None:
    """Where the head word of a span stands; None if the span holds no word."""
    for sentence in parsed.sentences:
        inside = {t.index for t in sentence.tokens if start <= t.start and t.end <= end and t.upos != "PUNCT"}
        for index in sorted(inside):
            if sentence[index].head not in inside:
                return sentence[index].start, sentence[index].end
    return None


def measure(document: Document, marks: Marks, *, pipeline: Pipeline, right: Counter[str], of: Counter[str]) -> list[str]:
    """Counts one sentence; its misses, one line each."""
    analysis = pipeline.analyse(document)
    actors = [party for claim in analysis.claims for party in claim.actors]
    recipients = [party for claim in analysis.claims for party in claim.recipients]
    misses = []
    for kind, start, end in marks:
        head = head_of(analysis.parsed, start, end)
        if head is None or kind not in _SIDES:
            continue
        name = _SIDES[kind]
        hit = _holds(actors if kind == "S" else recipients, head)
        of[name] += 1
        right[name] += hit
        right[f"{name}, either side"] += _holds((*actors, *recipients), head)
        if not hit:
            misses.append(f"{name} {document.text[start:end]!r}: {document.text}")
    of["sentences with a claim"] += 1
    right["sentences with a claim"] += bool(analysis.claims)
    return misses


def _holds(parties: Sequence[Party], head: tuple[int, int]) -> bool:
    return any(party.start < head[1] and head[0] < party.end for party in parties)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--sentences", choices=("all", "even", "odd"), default="all")
    parser.add_argument("--misses", type=int, default=0)
    options = parser.parse_args()
    file = options.corpora / "cameo-ner" / "train.txt"
    if not file.is_file():
        raise SystemExit(f"{file}: no such file; --corpora takes the folder of the corpora")
    pipeline, right, of = Pipeline.load(), Counter[str](), Counter[str]()
    misses: list[str] = []
    chosen = {"all": (0, 1), "odd": (0, 2), "even": (1, 2)}[options.sentences]
    for text, marks in islice(sentences(file.read_text(encoding="utf8")), chosen[0], None, chosen[1]):
        document = read_text(text, settings=pipeline.settings)
        if isinstance(document, Document):
            misses += measure(document, marks, pipeline=pipeline, right=right, of=of)
    print("\n".join(misses[: options.misses]))
    for name in ("source", "source, either side", "target", "target, either side", "sentences with a claim"):
        total = of[name.partition(",")[0]]
        print(f"{name:<24}{right[name] / max(total, 1):.3f}  ({right[name]} of {total})")


if __name__ == "__main__":
    main()
