"""Who sets free, where the report tells only who took."""

from __future__ import annotations

from dataclasses import replace

import pytest

from according.records.account import Account
from according.stages.assemble.captors import by_the_captor
from stages.assemble.test_join_and_claims import TWO, account, party


def act(kind: str, lemma: str, *, by: tuple[str, ...] = (), on: str = "students", mode: str | None = None) -> Account:
    found = account(TWO, 0, 1, actors=tuple(map(party, by)), recipients=(party(on),))
    return replace(found, lemma=lemma, mention=replace(found.mention, type=kind, mode=mode))


TAKEN = act("COERCE", "detain", by=("police",))
FREED = act("RETREAT", "free", mode="release")


@pytest.mark.parametrize(
    ("accounts", "names"),
    [
        ((TAKEN, FREED), ["police"]),
        ((TAKEN, act("COERCE", "detain", by=("army",)), FREED), []),  # two took them
        ((act("COERCE", "detain", by=("police",), on="teachers"), FREED), []),
        ((act("COERCE", "ban", by=("police",)), FREED), []),
        ((TAKEN, act("RETREAT", "free", mode="withdraw")), []),
        ((TAKEN, act("RETREAT", "free", by=("court",), mode="release")), ["court"]),
    ],
)
def test_who_sets_free(accounts: tuple[Account, ...], names: list[str]) -> None:
    assert [p.name for p in by_the_captor(accounts)[-1].actors] == names
