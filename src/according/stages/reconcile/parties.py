"""Whether two parties are one: by id, by name, or only by a word such as "gunmen"."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from according.records.actor import Party
from according.stages.reconcile.offices import Office, office_of
from according.stages.reconcile.words import folded, stem, weight, words_of

STATE_SECTORS = frozenset({"GOV", "MIL", "COP", "SPY", "LEG", "JUD"})
_EMPTY_WORDS = frozenset({"the", "of", "for", "and", "in", "a", "an", "al", "el", "la", "de"})
_DISTINCT = 0.5
"""From this weight on a word of a name tells it from other names ("Lake", not "Front")."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Who:
    """A party as it is compared. named: its name is a name, not a noun.

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
    office: Office | None = None


def who(party: Party) -> Who:
    """A party made ready for comparison."""
    found = _who(party.name, party.id, party.country if STATE_SECTORS & set(party.sectors[:1]) else None)
    office = office_of(party.text if "inistr" in party.text else party.name, country=party.country)
    return replace(found, office=office) if office else found


@lru_cache(maxsize=20_000)
def _who(name: str, known: str | None, state: str | None) -> Who:
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
    )


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


def any_pair(ours: Iterable[Who], theirs: Iterable[Who]) -> tuple[str, Who | None]:
    """How two lists meet at best: same | state | noun | other (both name somebody, and nobody in common) | unknown; and who of ours."""
    best: tuple[str, Who | None] = ("unknown", None)
    theirs = tuple(theirs)
    for a in ours:
        for b in theirs:
            if same(a, b):
                return "same", a
            if one_state(a, b):
                best = ("state", a)
            elif same_noun(a, b) and best[0] != "state":
                best = ("noun", a)
            elif a.named and b.named and best[0] == "unknown":
                best = ("other", a)
    return best
