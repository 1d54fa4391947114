"""Whom an attack on a building harmed: "a bomb went off near a mosque, killing six people" is done to the people."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from according.records.account import Account
from according.records.actor import Party

_HARMED = frozenset({"killed", "injured"})
_BUILDINGS = frozenset({"REL", "EDU", "MED", "BUS"})
_BEFALLS = "whom it befalls"


def of_the_harmed(
    accounts: Sequence[Account], *, groups: Sequence[Sequence[int]], named: Callable[[int], Sequence[Party]]
) -> tuple[Account, ...]:
    """The accounts; attacks of which only a building is said to be struck with the people that they are said to have killed or wounded.

    groups: the accounts of each event. named: the parties that the nouns of a sentence name.
    """
    told = list(accounts)
    for group in groups:
        struck = [n for n in group if told[n].recipients and _is_of_buildings(told[n])]
        people = next((found for n in group if (found := _harmed(told[n], named))), ()) if struck else ()
        others = {party.start for n in group if n not in struck for party in told[n].recipients}
        if people and others <= {party.start for party in people}:
            for n in struck:
                told[n] = replace(told[n], recipients=people)
    return tuple(told)


def _is_of_buildings(account: Account) -> bool:
    return account.mention.type == "ASSAULT" and all(_is_building(party) for party in account.recipients)


def _is_building(party: Party) -> bool:
    """Whether a party is a thing that stands for those who use it, or a house by its noun; no name."""
    unnamed = party.id is None and not party.name[:1].isupper()
    return unnamed and (party.rule.startswith(_BEFALLS) or _BUILDINGS.issuperset(party.sectors[:1]))


def _harmed(account: Account, named: Callable[[int], Sequence[Party]]) -> tuple[Party, ...]:
    """The people whom the figures of the account count, where its sentence has a party for them."""
    figures = [count for count in account.counts if count.what in _HARMED]
    people = {
        party.start: replace(party, rule=f"whom it harmed: {party.rule}")
        for count in figures
        for party in named(account.mention.at.sentence)
        if party.start <= count.start < party.end and not _is_building(party)
    }
    return tuple(people[start] for start in sorted(people))
