"""What a report says in its headline or leads with, and dates further down."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from according.records.account import Account
from according.records.actor import Party
from according.records.when import Time
from according.stages.assemble.leads import dated_further_down, headlines_dated
from according.stages.ground.time_of import inference
from stages.assemble.test_join_and_claims import TWO, account, party

SATURDAY = Time(start=date(2019, 6, 29), end=date(2019, 6, 29), granularity="day", text="Saturday", start_offset=0, end_offset=8, rule="r")
MAY = replace(SATURDAY, start=date(2019, 5, 1), end=date(2019, 5, 31), granularity="month")


def said(sentence: int, time: Time | None = None, *, by: tuple[Party, ...] = (party("general"),), speech: bool = True) -> Account:
    found = account(TWO, sentence, 1, actors=by, recipients=())
    return replace(found, time=time, time_said=True, nominal=False, mention=replace(found.mention, type="ACCUSE", speech=speech))


@pytest.mark.parametrize(
    ("accounts", "dated"),
    [
        ((said(0), said(1, SATURDAY)), True),
        ((said(0, by=(party("mayor"),)), said(1, SATURDAY)), False),  # somebody else
        ((said(0, by=()), said(1, SATURDAY, by=())), False),  # nobody
        ((said(0), said(1, SATURDAY), said(1, replace(SATURDAY, end=date(2019, 6, 30)))), False),  # on two days
        ((said(0), said(1, MAY)), False),  # no day
        ((said(0, speech=False), said(1, SATURDAY)), False),
        ((said(0), replace(said(1, SATURDAY), time_said=False)), False),  # itself inferred
        ((said(0), said(0, SATURDAY)), False),  # not further down
    ],
)
def test_the_lead_takes_the_day_of_the_body(accounts: tuple[Account, ...], dated: bool) -> None:
    found = dated_further_down(accounts, parsed=TWO)[0].time
    assert (found is not None and found.start == SATURDAY.start) == dated


def test_only_the_lead_is_dated_and_it_says_so() -> None:
    lead, body = dated_further_down((said(0), said(1, SATURDAY)), parsed=TWO)
    assert lead.time is not None
    assert lead.time.rule == "r, dated-further-down"
    assert inference(lead.time) > 0
    assert not lead.time_said
    assert body.time == SATURDAY


def headline(**changes: object) -> Account:
    found = replace(account(TWO, 0, 1), time=None, kind="headline")
    return replace(found, **changes)  # type: ignore[arg-type]


def told_on(time: Time | None, **changes: object) -> Account:
    return replace(account(TWO, 0, 1), time=time, **changes)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("accounts", "groups", "dated"),
    [
        ((headline(), told_on(SATURDAY)), ((0,), (1,)), True),
        ((headline(), told_on(None)), ((0,), (1,)), False),
        ((headline(), told_on(SATURDAY, time_said=False)), ((0,), (1,)), False),  # itself inferred
        ((headline(), told_on(SATURDAY), told_on(MAY)), ((0,), (1,), (2,)), False),  # on two days
        ((headline(), told_on(SATURDAY)), ((0, 1),), False),  # one event, which has its day
        ((headline(kind="prose"), told_on(SATURDAY)), ((0,), (1,)), False),
    ],
)
def test_a_headline_takes_the_day_of_the_lead(accounts: tuple[Account, ...], groups: tuple[tuple[int, ...], ...], dated: bool) -> None:
    found = headlines_dated(accounts, groups=groups, parsed=TWO)[0]
    assert (found.time is not None) == dated
    assert found.time_said != dated
