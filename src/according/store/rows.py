"""Documents and claims to rows of the ledger and back, nothing lost."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from according.records.actor import Party
from according.records.attribution import Source
from according.records.claim import Claim, Link
from according.records.count import Count
from according.records.document import Document
from according.records.span import Span
from according.records.stored import StoredClaim
from according.records.when import Time
from according.records.where import Place

Row = Mapping[str, Any]
CHILDREN = ("parties", "sources", "places", "counts", "mentions", "links")


def clean(text: str | None) -> str | None:
    """The text as SQLite can hold it: halves of surrogate pairs, as in file names that are not UTF-8, are written out as \\udc80."""
    return None if text is None else text.encode("utf-8", "backslashreplace").decode("utf-8")


def to_json(value: Any) -> str:
    """JSON with letters as they are, so that a search of the file's bytes finds them."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def origin_row(document: Document) -> dict[str, Any]:
    """Where a report comes from."""
    return {
        "title": clean(document.title),
        "source": clean(document.source),
        "url": clean(document.url),
        "path": clean(document.path),
        "published": document.published.isoformat() if document.published else None,
        "published_from": document.published_from,
    }


def document_of(row: Row) -> Document:
    """The report of a row of `documents`."""
    return Document(
        id=row["id"],
        text=row["text"],
        path=row["path"],
        title=row["title"],
        source=row["source"],
        url=row["url"],
        published=_day(row["published"]),
        published_from=row["published_from"],
        language=row["language"],
    )


def claim_row(claim: Claim) -> dict[str, Any]:
    """The row of `claims`, without when it came."""
    time = claim.time
    return {
        "id": claim.id,
        "document_id": claim.document.id,
        "type": claim.type,
        "mode": claim.mode,
        "contexts": to_json(list(claim.contexts)),
        "cameo": claim.cameo,
        "status": claim.status,
        "trigger_text": claim.trigger.of(claim.document.text),
        "trigger_start": claim.trigger.start,
        "trigger_end": claim.trigger.end,
        "time_start": time.start.isoformat() if time else None,
        "time_end": time.end.isoformat() if time else None,
        "time_granularity": time.granularity if time else None,
        "time_text": time.text if time else None,
        "time_text_start": time.start_offset if time else None,
        "time_text_end": time.end_offset if time else None,
        "time_rule": time.rule if time else None,
        "evidence": claim.evidence.of(claim.document.text),
        "evidence_start": claim.evidence.start,
        "evidence_end": claim.evidence.end,
        "confidence": claim.confidence,
        "explanation": json.dumps(dict(claim.explanation), ensure_ascii=False),
    }


def child_rows(claim: Claim) -> dict[str, list[tuple[Any, ...]]]:
    """The rows of the other tables, by table, their columns in the order of the schema."""
    parties = [("actor", n, p) for n, p in enumerate(claim.actors)] + [("recipient", n, p) for n, p in enumerate(claim.recipients)]
    place = claim.place
    return {
        "parties": [
            (claim.id, role, n, p.name, p.id, p.country, to_json(list(p.sectors)), p.text, p.start, p.end, p.rule, p.source)
            for role, n, p in parties
        ],
        "sources": [
            (claim.id, n, s.name, s.id, s.country, s.stance, s.cue, to_json(list(s.via)), s.text, s.start, s.end, s.rule)
            for n, s in enumerate(claim.sources)
        ],
        "places": [(claim.id, *(getattr(place, name) for name in PLACE))] if place else [],
        "counts": [
            (claim.id, n, c.what, c.low, c.high, c.of, c.source, c.text, c.start, c.end) for n, c in enumerate(claim.counts)
        ],
        "mentions": [(claim.id, n, span.start, span.end) for n, span in enumerate(claim.mentions)],
        "links": [(claim.id, n, link.claim, link.how) for n, link in enumerate(claim.links)],
    }  # fmt: skip


PLACE = ("name", "country", "admin1", "lat", "lon", "radius_km", "precision", "geonames_id", "text", "start", "end", "rule")


def claims_of(rows: Iterable[Row], *, children: Mapping[str, Iterable[Row]], documents: Mapping[str, Document]) -> Iterable[Claim]:
    """The claims of rows of `claims`, in their order. children: rows of each table of CHILDREN, in order of position."""
    sorted_out: dict[str, dict[str, list[Row]]] = {}
    for table in CHILDREN:
        by_claim = sorted_out[table] = defaultdict(list)
        for row in children[table]:
            by_claim[row["claim_id"]].append(row)
    for row in rows:
        yield _claim(row, {table: found.get(row["id"], []) for table, found in sorted_out.items()}, documents[row["document_id"]])


