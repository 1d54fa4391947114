"""Attacks on nobody named, in a report on the fight against one foe."""

from __future__ import annotations

from dataclasses import replace

import pytest

from according.records.account import Account
from according.records.actor import Party
from according.stages.assemble import on_the_one_foe
from stages.assemble.test_join_and_claims import TWO, account, party


def named(name: str) -> Party:
    return replace(party(name), id=f"group:{name}")


def attack(*, by: tuple[Party, ...] = (named("Navy"),), on: tuple[Party, ...] = (named("Front"),), kind: str = "ASSAULT") -> Account:
    found = account(TWO, 0, 1, actors=by, recipients=on)
    return replace(found, mention=replace(found.mention, type=kind))


OPEN = attack(on=())


@pytest.mark.parametrize(
    ("accounts", "names"),
    [
        ((attack(), attack(), OPEN), ["Front"]),
        ((attack(), OPEN), []),  # once is not often
        ((attack(), attack(on=(named("League"),)), attack(), OPEN), []),  # two foes
        ((attack(), attack(), attack(by=(named("Front"),), on=()), OPEN), ["Front"]),  # the foe attacks, too
        ((attack(), attack(), attack(by=(named("Front"),), on=(named("League"),)), attack(by=(named("League"),), on=())), []),
        ((attack(), attack(by=(named("Front"),), on=(named("Navy"),)), OPEN), ["Front"]),  # each attacks the other
        ((attack(), attack(by=(named("League"),), on=(named("Navy"),)), OPEN), []),  # the attacker fights two
        ((attack(), attack(), attack(by=(party("gunmen"),), on=())), []),  # attackers without a name
        ((attack(), attack(), attack(on=(), kind="COERCE")), []),
        ((attack(on=(party("fighters"),)), attack(on=(party("fighters"),)), OPEN), []),  # a foe without a name
    ],
)
def test_the_one_foe(accounts: tuple[Account, ...], names: list[str]) -> None:
    assert [p.name for p in on_the_one_foe(accounts)[-1].recipients] == names


def test_what_is_inferred_says_so() -> None:
    assert on_the_one_foe((attack(), attack(), OPEN))[-1].recipients[0].rule == "whom the attacker fights in this report"
