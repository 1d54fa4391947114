"""The gazetteer: names to places, from the shipped file of towns, our tables and the user's."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

from according.errors import DataFileError
from according.ontology.tables import DATA
from according.stages.ground.blocks import BlockTable, read_blocks
from according.stages.ground.feature_kinds import town_radius
from according.stages.ground.folding import alikeness, fold, skeleton, with_ezafe, without_articles
from according.stages.ground.geometry import distance_km
from according.stages.ground.others import Others
from according.stages.ground.own_places import SUFFIX, OwnPlaces
from according.stages.ground.place_words import place_words
from according.stages.ground.tables import Country, Entry, read_codes, read_countries, read_places

PLACES = DATA / "places"
_SAME_TOWN_KM = 25.0
_MOST_TOWNS = 30
_CITY = 100_000
_KEPT_NAMES = 50_000


class Gazetteer:
    """Names to places; read-only once loaded. Made with `load`."""

    def __init__(self, *, towns: dict[str, BlockTable], facts: dict[str, Any], countries: tuple[Country, ...], others: Others) -> None:
        self._towns, self._others = towns, others
        self._codes = [str(code) for code, _ in facts["countries"]]
        self._starts = [int(number) for _, number in facts["countries"]]
        self._with_articles = frozenset(map(str, facts["articles"]))
        self._rows: dict[str, list[Entry]] = {}
        self._overlaid: set[str] = set()
        self._letters: set[str] = set()
        self._listed: set[Entry] = set()
        self._own: list[OwnPlaces] = []
        self._entries: dict[int, Entry] = {}
        self._found: dict[str, tuple[Entry, ...]] = {}
        self._numbered: dict[str, list[int] | None] = {}
        self._state_codes: dict[str, tuple[Entry, ...]] = {}
        self.country_names = {fold(name): country.alpha3 for country in countries for name in country.names}
        self.countries = {country.alpha3: country for country in countries}
        self.capitals = {fold(country.capital): country.alpha3 for country in countries if country.capital}
        self.demonyms: dict[str, tuple[str, ...]] = {}
        for country in countries:
            self._add((fold(name) for name in country.names), country.entry)
            for demonym in country.demonyms:
                self.demonyms[demonym.lower()] = (*self.demonyms.get(demonym.lower(), ()), country.alpha3)

    @classmethod
    def load(cls, overlays: tuple[Path, ...] = ()) -> Gazetteer:
        """The gazetteer that ships, under the user's: `FOLDER/places/*.tsv` (columns of tables.PLACE_COLUMNS) and `*.gazetteer`.

        A name that one of the user's holds means its places and no others; the tables come first. Raises DataFileError for a wrong file.
        """
        facts, towns = read_blocks(PLACES / "towns.bin")
        others = Others.load(PLACES / "others.bin", words=place_words())
        found = cls(towns=towns, facts=facts, countries=read_countries(PLACES / "countries.tsv"), others=others)
        for name in ("provinces.tsv", "counties.tsv", "extra.tsv", "features.tsv"):
            found._add_table(PLACES / name)
        found._add_codes(PLACES / "codes.tsv")
        for folder in overlays:
            for path in sorted((folder / "places").glob("*.tsv")):
                found._add_table(path, over=True)
            found._own += [OwnPlaces(path) for path in sorted((folder / "places").glob(f"*{SUFFIX}"))]
        return found

    def lookup(self, name: str, *, countries: frozenset[str] = frozenset()) -> tuple[Entry, ...]:
        """Places of that name: rows of tables first, then towns by population.

        Of a name with very many towns the larger ones and those of the countries that are asked for. "Va." is the state only.
        """
        if name in self._state_codes:
            return self._state_codes[name]
        folded = fold(name)
        found = self._lookup(folded)
        if len(found) > _MOST_TOWNS:
            found = tuple(e for n, e in enumerate(found) if n < _MOST_TOWNS or e.country in countries)
        return found

    def knows(self, name: str) -> bool:
        """Whether a place of that name is known, without unpacking its towns."""
        folded = fold(name)
        if folded and (folded in self._rows or self._own_of(folded) is not None or self._numbers(folded) is not None):
            return True
        return self._others.knows(name)

    def of_kind(self, name: str, *, hint: str | None) -> tuple[Entry, ...]:
        """Districts or airports of a name that is said to be one, by the words around it (hint) or in it: "Morris County"."""
        folded = fold(name)
        return () if folded in self._overlaid or self._own_of(folded) is not None else self._others.lookup(name, hint=hint)

    def border(self, one: str, *, other: str) -> Entry | None:
        """The land along the border of two countries, None where they have none."""
        return self._others.border(one, other)

    def is_code(self, form: str) -> bool:
        """Whether the letters, as they are written, stand for a state or province: "Va.", "BC"."""
        return form in self._state_codes

    def in_tables(self, name: str) -> bool:
        """Whether one of the tables holds the name, so that it is a country, a province or a place that the news often names."""
        return fold(name) in self._rows

    def is_listed(self, entry: Entry) -> bool:
        """Whether a town or region found by its name stands in one of the tables, and so is a place that the news often names."""
        return entry in self._listed

    def is_acronym(self, form: str) -> bool:
        """Whether one of the tables has a place by letters alone ("FATA"), which "SWAT" is not, though Swat is a district."""
        return form in self._letters

    def is_large(self, name: str, *, own: bool = False) -> bool:
        """Whether the name is a city's, or that of a place in a table. own: the one that a city goes by ("Hamm", not "Hamas")."""
        cities = (entry for entry in self.lookup(name) if entry.population >= _CITY)
        return self.in_tables(name) or any(not own or fold(entry.name) == fold(name) for entry in cities)

    def sounding(self, name: str, *, country: str) -> tuple[tuple[Entry, float], ...]:
        """Places of a country whose consonants are those of the name, with how alike the spellings are (0 to 1), best first."""
        folded = fold(name)
        own = [pair for one in self._own for pair in one.sounding(folded, country=country)]
        if own:
            return tuple(sorted(own, key=lambda pair: (-pair[1], -pair[0].population, pair[0].name)))
        found: dict[int, float] = {}
        line = self._towns["sounds"].get(f"{country} {skeleton(folded)}")
        for pair in line.split("|") if line else ():
            spelling, _, number = pair.rpartition("=")
            found[int(number)] = max(found.get(int(number), 0.0), alikeness(folded, spelling))
        ranked = sorted(found.items(), key=lambda pair: (-pair[1], -self._town(pair[0]).population, pair[0]))
        return tuple((self._town(number), score) for number, score in ranked)

    def capital(self, country: str) -> Entry | None:
        """The capital of a country."""
        row = self.countries.get(country)
        if row is None or not row.capital:
            return None
        return next((e for e in self.lookup(row.capital) if e.country == country and e.kind in ("town", "region")), None)

    def capital_name(self, country: str | None) -> str:
        """Name of a country's capital, "" where there is none."""
        row = self.countries.get(country) if country else None
        return row.capital if row else ""

    def _add_table(self, path: Path, *, over: bool = False) -> None:
        for names, entry in read_places(path, countries=frozenset(self.countries)):
            folded = {fold(name) for name in names} | {without_articles(fold(name)) for name in names}
            self._letters |= {name for name in names if name.isupper()}
            if over:
                for name in folded - self._overlaid:
                    self._rows[name] = []
                self._overlaid |= folded
            self._add(sorted(folded), entry)

    def _add_codes(self, path: Path) -> None:
        for code, country, province in read_codes(path, countries=frozenset(self.countries)):
            rows = [e for e in self._rows.get(fold(province), ()) if e.country == country]
            if not rows:
                raise DataFileError(path.name, where=code, problem=f"province {province!r}: no such place of {country} in our tables")
            self._state_codes[code] = (*self._state_codes.get(code, ()), rows[0])

    def _add(self, folded: Iterable[str], entry: Entry) -> None:
        for name in folded:
            rows = self._rows.setdefault(name, [])
            if entry not in rows:
                rows.append(entry)

    def _lookup(self, folded: str) -> tuple[Entry, ...]:
        found = self._found.get(folded)
        if found is None:
            if len(self._found) >= _KEPT_NAMES:
                self._found.clear()
            if (own := self._own_of(folded)) is not None:
                return own.lookup(folded)
            rows = list(self._rows.get(folded, ()))
            towns = [] if folded in self._overlaid else [self._town(number) for number in self._numbers(folded) or ()]
            for n, row in enumerate(rows):
                same = next((town for town in towns if _same_town(row, town)), None)
                if same is not None:
                    towns.remove(same)
                    rows[n] = replace(row, population=same.population, geonames_id=same.geonames_id, admin1=same.admin1)
            self._listed.update(row for row in rows if row.kind in ("town", "region"))
            found = self._found[folded] = (*rows, *towns)
        return found

    def _own_of(self, folded: str) -> OwnPlaces | None:
        """The imported gazetteer of the user's that holds a name. Countries and the user's tables come before it."""
        if not self._own or not folded or folded in self._overlaid or folded in self.country_names:
            return None
        return next((one for one in self._own if one.knows(folded)), None)

    def _numbers(self, folded: str) -> list[int] | None:
        """Numbers of the towns of a name; without its Arabic articles only those of countries that have them."""
        if folded not in self._numbered:
            if len(self._numbered) >= _KEPT_NAMES:
                self._numbered.clear()
            line = self._towns["names"].get(folded)
            found = [int(number) for number in line.split(",")] if line else []
            if not found and (bare := without_articles(folded)) != folded and (line := self._towns["names"].get(bare)):
                found = [n for n in map(int, line.split(",")) if self._country(n) in self._with_articles]
            if not found and (linked := with_ezafe(folded)) != folded and (line := self._towns["names"].get(linked)):
                found = [int(number) for number in line.split(",")]
            self._numbered[folded] = found or None
        return self._numbered[folded]

    def _country(self, number: int) -> str:
        return self._codes[bisect_right(self._starts, number) - 1]

    def _town(self, number: int) -> Entry:
        found = self._entries.get(number)
        if found is None:
            line = self._towns["towns"].get(f"{number:06d}") or ""
            admin1, lat, lon, population, identifier, name = line.split("\t")
            people = int(population)
            found = Entry(name, "town", self._country(number), admin1, float(lat), float(lon), town_radius(people), people, int(identifier))
            self._entries[number] = found
        return found


def _same_town(row: Entry, town: Entry) -> bool:
    near = row.country == town.country and row.kind in ("town", "camp", "region")
    return near and distance_km(row.lat, row.lon, town.lat, town.lon) <= min(_SAME_TOWN_KM, row.radius_km + _SAME_TOWN_KM / 2)
