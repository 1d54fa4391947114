"""Reads the tables of the registry, strictly: data/actors/*.tsv and the user's files of the same names."""

from __future__ import annotations

import re
from calendar import monthrange
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from according.errors import DataFileError
from according.ontology.tables import DATA, cells, label, read_table
from according.records.actor import SECTORS, STATE_IDS
from according.stages.resolve_actors.entries import GENERIC_KINDS, KINDS, Alias, Entry, Generic, Leader, War
from according.stages.resolve_actors.general_names import is_general
from according.stages.resolve_actors.names import fold, is_acronym, slug, units

Row = dict[str, str]

STATES = ("alpha3", "name", "aliases", "adjectives", "people", "capital", "ids", "source", "known")
NAMED = ("name", "aliases", "kind", "country", "sectors", "id", "ids", "source", "known")
LEADERS = ("name", "aliases", "country", "office", "from", "to", "sectors", "leads", "source", "known")
UCDP = ("name", "aliases", "shared", "kind", "country", "sectors", "id", "source", "known")
OWN = ("name", "aliases", "kind", "country", "sectors", "id", "ids", "office", "from", "to", "leads", "source", "known")
"""Columns of `own.tsv`, which `according actors import` writes."""
OPTIONAL = ("ids", "known")
"""Columns that a user's table may lack."""
_COMMON = 3
_METONYMS = ("words", "name", "sectors", "when", "source")
GENERIC = ("lemmas", "name", "kind", "sectors", "source")
_WORDS = ("class", "lemmas", "source")
_WARS = ("state", "enemy", "from", "to", "source", "known")


@dataclass(slots=True)
class Loaded:
    """The tables while they are read. What is read first wins, but a user's names win over all of ours.

    names: folded words and, for acronyms, letters -> alias and whether it is a user's. users: whether a user's file is being read.
    """

    names: dict[tuple[str, str], tuple[Alias, bool]] = field(default_factory=dict)
    users: bool = False
    states: dict[str, Entry] = field(default_factory=dict)
    named: dict[str, Entry] = field(default_factory=dict)
    leaders: dict[tuple[str, str | None, date | None], Leader] = field(default_factory=dict)
    generic: dict[str, Generic] = field(default_factory=dict)
    words: dict[str, frozenset[str]] = field(default_factory=dict)
    wars: list[War] = field(default_factory=list)

    def add(self, name: str, entry: Entry, use: str, when: str = "") -> None:
        """A name of an entry, unless the name is taken. Conditions make the same words several names."""
        folded = units(name)
        exact = is_acronym(name)
        surface = name.replace(".", "") if exact else name
        key = (" ".join(folded), when or (surface if exact else ""))
        if folded and (key not in self.names or self.users and not self.names[key][1]):
            self.names[key] = Alias(units=folded, surface=surface, entry=entry, use=use, exact=exact, when=when), self.users

    def aliases(self) -> dict[str, tuple[Alias, ...]]:
        """First folded word -> aliases, longest first."""
        found: dict[str, list[Alias]] = {}
        claimed = {folded for (folded, _), (_, users) in self.names.items() if users}
        for (folded, _), (alias, users) in self.names.items():
            if users or folded not in claimed:
                found.setdefault(alias.units[0], []).append(alias)
        return {
            first: tuple(sorted(group, key=lambda alias: (-len(alias.units), not alias.when, not alias.exact)))
            for first, group in found.items()
        }

    def leaders_by_surname(self) -> dict[str, tuple[Leader, ...]]:
        """Surname -> terms."""
        return _grouped((term.surname, term) for term in self.leaders.values())

    def common_names(self) -> frozenset[str]:
        """Words that stand in the names of several leaders, as "Ali" does: alone they tell nobody."""
        names = {term.name: term.words for term in self.leaders.values() if len(term.words) > 1}
        borne = Counter(word for words in names.values() for word in set(words))
        return frozenset(word for word, count in borne.items() if count >= _COMMON)

    def offices(self) -> dict[str, frozenset[str]]:
        """id of a person -> offices."""
        found: dict[str, frozenset[str]] = {}
        for term in self.leaders.values():
            found[term.id] = found.get(term.id, frozenset()) | frozenset(term.offices)
        return found

    def leaders_by_country(self) -> dict[str, tuple[Leader, ...]]:
        """alpha-3 -> terms."""
        return _grouped((term.country, term) for term in self.leaders.values() if term.country)


