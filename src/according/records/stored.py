"""A claim as the ledger keeps it: what is needed to tell whether two claims speak of one event."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from according.errors import UsageError
from according.records.actor import Party
from according.records.attribution import Source
from according.records.claim import Claim, Link
from according.records.count import Count
from according.records.when import Time
from according.records.where import Place

LEAD = 600
"""Characters of a report's beginning, which tells what story it is of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredClaim:
    """One claim without its document's text. trigger, evidence: their words; document: its id; outlet: who published it.

    published: day of publication or None; published_from: as in `Document`. lead: how the report begins, "" where that is not known.
    All else as in `Claim`.
    """

    id: str
    document: str
    outlet: str | None
    published: date | None
    type: str
    mode: str | None
    status: str
    trigger: str
    evidence: str
    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]
    sources: tuple[Source, ...]
    time: Time | None
    place: Place | None
    counts: tuple[Count, ...]
    links: tuple[Link, ...] = ()
    lead: str = ""
    published_from: str = "given"

    @classmethod
    def of(cls, claim: Claim) -> StoredClaim:
        """What the ledger keeps of a claim as the coder gives it."""
        document = claim.document
        shared = ("id", "type", "mode", "status", "actors", "recipients", "sources", "time", "place", "counts", "links")
        return cls(
            document=document.id,
            outlet=document.source,
            published=document.published,
            published_from=document.published_from,
            trigger=claim.trigger.of(document.text),
            evidence=claim.evidence.of(document.text),
            lead=document.text[:LEAD],
            **{name: getattr(claim, name) for name in shared},
        )

    @classmethod
    def from_dict(cls, record: Mapping[str, Any]) -> StoredClaim:
        """A claim from the JSON object of the contract (`Claim.to_dict`), which has the title for a lead.

        Raises UsageError that names the claim and the key if one is missing or of the wrong kind.
        """
        try:
            return _read(record)
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            name = record.get("id") if isinstance(record, Mapping) else record
            problem = f"no {error}" if isinstance(error, KeyError) else str(error)
            raise UsageError(f"claim {name!r}: not as `according code --format jsonl` writes it: {problem}") from error


def _read(record: Mapping[str, Any]) -> StoredClaim:
    document, event = record["document"], record["event"]
    return StoredClaim(
        id=record["id"],
        document=document["id"],
        outlet=document["source"],
        published=_day(document["published"]),
        published_from=document.get("published_from", "given"),
        type=event["type"],
        mode=event["mode"],
        status=record["status"],
        trigger=event["trigger"]["text"],
        evidence=record["evidence"]["text"],
        actors=tuple(_party(party) for party in record["actors"]),
        recipients=tuple(_party(party) for party in record["recipients"]),
        sources=tuple(Source(**{**source, "via": tuple(source["via"])}) for source in record["sources"]),
        time=_time(record["time"]),
        place=Place(**record["place"]) if record["place"] else None,
        counts=tuple(Count(**count) for count in record["counts"]),
        links=tuple(Link(**link) for link in record["links"]),
        lead=document.get("title") or "",
    )


def _day(written: str | None) -> date | None:
    return None if written is None else date.fromisoformat(written)


def _party(party: Mapping[str, Any]) -> Party:
    return Party(**{**party, "sectors": tuple(party["sectors"])}, rule="")


def _time(time: Mapping[str, Any] | None) -> Time | None:
    """The claim's time. Its words stand in the document; their place is not in the record."""
    if time is None:
        return None
    days = {"start": date.fromisoformat(time["start"]), "end": date.fromisoformat(time["end"])}
    return Time(**{**time, **days}, start_offset=0, end_offset=0)
