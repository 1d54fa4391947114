"""A happening as exports by event take it: an event of the ledger with its claims, or a claim that belongs to none."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from according.export.entry import Entry
from according.records.actor import Party
from according.records.attribution import Source
from according.records.decision import REVIEWED
from according.records.event import EventOutline
from according.records.when import Time
from according.records.where import Place

UNTOLD = ("denied", "prospective")
"""Standings of events that no side tells as done."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EventHead(EventOutline):
    """What the ledger says of an event as a whole, and when that last changed."""

    changed_at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """entries: its claims, by day of publication and id. standing: None for a claim that no event holds.

    time, place: the event's best ones. reports: how many documents; origins: how many of them do not copy each other.
    """

    id: str
    type: str
    mode: str | None
    standing: str | None
    time: Time | None
    place: Place | None
    reports: int
    origins: int
    changed_at: str
    entries: tuple[Entry, ...]

    @property
    def told_as_done(self) -> bool:
        """Whether some claim has it as actual and a voice that does not deny it."""
        told = any(
            entry.claim.status == "actual" and any(source.stance != "denies" for source in entry.claim.sources) for entry in self.entries
        )
        return told and self.standing not in UNTOLD

    @property
    def reviewed(self) -> str:
        """Whether people have accepted, corrected or added all of its claims here ("yes"), some ("partly") or none ("no")."""
        count = sum(entry.review in REVIEWED for entry in self.entries)
        return "no" if not count else "yes" if count == len(self.entries) else "partly"

    @property
    def added(self) -> int:
        """How many of its claims here people added, where the coder missed the event."""
        return sum(entry.review == "added" for entry in self.entries)

    @property
    def coded_by(self) -> str:
        """Who coded its claims here: "machine-coded", "person-coded" or "machine-coded, with claims that people added"."""
        if not self.added:
            return "machine-coded"
        return "person-coded" if self.added == len(self.entries) else "machine-coded, with claims that people added"

    @property
    def actors(self) -> tuple[Party, ...]:
        return _parties(party for entry in self.entries for party in entry.claim.actors)

    @property
    def recipients(self) -> tuple[Party, ...]:
        return _parties(party for entry in self.entries for party in entry.claim.recipients)

    @property
    def voices(self) -> tuple[Source, ...]:
        """Who says so, each (name, stance) once."""
        found: dict[tuple[str, str], Source] = {}
        for entry in self.entries:
            for source in entry.claim.sources:
                found.setdefault((source.name, source.stance), source)
        return tuple(found.values())

    @property
    def outlets(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(entry.claim.document.source for entry in self.entries if entry.claim.document.source))

    @property
    def first(self) -> Entry:
        """The claim that was published first."""
        return self.entries[0]


def _parties(found: Iterable[Party]) -> tuple[Party, ...]:
    """Each party once: by its id, or by name (a headline's "Rebels" are the rebels) and country.

    One without a country is that of the same name that has one.
    """
    kept: dict[object, Party] = {}
    for party in found:
        kept.setdefault(party.id or (party.name.casefold(), party.country), party)
    homes = {party.name.casefold() for party in kept.values() if party.country}
    return tuple(party for party in kept.values() if party.id or party.country or party.name.casefold() not in homes)


def happenings(entries: Iterable[Entry], *, heads: Mapping[str, EventHead]) -> Iterator[Happening]:
    """Events by day and id, days that are not known last. heads: by id; a claim without one is a happening of its own.

    The entries may be those of a filter: an event is then told by the claims that are wanted alone, with the event's own head.
    """
    groups: dict[str, list[Entry]] = {}
    for entry in entries:
        event = entry.event if entry.event in heads else None
        groups.setdefault(event or entry.claim.id, []).append(entry)
    made = (_event(heads[key], group) if key in heads else _alone(group[0]) for key, group in groups.items())
    yield from sorted(made, key=lambda one: (one.time is None, one.time.start if one.time else date.min, one.id))


def _alone(entry: Entry) -> Happening:
    claim = entry.claim
    return Happening(
        id=claim.id, type=claim.type, mode=claim.mode, standing=None, time=claim.time, place=claim.place, reports=1, origins=1,
        changed_at=entry.changed_at, entries=(entry,),
    )  # fmt: skip


def _event(head: EventHead, group: list[Entry]) -> Happening:
    entries = sorted(group, key=lambda entry: (entry.claim.document.published or date.max, entry.claim.id))
    return Happening(
        id=head.id, type=head.type, mode=head.mode, standing=head.standing, time=_time(head, entries), place=_place(head, entries),
        reports=head.reports, origins=head.origins, changed_at=head.changed_at, entries=tuple(entries),
    )  # fmt: skip


def _time(head: EventHead, entries: list[Entry]) -> Time | None:
    """The claim's time that the event took, with its words; else its days alone."""
    if head.time_start is None or head.time_end is None:
        return None
    start, end = date.fromisoformat(head.time_start), date.fromisoformat(head.time_end)
    known = (entry.claim.time for entry in entries)
    same = next((time for time in known if time and (time.start, time.end) == (start, end)), None)
    bare = Time(start=start, end=end, granularity=head.time_granularity or "range", text="", start_offset=0, end_offset=0, rule="event")
    return same or bare


def _place(head: EventHead, entries: list[Entry]) -> Place | None:
    if head.place is None:
        return None
    known = (entry.claim.place for entry in entries)
    wanted = (head.place, head.latitude, head.longitude)
    same = next((place for place in known if place and (place.name, place.lat, place.lon) == wanted), None)
    return same or Place(
        name=head.place, text="", start=0, end=0, country=head.country, admin1=head.admin1, lat=head.latitude, lon=head.longitude,
        radius_km=head.radius_km, precision=head.precision or "area", geonames_id=None, rule="event",
    )  # fmt: skip


def joined(values: Iterable[str | None], *, by: str = "; ") -> str | None:
    """The values that are there, each once, or None if there are none."""
    return by.join(dict.fromkeys(value for value in values if value)) or None


Row = Callable[[Happening], dict[str, object]]
"""Makes a row of a happening: a value for each column of a table of data/export."""
