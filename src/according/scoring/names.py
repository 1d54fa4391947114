"""Whether two names are one party's."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from according.errors import DataFileError
from according.ontology.tables import DATA, read_toml

MAX_PARTY = 80
"""Code points of a party's words at most; longer ones are not read, because a whole sentence would hold any name."""

_WORD = re.compile(r"\w+")
_POSSESSIVE = re.compile(r"['’`]s\b")
_INITIALS = range(2, 7)
_MORE_WORDS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class _Folding:
    without_weight: frozenset[str]
    opposing: frozenset[str]
    one_name: Mapping[str, str]


@cache
def _folding() -> _Folding:
    path = DATA / "scoring" / "names.toml"
    table = read_toml(path)
    if set(table) != {"without_weight", "opposing", "one_name"}:
        raise DataFileError(path.name, where="top level", problem=f"keys are {sorted(table)}, expected without_weight, opposing, one_name")
    one_name = {alias: name for name, aliases in table["one_name"].items() for alias in aliases}
    return _Folding(without_weight=frozenset(table["without_weight"]), opposing=frozenset(table["opposing"]), one_name=one_name)


@cache
def folded(name: str) -> tuple[str, ...]:
    """Words of a name without case, accents, possessives, articles and titles; other names of one party made one."""
    folding = _folding()
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c)).casefold()
    every = _WORD.findall(_POSSESSIVE.sub("", plain))
    kept = [word for word in every if word not in folding.without_weight] or every
    joined = " ".join(kept)
    return tuple(_WORD.findall(folding.one_name.get(joined, joined)))


def same_name(one: str | None, *, other: str | None) -> bool:
    """Whether two names are one: equal, initials of the other, or all its words within the other's."""
    if not one or not other:
        return False
    left, right = folded(one), folded(other)
    if not left or not right:
        return False
    return left == right or _initials_of(one, other) or _initials_of(other, one) or _within(set(left), set(right))


def _initials_of(short: str, long: str) -> bool:
    letters = short.strip()
    if len(letters) not in _INITIALS or not letters.isupper():
        return False
    return letters == "".join(word[0] for word in _WORD.findall(long) if word[0].isupper())


def _within(left: set[str], right: set[str]) -> bool:
    if (left ^ right) & _folding().opposing:
        return False
    small, large = sorted((left, right), key=len)
    return small <= large and len(large) <= len(small) + _MORE_WORDS


def same_party(gold: Mapping[str, Any], *, coded: Mapping[str, Any]) -> bool:
    """Whether two parties, objects with name and text, share a name or words."""
    words = coded.get("text") or ""
    coded_names = (coded.get("name"), words if len(words) <= MAX_PARTY else None)
    return any(same_name(gold.get(key), other=name) for key in ("name", "text") for name in coded_names)
