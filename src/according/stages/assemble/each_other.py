"""Who lays a deed on whom where two blame each other: "the army and the rebels blamed each other for the attack"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from according.records.account import Account
from according.records.actor import Party


def crosswise(actors: Sequence[Party], account: Account) -> tuple[Party, ...]:
    """The doers of what each of two says of the other, each named by the other; elsewhere as they are.

    account: the one that names them.
    """
    if len(actors) != 2 or account.mention.content_of is None:
        return tuple(actors)
    first, second = actors
    tellers = {source.name for source in account.sources if source.stance == "asserts"}
    if {first.name, second.name} != tellers:
        return tuple(actors)
    return replace(first, source=second.name), replace(second, source=first.name)
