"""One document's account of one event: the record that we write."""

from __future__ import annotations

import hashlib
from typing import Any

from according.records.actor import Party
from according.records.attribution import Source
from according.records.count import COUNT_FIELDS, Count
from according.records.document import Document
from according.records.quick import dataclass
from according.records.span import Span
from according.records.when import Time
from according.records.where import PLACE_FIELDS, Place

SCHEMA = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """claim: id of the other claim of the same document. how: content_of | part_of | carries_out | corrects."""

    claim: str
    how: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One event as one document tells it, with every voice on it. Fields as in docs/reference/claims.md."""

    id: str
    document: Document
    type: str
    mode: str | None
    contexts: tuple[str, ...]
    cameo: str | None
    trigger: Span
    status: str
    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]
    sources: tuple[Source, ...]
    time: Time | None
    place: Place | None
    counts: tuple[Count, ...]
    evidence: Span
    mentions: tuple[Span, ...]
    links: tuple[Link, ...]
    confidence: float
    explanation: tuple[tuple[str, str], ...]

    def teller(self, party: Party) -> str:
        """Who names a party in its role, "" where every voice of the claim does, or the report itself."""
        return party.source if any(source.name != party.source for source in self.sources) else ""

    def to_dict(self) -> dict[str, Any]:
        """The claim as the JSON object of the contract; every key always there."""
        text = self.document.text
        return {
            "schema": SCHEMA,
            "id": self.id,
            "document": _document(self.document),
            "event": {
                "type": self.type,
                "mode": self.mode,
                "contexts": list(self.contexts),
                "cameo": self.cameo,
                "trigger": _words(self.trigger, text),
            },
            "status": self.status,
            "actors": [_party(party) for party in self.actors],
            "recipients": [_party(party) for party in self.recipients],
            "sources": [_source(source) for source in self.sources],
            "time": _time(self.time),
            "place": _place(self.place),
            "counts": [_count(count) for count in self.counts],
            "evidence": _words(self.evidence, text),
            "mentions": [{"start": span.start, "end": span.end} for span in self.mentions],
            "links": [{"claim": link.claim, "how": link.how} for link in self.links],
            "confidence": self.confidence,
            "explanation": dict(self.explanation),
        }


def claim_id(document: Document, *, kind: str, start: int, end: int) -> str:
    """Stable over runs and machines: the document's text, the type and the trigger's place (code points)."""
    digest = hashlib.sha256(f"{document.id} {kind} {start} {end}".encode()).hexdigest()
    return f"{document.id[:8]}-{digest[:8]}"


def _words(span: Span, text: str) -> dict[str, Any]:
    return {"text": span.of(text), "start": span.start, "end": span.end}


def _document(document: Document) -> dict[str, Any]:
    return {
        "id": document.id,
        "path": document.path,
        "title": document.title,
        "source": document.source,
        "url": document.url,
        "published": document.published.isoformat() if document.published else None,
        "published_from": document.published_from,
        "language": document.language,
    }


def _party(party: Party) -> dict[str, Any]:
    return {
        "text": party.text,
        "start": party.start,
        "end": party.end,
        "name": party.name,
        "id": party.id,
        "country": party.country,
        "sectors": list(party.sectors),
        "source": party.source,
    }


def _source(source: Source) -> dict[str, Any]:
    names = ("name", "id", "country", "stance", "cue", "text", "start", "end")
    return {name: getattr(source, name) for name in names} | {"via": list(source.via)}


def _time(time: Time | None) -> dict[str, Any] | None:
    if time is None:
        return None
    return {
        "start": time.start.isoformat(),
        "end": time.end.isoformat(),
        "granularity": time.granularity,
        "text": time.text,
        "rule": time.rule,
    }


def _place(place: Place | None) -> dict[str, Any] | None:
    if place is None:
        return None
    return {name: getattr(place, name) for name in PLACE_FIELDS}


def _count(count: Count) -> dict[str, Any]:
    return {name: getattr(count, name) for name in COUNT_FIELDS}
