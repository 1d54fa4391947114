"""Who sets free, where the report tells only who took."""

from __future__ import annotations

from dataclasses import replace

import pytest

from according.records.account import Account
from according.records.actor import Party
from according.stages.assemble.captors import by_the_captor
from stages.assemble.test_join_and_claims import TWO, account, party
from trees import parsed


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
    assert [p.name for p in by_the_captor(accounts, parsed=TWO, named=lambda _: ())[-1].actors] == names


CAPTORS = parsed("The/_/DET/2/det captors/captor/NOUN/3/nsubj rang/ring/VERB/0/root")
THEY = replace(party("kidnappers"), text="The captors", start=0, end=11)


@pytest.mark.parametrize(
    ("account", "named", "names"),
    [
        (act("ASSAULT", "kidnap", mode="abduct"), (THEY,), ["kidnappers"]),
        (act("ASSAULT", "kidnap", mode="abduct"), (THEY, replace(THEY, name="Front")), []),  # two are called so
        (act("ASSAULT", "kidnap", mode="abduct"), (replace(THEY, end=3),), []),  # not the noun
        (act("ASSAULT", "kidnap", mode="abduct", by=("Front",)), (THEY,), ["Front"]),
        (act("ASSAULT", "kill"), (THEY,), []),
    ],
)
def test_whom_the_report_calls_captors(account: Account, named: tuple[Party, ...], names: list[str]) -> None:
    found = by_the_captor((account,), parsed=CAPTORS, named=lambda _: named)
    assert [p.name for p in found[0].actors] == names
