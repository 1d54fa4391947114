"""How long each stage takes, beside the bare forward passes of the same reports.

    python -m benchmarks.speed [--reports 20] [--words 600] [--rounds 5]

The reports are recombined from the sentences of examples/reports, so that their length is the one asked for. One process,
one thread, processor time; medians over the rounds, and the least of them, which other work on the machine disturbs least.
Stage times are own times: what a stage calls of another counts there. They come from rounds of their own, after those of the whole,
because to watch the stages takes time too (3 to 4 ms a report).
"""

from __future__ import annotations

import argparse
import inspect
import json
import time
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from itertools import cycle
from pathlib import Path
from statistics import median
from typing import Any

from according import parsing as parsing_module
from according import pipeline as pipeline_module
from according.collector import spare_what_is_loaded
from according.pipeline import Pipeline
from according.records.document import Document
from according.stages.segment import segment

EXAMPLES = Path(__file__).resolve().parent.parent / "examples" / "reports"
STAGES = "according.stages."


def reports(count: int, *, words: int) -> list[Document]:
    """So many reports of about so many words, no two the same, made of the example reports' paragraphs."""
    paragraphs = [p.strip() for path in sorted(EXAMPLES.glob("*.txt")) for p in path.read_text(encoding="utf8").split("\n\n") if p.strip()]
    source = cycle(paragraphs)
    return [_report(source, number, words) for number in range(count)]


def _report(source: Iterator[str], number: int, words: int) -> Document:
    chosen: list[str] = []
    while sum(len(p.split()) for p in chosen) < words:
        chosen.append(next(source))
    text = " ".join("\n\n".join(chosen).split(" ")[: words + 20]) + "\n"
    return Document(id=f"{number:016x}", text=text, published=date(2024, 5, 2), published_from="given")


class Clock:
    """Own time of each stage, taken at the functions and methods that the pipeline calls."""

    def __init__(self) -> None:
        self.seconds: Counter[str] = Counter()
        self._inner: list[float] = []

    def watch(self, module: Any) -> None:
        """Wraps what `module` imported from the stages, for the rest of this process."""
        for name, value in list(vars(module).items()):
            home = getattr(value, "__module__", "")
            if not home.startswith(STAGES):
                continue
            stage = home.removeprefix(STAGES).split(".")[0]
            if inspect.isclass(value):
                for method, function in list(vars(value).items()):
                    if inspect.isfunction(function) and (not method.startswith("_") or method == "__call__"):
                        setattr(value, method, self._timed(function, stage))
            elif callable(value):
                setattr(module, name, self._timed(value, stage))

    def _timed(self, function: Callable[..., Any], stage: str) -> Callable[..., Any]:
        def timed(*args: Any, **named: Any) -> Any:
            start = time.process_time()
            self._inner.append(0.0)
            try:
                return function(*args, **named)
            finally:
                spent = time.process_time() - start
                self.seconds[stage] += spent - self._inner.pop()
                if self._inner:
                    self._inner[-1] += spent

        return timed


def forward_seconds(pipeline: Pipeline, documents: list[Document]) -> float:
    """Processor time of the network alone, over the runs that these reports need, a report's sentences together as in the pipeline."""
    encoder, runs = pipeline.encoder, []
    for document in documents:
        sentences = [[word.form for word in found.words] for found in segment(document)[0]]
        runs.append([encoder.pieces(forms[a:b]) for forms in sentences for a, b in encoder.windows(forms)])
    start = time.process_time()
    for pieces in runs:
        encoder.forward(pieces)
    return time.process_time() - start


def whole_round(pipeline: Pipeline, documents: list[Document]) -> dict[str, float]:
    """Milliseconds a report: `total`, `forward`, and their ratio."""
    forward = forward_seconds(pipeline, documents)
    total = coding_seconds(pipeline, documents)
    return {"total": 1000 * total / len(documents), "forward": 1000 * forward / len(documents), "ratio": total / forward}


def staged_round(pipeline: Pipeline, documents: list[Document], clock: Clock) -> dict[str, float]:
    """Milliseconds a report of each stage."""
    clock.seconds.clear()
    total = coding_seconds(pipeline, documents)
    result = {stage: 1000 * spent / len(documents) for stage, spent in clock.seconds.items()}
    return result | {"between the stages, and the watching": 1000 * (total - sum(clock.seconds.values())) / len(documents)}


def coding_seconds(pipeline: Pipeline, documents: list[Document]) -> float:
    """Processor time of coding all of them."""
    start = time.process_time()
    for document in documents:
        pipeline.code(document)
    return time.process_time() - start


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reports", type=int, default=20)
    parser.add_argument("--words", type=int, default=600)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    documents, clock = reports(options.reports, words=options.words), Clock()
    pipeline = Pipeline.load()
    spare_what_is_loaded()  # as `according code` does
    whole_round(pipeline, documents[:2])
    rounds = [whole_round(pipeline, documents) for _ in range(options.rounds)]
    clock.watch(parsing_module)
    clock.watch(pipeline_module)
    staged = medians([staged_round(pipeline, documents, clock) for _ in range(options.rounds)])
    result = medians(rounds)
    result["reports a second"] = round(1000 / result["total"], 2)
    least = {name: min(found[name] for found in rounds) for name in ("total", "forward")}
    least |= {"ratio": least["total"] / least["forward"], "reports a second": 1000 / least["total"]}
    size = {"words a report": options.words, "reports": options.reports, "rounds": options.rounds}
    least = {name: round(value, 2) for name, value in least.items()}
    print(json.dumps(size | {"ms a report": result, "least": least, "ms of each stage": staged}, indent=1))


def medians(rounds: list[dict[str, float]]) -> dict[str, float]:
    """The median over the rounds of each figure."""
    names = dict.fromkeys(name for found in rounds for name in found)
    return {name: round(median(found.get(name, 0.0) for found in rounds), 2) for name in names}


if __name__ == "__main__":
    main()
