"""Runs work over reports, one by one: a bad one never stops the rest, and the sums add up."""

from __future__ import annotations

import logging
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from according.cli.progress import Progress
from according.errors import DocumentError
from according.guarded import QUIET, attempt
from according.records.discard import Discard
from according.records.document import Document
from according.settings import Settings

if TYPE_CHECKING:
    from according.stages.read import Source

Result = TypeVar("Result")


@dataclass(slots=True)
class Tally:
    """read = coded + skipped + failed."""

    coded: int = 0
    skipped: int = 0
    failed: int = 0

    @property
    def read(self) -> int:
        return self.coded + self.skipped + self.failed

    def __str__(self) -> str:
        return f"read {self.read} = coded {self.coded} + skipped {self.skipped} + failed {self.failed}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Input:
    """What the user wants read. at_hand: outcomes of reading, before those of the paths; total: how many, 0 if that is not known.

    debug: unexpected errors come with their traceback.
    """

    paths: tuple[str, ...] = ()
    at_hand: Iterator[Document | Discard | DocumentError] = field(default_factory=lambda: iter(()))
    total: int = 0
    published: date | None = None
    settings: Settings
    debug: bool = False


def run(
    given: Input,
    prepare: Callable[[], Callable[[Document], Result | Discard]],
    *,
    emit: Callable[[Document, Result], None],
    refused: Callable[[Discard | DocumentError], None] = lambda _: None,
) -> Tally:
    """Calls on each report the function that prepare gives, and emit on what comes out; says what was skipped and failed, and why.

    prepare is called once, when the first report is there: without one no weights are loaded. refused gets what was skipped and failed.
    Errors that concern all reports (weights, data files) are raised.
    """
    from according.stages.read import find_sources

    tally, sources = Tally(), list(find_sources(given.paths))
    progress = Progress(len(sources) + given.total, every_s=given.settings.report.progress_every_s)
    work: Callable[[Document], Result | Discard] | None = None
    try:
        with _Listener(progress):
            for done, outcome in _outcomes(sources, given):
                found: Result | Discard | DocumentError
                if isinstance(outcome, Document):
                    work = work or prepare()
                    found = attempt(partial(work, outcome), name=outcome.path or outcome.id, debug=given.debug)
                else:
                    found = outcome
                if isinstance(found, (Discard, DocumentError)):
                    _refused(found, tally, progress.say)
                    refused(found)
                elif isinstance(outcome, Document):
                    tally.coded += 1
                    emit(outcome, found)
                progress.step(files=done, reports=tally.read)
    finally:
        progress.close()
    return tally


def _refused(outcome: Discard | DocumentError, tally: Tally, say: Callable[[str], None]) -> None:
    if isinstance(outcome, Discard):
        tally.skipped += 1
        if outcome.reason != "stored":  # of these there may be thousands, and all is well
            say(f"{outcome.document}: skipped: {outcome.detail}")
    else:
        tally.failed += 1
        say(f"{outcome.document}: {outcome.problem}")


def _outcomes(
    sources: Iterable[Source | Discard | DocumentError], given: Input
) -> Iterator[tuple[int, Document | Discard | DocumentError]]:
    """The reports of the sources, whatever goes wrong in one, each with the number of sources that are done."""
    from according.stages.read import Source, read_source

    done = 0
    while (outcome := attempt(partial(next, given.at_hand, None), name="-", debug=given.debug)) is not None:
        yield done, outcome
        done += 1
    for done, source in enumerate(sources):
        if not isinstance(source, Source):
            yield done, source
            continue
        stdin = sys.stdin.buffer if source.path is None else None
        reports = read_source(source, published=given.published, settings=given.settings, stdin=stdin, clock=time.monotonic)
        while (outcome := attempt(partial(next, reports, None), name=source.name, debug=given.debug)) is not None:
            yield done, outcome


class _Listener(logging.Handler):
    """Passes on what the stages log, as lines for the user; foreign libraries stay quiet."""

    def __init__(self, progress: Progress) -> None:
        super().__init__(logging.INFO)
        self._progress = progress

    def emit(self, record: logging.LogRecord) -> None:
        self._progress.say(record.getMessage())

    def __enter__(self) -> None:
        ours = logging.getLogger("according")
        ours.addHandler(self)
        ours.setLevel(logging.INFO)
        ours.propagate = False
        for name in QUIET:
            logging.getLogger(name).setLevel(logging.CRITICAL + 1)

    def __exit__(self, *_: object) -> None:
        logging.getLogger("according").removeHandler(self)
