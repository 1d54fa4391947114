"""A claim as one flat row, for csv and all that has columns. They are described in docs/reference/commands.md."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from according.export.codes import province

if TYPE_CHECKING:
    from collections.abc import Iterable

    from according.records.actor import Party
    from according.records.claim import Claim
    from according.records.count import Count
    from according.records.document import Document

COLUMNS = (
    "claim_id", "document_id", "path", "title", "outlet", "url", "published", "published_from", "language",
    "type", "mode", "contexts", "cameo", "trigger", "status",
    "actors", "actor_words", "actor_countries", "actor_sectors", "actor_sources",
    "recipients", "recipient_words", "recipient_countries", "recipient_sectors", "recipient_sources",
    "sources", "stances", "cues", "source_words", "via",
    "time_start", "time_end", "time_granularity", "time_words", "time_rule",
    "place", "place_words", "place_country", "place_admin1", "lat", "lon", "radius_km", "place_precision", "geonames_id", "place_rule",
    "counts", "count_words", "evidence", "evidence_start", "evidence_end", "links", "confidence",
)  # fmt: skip
OWN_VOICE = "the report"


def to_row(claim: Claim) -> dict[str, str | float | None]:
    """A claim by column; lists are joined by "; ", what is unknown is None."""
    text = claim.document.text
    return row_of(claim, trigger=claim.trigger.of(text), evidence=claim.evidence.of(text))


def row_of(claim: Claim, *, trigger: str, evidence: str) -> dict[str, str | float | None]:
    """As to_row, for a claim whose document's text is not at hand: the words of its trigger and its sentence are given."""
    return {
        "claim_id": claim.id,
        **_document(claim.document),
        "type": claim.type,
        "mode": claim.mode,
        "contexts": _join(claim.contexts),
        "cameo": claim.cameo,
        "trigger": trigger,
        "status": claim.status,
        **_parties(claim.actors, "actor"),
        **_parties(claim.recipients, "recipient"),
        **_sources(claim),
        **_time(claim),
        **_place(claim),
        "counts": figures_told(claim.counts),
        "count_words": _join(count.text for count in claim.counts),
        "evidence": evidence,
        "evidence_start": claim.evidence.start,
        "evidence_end": claim.evidence.end,
        "links": _join(f"{link.how} {link.claim}" for link in claim.links),
        "confidence": claim.confidence,
    }


def figures_told(counts: Iterable[Count]) -> str:
    """As "killed 18-20 civilians (Health Ministry); injured 5+ (the report)"."""
    return _join(map(_count, counts))


def _join(values: Any) -> str:
    return "; ".join(values)


def _document(document: Document) -> dict[str, str | float | None]:
    published = document.published.isoformat() if document.published else None
    return {
        "document_id": document.id,
        "path": document.path,
        "title": document.title,
        "outlet": document.source,
        "url": document.url,
        "published": published,
        "published_from": document.published_from,
        "language": document.language,
    }


def _parties(parties: tuple[Party, ...], name: str) -> dict[str, str | float | None]:
    """Five columns of equal length; what a party lacks is "-" so that the lists stay in step."""
    return {
        f"{name}s": _join(party.name for party in parties),
        f"{name}_words": _join(party.text for party in parties),
        f"{name}_countries": _join(party.country or "-" for party in parties),
        f"{name}_sectors": _join("/".join(party.sectors) or "-" for party in parties),
        f"{name}_sources": _join(party.source or OWN_VOICE for party in parties),
    }


def _sources(claim: Claim) -> dict[str, str | float | None]:
    return {
        "sources": _join(source.name or OWN_VOICE for source in claim.sources),
        "stances": _join(source.stance for source in claim.sources),
        "cues": _join(source.cue or "-" for source in claim.sources),
        "source_words": _join(source.text or "-" for source in claim.sources),
        "via": _join("/".join(source.via) or "-" for source in claim.sources),
    }


def _time(claim: Claim) -> dict[str, str | float | None]:
    time = claim.time
    return {
        "time_start": time.start.isoformat() if time else None,
        "time_end": time.end.isoformat() if time else None,
        "time_granularity": time.granularity if time else None,
        "time_words": time.text if time else None,
        "time_rule": time.rule if time else None,
    }


def _place(claim: Claim) -> dict[str, str | float | None]:
    columns = {
        "place": "name", "place_words": "text", "place_country": "country", "place_admin1": "admin1", "lat": "lat", "lon": "lon",
        "radius_km": "radius_km", "place_precision": "precision", "geonames_id": "geonames_id", "place_rule": "rule",
    }  # fmt: skip
    found: dict[str, str | float | None] = {column: getattr(claim.place, name) if claim.place else None for column, name in columns.items()}
    return found | {"place_admin1": province(claim.place)}


def _count(count: Count) -> str:
    """As "killed 18-20 civilians (Health Ministry)"; an open end as "18+"."""
    high = "+" if count.high is None else "" if count.high == count.low else f"-{count.high}"
    of = f" {count.of}" if count.of else ""
    return f"{count.what} {count.low}{high}{of} ({count.source or OWN_VOICE})"
