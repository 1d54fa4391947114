"""Where a text was published: several outlets may print the same, and the earliest day that any of them gives dates it."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from according.records.document import Document
from according.store.rows import origin_row
from according.store.statements import INSERT

Origin = Mapping[str, Any]
"""A row of `origins`, or what would be one."""


def best(connection: sqlite3.Connection, document: str) -> Origin:
    """The origin that dates a report that the ledger has."""
    return min(_known(connection, document), key=_preference)


def best_with(connection: sqlite3.Connection, document: Document) -> Origin:
    """The same once this reading of it is in."""
    corrected = _corrected(connection, document)
    known = [origin for origin in _known(connection, document.id) if origin["id"] not in corrected]
    return min((*known, origin_row(document)), key=_preference)


def is_news(connection: sqlite3.Connection, document: Document) -> bool:
    """Whether this reading tells of another place, or corrects one."""
    return bool(_corrected(connection, document)) or not _is_known(connection, document)


def put(connection: sqlite3.Connection, document: Document, *, run: int, at: str) -> None:
    """Keeps where this reading is from, in the place of what it corrects."""
    connection.executemany("DELETE FROM origins WHERE id = ?", [(origin,) for origin in _corrected(connection, document)])
    if not _is_known(connection, document):
        connection.execute(INSERT["origins"], origin_row(document) | {"document_id": document.id, "read_at": at, "run_id": run})


def as_from(document: Document, origin: Origin) -> Document:
    """The report as that origin gives it."""
    names = ("title", "source", "url", "path", "published_from")
    published = date.fromisoformat(origin["published"]) if origin["published"] else None
    return replace(document, published=published, **{name: origin[name] for name in names})


def _known(connection: sqlite3.Connection, document: str) -> list[dict[str, Any]]:
    return [dict(row) for row in connection.execute("SELECT * FROM origins WHERE document_id = ?", (document,))]


def _is_known(connection: sqlite3.Connection, document: Document) -> bool:
    return connection.execute(KNOWN, {"id": document.id} | origin_row(document)).fetchone() is not None


def _corrected(connection: sqlite3.Connection, document: Document) -> set[int]:
    """Numbers of origins that this reading corrects: the same file of the same outlet and address, now with another day."""
    return {row["id"] for row in connection.execute(CORRECTED, {"id": document.id} | origin_row(document))}


def _preference(origin: Origin) -> tuple[Any, ...]:
    """The earliest day that is known, then by name: the same choice in whatever order they were read."""
    return (origin["published"] is None, origin["published"] or "", *(origin[name] or "" for name in ("source", "url", "title", "path")))


KNOWN = """
SELECT 1 FROM origins WHERE document_id = :id AND ifnull(source, '') = ifnull(:source, '') AND ifnull(url, '') = ifnull(:url, '')
AND ifnull(published, '') = ifnull(:published, '')
"""
CORRECTED = """
SELECT id FROM origins WHERE document_id = :id AND ifnull(source, '') = ifnull(:source, '') AND ifnull(url, '') = ifnull(:url, '')
AND ifnull(path, '') = ifnull(:path, '') AND :published IS NOT NULL AND ifnull(published, '') <> :published
"""
