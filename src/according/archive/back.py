"""The data set back to reports and claims, nothing lost: for a ledger, which then needs to code nothing."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Any

from according.archive.begin import plan_of
from according.archive.job import IDENTITY
from according.archive.plan import PLAN
from according.archive.shards import marker_of
from according.archive.storage import Storage, told
from according.archive.tables import part_name, read_rows
from according.errors import DocumentError
from according.records.actor import Party
from according.records.attribution import Source
from according.records.claim import Claim, Link
from according.records.count import Count
from according.records.discard import Discard
from according.records.document import Document
from according.records.span import Span
from according.records.when import Time
from according.records.where import Place

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Coded:
    """A report with its claims. document: dated as its claims have it."""

    document: Document
    claims: tuple[Claim, ...]

    @property
    def as_read(self) -> Document:
        """The report as it was read, before a day was found in its text."""
        found = self.document.published_from == "text"
        return replace(self.document, published=None, published_from="unknown") if found else self.document


def is_output(path: str) -> bool:
    """Whether a folder is the output of an archive's coding."""
    return all((Path(path) / name).is_file() for name in (IDENTITY, PLAN))


def coder_of(storage: Storage) -> dict[str, Any]:
    """Version, weights, tables and settings that coded it."""
    with told(storage.where):
        return dict(json.loads(storage.get(IDENTITY) or b"{}")["coder"])


def outcomes(storage: Storage) -> Iterator[Coded | Discard | DocumentError]:
    """Of all shards that are done, in their order. Raises ArchiveError if it cannot be read."""
    with told(storage.where):
        for number in range(len(plan_of(storage))):
            marker = marker_of(storage, number)
            if marker is not None:
                yield from _of_shard(storage, number, set(marker["files"]))


def _of_shard(storage: Storage, number: int, there: set[str]) -> Iterator[Coded | Discard | DocumentError]:
    rows = {table: part_name(table, number) for table in ("claims", "documents", "failures")}
    found = {table: read_rows(storage, name) if name in there else iter(()) for table, name in rows.items()}
    for row in found["documents"]:
        document = document_of(row)
        yield Coded(document=document, claims=tuple(claim_of(one, document) for one in islice(found["claims"], row["claims"])))
    for row in found["failures"]:
        if row["outcome"] == "skipped":
            yield Discard(document=row["document"], stage=row["stage"], reason=row["reason"], detail=row["detail"])
        else:
            yield DocumentError(row["document"], stage=row["stage"], problem=row["detail"])


def document_of(row: Row) -> Document:
    """The report of a row of `documents`."""
    same = {name: row[name] for name in ("text", "path", "title", "source", "url", "published_from", "language")}
    return Document(id=row["document_id"], published=_day(row["published"]), **same)


def claim_of(row: Row, document: Document) -> Claim:
    """The claim of a row of `claims`."""
    record, rules = json.loads(row["json"]), json.loads(row["rules"])
    event = record["event"]
    return Claim(
        id=record["id"],
        document=document,
        type=event["type"],
        mode=event["mode"],
        contexts=tuple(event["contexts"]),
        cameo=event["cameo"],
        trigger=_span(event["trigger"]),
        status=record["status"],
        actors=tuple(map(_party, record["actors"], rules["actors"])),
        recipients=tuple(map(_party, record["recipients"], rules["recipients"])),
        sources=tuple(map(_source, record["sources"], rules["sources"])),
        time=_time(record["time"], rules["time"]),
        place=Place(**record["place"]) if record["place"] else None,
        counts=tuple(Count(**one) for one in record["counts"]),
        evidence=_span(record["evidence"]),
        mentions=tuple(map(_span, record["mentions"])),
        links=tuple(Link(**one) for one in record["links"]),
        confidence=record["confidence"],
        explanation=tuple(record["explanation"].items()),
    )


def _span(record: Row) -> Span:
    return Span(start=record["start"], end=record["end"])


def _party(record: Row, rule: str) -> Party:
    return Party(**{**record, "sectors": tuple(record["sectors"])}, rule=rule)


def _source(record: Row, rule: str) -> Source:
    return Source(**{**record, "via": tuple(record["via"])}, rule=rule)


def _time(record: Row | None, offsets: tuple[int, int] | None) -> Time | None:
    if record is None or offsets is None:
        return None
    days = {name: date.fromisoformat(record[name]) for name in ("start", "end")}
    return Time(**{**record, **days}, start_offset=offsets[0], end_offset=offsets[1])


def _day(written: str | None) -> date | None:
    return date.fromisoformat(written) if written else None
