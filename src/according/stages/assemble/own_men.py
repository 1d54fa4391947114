"""Whose deed an order to one's own men is: "the general told his men to lay down their arms" is to be done by the men, not by him."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from according.records.account import Account
from according.records.actor import Party


def by_ones_own_men(accounts: Sequence[Account]) -> tuple[Account, ...]:
    """What somebody tells his own people to do, by these people as the order names them."""
    return tuple(_by_men(account, accounts) for account in accounts)


def _by_men(account: Account, accounts: Sequence[Account]) -> Account:
    above = account.mention.content_of
    if above is None or above >= len(accounts) or accounts[above].mention.type != "REQUEST" or not account.actors:
        return account
    told = {(party.start, party.end): party for party in accounts[above].recipients}
    actors = tuple(_named_as(party, told.get((party.start, party.end))) for party in account.actors)
    return account if actors == account.actors else replace(account, actors=actors)


def _named_as(party: Party, told: Party | None) -> Party:
    """The party under the name that it has where it is told."""
    own = told is not None and told.rule.startswith("own people") and told.key != party.key
    return told if own and told is not None else party
