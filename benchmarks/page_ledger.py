"""A ledger of any size, made up: events of many reports, with voices, parties, places, days and counts in a realistic mix.

    python -m benchmarks.page_ledger FILE.db [--events 20000] [--claims 100000]

The same numbers give the same ledger. Its texts are a few sentences each; its events are given, not reconciled.
"""

from __future__ import annotations

import argparse
import hashlib
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random

from according.cli.reconciling import row_of
from according.records.actor import Party
from according.records.attribution import Source
from according.records.claim import Claim
from according.records.count import Count
from according.records.document import Document
from according.records.event import Change, Event, EventPlace, EventTime, Joined
from according.records.span import Span
from according.records.when import Time
from according.records.where import Place
from according.store import Coder, Ledger

TYPES = "ASSAULT ASSAULT ASSAULT ASSAULT COERCE ACCUSE REQUEST RETREAT AGREE CONSULT AID THREATEN PROTEST SANCTION MOBILIZE REJECT".split()
VERBS = {"ASSAULT": "shelled", "COERCE": "arrested", "ACCUSE": "accused", "PROTEST": "marched against", "AID": "fed"}
STANDINGS = "narrated narrated narrated claimed claimed contested denied corroborated prospective".split()
FIRST_DAY = date(2019, 1, 1)
SYLLABLES = "ka mo ri bel tan do sa ne lu gar vi sho pe dar ul an mir to zan".split()


def clock() -> datetime:
    """A moment that stands still."""
    return datetime(2024, 1, 1, tzinfo=UTC)


