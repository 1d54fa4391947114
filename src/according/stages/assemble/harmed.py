"""Whom an attack on a building harmed: "a bomb went off near a mosque, killing six people" is done to the people."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from according.records.account import Account
from according.records.actor import Party
from according.records.parse import Parsed
from according.stages.assemble.bound import MUTUAL, WARS

_HARMED = frozenset({"killed", "injured"})
_BUILDINGS = frozenset({"REL", "EDU", "MED", "BUS"})
_PEOPLE = "person"
"""The encoder's label of a word for people: pupils and traders have the sector of their school and shop."""
_BEFALLS = "whom it befalls"


def of_the_harmed(
    accounts: Sequence[Account], *, groups: Sequence[Sequence[int]], parsed: Parsed, named: Callable[[int], Sequence[Party]]
) -> tuple[Account, ...]:
    """The accounts; attacks in or near a building with the people that they harmed. What was hit stays what it is.

    groups: the accounts of each event. named: the parties that the nouns of a sentence name.
    """
    told = list(accounts)
    for group in groups:
        struck = [n for n in group if told[n].recipients and _is_near_buildings(told[n], parsed)]
        others = [n for n in group if n not in struck and told[n].recipients]
        people = told[others[0]].recipients if others else next((found for n in group if (found := _harmed(told[n], named))), ())
        if not others and any(_is_fight(told[n]) for n in group):
            continue  # who died in a clash is not whom it was directed at
        for n in (struck if others else group) if people else ():
            told[n] = replace(told[n], recipients=people)
    return tuple(told)


def _is_fight(account: Account) -> bool:
    one_sided = account.mention.type == "ASSAULT" and len(account.actors) < 2 and account.lemma not in MUTUAL | WARS
    return not one_sided or account.mention.status != "actual"


def _is_near_buildings(account: Account, parsed: Parsed) -> bool:
    """Whether an attack is said to be in, at or near a building, not on it ("set fire to homes"); "fire on traders" is on people."""
    if account.mention.type != "ASSAULT" or not all(_is_building(party) for party in account.recipients):
        return False
    refs = [(parsed.sentences[ref.sentence], ref.token) for ref in account.mention.recipients]
    near = (s[k].relation == "obl" and s[k].mention != _PEOPLE and "to" not in s.marked(k, "case") for s, k in refs)
    return bool(refs) and all(near)


def _is_building(party: Party) -> bool:
    """Whether a party is a thing that stands for those who use it, or a house by its noun; no name."""
    unnamed = party.id is None and not party.name[:1].isupper()
    return unnamed and (party.rule.startswith(_BEFALLS) or _BUILDINGS.issuperset(party.sectors[:1]))


def _harmed(account: Account, named: Callable[[int], Sequence[Party]]) -> tuple[Party, ...]:
    """The people whom the figures of the account count, where its sentence has a party for them."""
    figures = [count for count in (*account.counts, *account.tolls) if count.what in _HARMED]
    people = {
        party.start: replace(party, rule=f"whom it harmed: {party.rule}")
        for count in figures
        for party in named(account.mention.at.sentence)
        if party.covers(count.start) and not _is_building(party)
    }
    return tuple(people[start] for start in sorted(people))
