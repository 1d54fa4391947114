"""Against whom those act who "follow suit", "do the same": whom the act before was against, of the same type."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from according.records.account import Account
from according.records.actor import Party, keys_of
from according.records.parse import Parsed
from according.stages.assemble.by_event import Events, filled

_FOLLOWING = {"follow": frozenset({"suit", "example", "lead"}), "do": frozenset({"same", "likewise", "so"})}
_BACK = 1
"""Sentences back that the act stands which they follow."""


def as_who_went_before(accounts: Sequence[Account], *, groups: Sequence[Sequence[int]], parsed: Parsed) -> tuple[Account, ...]:
    """The accounts, where those who follow suit act against nobody named with whom the act before was against.

    groups: the accounts of each event.
    """
    known = partial(_whom_the_first_hit, parsed=parsed)
    return filled(accounts, groups=groups, role="recipients", known=known, rule="whom the act before was against")


def _whom_the_first_hit(number: int, accounts: Sequence[Account], event: Events, *, parsed: Parsed) -> Sequence[Party]:
    account = accounts[number]
    mention, same = account.mention, _FOLLOWING.get(account.lemma, frozenset())
    sentence = parsed.sentences[mention.at.sentence]
    below = sentence.dependents(mention.at.token, "obj", "advmod", "obl") if same else []
    if not any(t.lemma.lower() in same for t in below):
        return ()
    for other in reversed(accounts[:number]):
        if mention.at.sentence - other.mention.at.sentence > _BACK:
            return ()
        if other.mention.type == mention.type and other is not account:
            return other.recipients if keys_of(other.recipients).isdisjoint(keys_of(account.actors)) else ()
    return ()