class Maker:
    """Makes claims and events; every choice comes from one seed."""

    def __init__(self, events: int, claims: int) -> None:
        self.events, self.claims = events, claims
        self.chance = Random(7)
        self.parties = [self._name(3) for _ in range(3000)]
        self.speakers = [self._name(2) + role for role in ("", " ministry", " spokesman", " residents") for _ in range(700)]
        self.towns = [(self._name(2), self.chance.uniform(-40, 60), self.chance.uniform(-80, 140)) for _ in range(2500)]
        self.countries = "SYR YEM UKR SDN SSD COD MLI NER NGA ETH SOM AFG PAK MMR COL IRQ LBY BFA MEX IND".split()
        self.outlets = [f"The {self._name(2)} {kind}" for kind in ("Post", "Wire", "Herald", "Gazette") for _ in range(40)]

    def _name(self, syllables: int) -> str:
        return "".join(self.chance.choices(SYLLABLES, k=syllables)).capitalize()

    def _often(self, names: list[str]) -> str:
        """Few names are common, most are rare."""
        return names[int(len(names) * self.chance.random() ** 3)]

    def fill(self, ledger: Ledger) -> None:
        """Writes all reports, claims and events."""
        run = ledger.run(coder=Coder(version="1", weights="a" * 64, tables="b" * 64), command="add", clock=clock)
        found: list[Event] = []
        made = 0
        for number in range(self.events):
            rest, events = self.claims - made, self.events - number
            size = rest if events == 1 else min(max(1, round(self.chance.expovariate(events / rest))), 60, rest - events + 1)
            claims = list(self._event(number, size))
            for claim in claims:
                run.store(claim.document, coded=claim.document, claims=(claim,))
            made += len(claims)
            found.append(self._joined(claims))
        run.end()
        ledger.replace_events(map(row_of, found), at=clock())

    def _event(self, number: int, size: int) -> Iterator[Claim]:
        type_, day = self.chance.choice(TYPES), FIRST_DAY + timedelta(days=self.chance.randrange(2000))
        actor, recipient, town = self._often(self.parties), self._often(self.parties), self.chance.choice(self.towns)
        country = self._often(self.countries)
        dated, placed = self.chance.random() < 0.85, self.chance.random() < 0.8
        for place in range(size):
            speaker = self._often(self.speakers) if self.chance.random() < 0.7 else ""
            published = day + timedelta(days=self.chance.randrange(5))
            killed = self.chance.randrange(1, 40)
            verb = VERBS.get(type_, "met")
            said = f", {speaker} said" if speaker else ""
            text = f"{actor} {verb} {recipient} in {town[0]} on {day}, killing {killed}{said}. Report {number}-{place}.\n"
            names = (actor, recipient, speaker, town if placed else None, country)
            yield self._claim(text, type_, names, day if dated else None, published)

    def _claim(self, text: str, type_: str, names: tuple, day: date | None, published: date) -> Claim:
        actor, recipient, speaker, town, country = names
        digest = hashlib.sha256(text.encode()).hexdigest()
        outlet = self._often(self.outlets)
        document = Document(
            id=digest[:16], text=text, title=text[:60], source=outlet, url=f"https://example.org/{digest[:8]}", published=published,
            published_from="given",
        )  # fmt: skip

        def words(part: str) -> dict:
            return {"text": part, "start": text.index(part), "end": text.index(part) + len(part)}

        def party(name: str) -> Party:
            return Party(**words(name), name=name, id=None, country=country, sectors=("UNK",), rule="phrase")

        stance = self.chance.choices(("asserts", "denies", "disclaims"), (85, 12, 3))[0]
        where = words(speaker) if speaker else {"text": "", "start": 0, "end": 0}
        written = text[text.index(" on ") + 4 :][:10]
        figure = text[text.index("killing ") + 8 :].split(",")[0].split(".")[0]
        end = text.index(". Report") + 1
        verb = VERBS.get(type_, "met")
        return Claim(
            id=f"{digest[:8]}-{digest[8:16]}", document=document, type=type_, mode=None, contexts=(), cameo=None,
            trigger=Span(start=text.index(verb), end=text.index(verb) + len(verb)), status="actual",
            actors=(party(actor),), recipients=(party(recipient),),
            sources=(Source(**where, name=speaker, id=None, country=country, stance=stance, cue="said" if speaker else "", rule="speech"),),
            time=Time(
                start=day, end=day, granularity="day", text=written, start_offset=text.index(written),
                end_offset=text.index(written) + 10, rule="full-date",
            ) if day else None,
            place=Place(
                **words(town[0]), name=town[0], country=country, admin1=None, lat=round(town[1], 3), lon=round(town[2], 3),
                radius_km=5.0, precision="settlement", geonames_id=None, rule="only place of that name",
            ) if town else None,
            counts=(Count(**words(figure), what="killed", low=int(figure), high=int(figure), of=None, source=speaker),),
            evidence=Span(start=0, end=end), mentions=(), links=(), confidence=round(self.chance.uniform(0.3, 0.98), 2),
            explanation=(("event", "cue"), ("status", "indicative")),
        )  # fmt: skip

    def _joined(self, claims: list[Claim]) -> Event:
        claims = sorted(claims, key=lambda claim: (claim.document.published, claim.id))
        first, standing = claims[0], self.chance.choice(STANDINGS)
        time, place = first.time, first.place
        return Event(
            id=f"E-{first.id}", claims=tuple(sorted(claim.id for claim in claims)), type=first.type, mode=None,
            time=EventTime(start=time.start, end=time.end, granularity="day", claim=first.id, claims=len(claims)) if time else None,
            place=EventPlace(
                name=place.name, country=place.country, admin1=None, lat=place.lat, lon=place.lon, radius_km=5.0, precision="settlement",
                geonames_id=None, claim=first.id, claims=len(claims),
            ) if place else None,
            counts=(), standing=standing, changes=(Change(day=first.document.published, standing=standing, claim=first.id),), sides=(),
            reports=len(claims), origins=max(1, len(claims) // 2),
            joined=tuple(Joined(claim=claim.id, to=first.id, score=7.0, because=("same day", "same place")) for claim in claims[1:]),
        )  # fmt: skip


def make(file: Path, *, events: int, claims: int) -> None:
    """Makes the ledger. The file must not be there."""
    with Ledger(file, write=True) as ledger:
        # Made up and soon thrown away: nothing is lost if the machine stops.
        ledger._connection.execute("PRAGMA synchronous = OFF")
        ledger._connection.execute("PRAGMA journal_mode = MEMORY")
        Maker(events, claims).fill(ledger)


def main() -> None:
    """Makes one and says what it holds."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--events", type=int, default=20_000)
    parser.add_argument("--claims", type=int, default=100_000)
    asked = parser.parse_args()
    make(asked.file, events=asked.events, claims=asked.claims)
    with Ledger(asked.file) as ledger:
        print(ledger.counts())


if __name__ == "__main__":
    main()
