"""What codes the reports that are pasted or dropped on the page. The command line makes one; `web` knows nothing of the pipeline."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from according.records.claim import Claim
from according.records.document import Document


@dataclass(frozen=True, slots=True, kw_only=True)
class Dropped:
    """A file as it came, or a text that was pasted. name: of the file; data: its bytes."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of a report. document, claims: of one that was coded; problem: why another was not, in a line."""

    name: str
    document: Document | None = None
    claims: tuple[Claim, ...] = ()
    problem: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What became of the reports of files that were added, and the number of the run that added them, None if nothing was written."""

    outcomes: tuple[Outcome, ...]
    run: int | None


class Workshop(Protocol):
    """Codes one thing at a time, whoever asks. What goes wrong in a report is in its Outcome and never raised."""

    def code(self, dropped: Dropped, *, published: date | None) -> list[Outcome]:
        """The reports of a file, coded; nothing is kept."""

    def add(self, dropped: Iterable[Dropped], *, published: date | None, run: int | None) -> Kept:
        """The reports of files, coded and kept in the ledger; what is there already has a problem that says so. Raises LedgerError.

        run: number of the run that is to go on: a folder comes in several parts and is one run.
        """

    def reconcile(self) -> int:
        """Makes the events of the ledger anew if claims came; how many there are. Raises LedgerError."""
