"""What a published site shows, before it is written: its events with every voice, its reports with their claims."""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from according.export.entry import Entry
from according.export.happening import EventHead, Happening, happenings
from according.records.count import Count
from according.records.decision import REVIEWED
from according.records.event import EventSketch, review_of_event

PLAIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,79}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A report of the site. text: its text, "" where the profile keeps it back; claims: those of the site, in their order."""

    id: str
    title: str | None
    outlet: str | None
    url: str | None
    published: str | None
    text: str
    claims: tuple[Entry, ...]

    @property
    def file(self) -> str:
        return f"reports/{file_name(self.id)}"

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """The text in pieces, marked where a claim's evidence and trigger stand."""
        return tuple(_pieces(self.text, self.claims))


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Words of a report. claims: numbers (from 1) of those whose evidence they are in; trigger: whether they tell the event."""

    text: str
    claims: tuple[int, ...]
    trigger: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """An event of the site. changes: (day or None, standing) of each change of its standing."""

    happening: Happening
    changes: tuple[tuple[str | None, str], ...]

    @property
    def file(self) -> str:
        return f"events/{file_name(self.happening.id)}"

    @property
    def sketch(self) -> EventSketch:
        return sketch_of(self.happening)

    @property
    def counts(self) -> tuple[tuple[Count, Entry, bool], ...]:
        """Every figure with the claim that gives it, and whether its source took it back since; nothing is added up."""
        return tuple((count, entry, at in entry.revised) for entry in self.happening.entries for at, count in enumerate(entry.claim.counts))


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """A site to write. profile: public or full; made: day, ISO; about: where it is from, as JSON can hold it."""

    title: str
    profile: str
    made: str
    events: tuple[Told, ...]
    reports: tuple[Report, ...]
    about: Mapping[str, Any] = field(default_factory=dict)

    def with_about(self, told: Mapping[str, Any]) -> Site:
        """The same site, with where it is from."""
        return replace(self, about=told)


def site_of(
    entries: Iterable[Entry], *, heads: Mapping[str, EventHead], changes: Mapping[str, tuple[tuple[str | None, str], ...]],
    texts: Mapping[str, str], known: Mapping[str, Any],
) -> Site:  # fmt: skip
    """A site of these claims.

    heads: the ledger's events by id; changes: of their standing, by id; texts: of the reports, by id, empty where they are kept back;
    known: the other fields of `Site`.
    """
    kept = list(entries)
    told = tuple(Told(happening=one, changes=changes.get(one.id, ())) for one in happenings(kept, heads=heads))
    return Site(events=told, reports=tuple(_reports(kept, texts)), **known)


def _reports(entries: list[Entry], texts: Mapping[str, str]) -> Iterator[Report]:
    """The reports, those published last first."""
    groups: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        groups[entry.claim.document.id].append(entry)
    for _, group in sorted(groups.items(), key=lambda one: (str(one[1][0].claim.document.published or ""), one[0]), reverse=True):
        document = group[0].claim.document
        yield Report(
            id=document.id, title=document.title, outlet=document.source, url=document.url,
            published=document.published.isoformat() if document.published else None,
            text=texts.get(document.id, ""), claims=tuple(group),
        )  # fmt: skip


def sketch_of(one: Happening) -> EventSketch:
    """An event as the map takes it."""
    time, place = one.time, one.place
    return EventSketch(
        id=one.id, type=one.type, mode=one.mode, standing=one.standing or "", reports=one.reports, origins=one.origins,
        time_start=time.start.isoformat() if time else None, time_end=time.end.isoformat() if time else None,
        time_granularity=time.granularity if time else None,
        place=place.name if place else None, country=place.country if place else None, admin1=place.admin1 if place else None,
        latitude=place.lat if place else None, longitude=place.lon if place else None, radius_km=place.radius_km if place else None,
        precision=place.precision if place else None,
        actors=tuple(dict.fromkeys(party.name for party in one.actors)),
        recipients=tuple(dict.fromkeys(party.name for party in one.recipients)),
        voices=tuple((voice.name, voice.stance) for voice in one.voices),
        review=review_of_event(len(one.entries), reviewed=sum(entry.review in REVIEWED for entry in one.entries), added=one.added),
    )  # fmt: skip


def file_name(id_: str) -> str:
    """A page's file name: the id if it can be one on every system, else its checksum."""
    plain = PLAIN.fullmatch(id_) and not id_.endswith(".")
    return f"{id_ if plain else hashlib.sha256(id_.encode('utf8', 'backslashreplace')).hexdigest()[:24]}.html"


def _pieces(text: str, claims: tuple[Entry, ...]) -> Iterator[Piece]:
    spans = [(entry.claim.evidence, entry.claim.trigger) for entry in claims]
    cuts = {0, len(text)} | {end for pair in spans for span in pair for end in (span.start, span.end) if 0 <= end <= len(text)}
    edges = sorted(cuts)
    for start, end in zip(edges, edges[1:], strict=False):
        inside = tuple(n for n, (evidence, _) in enumerate(spans, 1) if evidence.start <= start and end <= evidence.end)
        trigger = any(span.start <= start and end <= span.end for _, span in spans)
        yield Piece(text=text[start:end], claims=inside, trigger=trigger)
