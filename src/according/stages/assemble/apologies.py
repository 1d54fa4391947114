"""To whom somebody apologises who does not say it: to those whom he was just told to have harmed.

"Soldiers shot two farmers on Monday. The army apologised and paid for their treatment."
"""

from __future__ import annotations

from collections.abc import Sequence

from according.records.account import Account
from according.records.actor import Party, keys_of
from according.stages.assemble.by_event import Events, filled
from according.stages.assemble.same_party import on_one_side

_SORRY = frozenset({"apologise", "apologize", "apology", "regret"})
_HARM = frozenset({"ASSAULT", "COERCE"})
_REACH = 2
"""Sentences from the harm to the apology."""


def to_those_harmed(accounts: Sequence[Account], *, groups: Sequence[Sequence[int]]) -> tuple[Account, ...]:
    """The accounts, where an apology to nobody named is to whom the harm befell. groups: the accounts of each event."""
    return filled(accounts, groups=groups, role="recipients", known=_whom, rule="whom it harmed")


def _whom(number: int, accounts: Sequence[Account], event: Events) -> Sequence[Party]:
    apology = accounts[number]
    if apology.mention.type != "CONCEDE" or apology.mention.status != "actual" or apology.lemma not in _SORRY or not apology.actors:
        return ()
    for k in range(number - 1, -1, -1):
        harm = accounts[k]
        if apology.mention.at.sentence - harm.mention.at.sentence > _REACH:
            return ()
        if harm.mention.type not in _HARM or harm.mention.status != "actual":
            continue
        group = [accounts[n] for n in event.get(k, (k,))]
        doers = next((a.actors for a in group if a.actors), ())
        hit = next((a.recipients for a in group if a.recipients), ())
        same = bool(doers) and on_one_side(doers, apology.actors) and keys_of(hit).isdisjoint(keys_of(apology.actors))
        return hit if same else ()  # whoever else was hit before has nothing to do with it
    return ()
