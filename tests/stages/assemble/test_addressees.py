"""Whom a verdict on somebody's earlier act is addressed to."""

from __future__ import annotations

from dataclasses import replace

import pytest

from according.records.account import Account
from according.records.parse import Parsed
from according.stages.assemble import with_addressees
from according.stages.assemble.addressees import of_whole_events
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


@pytest.mark.parametrize(("noun", "kind", "meant"), [("idea", "AGREE", True), ("idea", "ASSAULT", False), ("uprising", "ASSAULT", True)])
def test_other_nouns_for_acts(noun: str, kind: str, *, meant: bool) -> None:
    assert bool(two(parsed(PARDON, WELCOME.format("the").replace("pardon", noun)), kind)[1].recipients) is meant


def test_nobody_praises_himself() -> None:
    found = parsed(PARDON, WELCOME.format("the"))
    accounts = [of_type(account(found, n, 1, actors=(party("Norvania"),)), kind) for n, kind in enumerate(("CONCEDE", "SUPPORT"))]
    assert with_addressees(accounts, parsed=found)[1].recipients == ()


def test_what_is_told_by_the_same_word_comes_before_what_is_nearer() -> None:
    between = "Farmers/farmer/NOUN/2/nsubj left/leave/VERB/0/root"
    found = parsed(PARDON, between, WELCOME.format("the"))
    first, last = account(found, 0, 1, actors=(party("Norvania"),)), account(found, 2, 1, actors=(party("unions"),))
    nearer = of_type(account(found, 1, 1, actors=(party("farmers"),)), "RETREAT")
    (recipient,) = with_addressees([of_type(first, "CONCEDE"), nearer, of_type(last, "SUPPORT")], parsed=found)[2].recipients
    assert recipient.name == "Norvania"


def test_an_offer_that_they_rejected_was_somebodys() -> None:
    told = "Norvania/_/PROPN/2/nsubj offered/offer/VERB/0/root talks/talk/NOUN/2/obj"
    tells = (
        "It/_/PRON/4/nsubj was/be/AUX/4/cop an/_/DET/4/det offer/offer/NOUN/0/root "
        "which/which/PRON/7/obj unions/union/NOUN/7/nsubj rejected/reject/VERB/4/acl:relcl"
    )
    found = parsed(told, tells)
    first = of_type(account(found, 0, 1, actors=(party("Norvania"),)), "AGREE")
    second = of_type(account(found, 1, 6, actors=(party("unions"),)), "REJECT")
    assert [p.name for p in with_addressees([first, second], parsed=found)[1].recipients] == ["Norvania"]


def test_support_for_a_measure_is_for_whose_it_was() -> None:
    told = "Norvania/_/PROPN/2/nsubj closed/close/VERB/0/root schools/school/NOUN/2/obj"
    tells = (
        "Unions/union/NOUN/2/nsubj expressed/express/VERB/0/root support/support/NOUN/2/obj "
        "{}/_/ADP/6/case the/_/DET/6/det measure/measure/NOUN/3/nmod"
    )
    for preposition, names in (("for", ["Norvania"]), ("before", [])):
        found = parsed(told, tells.format(preposition))
        first = of_type(account(found, 0, 1, actors=(party("Norvania"),)), "COERCE")
        second = of_type(account(found, 1, 2, actors=(party("unions"),)), "SUPPORT")
        assert [p.name for p in with_addressees([first, second], parsed=found)[1].recipients] == names


def condemned(doers: tuple[str, ...], *, definite: bool = True, known: tuple[str, ...] = ()) -> list[str]:
    """The recipients of a condemnation of an attack that the report tells with some doers. known: recipients that its sentence says."""
    found = parsed(PARDON, WELCOME.format("the"))
    verdict = account(found, 1, 1, actors=(party("unions"),), recipients=tuple(map(party, known)))
    content = account(found, 1, 3, definite=definite)
    content = replace(content, mention=replace(content.mention, content_of=1))
    accounts = [account(found, 0, 1, actors=tuple(map(party, doers))), of_type(verdict, "ACCUSE"), content]
    return [p.name for p in of_whole_events(accounts, groups=[(0, 2), (1,)])[1].recipients]


def test_a_verdict_is_on_those_who_did_it_by_all_that_the_report_tells() -> None:
    assert condemned(("rebels",)) == ["rebels"]


def test_a_verdict_stays_as_its_own_words_say() -> None:
    assert condemned(("rebels",), known=("soldiers",)) == ["soldiers"]


def test_a_verdict_on_ones_own_deed_or_on_any_deed_is_on_nobody() -> None:
    assert condemned(("unions",)) == condemned(()) == condemned(("rebels",), definite=False) == []


def test_killings_are_nobodys_who_only_took_a_town() -> None:
    killings = "Unions/union/NOUN/2/nsubj condemned/condemn/VERB/0/root the/_/DET/4/det killings/killing/NOUN/2/obj"
    found = parsed("Norvania/_/PROPN/2/nsubj retook/retake/VERB/0/root Bria/_/PROPN/2/obj", killings)
    verdict = of_type(account(found, 1, 1, actors=(party("unions"),)), "ACCUSE")
    for victims, names in (((), []), (("herders",), ["Norvania"])):
        deed = account(found, 0, 1, actors=(party("Norvania"),), recipients=tuple(map(party, victims)))
        assert [p.name for p in with_addressees([deed, verdict], parsed=found)[1].recipients] == names
