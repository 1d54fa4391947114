"""Orders and their carrying out, events and their parts, corrections."""

from __future__ import annotations

from dataclasses import replace
from importlib import import_module

import pytest

from according.records.account import Account
from according.records.parse import Parsed
from according.stages.assemble import join, with_links
from stages.assemble.test_join_and_claims import account, claims, party
from trees import parsed

module = import_module("according.stages.assemble.links")

ORDERED = "Ada/_/PROPN/2/nsubj ordered/order/VERB/0/root police/_/NOUN/2/obj to/_/PART/5/mark arrest/_/VERB/2/xcomp them/_/PRON/5/obj"
DONE = "Police/_/NOUN/2/nsubj arrested/arrest/VERB/0/root nine/_/NUM/2/obj"
RAID = "Gunmen/gunman/NOUN/2/nsubj raided/raid/VERB/0/root Tarsil/_/PROPN/2/obj seizing/seize/VERB/2/advcl rifles/rifle/NOUN/4/obj"


def of(one: Account, kind: str, status: str = "actual") -> Account:
    return replace(one, mention=replace(one.mention, type=kind, status=status))


def links(accounts: list[Account], found: Parsed) -> list[list[str]]:
    linked = with_links(claims(accounts, found), groups=join(accounts, parsed=found), accounts=accounts, parsed=found)
    return [[link.how for link in claim.links] for claim in linked]


def pair(found: Parsed, *, doer: str = "police", status: str = "ordered", kind: str = "COERCE") -> list[Account]:
    asked = of(account(found, 0, 4, actors=(party("police"),), recipients=(party("thieves"),)), "COERCE", status)
    return [asked, of(account(found, 1, 1, actors=(party(doer),), recipients=(party("people"),)), kind)]


def test_an_order_is_carried_out_by_whom_it_was_given_to() -> None:
    found = parsed(ORDERED, DONE)
    assert links(pair(found), found) == [[], ["carries_out"]]
    assert links(pair(found, doer="soldiers"), found) == [[], []]
    assert links(pair(found, kind="RETREAT"), found) == [[], []]
    assert links(pair(found, status="negated"), found) == [[], []]


def test_an_order_is_carried_out_once() -> None:
    found = parsed(ORDERED, DONE, DONE)
    third = of(account(found, 2, 1, actors=(party("police"),), recipients=(party("monks"),)), "COERCE")
    assert [how for one in links([*pair(found), third], found) for how in one] == ["carries_out"]


def test_what_is_seized_in_a_raid_is_part_of_it() -> None:
    found = parsed(RAID)
    whole = account(found, 0, 1, actors=(party("gunmen"),))
    assert links([whole, of(account(found, 0, 3, actors=(party("gunmen"),)), "COERCE")], found) == [[], ["part_of"]]
    assert links([whole, of(account(found, 0, 3, actors=(party("gunmen"),)), "ACCUSE")], found) == [[], []]


def test_a_blow_after_a_clash_is_part_of_it() -> None:
    found = parsed(DONE, RAID)
    clash = account(found, 0, 1, actors=(party("army"), party("gunmen")), lemma="clash")
    blow = account(found, 1, 1, actors=(party("gunmen"),), recipients=(party("army"),))
    assert links([clash, blow], found) == [[], ["part_of"]]
    assert links([replace(clash, actors=(party("army"),)), blow], found) == [[], []]


CORRECTED = "The/_/DET/2/det report/_/NOUN/3/nsubj erred/err/VERB/0/root by/_/ADP/5/case mistake/_/NOUN/3/obl"


def test_a_correction_puts_one_event_in_the_place_of_another() -> None:
    found = parsed(ORDERED, DONE, CORRECTED)
    withdrawn = of(account(found, 0, 4, recipients=(party("thieves"),)), "ASSAULT", "negated")
    instead = account(found, 1, 1, recipients=(party("thieves"),))
    assert links([withdrawn, instead], found) == [[], ["corrects"]]
    plain = parsed(ORDERED, DONE)
    assert links([withdrawn, instead], plain) == [[], []]


def test_only_what_is_told_near_by_is_asked_for_a_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    is_part = module._is_part
    monkeypatch.setattr(module, "_is_part", lambda part, whole, found: asked.append(1) or is_part(part, whole, found))

    def times(sentences: int) -> int:
        asked.clear()
        found = parsed(*(DONE for _ in range(sentences)))
        told = [account(found, n, 1, actors=(party(f"band {n}"),), recipients=(party(f"town {n}"),)) for n in range(sentences)]
        assert links(told, found) == [[] for _ in told]
        return len(asked)

    few = times(20)
    assert few >= 20
    assert times(80) <= 4 * few + 20  # as many for each; of every pair it would be 16 times as many