def stored_claims_of(rows: Iterable[Row], *, children: Mapping[str, Iterable[Row]]) -> Iterable[StoredClaim]:
    """The claims of rows of `claims` with their reports' outlet, day, lead. children: rows of parties, sources, places, counts."""
    sorted_out: dict[str, defaultdict[str, list[Row]]] = {table: defaultdict(list) for table in children}
    for table, found in children.items():
        for row in found:
            sorted_out[table][row["claim_id"]].append(row)
    for row in rows:
        own = {table: by_claim[row["id"]] for table, by_claim in sorted_out.items()}
        yield StoredClaim(
            id=row["id"], document=row["document_id"], outlet=row["outlet"], published=_day(row["published"]), type=row["type"],
            mode=row["mode"], status=row["status"], trigger=row["trigger_text"], evidence=row["evidence"],
            actors=tuple(_party(p) for p in own["parties"] if p["role"] == "actor"),
            recipients=tuple(_party(p) for p in own["parties"] if p["role"] == "recipient"),
            sources=tuple(map(_source, own["sources"])), time=_time(row), place=next(map(_place, own["places"]), None),
            counts=tuple(map(_count, own["counts"])), lead=row["lead"], published_from=row["published_from"],
        )  # fmt: skip


def _claim(row: Row, children: Mapping[str, list[Row]], document: Document) -> Claim:
    return Claim(
        id=row["id"],
        document=document,
        type=row["type"],
        mode=row["mode"],
        contexts=tuple(json.loads(row["contexts"])),
        cameo=row["cameo"],
        trigger=Span(start=row["trigger_start"], end=row["trigger_end"]),
        status=row["status"],
        actors=tuple(_party(p) for p in children["parties"] if p["role"] == "actor"),
        recipients=tuple(_party(p) for p in children["parties"] if p["role"] == "recipient"),
        sources=tuple(map(_source, children["sources"])),
        time=_time(row),
        place=next(map(_place, children["places"]), None),
        counts=tuple(map(_count, children["counts"])),
        evidence=Span(start=row["evidence_start"], end=row["evidence_end"]),
        mentions=tuple(Span(start=m["text_start"], end=m["text_end"]) for m in children["mentions"]),
        links=tuple(Link(claim=link["to_claim"], how=link["how"]) for link in children["links"]),
        confidence=row["confidence"],
        explanation=tuple(json.loads(row["explanation"]).items()),
    )


def _party(row: Row) -> Party:
    return Party(
        text=row["text"], start=row["text_start"], end=row["text_end"], name=row["name"], id=row["party_id"], country=row["country"],
        sectors=tuple(json.loads(row["sectors"])), rule=row["rule"], source=row["source"],
    )  # fmt: skip


def _source(row: Row) -> Source:
    return Source(
        name=row["name"], id=row["source_id"], country=row["country"], stance=row["stance"], cue=row["cue"], text=row["text"],
        start=row["text_start"], end=row["text_end"], via=tuple(json.loads(row["via"])), rule=row["rule"],
    )  # fmt: skip


def _place(row: Row) -> Place:
    return Place(
        name=row["name"], text=row["text"], start=row["text_start"], end=row["text_end"], country=row["country"], admin1=row["admin1"],
        lat=row["latitude"], lon=row["longitude"], radius_km=row["radius_km"], precision=row["precision"],
        geonames_id=row["geonames_id"], rule=row["rule"],
    )  # fmt: skip


def _count(row: Row) -> Count:
    return Count(
        what=row["what"], low=row["low"], high=row["high"], of=row["of_whom"], source=row["source"], text=row["text"],
        start=row["text_start"], end=row["text_end"],
    )  # fmt: skip


def _time(row: Row) -> Time | None:
    start, end = _day(row["time_start"]), _day(row["time_end"])
    if start is None or end is None:
        return None
    return Time(
        start=start, end=end, granularity=row["time_granularity"], text=row["time_text"], start_offset=row["time_text_start"],
        end_offset=row["time_text_end"], rule=row["time_rule"],
    )  # fmt: skip


def _day(written: str | None) -> date | None:
    return date.fromisoformat(written) if written else None
