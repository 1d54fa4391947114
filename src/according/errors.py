"""Everything that According raises on purpose.

    AccordingError
    ├── UsageError            the call itself is wrong (exit status 2)
    ├── DataFileError         one of our or the user's data files is wrong: file, line or key, value, what to do
    ├── WeightsError          the encoder's file is missing or not the one that its checksum names
    ├── DocumentError         one document could not be read or coded; carries the stage and the document
    ├── LedgerError           the ledger's file cannot be opened, read or written; says why and what to do
    ├── ConflictError         a claim is no longer what a reviewer saw; holds what was decided since
    ├── ExportError           a file of another shape cannot be written or read; says which, why and what to do
    ├── OutputError           what was asked for cannot be printed: standard output is full or closed
    ├── PageError             a request to the local page cannot be answered: its HTTP status and why
    └── ArchiveError          the output of an archive's coding cannot be made, used or is not as it was; says why and what to do

Refusals (another language, no text) are not errors: they are `records.discard.Discard`.
"""

from __future__ import annotations

from typing import Any


class AccordingError(Exception):
    """Base of all our errors; its text is one line for the user."""


class UsageError(AccordingError):
    """The call is wrong: an unknown format, a date that is none."""


class DataFileError(AccordingError):
    """A data file is wrong. The message names file, line or key, value and what to do."""

    def __init__(self, file: str, *, where: str, problem: str) -> None:
        super().__init__(f"{file}, {where}: {problem}")
        self.file, self.where, self.problem = file, where, problem


class WeightsError(AccordingError):
    """The encoder's weights cannot be used."""


class DocumentError(AccordingError):
    """One document failed. stage: name of the stage; document: path, URL or id."""

    def __init__(self, document: str, *, stage: str, problem: str) -> None:
        super().__init__(f"{document}: {stage}: {problem}")
        self.document, self.stage, self.problem = document, stage, problem


class LedgerError(AccordingError):
    """A ledger cannot be used. ledger: its path."""

    def __init__(self, ledger: str, *, problem: str) -> None:
        super().__init__(f"{ledger}: {problem}")
        self.ledger, self.problem = ledger, problem


class ExportError(AccordingError):
    """An export cannot be written, or another data set's file not be read. file: its path."""

    def __init__(self, file: str, *, problem: str) -> None:
        super().__init__(f"{file}: {problem}")
        self.file, self.problem = file, problem


class OutputError(AccordingError):
    """Standard output cannot be written."""

    def __init__(self, problem: str) -> None:
        super().__init__(f"standard output: {problem}; what should have been printed is not whole")
        self.problem = problem


class PageError(AccordingError):
    """A request to the local page cannot be answered. status: of HTTP, 400 to 499."""

    def __init__(self, status: int, *, problem: str) -> None:
        super().__init__(problem)
        self.status, self.problem = status, problem


class ConflictError(AccordingError):
    """Somebody decided on a claim, or the coder changed it, since a reviewer saw it.

    version: the claim's now. since: the decisions that the reviewer has not seen. coded_anew: the coder says otherwise.
    """

    def __init__(self, claim: str, *, version: str, since: list[dict[str, Any]], coded_anew: bool) -> None:
        who = ", ".join(dict.fromkeys(f"{one['reviewer']} ({one['action']})" for one in since))
        what = " and ".join(part for part in (f"decided by {who}" if since else "", "coded anew" if coded_anew else "") if part)
        super().__init__(f"claim {claim} is no longer what you saw: {what or 'another version'}; look at it again and decide anew")
        self.claim, self.version, self.since, self.coded_anew = claim, version, since, coded_anew


class ArchiveError(AccordingError):
    """Work on an archive cannot go on. where: its output folder, or the input that is at fault."""

    def __init__(self, where: str, *, problem: str) -> None:
        super().__init__(f"{where}: {problem}")
        self.where, self.problem = where, problem
