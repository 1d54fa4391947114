"""What all requests share: the ledger's file, the settings, the clock, and who codes what is dropped on the page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from according.settings import Settings
from according.store import Ledger


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """How a server was started.

    path: of the ledger. token: secret of this run, that every request must show. clock: gives the moment in UTC.
    reviewer: in whose name decisions are written.
    """

    path: Path
    settings: Settings
    token: str
    clock: Callable[[], datetime]
    reviewer: str = field(default="")

    def open(self, *, write: bool = False) -> Ledger:
        """The ledger, for one request in one thread. Raises LedgerError."""
        return Ledger(self.path, write=write, wait_s=self.settings.ledger.wait_s)
