"""The words around names of places, from data/places/words.toml."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import lru_cache
from pathlib import Path
from typing import Any

from according.errors import DataFileError
from according.ontology.closed_classes import STREETS
from according.ontology.tables import DATA, read_toml
from according.stages.ground.tables import PRECISION

PATH = DATA / "places" / "words.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceWords:
    """Lower-case words; the file says what each list is for. types: word -> kind; directions: degrees; units: km."""

    where: frozenset[str]
    at: frozenset[str]
    to: frozenset[str]
    not_names: frozenset[str]
    ranks: frozenset[str]
    bodies: frozenset[str]
    after_names: frozenset[str]
    joiners: frozenset[str]
    in_names: frozenset[str]
    before_distance: frozenset[str]
    after_distance: frozenset[str]
    from_distance: frozenset[str]
    parts: frozenset[str]
    no_scenes: frozenset[str]
    to_somebody: frozenset[str]
    turned_to: frozenset[str]
    about: frozenset[str]
    aside: frozenset[str]
    aside_cases: frozenset[str]
    sites: frozenset[str]
    edges: frozenset[str]
    lands: frozenset[str]
    local: frozenset[str]
    borders: frozenset[str]
    stretches: frozenset[str]
    roads: frozenset[str]
    districts: frozenset[str]
    airports: frozenset[str]
    compass_lands: frozenset[str]
    types: dict[str, str]
    directions: dict[str, float]
    units: dict[str, float]
    numbers: dict[str, float]
    anaphors: dict[str, tuple[str, ...]]

    def compass_point(self, name: str) -> str:
        """The point of the compass that is all of a name, with or without the word for a land, in one word: "northwest" for "North-West"
        and "North West province"; "" for other names."""
        words = name.lower().replace("-", " ").split()
        points = words[:-1] if len(words) > 1 and words[-1] in self.compass_lands else words
        return "".join(points) if all(word in self.directions or word == "central" for word in points) else ""


def read_words(path: Path) -> PlaceWords:
    """The words of a file. Raises DataFileError for keys that are missing or unknown and for kinds that are none."""
    table: dict[str, Any] = read_toml(path)
    expected = {field.name for field in fields(PlaceWords)}
    if set(table) != expected:
        raise DataFileError(path.name, where="keys", problem=f"expected {sorted(expected)}; differs in {sorted(set(table) ^ expected)}")
    for word, kind in table["types"].items():
        if kind not in PRECISION:
            raise DataFileError(path.name, where=f"types.{word}", problem=f"{kind!r} is no kind of place; one of {', '.join(PRECISION)}")
    lists = {name: frozenset(value) for name, value in table.items() if isinstance(value, list)}
    return PlaceWords(
        **lists,
        types=dict(table["types"]),
        directions={word: float(degrees) for word, degrees in table["directions"].items()},
        units={word: float(km) for word, km in table["units"].items()},
        numbers={word: float(n) for word, n in table["numbers"].items()},
        anaphors={word: tuple(kinds) for word, kinds in table["anaphors"].items()},
    )


@lru_cache(maxsize=1)
def place_words() -> PlaceWords:
    """The words that ship, read once."""
    return read_words(PATH)


def is_street(name: str) -> bool:
    """Whether a name is that of a street or a square, which lies in any town: "Bolivar Square" is not in the province of Bolivar."""
    return name.rpartition(" ")[2].lower() in STREETS


def without_type(text: str) -> str:
    """ "Osun" of "Osun State", "Goma" of "Camp Goma"; "Abu Rasin", which is called a village, stays whole."""
    first, _, rest = text.partition(" ")
    before, _, last = text.rpartition(" ")
    types = place_words().types
    return rest if first.lower() in types else before if last.lower() in types else text
