"""One report as it was read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

PUBLISHED_FROM = ("given", "page", "text", "unknown")


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One report.

    id: first 16 hex digits of the SHA-256 of `text`.
    text: for plain text the decoded file, unchanged; for other formats the extracted text.
    published: the day of publication or None; published_from: one of PUBLISHED_FROM.
    language: ISO 639-1 code.
    """

    id: str
    text: str
    path: str | None = None
    title: str | None = None
    source: str | None = None
    url: str | None = None
    published: date | None = None
    published_from: str = "unknown"
    language: str = "en"