def load(overlays: Iterable[Path] = ()) -> Loaded:
    """All tables; overlays: folders that may hold `actors/*.tsv`.

    Raises DataFileError that names file, line, value and what is allowed.
    """
    loaded = Loaded()
    folders = [*(folder / "actors" for folder in overlays), DATA / "actors"]
    _known_files(folders)
    for name, (columns, take) in _TABLES.items():
        for folder in folders:
            path, loaded.users = folder / name, folder != DATA / "actors"
            if path.is_file():
                for number, row in enumerate(read_table(path, columns=columns, optional=OPTIONAL), 1):
                    take(loaded, row, _Where(label(path), number))
    return loaded


@dataclass(frozen=True, slots=True)
class _Where:
    """A row, for the messages."""

    file: str
    row: int

    def check(self, column: str, value: str, allowed: Iterable[str]) -> str:
        """The value, if it is allowed. Raises DataFileError."""
        if value not in allowed:
            raise DataFileError(self.file, where=f"row {self.row}, {column}", problem=f"{value!r} is none of {', '.join(sorted(allowed))}")
        return value

    def sectors(self, cell: str) -> tuple[str, ...]:
        return tuple(self.check("sectors", sector, SECTORS) for sector in cells(cell))

    def country(self, cell: str, states: Iterable[str]) -> str | None:
        return self.check("country", cell, states) if cell else None

    def named(self, cell: str) -> str:
        if not units(cell):
            raise DataFileError(self.file, where=f"row {self.row}, name", problem=f"{cell!r} has no letters")
        return cell

    def month(self, column: str, cell: str, *, last: bool) -> date | None:
        """First or last day of a month, or None."""
        place = f"row {self.row}, {column}"
        return month(cell, last=last, where=lambda problem: DataFileError(self.file, where=place, problem=problem))


def month(cell: str, *, last: bool, where: Callable[[str], DataFileError]) -> date | None:
    """First or last day of a month written as 2019-06; None for an empty cell. Raises the error that `where` makes of the problem."""
    if not cell:
        return None
    year, _, number = cell.partition("-")
    if not re.fullmatch(r"[0-9]{4}-(0[1-9]|1[0-2])", cell) or int(year) == 0:
        raise where(f"{cell!r} is no month; write 2019-06 or nothing")
    return date(int(year), int(number), monthrange(int(year), int(number))[1] if last else 1)


def _state(loaded: Loaded, row: Row, where: _Where) -> None:
    entry = Entry(
        id=f"{STATE_IDS}{slug(row['name'])}", name=where.named(row["name"]), kind="state", country=row["alpha3"], sectors=("GOV",),
        ids=cells(row["ids"], mark="|"),
    )  # fmt: skip
    if not (len(row["alpha3"]) == 3 and row["alpha3"].isalpha() and row["alpha3"].isupper()):
        raise DataFileError(where.file, where=f"row {where.row}, alpha3", problem=f"{row['alpha3']!r} is no ISO 3166 alpha-3 code")
    loaded.states.setdefault(row["alpha3"], entry)
    loaded.named.setdefault(fold(entry.name), entry)
    for column, use in (("aliases", "name"), ("adjectives", "adjective"), ("people", "people"), ("capital", "capital")):
        if column == "aliases":
            loaded.add(entry.name, entry, "name")
        for name in cells(row[column], mark="|"):
            loaded.add(name, entry, use)


def _own(loaded: Loaded, row: Row, where: _Where) -> None:
    """A user's actor; what it is called is never ours."""
    (_leader if row["kind"] == "person" else _party)(loaded, row, where)


def _ucdp(loaded: Loaded, row: Row, where: _Where) -> None:
    """A party of UCDP's list. The name is only its label; shared: names that count, as general ones, in a report that names its country."""
    entry, state = _entry(loaded, row | {"ids": row["id"]}, where), loaded.states.get(row["country"])
    for name in cells(row["aliases"], mark="|"):
        loaded.add(name, entry, "name", state.name if state is not None and is_general(name) else "")
    for name in cells(row["shared"], mark="|"):
        if state is not None and (fold(name), name if is_acronym(name) else "") not in loaded.names:
            loaded.add(name, entry, "name", state.name)


def _party(loaded: Loaded, row: Row, where: _Where) -> None:
    entry = _entry(loaded, row, where)
    for name in (entry.name, *cells(row["aliases"], mark="|")):
        loaded.add(name, entry, "name")


