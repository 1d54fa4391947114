"""What all requests share: the ledger's file, the settings, the clock, and who codes what is dropped on the page."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from according.atlas import Boundaries
from according.records.document import Document
from according.records.span import Span
from according.settings import Settings
from according.store import Ledger
from according.web.catalogue import Catalogue, load_catalogue
from according.web.workshop import Workshop


class Shelf:
    """Keeps the catalogue that was read last, and reads it anew when the ledger's claims or events are others."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._catalogue: Catalogue | None = None
        self._counter = b""

    def catalogue(self, ledger: Ledger) -> Catalogue:
        """As of now. Two requests do not read it twice."""
        with self._lock:
            counter = ledger.columns.counter()
            if self._catalogue is None or (counter != self._counter and ledger.columns.stamp() != self._catalogue.stamp):
                self._catalogue = load_catalogue(ledger)
            self._counter = counter
            return self._catalogue


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """How a server was started.

    path: of the ledger. token: secret of this run, that every request must show. clock: gives the moment in UTC.
    reviewer: in whose name decisions are written. workshop: what codes reports; None where nothing is coded. suggest(kind, text, most):
    names of parties or places that are known beyond the ledger. reconcile(ledger): makes the events anew after people joined or split some.
    sentences(report): the sentences of a report as the coder cuts them. boundaries: outlines for the map, None for those that ship.
    """

    path: Path
    settings: Settings
    token: str
    clock: Callable[[], datetime]
    reviewer: str = ""
    workshop: Workshop | None = None
    boundaries: Boundaries | None = None
    suggest: Callable[[str, str, int], list[dict[str, Any]]] | None = None
    reconcile: Callable[[Ledger], object] | None = None
    sentences: Callable[[Document], list[Span]] | None = None
    shelf: Shelf = field(default_factory=Shelf)

    def warm(self) -> None:
        """Reads the catalogue before anybody asks for it. Raises LedgerError."""
        with self.open() as ledger:
            self.shelf.catalogue(ledger)

    def open(self, *, write: bool = False) -> Ledger:
        """The ledger, for one request in one thread. Raises LedgerError."""
        return Ledger(self.path, write=write, wait_s=self.settings.ledger.wait_s)
