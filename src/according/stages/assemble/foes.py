"""Whom an attack is on that names nobody, in a report of one side's fight against one other: "they have cleared a fifth of the city"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from according.records.account import Account
from according.records.actor import STATE_SECTORS, Party

_OFTEN = 2
"""Attacks of the report on the same named party, at least."""


def on_the_one_foe(accounts: Sequence[Account]) -> tuple[Account, ...]:
    """Accounts of attacks without a recipient with the one named party that all other attacks of the report by one side are on.

    Only for attackers who are named, and where no attack of the report on somebody named is on anybody else.
    """
    attacks = [a for a in accounts if a.mention.type == "ASSAULT" and a.mention.status == "actual"]
    accounts = _on_each_ones_foe(accounts, attacks)
    foes = Counter(party.key for a in attacks for party in a.recipients if party.id)
    if len(foes) != 1 or foes.total() < _OFTEN:
        return tuple(accounts)
    foe = next(party for a in attacks for party in a.recipients if party.id)
    attackers = {party.key for a in attacks for party in a.actors}
    known = any(a.actors for a in attacks if any(party.key == foe.key for party in a.recipients))
    if foe.key in attackers or not known and STATE_SECTORS & set(foe.sectors[:1]):  # soldiers "came under fire": nobody says whose
        return tuple(accounts)
    told = replace(foe, rule="whom all attacks of the report are on")
    return tuple(replace(a, recipients=(told,)) if _is_open(a) else a for a in accounts)


def _on_each_ones_foe(accounts: Sequence[Account], attacks: Sequence[Account]) -> tuple[Account, ...]:
    """Accounts of an attack on nobody by somebody who in this report fights one named party, often enough, and no other."""
    fights: dict[str, list[Party]] = {}
    for account in attacks:
        for mine, theirs in ((account.actors, account.recipients), (account.recipients, account.actors)):
            for one in mine:
                fights.setdefault(one.key, []).extend(other for other in theirs if other.id)
    return tuple(_on_the_foe(account, fights) if _is_open(account) else account for account in accounts)


def _on_the_foe(account: Account, fights: Mapping[str, Sequence[Party]]) -> Account:
    foes = [party for one in account.actors for party in fights.get(one.key, ())]
    if len(foes) < _OFTEN or len({party.key for party in foes}) > 1:
        return account
    return replace(account, recipients=(replace(foes[0], rule="whom the attacker fights in this report"),))


def _is_open(account: Account) -> bool:
    named = bool(account.actors) and all(party.id for party in account.actors)
    return account.mention.type == "ASSAULT" and named and not account.recipients
