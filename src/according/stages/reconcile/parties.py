"""Whether two parties are one: by id, by name, or only by a word such as "gunmen"."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from according.ontology.tables import DATA, read_table
from according.records.actor import STATE_SECTORS, Party
from according.stages.reconcile.offices import Office, office_of
from according.stages.reconcile.words import folded, stem, weight, words_of

_EMPTY_WORDS = frozenset({"the", "of", "for", "and", "in", "a", "an", "al", "el", "la", "de"})
_PEOPLE = frozenset(row["word"] for row in read_table(DATA / "lexicons" / "people.tsv", columns=("word", "suffix")))
"""Nouns for a person: "Albany Mother" is no name."""
_DISTINCT = 0.5
"""From this weight on a word of a name tells it from other names ("Lake", not "Front")."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Who:
    """A party as it is compared, one object in all claims that name it. named: its name is a name, not a noun.

    stems: of its name; distinct: those of them that tell names apart; short: the name's initials; state: its country if it acts for it;
    office: the ministry that its words call.
    """

    key: str
    named: bool
    known: bool
    stems: frozenset[str]
    distinct: frozenset[str]
    short: str
    state: str | None
    name: str
    person: bool = False
    office: Office | None = None


def who(party: Party) -> Who:
    """A party made ready for comparison."""
    state = party.country if STATE_SECTORS & set(party.sectors[:1]) else None
    office = office_of(party.text if "inistr" in party.text else party.name, country=party.country)
    return _who(party.name, party.id, state, _is_person(party), office)


@lru_cache(maxsize=20_000)
def _who(name: str, known: str | None, state: str | None, person: bool, office: Office | None) -> Who:
    words = [word for word in words_of(name) if word not in _EMPTY_WORDS]
    stems = frozenset(stem(word) for word in words)
    named = known is not None or _is_name(name)
    return Who(
        key=known or " ".join(sorted(stems)),
        named=named,
        known=known is not None,
        stems=stems,
        distinct=frozenset(one for one in stems if weight(one) >= _DISTINCT) if named else frozenset(),
        short="".join(word[0] for word in words) if len(words) > 2 else folded(name).replace(".", ""),
        state=state,
        name=name,
        person=person,
        office=office,
    )


def _is_person(party: Party) -> bool:
    """First and last name of somebody of whom nothing else is known ("Anna Weber"), or whom the registry knows as a person."""
    if party.id is not None:
        return party.id.startswith("person:")
    words = party.name.split()
    capitals = len(words) > 1 and all(word[:1].isupper() for word in words[-2:])
    return capitals and party.sectors == ("CVL",) and folded(words[-1]) not in _PEOPLE


def _is_name(name: str) -> bool:
    """Capitals beyond the first letter of a sentence: "the Front", "Lake Front", "FLP".

    One capitalised word may be a noun that begins a sentence: it is a name if it is rare and no plural ("Saboteurs").
    """
    words = [word for word in name.split() if word.casefold() not in _EMPTY_WORDS]
    if len(words) == 1 and not name.casefold().startswith("the "):
        plural = words[0].endswith("s") and not words[0].isupper()
        return words[0].isupper() or (words[0][:1].isupper() and not plural and weight(stem(folded(words[0]))) >= 1)
    return any(word[:1].isupper() for word in words[1:]) or (name.casefold().startswith("the ") and any(w[:1].isupper() for w in words))


def same(a: Who, b: Who) -> bool:
    """One named party, under one name or a shorter form of it. Two that our registry knows are one only by id, but for ministries."""
    if a.office and b.office and a.office.country and b.office.country and a.office.is_of(b.office):
        return True
    if a.known and b.known:
        return a.key == b.key
    if not (a.named and b.named):
        return False
    if a.distinct and b.distinct:
        return a.distinct <= b.distinct or b.distinct <= a.distinct
    return a.short == b.short or (bool(a.stems) and a.stems == b.stems)


def same_noun(a: Who, b: Who) -> bool:
    """Both are nouns that share a word: "gunmen", "armed men"."""
    return not (a.named and b.named) and bool(a.stems & b.stems)


def one_state(a: Who, b: Who) -> bool:
    """Both act for one state: its army and its government."""
    return a.state is not None and a.state == b.state


@lru_cache(maxsize=50_000)
def any_pair(ours: tuple[Who, ...], theirs: tuple[Who, ...]) -> tuple[str, Who | None]:
    """How two lists meet at best: same | state | noun | other (both name somebody, and nobody in common) | unknown; and who of ours.

    person: other, and the two are persons by first and last name.
    """
    best: tuple[str, Who | None] = ("unknown", None)
    for a in ours:
        for b in theirs:
            if same(a, b):
                return "same", a
            if one_state(a, b):
                best = ("state", a)
            elif same_noun(a, b) and best[0] != "state":
                best = ("noun", a)
            elif a.named and b.named and best[0] in ("unknown", "other"):
                best = ("person" if a.person and b.person else "other", a)
    return best
