"""How many function calls a report takes, and which functions are asked the same again within one.

    python -m benchmarks.asked_again [--reports 8] [--words 600] [--passes FILE] [--most 40]

Counts do not depend on how busy the machine is: the same reports, those of benchmarks/speed.py, give the same number every time. Of the
functions of the package, generators left out: calls a report, how many of them had arguments that they had had before in that report
(the same object, or equal words and numbers), and which share of the time under watch these took. --passes remembers what the network
said (benchmarks/remembered.py), so that its calls are left out.
"""

from __future__ import annotations

import argparse
import cProfile
import inspect
import pstats
import sys
import time
from collections import Counter
from collections.abc import Callable, Hashable
from pathlib import Path
from types import CodeType, FrameType
from typing import Any

from according.pipeline import Pipeline
from according.records.document import Document
from benchmarks.remembered import Remembered
from benchmarks.speed import reports

PACKAGE = f"{Path(inspect.getfile(Pipeline)).parent}/"
_GENERATOR = inspect.CO_GENERATOR
_VALUES = (bool, int, str, frozenset, type(None))


class Watcher:
    """Counts calls by code, as `sys.setprofile` tells of them. again, seconds: of those with arguments met before in the same report."""

    def __init__(self) -> None:
        self.calls, self.again = Counter[CodeType](), Counter[CodeType]()
        self.seconds: Counter[CodeType] = Counter()
        self._met: set[Hashable] = set()
        self._alive: list[Any] = []  # an object that is gone would lend its number to another
        self._open: list[tuple[CodeType, bool, float] | None] = []

    def watch(self, code: Callable[[], Any]) -> None:
        """Runs the coding of one report under watch."""
        self._met.clear()
        self._alive.clear()
        sys.setprofile(self._told)
        try:
            code()
        finally:
            sys.setprofile(None)

    def _told(self, frame: FrameType, event: str, _: Any) -> None:
        if event == "call":
            self._open.append(self._begun(frame))
        elif event == "return" and self._open and (begun := self._open.pop()) is not None and begun[1]:
            self.seconds[begun[0]] += time.perf_counter() - begun[2]

    def _begun(self, frame: FrameType) -> tuple[CodeType, bool, float] | None:
        code = frame.f_code
        if not code.co_filename.startswith(PACKAGE) or code.co_name.startswith("<") or code.co_flags & _GENERATOR:
            return None
        values = list(frame.f_locals.values())  # nothing but the arguments is there when a call begins
        self._alive.append(values)
        key = (code, tuple(map(_key, values)))
        again = key in self._met
        self._met.add(key)
        self.calls[code] += 1
        self.again[code] += again
        return code, again, time.perf_counter()


def _key(value: Any) -> Hashable:
    if isinstance(value, tuple):
        return tuple(map(_key, value))
    return value if isinstance(value, _VALUES) else id(value)


def calls_a_report(pipeline: Pipeline, documents: list[Document]) -> float:
    """All function calls, Python's own included, as cProfile counts them."""
    profile = cProfile.Profile()
    profile.enable()
    for document in documents:
        pipeline.code(document)
    profile.disable()
    return float(pstats.Stats(profile).total_calls) / len(documents)  # type: ignore[attr-defined]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reports", type=int, default=8)
    parser.add_argument("--words", type=int, default=600)
    parser.add_argument("--passes", type=Path, help="file that remembers what the network said")
    parser.add_argument("--most", type=int, default=40)
    options = parser.parse_args()
    documents = reports(options.reports, words=options.words)
    memory = Remembered(options.passes) if options.passes else None
    pipeline = memory.pipeline() if memory else Pipeline.load()
    for document in documents:  # tables and caches are filled
        pipeline.code(document)
    if memory:
        memory.keep()
    print(f"{calls_a_report(pipeline, documents):.0f} function calls a report")
    watcher, begin = Watcher(), time.perf_counter()
    for document in documents:
        watcher.watch(lambda document=document: pipeline.code(document))  # type: ignore[misc]
    whole, count = time.perf_counter() - begin, len(documents)
    print("calls  again  share of the time")
    for code, seconds in watcher.seconds.most_common(options.most):
        where = f"{code.co_filename.removeprefix(PACKAGE)}:{code.co_firstlineno} {code.co_name}"
        print(f"{watcher.calls[code] / count:5.0f} {watcher.again[code] / count:6.0f} {100 * seconds / whole:6.1f} %  {where}")


if __name__ == "__main__":
    main()
