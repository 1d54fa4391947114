"""Of whom something was demanded, told by who refuses it: "the EU demanded the journalist's release, and Minsk refused".

Whoever refuses was asked, and would have had to do it; a demand that names somebody else stays as it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from according.records.account import Account
from according.records.actor import Party
from according.records.attribution import REFUSES

_ASKED = frozenset({"requested", "ordered"})
_REACH = 3  # sentences from the demand to its refusal
_RULE = "who refused what was asked"


def asked_of_the_refuser(accounts: Sequence[Account]) -> tuple[Account, ...]:
    """The accounts, with the refuser where a demand names nobody or what it demands has nobody, or the demanding, as its doer."""
    found = list(accounts)
    for number, account in enumerate(accounts):
        above = account.mention.content_of
        if above is None or account.mention.status not in _ASKED or accounts[above].mention.type != "REQUEST":
            continue
        refuser = _refuser(account, accounts)
        demand = found[above]
        own = {party.key for party in demand.actors}
        if refuser is None or refuser.key in own | {party.key for party in account.recipients}:
            continue
        asked = (replace(refuser, rule=f"{_RULE}: {refuser.rule}"),)
        if not demand.recipients:
            found[above] = replace(demand, recipients=asked)
        if {party.key for party in account.actors} <= own:
            found[number] = replace(account, actors=asked)
    return tuple(found)


def _refuser(account: Account, accounts: Sequence[Account]) -> Party | None:
    """Who in the sentences behind says no to it, as the account of his refusal has him."""
    names = {source.key.casefold() for source in account.sources if source.rule == REFUSES}
    at = account.mention.at.sentence
    for other in accounts if names else ():
        if other.mention.type == "REJECT" and at <= other.mention.at.sentence <= at + _REACH:
            for party in other.actors:
                if party.key.casefold() in names:
                    return party
    return None
