"""Whom a verdict on somebody's earlier act is addressed to."""

from __future__ import annotations

from dataclasses import replace

from according.records.account import Account
from according.records.parse import Parsed
from according.stages.assemble import with_addressees
from stages.assemble.test_join_and_claims import account, party
from trees import parsed

PARDON = "Norvania/_/PROPN/2/nsubj pardoned/pardon/VERB/0/root twelve/_/NUM/2/obj"
WELCOME = "Unions/union/NOUN/2/nsubj welcomed/welcome/VERB/0/root {}/_/DET/4/det pardon/_/NOUN/2/obj"


def of_type(one: Account, kind: str) -> Account:
    return replace(one, mention=replace(one.mention, type=kind))


def two(found: Parsed, earlier: str) -> tuple[Account, ...]:
    first = of_type(account(found, 0, 1, actors=(party("Norvania"),)), earlier)
    return with_addressees([first, of_type(account(found, 1, 1, actors=(party("unions"),)), "SUPPORT")], parsed=found)


def test_whose_pardon_it_was_is_who_is_praised() -> None:
    (recipient,) = two(parsed(PARDON, WELCOME.format("the")), "CONCEDE")[1].recipients
    assert (recipient.name, recipient.rule) == ("Norvania", "whose act it speaks of: pardon")


def test_any_pardon_is_nobodys() -> None:
    assert two(parsed(PARDON, WELCOME.format("a")), "CONCEDE")[1].recipients == ()


def test_an_act_of_another_type_is_not_meant() -> None:
    assert two(parsed(PARDON, WELCOME.format("the")), "ASSAULT")[1].recipients == ()


def test_nobody_praises_himself() -> None:
    found = parsed(PARDON, WELCOME.format("the"))
    accounts = [of_type(account(found, n, 1, actors=(party("Norvania"),)), kind) for n, kind in enumerate(("CONCEDE", "SUPPORT"))]
    assert with_addressees(accounts, parsed=found)[1].recipients == ()
