"""Two places that stand side by side: "Miramar California" is a town and its state.

The names' head was taught on text with commas and often runs over the place where one is missing. Words that end a place's name
and are the whole name of a state, a province or a country begin a name of their own, unless the whole is itself such a name
("West Virginia", "Papua New Guinea") or the word before them belongs to them ("northern Nigeria", "Lake Victoria").
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path

from according.ontology.tables import read_some, read_toml

_DATA = Path(__file__).resolve().parent.parent / "data"
_LONGEST = 3


def apart(words: Sequence[str], names: list[str]) -> list[str]:
    """The names, O or B-/I- with the type, one a word, with containers as names of their own."""
    if "I-LOC" not in names:
        return names
    found, start = list(names), 0
    for at, name in enumerate([*names, "O"]):
        if at and names[at - 1] == "I-LOC" and name != "I-LOC":
            cut = _cut([word.lower().rstrip(".") for word in words[start:at]])
            if cut:
                found[start + cut] = "B-LOC"
        if name == "B-LOC":
            start = at
    return found


def _cut(words: Sequence[str]) -> int:
    """Where the container begins, 0 if there is none. words: of one place's name, in small letters."""
    known, joined = _containers(), " ".join(words)
    if joined in known:
        return 0
    for at in range(max(1, len(words) - _LONGEST), len(words)):
        if " ".join(words[at:]) in known:
            return 0 if words[at - 1] in _belonging() else at
    return 0


@cache
def _containers() -> frozenset[str]:
    """Names of countries and, of countries whose news writes the state behind the town, of states and their codes."""
    countries = read_some(_DATA / "places/countries.tsv", columns=("name", "aliases"))
    codes = read_some(_DATA / "places/codes.tsv", columns=("code", "province"))
    provinces = {row["province"] for row in codes}
    found = [name for row in countries for name in (row["name"], *row["aliases"].split(";"))]
    found += [row["code"].rstrip(".") for row in codes] + sorted(provinces)
    return frozenset(name.lower() for name in found if name)


@cache
def _belonging() -> frozenset[str]:
    """Words that make one name with what follows."""
    return frozenset(read_toml(_DATA / "names/belonging.toml")["words"])
