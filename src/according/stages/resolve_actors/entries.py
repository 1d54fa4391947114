"""What the registry holds."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

KINDS = ("state", "organisation", "institution", "force", "army", "group", "people", "region", "person")
"""Kinds of named parties; army: the armed forces of a state, whom its soldiers are; people: an ethnic group or clan; region: a part of
a state that is no party itself, for "Darfur rebels"."""

USES = ("name", "adjective", "people", "capital", "metonym")
"""How words stand for a named party: as its name, as adjective ("Turkish"), its people, its capital, or a house it sits in."""

GENERIC_KINDS = (
    "person", "office", "spokesman", "member", "force", "unit", "equipment", "group", "team", "organisation", "institution",
    "state", "relation", "thing",
)  # fmt: skip
"""Kinds of parties without a name; a thing stands for its owner, a relation ("its allies") never for the party that it names."""
RANKED_KINDS = ("person", "office", "spokesman", "member")
"""Those of them of single people, who have ranks, names and offices."""
BODY_KINDS = ("organisation", "group", "force", "unit", "institution")
"""Those of bodies that may have a name and a spokesman."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A named party. country: alpha-3 or None; sectors: PLOVER's, the main one first. leads: name of the party that a person leads.

    ids: what data sets call it: "ucdp:122", "cow:640" (Correlates of War), "gw:640" (Gleditsch and Ward).
    """

    id: str
    name: str
    kind: str
    country: str | None
    sectors: tuple[str, ...]
    leads: str = ""
    ids: tuple[str, ...] = ()

    def number(self, data_set: str) -> str | None:
        """Its number in a data set (ucdp | cow | gw); None if it has none, the first if several."""
        return next((known.partition(":")[2] for known in self.ids if known.startswith(f"{data_set}:")), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Alias:
    """Words that stand for an entry. exact: the letters must be written as in `surface` (acronyms, so that "us" is not the US).

    when: the words mean the entry only in a document that names this party too.
    """

    units: tuple[str, ...]
    surface: str
    entry: Entry
    use: str
    exact: bool
    when: str = ""


_NUMERALS = frozenset({"i", "ii", "iii", "iv", "v", "vi", "vii", "jr", "sr"})


@dataclass(frozen=True, slots=True, kw_only=True)
class War:
    """A state at war with another, as its bulletins tell. start, end: None = unknown, or still going on."""

    state: str
    enemy: str
    start: date | None
    end: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Leader:
    """A person's term in an office. start, end: None = unknown, or still in office. words: folded words of all their names."""

    id: str
    name: str
    words: tuple[str, ...]
    country: str | None
    offices: tuple[str, ...]
    start: date | None
    end: date | None
    sectors: tuple[str, ...]
    leads: str

    @property
    def surname(self) -> str:
        """Last folded word that is no number ("Hassan II")."""
        return next((word for word in reversed(self.words) if word not in _NUMERALS), self.words[-1])

    def covers(self, day: date) -> bool:
        """Whether the day lies in the term; an unknown end does not exclude it."""
        return (self.start is None or self.start <= day) and (self.end is None or day <= self.end)

    def may_be_meant(self, day: date | None, *, past: bool) -> bool:
        """Whether a report of the day may speak of him; past: whether the day is that of something told, so that he may have come later."""
        return day is None or self.start is None or self.covers(day) or past and self.start > day


@dataclass(frozen=True, slots=True, kw_only=True)
class Generic:
    """A noun for parties without a name. name: what to call them, "" = as the text does."""

    name: str
    kind: str
    sectors: tuple[str, ...]
