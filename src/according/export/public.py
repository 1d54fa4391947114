"""The profile `public`: names of private persons dropped, coordinates rounded, excerpts shortened. Knobs: data/export/public.toml.

A name is kept only where something says that it is a public one. What capital letters do not give away (a name in small letters, "her
mother") stays, so an excerpt is still to be read before it is published.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TypeVar
from urllib.parse import urlsplit

from according.errors import DataFileError
from according.export.codes import country, province
from according.export.entry import Entry
from according.export.happening import EventHead
from according.ontology.tables import DATA, read_some, read_toml
from according.records.actor import Party
from according.records.attribution import Source
from according.records.claim import Claim
from according.records.count import Count
from according.records.document import Document
from according.records.where import Place

NOBODY = "private person"
"""What stands for a name that was dropped."""
LEFT_OUT = "…"
_WORD = re.compile(r"\w[\w'’-]*")
Named = TypeVar("Named", Party, Source)


@dataclass(frozen=True, slots=True, kw_only=True)
class Public:
    """Turns entries into ones that may be shown to everybody.

    outlets: names of media, folded. plain: words with a capital that name no person, folded.
    """

    decimals: int
    least_radius_km: float
    excerpt_characters: int
    sectors: frozenset[str]
    body_words: frozenset[str]
    outlets: frozenset[str]
    plain: frozenset[str]

    def entry(self, entry: Entry) -> Entry:
        """The claim without what a stranger must not read. Its id stays, so that whoever has the ledger finds it."""
        claim = entry.claim
        gone = self._gone(claim)
        kept = self.plain | {word.casefold() for name in _names(claim) if name not in gone for word in _WORD.findall(name)}
        kept -= {word.casefold() for name in gone for word in _WORD.findall(name)}
        shown = replace(
            claim, document=_document(claim.document), place=claim.place and self._place(claim.place), explanation=(),
            actors=tuple(self._party(party, gone) for party in claim.actors),
            recipients=tuple(self._party(party, gone) for party in claim.recipients),
            sources=tuple(self._source(source, gone) for source in claim.sources),
            counts=tuple(self._count(count, gone, kept) for count in claim.counts),
        )  # fmt: skip
        trigger = max(0, claim.trigger.start - claim.evidence.start)
        return replace(
            entry, claim=shown, trigger=_hidden(entry.trigger, kept), evidence=self._excerpt(entry.evidence, trigger, kept),
            said=tuple(self._excerpt(words, 0, kept) for words in entry.said),
        )  # fmt: skip

    def head(self, head: EventHead) -> EventHead:
        """An event without what a stranger must not read."""
        if head.place is None or head.precision is None:
            return head
        place = self._place(
            Place(
                name=head.place, text="", start=0, end=0, country=head.country, admin1=head.admin1, lat=head.latitude, lon=head.longitude,
                radius_km=head.radius_km, precision=head.precision, geonames_id=None, rule="",
            )
        )  # fmt: skip
        return replace(
            head, place=place.name, latitude=place.lat, longitude=place.lon, radius_km=place.radius_km, precision=place.precision,
        )  # fmt: skip

    def _gone(self, claim: Claim) -> set[str]:
        """Names that nothing in the claim says to be public."""
        named: list[tuple[str, str | None, tuple[str, ...]]] = [(p.name, p.id, p.sectors) for p in (*claim.actors, *claim.recipients)]
        named += [(source.name, source.id, ()) for source in claim.sources]
        named += [(name, None, ()) for source in claim.sources for name in source.via]
        named += [(count.source, None, ()) for count in claim.counts]
        public = {name for name, known_as, sectors in named if not self._private(name, known_as, sectors)}
        return {name for name, _, _ in named} - public

    def _private(self, name: str, known_as: str | None, sectors: tuple[str, ...]) -> bool:
        if known_as is not None or name == name.lower() or name.casefold() in self.outlets or set(sectors[:1]) & self.sectors:
            return False
        words = _WORD.findall(name.casefold())
        return bool(words) and words[-1] not in self.body_words

    def _named(self, party: Named, gone: set[str]) -> Named:
        return replace(party, name=NOBODY, text="") if party.name in gone else party

    def _party(self, party: Party, gone: set[str]) -> Party:
        return replace(self._named(party, gone), source=NOBODY if party.source in gone else party.source)

    def _source(self, source: Source, gone: set[str]) -> Source:
        via = tuple(NOBODY if name in gone else name for name in source.via)
        return replace(self._named(source, gone), via=via)

    def _count(self, count: Count, gone: set[str], kept: frozenset[str]) -> Count:
        of = _hidden(count.of, kept) if count.of else count.of
        return replace(count, source=NOBODY if count.source in gone else count.source, of=of, text=_hidden(count.text, kept))

    def _place(self, place: Place) -> Place:
        """A site (a hospital, a house) is known by its province alone."""
        lat, lon = (None if degrees is None else round(degrees, self.decimals) for degrees in (place.lat, place.lon))
        radius = None if place.radius_km is None else max(place.radius_km, self.least_radius_km)
        exact = place.precision in ("point", "offset")
        name = (province(place) or country(place.country).name) if exact else place.name
        return replace(
            place, name=name, text="" if exact else place.text, lat=lat, lon=lon, radius_km=radius,
            precision="area" if exact else place.precision, geonames_id=None if exact else place.geonames_id,
        )  # fmt: skip

    def _excerpt(self, words: str, at: int, kept: frozenset[str]) -> str:
        """So many characters around a place, cut between words, with every capitalised word left out that is not known as public."""
        start = max(0, min(at - self.excerpt_characters // 2, len(words) - self.excerpt_characters))
        end = start + self.excerpt_characters
        cut = words[start:end]
        cut = cut.partition(" ")[2] if start else cut
        cut = cut.rpartition(" ")[0] if end < len(words) else cut
        return f"{LEFT_OUT if start else ''}{_hidden(cut, kept)}{LEFT_OUT if end < len(words) else ''}"


def _names(claim: Claim) -> Iterable[str]:
    """All names and words of the claim that may stay in its sentence unless they are a private person's."""
    yield from (party.name for party in (*claim.actors, *claim.recipients))
    yield from (source.name for source in claim.sources)
    if claim.place and claim.place.precision not in ("point", "offset"):
        yield from (claim.place.name, claim.place.text)
    if claim.document.source:
        yield claim.document.source


