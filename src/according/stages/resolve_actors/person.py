"""A person of a report, and what the registry says of one."""

from __future__ import annotations

import re
from dataclasses import dataclass

from according.stages.resolve_actors.entries import Entry, Leader
from according.stages.resolve_actors.hits import Hit
from according.stages.resolve_actors.names import units
from according.stages.resolve_actors.spans import NameSpan

_NICKNAME = re.compile(r"\s*[\"“‘][^\"”’]*[\"”’]\s*")
_SUFFIXES, _FULL = frozenset({"jr", "sr", "ii", "iii", "iv"}), 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A person. name: full as the registry or the document first gives it; leads: the party that "X's forces" are.

    below: whether the office is one below a state, for which its holder does not speak.
    """

    name: str
    id: str | None
    country: str | None
    sectors: tuple[str, ...]
    leads: str
    rule: str
    office: str = ""
    below: bool = False


def entered(known: Entry | Leader) -> Person:
    """The person as the registry has them."""
    return Person(name=known.name, id=known.id, country=known.country, sectors=known.sectors, leads=known.leads, rule="leader")


def width(name: Hit | NameSpan) -> int:
    """How many words a name has behind its first."""
    return name.last - name.first


def is_titled(hit: Hit, span: NameSpan) -> bool:
    """Whether the registry has a name with its title: "King Hussein" is not the Hussein told before."""
    return hit.entry.kind == "person" and hit.first < span.first and hit.last == span.last


def family(words: tuple[str, ...]) -> tuple[str, ...]:
    """A full name without what tells son from father behind it: "Kevin Osgood" of "Kevin Osgood III"."""
    return words[:-1] if len(words) > _FULL and words[-1] in _SUFFIXES else words


def called(span: NameSpan, words: tuple[str, ...]) -> str:
    """What a report calls somebody, without a nickname between the words. words: of the name, one more or fewer than stand there where
    another word of courtesy tells."""
    more = len(words) - len(units(span.text))
    name = span.text if not more else span.text.split(maxsplit=1)[1] if more < 0 else f"{span.text} {words[-1].title()}"
    return " ".join(_NICKNAME.sub(" ", name).split())
