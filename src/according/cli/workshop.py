"""Codes what is pasted or dropped on the page of `according serve`."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterable, Iterator
from datetime import date
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from according.cli.adding import coder_of, now
from according.cli.coding import coded
from according.cli.reconciling import bring_up_to_date
from according.cli.terminal import one_line
from according.errors import DocumentError
from according.guarded import attempt
from according.records.discard import Discard
from according.records.document import Document
from according.settings import Settings
from according.store import Ledger, Run
from according.web.workshop import Dropped, Kept, Outcome

if TYPE_CHECKING:
    from according.pipeline import Analysis, Pipeline


class LocalWorkshop:
    """One coder for all requests, loaded when the first report comes."""

    def __init__(self, path: Path, *, settings: Settings) -> None:
        self._path, self._settings = path, settings
        self._lock = threading.Lock()
        self._pipeline: Pipeline | None = None

    def code(self, dropped: Dropped, *, published: date | None) -> list[Outcome]:
        """The reports of a file, coded; nothing is kept."""
        with self._lock:
            return [self._coded(name, found) for name, found in self._read(dropped, published)]

    def add(self, dropped: Iterable[Dropped], *, published: date | None, run: int | None) -> Kept:
        """The reports of files, coded and kept."""
        with self._lock, self._open() as ledger:
            here = ledger.run(coder=coder_of({"changes": (), "overlays": ()}), command="serve", clock=now, number=run)
            outcomes = [self._kept(here, name, found) for one in dropped for name, found in self._read(one, published)]
            here.end()
            return Kept(outcomes=tuple(outcomes), run=here.number)

    def reconcile(self) -> int:
        """Makes the events anew if claims came."""
        with self._lock, self._open() as ledger:
            if ledger.events_pending():
                return bring_up_to_date(ledger, knobs=self._settings.reconcile, at=now())
            return ledger.counts()["events"]

    def _open(self) -> Ledger:
        return Ledger(self._path, write=True, wait_s=self._settings.ledger.wait_s)

    def _coder(self) -> Pipeline:
        if self._pipeline is None:
            from according.pipeline import Pipeline

            self._pipeline = Pipeline.load(settings=self._settings)
        return self._pipeline

    def _read(self, dropped: Dropped, published: date | None) -> Iterator[tuple[str, Document | Discard | DocumentError]]:
        """The reports of a file, whatever goes wrong in one."""
        from according.stages.read import Source, read_source

        source, data = Source(name=dropped.name, path=None), BytesIO(dropped.data)
        reports = read_source(source, published=published, settings=self._settings, stdin=data, clock=time.monotonic)
        while (outcome := attempt(partial(next, reports, None), name=dropped.name)) is not None:
            yield dropped.name, outcome

    def _kept(self, run: Run, name: str, found: Document | Discard | DocumentError) -> Outcome:
        def work(document: Document) -> Analysis | Discard:
            wanted = run.wanted(document)
            return wanted if isinstance(wanted, Discard) else coded(self._coder(), wanted)

        if isinstance(found, Document):
            result = attempt(partial(work, found), name=name)
            if not isinstance(result, (Discard, DocumentError)):
                run.store(found, coded=result.document, claims=result.claims)
                return Outcome(name=name, document=result.document, claims=result.claims)
            found = result
        run.refuse(found)
        return _problem(name, found)

    def _coded(self, name: str, found: Document | Discard | DocumentError) -> Outcome:
        def work() -> Analysis | Discard | DocumentError:
            return coded(self._coder(), found) if isinstance(found, Document) else found

        result = attempt(work, name=name)
        if isinstance(result, (Discard, DocumentError)):
            return _problem(name, result)
        return Outcome(name=name, document=result.document, claims=result.claims)


def _problem(name: str, found: Discard | DocumentError) -> Outcome:
    return Outcome(name=name, problem=one_line(found.detail if isinstance(found, Discard) else found.problem))
