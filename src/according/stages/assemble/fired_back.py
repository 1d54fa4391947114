"""Who attacked those who fired back: "a patrol came under fire and shot back, killing four insurgents" was fired at by insurgents."""

from __future__ import annotations

from collections.abc import Sequence

from according.records.account import Account
from according.records.actor import ARMED_GROUPS, Party, keys_of
from according.records.parse import Parsed
from according.stages.assemble.by_event import by_doers

_FORCES = frozenset({"MIL", "COP", "SPY", "PRM", "IGO", "GOV"})
_ANSWERING = frozenset({"return", "returned", "back", "respond", "responded", "repel", "repelled", "repulse", "repulsed"})
_AHEAD = 1
"""Sentences further on in which they may answer."""


def by_whom_the_answer_hit(accounts: Sequence[Account], *, groups: Sequence[Sequence[int]], parsed: Parsed) -> tuple[Account, ...]:
    """Attacks of nobody who is named on soldiers or police, by the one band that these hit when they fire back.

    groups: the accounts of each event.
    """

    def foe(n: int) -> Party | None:
        return _whom_it_hit(accounts[n], accounts, parsed) if _is_on_force(accounts[n]) else None

    return by_doers(accounts, groups=groups, doer=foe, rule="whom the answer hit")


def _is_on_force(account: Account) -> bool:
    """Whether soldiers or police alone are attacked, by nobody whom the words tell of."""
    told = account.mention.type == "ASSAULT" and account.mention.status == "actual" and not account.actors
    return told and bool(account.recipients) and all(_FORCES & set(party.sectors[:1]) for party in account.recipients)


def _whom_it_hit(account: Account, accounts: Sequence[Account], parsed: Parsed) -> Party | None:
    """The one band that is hit in an answer, in the sentence of the attack or the next."""
    here, foes = account.mention.at, dict[str, Party]()
    for other in accounts:
        ahead = other.mention.at.sentence - here.sentence
        if other.mention.type != "ASSAULT" or not 0 <= ahead <= _AHEAD or other.mention.status != "actual" or not other.actors:
            continue
        answers = not _ANSWERING.isdisjoint(parsed.sentences[other.mention.at.sentence].vocabulary)
        if answers and other.mention.at > here and all(_FORCES & set(party.sectors[:1]) for party in other.actors):
            foes.update({party.key: party for party in other.recipients})
    own = keys_of(account.recipients)
    one = next(iter(foes.values())) if len(foes) == 1 else None
    return one if one is not None and one.key not in own and ARMED_GROUPS & set(one.sectors[:1]) else None
