"""That a sentence's analysis depends on its words alone: other company, orders, lengths of company and processes.

    python -m benchmarks.invariance [--sentences 10000] [--processes 2]

Sentences are made by shuffling and cutting those of examples/reports, so that no two are alike and lengths differ widely. They are parsed
in their order, in another order, in batches of other sizes, and in fresh processes. Exit status 1 if any output differs anywhere.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import subprocess
import sys

from according.encoder import Encoder
from according.records.parse import Sentence
from according.records.segment import Segment, Word
from according.stages.parse import parse
from benchmarks.parse_speed import segments

SEED = 11
BATCHES = (1, 2, 7, 40, 333)


def made(count: int) -> list[Segment]:
    """So many different sentences of 1 to 80 words."""
    draw, forms = random.Random(SEED), [word.form for one in segments(words=6000) for word in one.words]
    found: dict[tuple[str, ...], None] = {}
    while len(found) < count:
        start, length = draw.randrange(len(forms) - 80), min(80, 1 + int(draw.expovariate(1 / 16)))
        found[tuple(forms[start : start + length])] = None
    return [_segment(row) for row in found]


def _segment(forms: tuple[str, ...]) -> Segment:
    words, at = [], 0
    for form in forms:
        words.append(Word(form=form, start=at, end=at + len(form)))
        at += len(form) + 1
    return Segment(index=0, start=0, end=at - 1, words=tuple(words))


def digest(sentence: Sentence) -> str:
    return hashlib.sha256(repr(sentence).encode()).hexdigest()[:16]


def digests(encoder: Encoder, sentences: list[Segment], *, order: int) -> list[str]:
    """Digest of each sentence's analysis; order 0: one by one as they stand; another: shuffled by it, in batches of changing size."""
    places, draw, found = list(range(len(sentences))), random.Random(order), [""] * len(sentences)
    if order:
        draw.shuffle(places)
    while places:
        size = draw.choice(BATCHES) if order else 1
        batch, places = places[:size], places[size:]
        for place, sentence in zip(batch, parse([sentences[place] for place in batch], encoder=encoder), strict=True):
            found[place] = digest(sentence)
    return found


def in_another_process(count: int, order: int) -> list[str]:
    command = [sys.executable, "-m", "benchmarks.invariance", "--sentences", str(count), "--print", str(order)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sentences", type=int, default=10_000)
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--print", type=int, dest="order", help=argparse.SUPPRESS)
    options = parser.parse_args()
    sentences, encoder = made(options.sentences), Encoder.load()
    if options.order is not None:
        print("\n".join(digests(encoder, sentences, order=options.order)))
        return 0
    alone = digests(encoder, sentences, order=0)
    others = {"other orders and batches, one process": digests(encoder, sentences, order=1)}
    for number in range(2, 2 + options.processes):
        others[f"process {number}"] = in_another_process(options.sentences, number)
    different = {name: sum(a != b for a, b in zip(alone, other, strict=True)) for name, other in others.items()}
    print(json.dumps({"sentences": len(sentences), "different outputs": different}))
    return int(any(different.values()))


if __name__ == "__main__":
    raise SystemExit(main())
