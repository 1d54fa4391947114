"""How fast the parse stage is, beside the bare network, and how soon a fresh process has its first sentence.

    python -m benchmarks.parse_speed [--words 12000] [--rounds 15] [--starts 9]

Both are measured in one run, in turn, chunk by chunk of the same sentences, so that whatever else the machine does falls on both:
`forward` is onnxruntime alone on inputs that are already there, `stage` is `parse(segments)` from words to tokens, both in
processor time of the one thread. Figures are medians over the rounds. The text is that of examples/reports.
Starts are fresh processes, wall time, files in the machine's cache.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import time
from itertools import islice
from statistics import median

from according.encoder import Encoder
from according.encoder.layers import Feed
from according.encoder.scores import OUTPUTS
from according.encoder.session import feed_of
from according.records.segment import Segment
from according.stages.parse import parse
from according.stages.segment import segment
from benchmarks.speed import reports

CHUNK = 40
"""Sentences between two readings of the clock: a tenth of a second, shorter than most disturbances."""

FIRST = """
import time
begun = time.perf_counter()
from according.encoder import Encoder
from according.records.segment import Segment, Word
from according.stages.parse import parse
imported = time.perf_counter()
encoder = Encoder.load()
loaded = time.perf_counter()
forms = "Rebels shelled the port on Monday .".split()
words = tuple(Word(form=form, start=9 * n, end=9 * n + len(form)) for n, form in enumerate(forms))
parse([Segment(index=0, start=0, end=99, words=words)], encoder=encoder)
print(imported - begun, loaded - imported, time.perf_counter() - loaded)
"""
"""Run by a fresh Python: seconds of the imports, of `Encoder.load`, and of the first sentence."""


def segments(*, words: int) -> list[Segment]:
    """Sentences of the example reports, about so many words."""
    found: list[Segment] = []
    for report in reports(1 + words // 600, words=600):
        found.extend(segment(report)[0])
    return found


def runs_of(encoder: Encoder, chunk: list[Segment]) -> list[Feed]:
    """What the network is fed for these sentences."""
    found = []
    for one in chunk:
        forms = [word.form for word in one.words]
        found.extend(feed_of(encoder.pieces(forms[a:b])) for a, b in encoder.windows(forms))
    return found


def one_round(encoder: Encoder, chunks: list[tuple[list[Segment], list[Feed]]]) -> tuple[float, float]:
    """Seconds of the bare passes and of the parse stage over the same sentences."""
    forward, stage, run = 0.0, 0.0, encoder.layers.run
    for sentences, feeds in chunks:
        begun = time.process_time()
        run(OUTPUTS, feeds)
        between = time.process_time()
        parse(sentences, encoder=encoder)
        forward += between - begun
        stage += time.process_time() - between
    return forward, stage


def speed(*, words: int, rounds: int) -> dict[str, float]:
    """Pieces a second of both, and their ratio."""
    encoder, source = Encoder.load(), iter(segments(words=words))
    chunks = []
    while sentences := list(islice(source, CHUNK)):
        chunks.append((sentences, runs_of(encoder, sentences)))
    pieces = sum(feed["ids"].size for _, feeds in chunks for feed in feeds)
    one_round(encoder, chunks)
    found = [one_round(encoder, chunks) for _ in range(rounds)]
    return {
        "pieces": pieces,
        "forward, pieces a second": round(pieces / median(forward for forward, _ in found)),
        "stage, pieces a second": round(pieces / median(stage for _, stage in found)),
        "stage / forward": round(median(forward / stage for forward, stage in found), 3),
    }


def starts(count: int) -> dict[str, float]:
    """Medians over fresh processes, in seconds."""
    parts, whole = [], []
    for _ in range(count):
        done = subprocess.run([sys.executable, "-c", FIRST], capture_output=True, text=True, check=True)
        parts.append([float(part) for part in done.stdout.split()])
        begun = time.perf_counter()
        command = [sys.executable, "-m", "according", "parse", "-"]
        subprocess.run(command, input=b"Rebels shelled the port on Monday.", capture_output=True, check=True)
        whole.append(time.perf_counter() - begun)
    imports, load, first = (median(column) for column in zip(*parts, strict=True))
    both = median(sum(row[1:]) for row in parts)
    named = {"imports": imports, "load": load, "first sentence": first, "load to first sentence": both, "according parse -": median(whole)}
    return {name: round(value, 3) for name, value in named.items()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--words", type=int, default=12_000)
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--starts", type=int, default=9)
    options = parser.parse_args()
    result = {"speed": speed(words=options.words, rounds=options.rounds)}
    if options.starts:
        result["seconds of a fresh process"] = starts(options.starts)
    print(json.dumps(result, indent=1))


if __name__ == "__main__":
    main()
