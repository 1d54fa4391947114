"""Whom an attack hurt, told beside it: which attack they are of."""

from __future__ import annotations

from dataclasses import replace

import pytest

from according.ontology.codebook import load_codebook
from according.records.account import Account
from according.records.actor import Party
from according.records.attribution import GIVES_A_FIGURE, Source
from according.records.claim import Claim
from according.records.count import Count
from according.records.document import Document
from according.records.parse import Parsed
from according.records.where import Place
from according.stages.assemble import claims_of, join, load_weights
from accounts import account
from trees import parsed, text_of


def party(name: str) -> Party:
    return Party(text=name, start=0, end=len(name), name=name, id=None, country=None, sectors=(), rule="test")


BOAT = (
    "A/_/DET/2/det boat/_/NOUN/3/nsubj {verb}/VERB/0/root the/_/DET/5/det tanker/_/NOUN/3/obj ,/_/PUNCT/7/punct "
    "adding/add/VERB/3/advcl that/_/SCONJ/11/mark two/_/NUM/11/nsubj:pass were/be/AUX/11/aux:pass {hurt}/VERB/7/ccomp{by}"
)


def two(what: str = "injured") -> tuple[Count, ...]:
    return (Count(what=what, low=2, high=2, of=None, source="", text="two", start=0, end=3),)


def boat(*, verb: str = "struck/strike", hurt: str = "burned/burn", by: str = "") -> Parsed:
    return parsed(BOAT.format(verb=verb, hurt=hurt, by=by))


@pytest.mark.parametrize(
    ("hurt", "by", "one"),
    [
        ("burned/burn", "", True),
        ("martyred/martyr", "", True),
        ("hit/hit", " by/_/ADP/13/case fragments/fragment/NOUN/11/obl:agent", True),
        ("hit/hit", " by/_/ADP/13/case police/_/NOUN/11/obl:agent", False),
        ("seen/see", "", False),
    ],
)
def test_whom_it_hurt_in_the_same_sentence(hurt: str, by: str, one: bool) -> None:
    found = boat(hurt=hurt, by=by)
    first = account(found, 0, 2, recipients=(party("tanker"),))
    second = account(found, 0, 10, recipients=(party("crew"),), counts=two())
    assert join([first, second], parsed=found) == (((0, 1),) if one else ((0,), (1,)))


def test_the_attack_of_the_sentence_comes_before_that_of_the_headline() -> None:
    found = parsed("Tanker/tanker/NOUN/2/nsubj:pass hit/_/VERB/0/root", BOAT.format(verb="struck/strike", hurt="burned/burn", by=""))
    place = Place(
        text="Aden", start=0, end=4, name="Aden", country="YEM", lat=12.8, lon=45.0, radius_km=5.0, precision="settlement", rule="test", admin1=None, geonames_id=None
    )  # fmt: skip
    headline = account(found, 0, 1, kind="headline", place=place, place_said=True)
    struck = account(found, 1, 2, recipients=(party("tanker"),))
    hurt = account(found, 1, 10, recipients=(party("crew"),), counts=two(), place=place)
    groups = join([headline, struck, hurt], parsed=found)
    assert any({1, 2} <= set(group) for group in groups)


def test_whom_it_hurt_are_others_than_the_target_of_every_mention() -> None:
    found = parsed(
        "Rebels/rebel/NOUN/2/nsubj ambushed/ambush/VERB/0/root a/_/DET/4/det convoy/_/NOUN/2/obj",
        "Another/_/DET/2/det group/_/NOUN/3/nsubj deleted/delete/VERB/0/root its/_/PRON/5/nmod:poss claim/_/NOUN/3/obj",
        "It/_/PRON/2/nsubj owned/own/VERB/0/root the/_/DET/4/det ambush/_/NOUN/2/obj",
        "Two/_/NUM/2/nummod soldiers/soldier/NOUN/4/nsubj:pass were/be/AUX/4/aux:pass wounded/wound/VERB/0/root",
    )
    first = account(found, 0, 1, recipients=(party("army"),))
    again = account(found, 2, 3, definite=True)
    hurt = account(found, 3, 3, recipients=(party("soldiers"),), counts=two())
    assert join([first, again, hurt], parsed=found) == ((0, 1, 2),)


