"""The registry of actors: states, offices and their holders, organisations, groups and the nouns for parties without a name."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from according.stages.resolve_actors import tables
from according.stages.resolve_actors.entries import Alias, Entry, Generic, Leader, War
from according.stages.resolve_actors.names import units

_ANY_OFFICE, _TWO = "leader", 2
"""The office of those whom a table only calls leader: it may be any of the first in a state."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Registry:
    """Everything that the data tables know about parties; read once, never changed.

    aliases: first folded word of a name -> names that begin with it, longest first.
    states: alpha-3 -> the state of today. named: folded canonical name -> entry.
    leaders: last folded word of a name -> terms of office; terms: alpha-3 -> terms of office. generic: lemma -> what such a party is.
    words: class of words -> lemmas (see data/actors/words.tsv). armies: alpha-3 -> the state's armed forces.
    offices: id of a person -> the offices that they ever held. common: words of the names of many leaders ("ali", "ahmed").
    """

    aliases: Mapping[str, tuple[Alias, ...]]
    states: Mapping[str, Entry]
    named: Mapping[str, Entry]
    leaders: Mapping[str, tuple[Leader, ...]]
    terms: Mapping[str, tuple[Leader, ...]]
    generic: Mapping[str, Generic]
    words: Mapping[str, frozenset[str]]
    armies: Mapping[str, Entry]
    offices: Mapping[str, frozenset[str]]
    common: frozenset[str]
    wars: tuple[War, ...]

    @classmethod
    def load(cls, overlays: tuple[Path, ...] = ()) -> Registry:
        """The tables that ship, under the user's `actors/*.tsv`, whose names win.

        Raises DataFileError that names file, line, value and what is allowed.
        """
        loaded = tables.load(overlays)
        return cls(
            aliases=loaded.aliases(),
            states=loaded.states,
            named=loaded.named,
            leaders=loaded.leaders_by_surname(),
            terms=loaded.leaders_by_country(),
            generic=loaded.generic,
            words=loaded.words,
            offices=loaded.offices(),
            common=loaded.common_names(),
            wars=tuple(loaded.wars),
            armies={e.country: e for e in reversed(loaded.named.values()) if e.kind == "army" and e.country},
        )

    def match(self, folded: Sequence[str], *, at: int) -> tuple[Alias, ...]:
        """Names that begin at folded[at], longest first; the caller checks the letter case."""
        found = self.aliases.get(folded[at])
        if found is None:
            return ()  # most words begin no name
        rest = tuple(folded[at : at + len(found[0].units)])
        second = rest[1:2]  # tells most of the many that begin with one word apart
        return tuple([a for a in found if a.units[1:2] in (second, ()) and rest[: len(a.units)] == a.units])

    def find(self, name: str) -> Entry | None:
        """The entry of a canonical name."""
        return self.named.get(" ".join(units(name)))

    def state(self, country: str | None, *, told: Entry | None = None) -> Entry | None:
        """The state with this alpha-3 code. told: the one that the words name, which may be another of that code (Somaliland)."""
        return told if told is not None and told.country == country else self.states.get(country or "")

    def enemy(self, country: str, *, on: date) -> Entry | None:
        """The state that one is at war with on a day, None where no table tells of a war."""
        wars = (war for war in self.wars if war.state == country)
        return next((self.state(w.enemy) for w in wars if (w.start or date.min) <= on <= (w.end or date.max)), None)

    def is_part(self, state: Entry) -> bool:
        """Whether a state lies, or lay, where another is that has its code (Somaliland, East Germany): leader and army are its own."""
        return state.kind == "state" and self.states.get(state.country or "") not in (None, state)

    def army(self, state: Entry) -> Entry:
        """The armed forces of a state, the state itself where they have no name."""
        return state if self.is_part(state) else self.armies.get(state.country or "", state)

    def holder(self, country: str | None, *, office: str, on: date | None) -> Leader | None:
        """Who held an office of a state on a day; None if the day is unknown or nobody is known to."""
        if on is None or not country:
            return None
        found = {term.name: term for term in self.terms.get(country, ()) if office in term.offices and term.covers(on)}
        return next(iter(found.values())) if len(found) == 1 else None

    def country_of_leader(self, name: str) -> str | None:
        """The country of all leaders that go by a name, where only one is."""
        wanted = units(name)
        countries = {term.country for term in self.leaders.get(wanted[-1], ()) if set(wanted) <= set(term.words)} if wanted else set()
        return next(iter(countries)) if len(countries) == 1 else None

    def is_shared(self, name: str) -> bool:
        """Whether leaders of more than one full name go by a name ("George Bush")."""
        wanted = units(name)
        known = self.leaders.get(wanted[-1], ()) if len(wanted) > 1 else ()
        return len({term.name for term in known if len(term.words) > 1 and set(wanted) <= set(term.words)}) > 1

    def leader(
        self, name: str, *, on: date | None, country: str | None = None, office: str | None = None, told: Collection[str | None] = ()
    ) -> Leader | None:
        """The leader who goes by a surname or by more of the name, if only one fits.

        country, office: what the text says of them. Of several, those in office on the day win, of two else the one of a country that
        is told of.
        """
        wanted = units(name)
        fits = [term for term in self.leaders.get(wanted[-1], ()) if set(wanted) <= set(term.words)] if wanted else []
        if country:
            fits = [term for term in fits if term.country in (country, None)]
        if office:
            fits = [term for term in fits if office in term.offices] or [term for term in fits if _ANY_OFFICE in term.offices]
        if len(wanted) == 1 and wanted[0] in self.common and not (country or office):  # "Ali" in a report that tells of no state of his
            fits = [term for term in fits if term.country in told]
        for narrowed in ([term for term in fits if on and term.start and term.covers(on)], fits):
            # Where a table gives the full name and another only the surname, the full name is meant.
            longest = [t for t in narrowed if len(t.words) > 1] or narrowed
            if longest and len({term.name for term in longest}) == 1:
                return longest[0]
        two = len({term.name for term in fits}) == _TWO
        at_home = [term for term in fits if term.country in told and len(term.words) > 1] if two else []
        return at_home[0] if len({term.name for term in at_home}) == 1 else None
