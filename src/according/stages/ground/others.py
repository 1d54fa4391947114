"""Districts (counties, raions, second-level divisions of any name), airports and borders of the world, from data/places/others.bin.

The bare names of districts and airports are those of towns too ("Orange" of "Orange County"), so they are asked only where the text
says what kind is meant.
"""

from __future__ import annotations

from pathlib import Path

from according.stages.ground.blocks import BlockTable, read_blocks
from according.stages.ground.folding import fold
from according.stages.ground.place_words import PlaceWords
from according.stages.ground.tables import Entry

_TABLES = {"county": "districts", "district": "districts", "airport": "airports", "base": "airports"}
_KINDS = {"districts": "county", "airports": "airport"}


class Others:
    """The file's two tables. Made with `load`."""

    def __init__(self, tables: dict[str, BlockTable], *, words: PlaceWords) -> None:
        self._tables = tables
        self._words = {"districts": words.districts, "airports": words.airports}

    @classmethod
    def load(cls, path: Path, *, words: PlaceWords) -> Others:
        """Opens a file of tools/build_others.py. Raises DataFileError if it is missing or damaged."""
        _, tables = read_blocks(path)
        return cls(tables, words=words)

    def lookup(self, name: str, *, hint: str | None) -> tuple[Entry, ...]:
        """Districts or airports of a name, with or without its type word.

        hint: kind that the words around the name give; without one the name itself must have the type word ("Morris County").
        """
        folded = fold(name)
        table = _TABLES.get(hint or "") or self._told(folded)
        line = self._tables[table].get(core(folded, words=self._words[table])) if table else None
        if not table or not line:
            return ()
        found = tuple(_entry(row, kind=_KINDS[table]) for row in line.split("|"))
        # Nobody calls a county of the United States a district: "the Medina district" is some quarter of a town that no table has.
        if not _says_district(hint, folded):
            return found
        return tuple(entry for entry in found if not (entry.country == _OF_COUNTIES and entry.name.endswith(_COUNTY)))

    def border(self, one: str, other: str) -> Entry | None:
        """The land along the border of two countries (ISO 3166 alpha-3), of no country: its middle, and how far it reaches."""
        line = self._tables["borders"].get(" ".join(sorted((one, other))))
        return _entry(line, kind="region") if line else None

    def knows(self, name: str) -> bool:
        """Whether a name with a type word in it is one of them."""
        return bool(self.lookup(name, hint=None))

    def _told(self, folded: str) -> str | None:
        words = folded.split()
        return next((table for table, types in self._words.items() if len(words) > 1 and (words[-1] in types or words[0] in types)), None)


def core(name: str, *, words: frozenset[str]) -> str:
    """A name without the words of its type at either end: "Comuna de Cosa" -> "cosa"; "" where nothing else is left."""
    parts = fold(name).split()
    while parts and parts[-1] in words:
        parts.pop()
    while len(parts) > 1 and (parts[0] in words or (parts[0] in _OF and len(parts) < len(fold(name).split()))):
        parts.pop(0)
    return " ".join(parts)


_OF_COUNTIES, _COUNTY = "USA", " County"


def _says_district(hint: str | None, folded: str) -> bool:
    return hint == "district" or hint is None and "district" in folded.split()


_OF = frozenset(("de", "di", "of", "la", "du", "del", "da", "do", "des", "e"))


def _entry(row: str, *, kind: str) -> Entry:
    country, admin1, lat, lon, radius, people, name = row.split("\t")
    return Entry(name, kind, country or None, admin1 or None, float(lat), float(lon), float(radius), int(people))