def counted(found: Parsed, **fields: object) -> Account:
    """A harm that somebody only counts, as `as_tolls` marks it."""
    return account(found, 1, 4, definite=True, nominal=True, **fields)


def test_what_somebody_counts_joins_the_attack_of_its_sentence_first() -> None:
    found = parsed(
        "A/_/DET/2/det coup/_/NOUN/3/nsubj happened/happen/VERB/0/root",
        "Trucks/truck/NOUN/2/nsubj:pass driven/drive/VERB/0/root clinics/clinic/NOUN/4/nsubj count/_/VERB/2/parataxis injured/injure/VERB/4/obj",
    )
    coup, driven = account(found, 0, 1, counts=two("killed")), account(found, 1, 1, recipients=(party("crowd"),))
    assert join([coup, driven, counted(found, counts=two())], parsed=found) == ((0,), (1, 2))
    assert join([coup, driven, counted(found)], parsed=found) == ((0, 2), (1,)), "else it is what the report is about"


@pytest.mark.parametrize(("verb", "one"), [("detained/detain", True), ("searched/search", False)])
def test_the_same_act_in_another_word(verb: str, one: bool) -> None:
    found = parsed(
        "Police/_/NOUN/2/nsubj arrest/arrest/VERB/0/root traders/trader/NOUN/2/obj",
        f"Officers/officer/NOUN/2/nsubj {verb}/VERB/0/root three/_/NUM/4/nummod traders/trader/NOUN/2/obj",
    )
    told = [account(found, 0, 1, recipients=(party("traders"),)), account(found, 1, 1, recipients=(party("traders"),))]
    coerced = [replace(one, mention=replace(one.mention, type="COERCE")) for one in told]
    assert (join(coerced, parsed=found) == ((0, 1),)) is one


def test_the_nearest_town_of_a_headline_may_be_another() -> None:
    found = parsed("Clashes/clash/NOUN/0/root", "Fierce/_/ADJ/2/amod clashes/clash/NOUN/0/root")
    near = Place(
        text="Aden", start=0, end=4, name="Aden", country="YEM", lat=12.8, lon=45.0, radius_km=5.0, precision="settlement", rule="test", admin1=None, geonames_id=None
    )  # fmt: skip
    other = replace(near, name="Lahij", text="Lahij")
    body = account(found, 1, 1, place=other, place_said=True)
    told = [account(found, 0, 0, kind="headline", place=near, place_said=True, nominal=True), replace(body, nominal=True)]
    assert join(told, parsed=found) == ((0, 1),)
    assert join([replace(told[0], kind="prose"), told[1]], parsed=found) == ((0,), (1,))


def claim_of(told: Account, found: Parsed) -> Claim:
    document = Document(id="0123456789abcdef", text=text_of(found))
    (claim,) = claims_of(
        [(0,)], accounts=[told], document=document, codebook=load_codebook(), contexts={}, weights=load_weights()
    )  # fmt: skip
    return claim


def figures(claim: Claim) -> list[tuple[int, str]]:
    return [(count.low, count.source) for count in claim.counts]


def test_who_sets_another_figure_beside_it_did_not_give_the_first() -> None:
    found = boat()
    office, union = (
        Source(name=n, id=None, country=None, stance="asserts", cue="said", text=n, start=0, end=0, rule=rule)
        for n, rule in (("office", ""), ("union", GIVES_A_FIGURE))
    )
    toll = replace(two()[0], low=6, high=6, source="union")
    told = account(found, 0, 2, counts=two(), sources=(office, union), tolls=(toll,), tellers=(union,))
    assert figures(claim_of(told, found)) == [(2, "office"), (6, "union")]
    assert figures(claim_of(replace(told, tolls=(), tellers=()), found)) == [(2, "union")]