def _entry(loaded: Loaded, row: Row, where: _Where) -> Entry:
    """The party of a row, found by its own name from now on."""
    kind = where.check("kind", row["kind"], KINDS)
    entry = Entry(
        id=row["id"] or f"{kind}:{slug(where.named(row['name']))}",
        name=row["name"],
        kind=kind,
        country=where.country(row["country"], loaded.states),
        sectors=where.sectors(row["sectors"]),
        ids=cells(row["ids"], mark="|"),
    )
    loaded.named.setdefault(fold(entry.name), entry)
    return entry


def _leader(loaded: Loaded, row: Row, where: _Where) -> None:
    start, end = where.month("from", row["from"], last=False), where.month("to", row["to"], last=True)
    country, sectors = where.country(row["country"], loaded.states), where.sectors(row["sectors"])
    name = where.named(row["name"])
    entry = Entry(
        id=row.get("id") or f"person:{slug(name)}", name=name, kind="person", country=country, sectors=sectors, leads=row["leads"],
        ids=cells(row.get("ids", ""), mark="|"),
    )  # fmt: skip
    for known in (name, *cells(row["aliases"], mark="|")):
        term = Leader(
            id=entry.id, name=name, words=units(known), country=country, offices=cells(row["office"], mark="|"),
            start=start, end=end, sectors=sectors, leads=row["leads"],
        )  # fmt: skip
        loaded.leaders.setdefault((fold(known), country, start), term)
        if loaded.users or row["source"] == "own" or len(units(known)) > 1:
            loaded.add(known, entry, "name")
    if len(units(name)) > 1:
        loaded.named.setdefault(fold(name), entry)


def _metonym(loaded: Loaded, row: Row, where: _Where) -> None:
    meant = loaded.named.get(fold(row["name"]))
    if meant is None:
        raise DataFileError(where.file, where=f"row {where.row}, name", problem=f"{row['name']!r} is in no other table of actors")
    sectors = where.sectors(row["sectors"]) or meant.sectors
    entry = Entry(id=meant.id, name=meant.name, kind=meant.kind, country=meant.country, sectors=sectors)
    if row["when"] and fold(row["when"]) not in loaded.named:
        raise DataFileError(where.file, where=f"row {where.row}, when", problem=f"{row['when']!r} is in no other table of actors")
    loaded.add(row["words"], entry, "metonym", row["when"])


def _generic(loaded: Loaded, row: Row, where: _Where) -> None:
    generic = Generic(name=row["name"], kind=where.check("kind", row["kind"], GENERIC_KINDS), sectors=where.sectors(row["sectors"]))
    for lemma in cells(row["lemmas"]):
        loaded.generic.setdefault(lemma, generic)


def _words(loaded: Loaded, row: Row, _where: _Where) -> None:
    loaded.words[row["class"]] = loaded.words.get(row["class"], frozenset()) | frozenset(cells(row["lemmas"]))


def _war(loaded: Loaded, row: Row, where: _Where) -> None:
    state, enemy = (where.check(column, row[column], loaded.states) for column in ("state", "enemy"))
    start, end = where.month("from", row["from"], last=False), where.month("to", row["to"], last=True)
    loaded.wars.append(War(state=state, enemy=enemy, start=start, end=end))


_TABLES: dict[str, tuple[tuple[str, ...], Callable[[Loaded, Row, _Where], None]]] = {
    "states.tsv": (STATES, _state),
    "own.tsv": (OWN, _own),
    "organisations.tsv": (NAMED, _party),
    "groups.tsv": (NAMED, _party),
    "outlets.tsv": (NAMED, _party),
    "metonyms.tsv": (_METONYMS, _metonym),
    "leaders.tsv": (LEADERS, _leader),
    "reign.tsv": (LEADERS, _leader),
    "ucdp.tsv": (UCDP, _ucdp),
    "generic.tsv": (GENERIC, _generic),
    "words.tsv": (_WORDS, _words),
    "wars.tsv": (_WARS, _war),
}
"""In the order in which names are taken: a state's name is never a group's. own.tsv is a user's only."""


def _known_files(folders: Iterable[Path]) -> None:
    for folder in folders:
        for path in sorted(folder.glob("*.tsv")):
            if path.name not in _TABLES:
                problem = f"no table of actors has this name; known: {', '.join(_TABLES)}"
                raise DataFileError(label(path), where="file name", problem=problem)


def _grouped(pairs: Iterable[tuple[str, Leader]]) -> dict[str, tuple[Leader, ...]]:
    found: dict[str, list[Leader]] = {}
    for key, term in pairs:
        found.setdefault(key, []).append(term)
    return {key: tuple(group) for key, group in found.items()}
