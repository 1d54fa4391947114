"""How well words and sentences are found in raw text, on EWT and GUM dev (CoNLL 2018's measures).

    python -m benchmarks.segment --corpora FOLDER [--errors 40]

The raw text is rebuilt from `# text` and `SpaceAfter`, paragraphs from `# newpar` and `# newdoc`. Words and sentences
count as found when their first and last characters (white space left out) are those of the corpus.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from according.records.document import Document
from according.records.segment import Segment
from according.stages.segment import segment
from training.ud import Sentence, blocks, read_conllu

CORPORA = ("ewt", "gum")


@dataclass(slots=True)
class Raw:
    """A corpus document as text. words, sentences: the gold ones as [start, end) in visible characters."""

    text: str
    sentences: list[Sentence]
    words: set[tuple[int, int]] = field(default_factory=set)
    ranges: set[tuple[int, int]] = field(default_factory=set)


def load(corpora: Path, name: str, split: str = "dev") -> list[Raw]:
    """Documents of one corpus. Raises SystemExit if it is absent."""
    path = corpora / f"ud-{name}" / f"{split}.conllu"
    if not path.is_file():
        raise SystemExit(f"{path}: no such file; --corpora takes the folder that holds ud-ewt and ud-gum")
    documents: list[list[tuple[Sentence, bool]]] = []
    for sentence, (comments, _) in zip(read_conllu(path), blocks(path), strict=True):
        if sentence.new_document or not documents:
            documents.append([])
        documents[-1].append((sentence, any(key.split()[0] == "newpar" for key in comments)))
    return [_raw(sentences) for sentences in documents]


def _raw(sentences: list[tuple[Sentence, bool]]) -> Raw:
    """The document; each sentence comes with whether a paragraph begins with it."""
    parts, raw, at = [], Raw(text="", sentences=[sentence for sentence, _ in sentences]), 0
    for number, (sentence, new_paragraph) in enumerate(sentences):
        if number:
            parts.append("\n\n" if new_paragraph else " ")
        start = at
        for form, space in zip(sentence.forms, sentence.space_after, strict=True):
            parts.append(form + (" " if space else ""))
            size = len(visible(form))
            raw.words.add((at, at + size))
            at += size
        raw.ranges.add((start, at))
        parts[-1] = parts[-1].rstrip(" ")
    raw.text = "".join(parts)
    return raw


def visible(text: str) -> str:
    return "".join(text.split())


def found_in(raw: Raw, segments: tuple[Segment, ...]) -> tuple[set[tuple[int, int]], set[tuple[int, int]]]:
    """Words and sentences of the segments as [start, end) in visible characters; segments of one dateline and its sentence stay two."""
    index = index_of(raw.text)
    words = {(index[w.start], index[w.end]) for s in segments for w in s.words}
    return words, {(index[s.start], index[s.end]) for s in segments}


def index_of(text: str) -> list[int]:
    index = [0]
    for character in text:
        index.append(index[-1] + (not character.isspace()))
    return index


def f1(gold: int, found: int, hit: int) -> float:
    return round(200 * hit / (gold + found), 2) if gold + found else 0.0


def measure(documents: list[Raw]) -> dict[str, float]:
    """F1 of words and sentences in percent."""
    n = [0] * 6
    for raw in documents:
        segments, _ = segment(Document(id="", text=raw.text))
        words, ranges = found_in(raw, segments)
        for at, (gold, found) in enumerate(((raw.words, words), (raw.ranges, ranges))):
            for offset, one in enumerate((gold, found, gold & found)):
                n[3 * at + offset] += len(one)
    return {"words": f1(*n[:3]), "sentences": f1(*n[3:])}


def errors(documents: list[Raw]) -> Iterator[str]:
    """Lines that show where words or sentences differ, the text around them."""
    for raw in documents:
        segments, _ = segment(Document(id="", text=raw.text))
        places = [at for at, character in enumerate(raw.text) if not character.isspace()]
        for label, gold, found in zip(("word", "sentence"), (raw.words, raw.ranges), found_in(raw, segments), strict=True):
            missed = {end for _, end in gold} ^ {end for _, end in found}
            for end in sorted(missed):
                at = places[end - 1] + 1
                sign = "missed" if any(e == end for _, e in gold) else "wrong"
                yield f"{label} {sign}: {raw.text[max(0, at - 40) : at]!r} | {raw.text[at : at + 30]!r}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--errors", type=int, default=0, help="show so many differences of each corpus")
    parser.add_argument("--kind", default="", help="only errors that begin with this (word, sentence)")
    options = parser.parse_args()
    for name in CORPORA:
        documents = load(options.corpora, name)
        print(json.dumps({name: measure(documents)}))
        if options.errors:
            shown = [line for line in errors(documents) if line.startswith(options.kind)]
            print("\n".join(shown[:: max(1, len(shown) // options.errors)]))


if __name__ == "__main__":
    main()
