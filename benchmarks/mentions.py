"""How well mentions are found as spans: of GUM's persons, organizations, places, events and times, nested ones too.

    python -m benchmarks.mentions --corpora FOLDER [--split dev] [--weights FOLDER]

On gold words; a hit has the same first word, last word and type. F1 in percent, by type and over the five together.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from pathlib import Path

from according.encoder import Encoder
from according.records.mention_span import mention_spans
from according.records.parse import Sentence
from according.records.segment import Segment, Word
from according.stages.parse import parse
from benchmarks.segment import f1
from training import ud

KINDS = ("person", "organization", "place", "event", "time")

Span = tuple[int, int, str]


def segment_of(index: int, sentence: ud.Sentence) -> Segment:
    """A treebank's words as a segment of a text of their own."""
    words, at = [], 0
    for form, space in zip(sentence.forms, sentence.space_after, strict=True):
        words.append(Word(form=form, start=at, end=at + len(form)))
        at += len(form) + space
    return Segment(index=index, start=0, end=at, words=tuple(words))


def counts(gold: set[Span], sentence: Sentence) -> Counter[tuple[str, str]]:
    """(kind, "gold" | "found" | "hit") -> how many."""
    found = {(span.start, span.end, span.kind) for span in mention_spans(sentence)}
    named = {"gold": gold, "found": found, "hit": gold & found}
    return Counter((kind, name) for name, spans in named.items() for *_, kind in spans if kind in KINDS)


def measure(encoder: Encoder, sentences: list[ud.Sentence]) -> dict[str, float]:
    """F1 of each type and of all five."""
    total: Counter[tuple[str, str]] = Counter()
    parsed = parse((segment_of(*pair) for pair in enumerate(sentences)), encoder=encoder)
    for gold, found in zip(sentences, parsed, strict=True):
        total += counts(set(gold.mentions or []), found)
    for name in ("gold", "found", "hit"):
        total["all five", name] = sum(total[kind, name] for kind in KINDS)
    return {kind: f1(*(total[kind, name] for name in ("gold", "found", "hit"))) for kind in (*KINDS, "all five")}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--split", choices=("train", "dev"), default="dev")
    parser.add_argument("--weights", type=Path, help="another weights folder than the one that ships")
    options = parser.parse_args()
    sentences = list(ud.read_conllu(options.corpora / "ud-gum" / f"{options.split}.conllu", entities=True))
    print(json.dumps({"mentions as spans, F1": measure(Encoder.load(options.weights), sentences)}))


if __name__ == "__main__":
    main()
