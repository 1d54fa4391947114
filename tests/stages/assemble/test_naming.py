"""Which event "the attack" means, and what is only a toll, over accounts made by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from according.records.account import Account
from according.records.count import Count
from according.records.document import Document
from according.records.when import Time
from according.stages.assemble import before_joining, claims_of, join, load_weights
from stages.assemble.test_join_and_claims import CODEBOOK, account, party, source
from trees import parsed, text_of

LEAD = "Gunmen/gunman/NOUN/2/nsubj attacked/attack/VERB/0/root Tarsil/_/PROPN/2/obj"
DETAIL = "They/_/PRON/2/nsubj burned/burn/VERB/0/root houses/house/NOUN/2/obj"
THE = "Ivo/_/PROPN/2/nsubj denied/deny/VERB/0/root the/_/DET/4/det attack/attack/NOUN/2/obj"
FOUND = parsed(LEAD, DETAIL, THE)


def day(number: int) -> Time:
    return Time(
        start=date(2024, 3, number), end=date(2024, 3, number), granularity="day", text="", rule="test", start_offset=0, end_offset=0
    )


def accounts(noun: str = "attack", **detail: object) -> list[Account]:
    killed = Count(what="killed", low=9, high=9, of=None, source="", text="9", start=0, end=1)
    first = account(FOUND, 0, 1, actors=(party("gunmen"),), counts=(killed,))
    second = account(FOUND, 1, 1, recipients=(party("houses"),), sources=(source("Ada"),), **detail)
    third = account(FOUND, 2, 3, definite=True, lemma=noun, sources=(source("Ivo", "denies"),))
    return [first, second, third]


@pytest.mark.parametrize("noun", ["attack", "massacre"])
def test_what_the_report_is_about(noun: str) -> None:
    assert join(accounts(noun), parsed=FOUND) == ((0, 2), (1,))


def test_what_has_a_day_of_its_own_is_told_anew() -> None:
    assert join(accounts("assault", time=day(3)), parsed=FOUND) == ((0,), (1, 2))


def test_the_shelling_is_no_shooting() -> None:
    first, second, third = accounts("shelling")
    shot = replace(second, mention=replace(second.mention, mode="firearms"))
    shelled = replace(third, mention=replace(third.mention, mode="heavy-weapons"))
    assert (1, 2) not in join([first, shot, shelled], parsed=FOUND)


def test_it_is_found_from_afar() -> None:
    empty = "Ada/_/PROPN/2/nsubj slept/sleep/VERB/0/root"
    far = parsed(LEAD, *[empty] * 10, THE)
    first = replace(accounts()[0], mention=account(far, 0, 1).mention)
    last = replace(accounts()[2], mention=account(far, 11, 3).mention)
    assert join([first, last], parsed=far) == ((0, 1),)
    further = parsed(LEAD, *[empty] * 20, THE)
    last = replace(last, mention=account(further, 21, 3).mention)
    assert join([first, last], parsed=further) == ((0,), (1,))


def test_who_gives_a_figure_of_what_is_denied_does_not_hide_the_denial() -> None:
    first, second, third = accounts()
    figure = replace(source("clinic"), rule="gives a figure of it")
    third = replace(third, actors=(party("Ivo"),), sources=(*third.sources, figure))
    assert join([first, second, third], parsed=FOUND) == ((0, 2), (1,))


def test_who_owns_up_is_the_actor() -> None:
    first, _, third = accounts("bloodbath")
    owner = replace(source("Front"), rule="claim of responsibility")
    third = replace(third, actors=(party("Front"),), sources=(owner,))
    groups = join([first, third], parsed=FOUND)
    assert groups == ((0, 1),)
    (claim,) = claims_of(
        groups,
        accounts=[first, third],
        document=Document(id="0123456789abcdef", text=text_of(FOUND)),
        codebook=CODEBOOK,
        contexts={},
        weights=load_weights(),
    )
    assert [p.name for p in claim.actors] == ["Front"]


COUNTED = "Ivo/_/PROPN/2/nsubj spoke/speak/VERB/0/root of/_/ADP/4/case nine/_/NUM/2/obl injured/injure/VERB/2/ccomp"


def test_who_only_counts_tells_no_attack() -> None:
    found = parsed(LEAD, COUNTED)
    first = account(found, 0, 1, actors=(party("gunmen"),), recipients=(party("men"),), time=day(1))
    second = account(found, 1, 4, actors=(party("Ivo"),), sources=(source("Ivo"),))
    told = before_joining([first, second], parsed=found)
    assert not told[1].actors
    assert join(told, parsed=found) == ((0, 1),)


@pytest.mark.parametrize(
    "rows", [COUNTED.replace("spoke/speak", "shot/shoot"), COUNTED.replace("nine/_/NUM", "men/_/NOUN"), COUNTED.replace("ccomp", "conj")]
)
def test_what_is_no_mere_count(rows: str) -> None:
    found = parsed(LEAD, rows)
    told = before_joining([account(found, 1, 4, actors=(party("Ivo"),))], parsed=found)
    assert told[0].actors


def test_what_was_before_is_not_told_anew() -> None:
    first, second, third = accounts("assault", time=day(3))
    assert join([replace(first, time=day(9)), second, third], parsed=FOUND) == ((0, 2), (1,))