def _document(document: Document) -> Document:
    """Without title and path; of the address the site alone: both often name whom a report is about."""
    url = urlsplit(document.url or "")
    return replace(document, title=None, path=None, url=f"{url.scheme}://{url.netloc}/" if url.netloc else None)


def _hidden(text: str, kept: frozenset[str]) -> str:
    """The text with a sign in the place of each capitalised word that is not kept, one sign for several in a row."""
    shown = _WORD.sub(lambda match: LEFT_OUT if match[0] != match[0].lower() and _bare(match[0]) not in kept else match[0], text)
    return re.sub(rf"{LEFT_OUT}(?:[\s.]*{LEFT_OUT})+", LEFT_OUT, shown)


def _bare(word: str) -> str:
    return re.sub(r"['’]s?$", "", word.casefold())


@lru_cache(maxsize=1)
def load_public() -> Public:
    """The profile as data/export/public.toml has it. Raises DataFileError for a key that is missing or of the wrong kind."""
    raw = read_toml(DATA / "export" / "public.toml")
    try:
        return Public(
            decimals=int(raw["decimals"]), least_radius_km=float(raw["least_radius_km"]), excerpt_characters=int(raw["excerpt_characters"]),
            sectors=frozenset(raw["public_sectors"]), body_words=frozenset(raw["body_words"]),
            outlets=frozenset(_of_outlets()), plain=frozenset(raw["plain_words"]) | frozenset(_of_countries()),
        )  # fmt: skip
    except (KeyError, TypeError, ValueError) as error:
        raise DataFileError("public.toml", where=str(error), problem="missing or of the wrong kind") from error


def _of_countries() -> Iterable[str]:
    for row in read_some(DATA / "places" / "countries.tsv", columns=("name", "aliases", "demonyms", "capital")):
        for name in (row["name"], *row["aliases"].split(";"), *row["demonyms"].split(";"), row["capital"]):
            yield from (word.casefold() for word in _WORD.findall(name))


def _of_outlets() -> Iterable[str]:
    for row in read_some(DATA / "actors" / "outlets.tsv", columns=("name", "aliases")):
        yield from (name.casefold() for name in (row["name"], *row["aliases"].split("|")) if name)
