"""The data set: Parquet tables of documents, claims and failures, a file a shard."""

from __future__ import annotations

import hashlib
import json
import secrets
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from according.archive.storage import Storage
from according.errors import DocumentError, UsageError
from according.export.claims import json_line
from according.export.columns import columns_of, encodable
from according.export.flat import COLUMNS, to_row
from according.records.claim import Claim
from according.records.discard import Discard
from according.records.document import Document

Row = dict[str, Any]
TABLES = ("claims", "documents", "failures")
DOCUMENT_COLUMNS = {
    "document_id": "text", "path": "text", "title": "text", "source": "text", "url": "text", "published": "text",
    "published_from": "text", "language": "text", "characters": "integer", "claims": "integer", "text": "text",
}  # fmt: skip
FAILURE_COLUMNS = {"document": "text", "outcome": "text", "stage": "text", "reason": "text", "detail": "text"}
BATCH = 500
"""Rows that are in memory at a time."""


def part_name(table: str, shard: int) -> str:
    """Name of a shard's file in a table."""
    return f"{table}/{shard:08d}.parquet"


def kinds_of(table: str) -> dict[str, str]:
    """The columns of a table, with their kinds (text, integer, number)."""
    if table == "claims":
        known = {column.name: column.kind for column in columns_of("claims")}
        return {name: known[name] for name in COLUMNS} | {"json": "text", "rules": "text"}
    return DOCUMENT_COLUMNS if table == "documents" else FAILURE_COLUMNS


def document_row(document: Document, *, claims: int) -> Row:
    """A report as the coder dated it, and how many claims it makes."""
    return {
        "document_id": document.id,
        "path": encodable(document.path),
        "title": document.title,
        "source": document.source,
        "url": document.url,
        "published": document.published.isoformat() if document.published else None,
        "published_from": document.published_from,
        "language": document.language,
        "characters": len(document.text),
        "claims": claims,
        "text": document.text,
    }


def claim_row(claim: Claim) -> Row:
    """A claim: the columns of `--format csv`, the line of `--format jsonl`, and the rules of its parts, which that line lacks."""
    row = {name: encodable(value) for name, value in to_row(claim).items()}
    rules = {
        "actors": [party.rule for party in claim.actors],
        "recipients": [party.rule for party in claim.recipients],
        "sources": [source.rule for source in claim.sources],
        "time": [claim.time.start_offset, claim.time.end_offset] if claim.time else None,
    }
    return row | {"json": json_line(claim.to_dict()).rstrip("\n"), "rules": json.dumps(rules)}


def failure_row(refusal: Discard | DocumentError) -> Row:
    """What was skipped or failed, and why."""
    if isinstance(refusal, Discard):
        outcome, reason, detail = "skipped", refusal.reason, refusal.detail
    else:
        outcome, reason, detail = "failed", "error", refusal.problem
    row = {"document": refusal.document, "outcome": outcome, "stage": refusal.stage, "reason": reason, "detail": detail}
    return {name: encodable(value) for name, value in row.items()}


@dataclass(slots=True)
class Counts:
    """read = coded + skipped + failed; claims: of those coded; characters: of their texts."""

    coded: int = 0
    skipped: int = 0
    failed: int = 0
    claims: int = 0
    characters: int = 0
    seconds: dict[str, float] = field(default_factory=dict)

    @property
    def read(self) -> int:
        return self.coded + self.skipped + self.failed

    def add(self, other: Mapping[str, Any]) -> None:
        """Adds the counts of a shard's marker."""
        for name in ("coded", "skipped", "failed", "claims", "characters"):
            setattr(self, name, getattr(self, name) + int(other[name]))
        for stage, spent in other.get("seconds", {}).items():
            self.seconds[stage] = self.seconds.get(stage, 0.0) + spent

    def to_dict(self) -> Row:
        """As JSON can hold them."""
        names = ("read", "coded", "skipped", "failed", "claims", "characters")
        return {name: getattr(self, name) for name in names} | {"seconds": {k: round(v, 3) for k, v in self.seconds.items()}}


class Tables:
    """Writes a shard's files. Use as a context: files that were not taken over are gone at its end."""

    def __init__(self, storage: Storage, shard: int) -> None:
        self._storage, self._shard = storage, shard
        self._arrow, self._parquet = arrow()
        self._paths = {table: storage.scratch / f"{secrets.token_hex(8)}.part" for table in TABLES}
        self._rows: dict[str, list[Row]] = {table: [] for table in TABLES}
        self._counts = dict.fromkeys(TABLES, 0)
        self._schemas = {table: self._schema(table) for table in TABLES}
        self._writers = {t: self._parquet.ParquetWriter(self._paths[t], self._schemas[t], compression="zstd") for t in TABLES}

    def __enter__(self) -> Tables:
        return self

    def __exit__(self, *_: object) -> None:
        for table, path in self._paths.items():
            with suppress(OSError):  # what went wrong is told by who called
                self._writers[table].close()
            path.unlink(missing_ok=True)

    def add(self, table: str, row: Row) -> None:
        """Adds a row. Raises OSError."""
        self._rows[table].append(row)
        if len(self._rows[table]) >= BATCH:
            self._flush(table)

    def commit(self) -> dict[str, Row]:
        """Brings the files to their places; their rows, bytes and checksums. A table without rows has a file in the first shard only."""
        found = {}
        for table in TABLES:
            self._flush(table)
            self._writers[table].close()
            path = self._paths[table]
            if self._counts[table] or self._shard == 0:
                size, digest = path.stat().st_size, _sha256(path)
                name = part_name(table, self._shard)
                self._storage.put(name, path)
                found[name] = {"rows": self._counts[table], "bytes": size, "sha256": digest}
        return found

    def _schema(self, table: str) -> Any:
        kinds = {"text": self._arrow.string(), "integer": self._arrow.int64(), "number": self._arrow.float64()}
        return self._arrow.schema([self._arrow.field(name, kinds[kind]) for name, kind in kinds_of(table).items()])

    def _flush(self, table: str) -> None:
        rows, self._rows[table] = self._rows[table], []
        if rows:
            self._writers[table].write_table(self._arrow.Table.from_pylist(rows, schema=self._schemas[table]))
            self._counts[table] += len(rows)


def read_rows(storage: Storage, name: str, *, columns: list[str] | None = None) -> Iterator[Row]:
    """The rows of a file of the data set."""
    _, parquet = arrow()
    with storage.open(name) as file:
        for batch in parquet.ParquetFile(file).iter_batches(batch_size=BATCH, columns=columns):
            yield from batch.to_pylist()


def arrow() -> tuple[Any, Any]:
    """pyarrow and its Parquet part. Raises UsageError if it is not installed."""
    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError as error:
        raise UsageError("archive: needs pyarrow: pip install 'according[parquet]'") from error
    return pyarrow, pyarrow.parquet


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
