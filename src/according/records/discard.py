"""A refusal with its reason; not an error."""

from __future__ import annotations

from dataclasses import dataclass

from according.records.document import Document

REASONS = ("empty", "binary", "language", "irrelevant", "too_large", "no_text", "duplicate", "stored", "forgotten")


@dataclass(frozen=True, slots=True, kw_only=True)
class Discard:
    """A document that was read but is not coded.

    document: path, URL or id; stage: who refused it; reason: one of REASONS; detail: one line for the user.
    kept: the report itself where it was read whole and is only in another language; a ledger keeps it.
    """

    document: str
    stage: str
    reason: str
    detail: str
    kept: Document | None = None
