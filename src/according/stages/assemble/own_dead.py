"""Whose dead a figure counts: the three of "soldiers killed three gunmen after they ambushed a patrol" died after the ambush, not of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from according.records.account import Account
from according.records.actor import keys_of
from according.records.count import Count

_HARMED = frozenset({"killed", "injured"})


def without_own_dead(accounts: Sequence[Account], *, groups: Sequence[Sequence[int]]) -> tuple[Account, ...]:
    """The accounts, where an attack's figure counts its own doers, whom others hit in another event of the sentence, without that figure.

    groups: the accounts of each event.
    """
    event = {number: k for k, group in enumerate(groups) for number in group}
    attacks = [n for n, a in enumerate(accounts) if n in event and a.mention.type == "ASSAULT" and a.counts and a.actors]
    told = list(accounts)
    for n in attacks:
        beside = [k for k in attacks if event[k] != event[n] and accounts[k].mention.at.sentence == accounts[n].mention.at.sentence]
        others = [accounts[k] for k in beside if _strikes_back(accounts[k], accounts[n])]
        if others:
            kept = tuple(count for count in accounts[n].counts if not any(_is_told_by(other, count) for other in others))
            told[n] = replace(accounts[n], counts=kept)
    return tuple(told)


def _strikes_back(blow: Account, attack: Account) -> bool:
    """Whether a blow by others fell on those who made the attack, and not on whom they attacked."""
    doers, hit = keys_of(attack.actors), keys_of(blow.recipients)
    return bool(hit & doers) and not doers & keys_of(blow.actors) and not hit & keys_of(attack.recipients)


def _is_told_by(other: Account, count: Count) -> bool:
    """Whether the same figure stands at another account, too."""
    return count.what in _HARMED and any((c.what, c.start) == (count.what, count.start) for c in other.counts)
