"""Sentences such as wire reports and local news hold, each beside one in which the rule must not fire."""

from __future__ import annotations

from datetime import date

import pytest

from according.pipeline import Pipeline
from according.records.claim import Claim
from according.records.document import Document

pytestmark = pytest.mark.weights


def claims_of(pipeline: Pipeline, text: str) -> tuple[Claim, ...]:
    return tuple(pipeline.code(Document(id="d", text=text, published=date(2024, 5, 3))))


def one(pipeline: Pipeline, text: str, trigger: str) -> Claim:
    found = [c for c in claims_of(pipeline, text) if c.trigger and text[c.trigger.start : c.trigger.end].lower() == trigger]
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("text", "trigger", "status"),
    [
        ("There are no foreigners being held hostage by the rebels.", "held", "negated"),
        ("There were no soldiers killed in the raid.", "killed", "negated"),
        ("There is no reason why we should take hostages, the rebels said.", "take", "negated"),
        ("It is not our policy to hold hostages, the rebels said.", "hold", "negated"),
        ("There are nine foreigners being held hostage by the rebels.", "held", "actual"),
        ("There were two soldiers killed in the raid.", "killed", "actual"),
    ],
)
def test_those_who_are_not_there(pipeline: Pipeline, text: str, trigger: str, status: str) -> None:
    assert one(pipeline, text, trigger).status == status


@pytest.mark.parametrize(
    ("text", "trigger", "actors"),
    [
        ("The ministers were talking when the bomb went off, killing 24 people.", "killing", []),
        ("He was asleep when soldiers burst in, shooting three of his sons.", "shooting", ["soldiers"]),
        ("The guards opened the gate when it was dark, shooting three men.", "shooting", ["guards"]),
        ("The book tells of the 2001 invasion of Afghanistan.", "invasion", []),
        ("The book tells of the American invasion of Afghanistan.", "invasion", ["United States"]),
        ("Police discovered that Jones had been convicted in 2004 of theft.", "convicted", []),
        ("A court found that Jones had been convicted by a tribunal in 2004.", "convicted", ["tribunal"]),
        ("The Front bears no responsibility for the attack on the mayor.", "attack", []),
        ("The Front bears responsibility for the attack on the mayor.", "attack", ["Front"]),
    ],
)
def test_who_did_it(pipeline: Pipeline, text: str, trigger: str, actors: list[str]) -> None:
    found = [c for c in claims_of(pipeline, text) if c.trigger and text[c.trigger.start : c.trigger.end] == trigger]
    assert all([party.name for party in claim.actors] == actors for claim in found)
    assert found or not actors


@pytest.mark.parametrize(
    ("text", "trigger", "name", "sectors"),
    [
        ("The banker was released by a criminal judge in Bogota.", "released", "criminal judge", ("JUD",)),
        ("The banker was released by a criminal gang in Bogota.", "released", "criminal gang", ("CRM",)),
    ],
)
def test_criminal_judges_are_no_criminals(pipeline: Pipeline, text: str, trigger: str, name: str, sectors: tuple[str, ...]) -> None:
    (party,) = one(pipeline, text, trigger).actors
    assert (party.name, party.sectors) == (name, sectors)


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("Soldiers, officers and cooks were killed by the rebels.", "killed", {"soldiers": ("MIL",), "officers": ("MIL",)}),
        ("The navy rescued twelve Filipino sailors.", "rescued", {"Filipino sailors": ("MIL",)}),
        ("Police questioned his father but did not arrest him.", "arrest", {"father": ("CVL",)}),
        ("Police discovered that Jones had been held by the navy in 2004.", "held", {"Jones": ("CVL",)}),
    ],
)
def test_to_whom(pipeline: Pipeline, text: str, trigger: str, expected: dict[str, tuple[str, ...]]) -> None:
    found = {party.name: party.sectors for party in one(pipeline, text, trigger).recipients}
    assert {name: found.get(name) for name in expected} == expected


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Mario Gomez, 34, is under arrest.", []),
        ("Anna Reyes, 17, was killed by soldiers.", [1]),
        ("In Minova, 34 people were killed by soldiers.", [34]),
    ],
)
def test_an_age_is_no_figure(pipeline: Pipeline, text: str, counts: list[int]) -> None:
    (claim,) = claims_of(pipeline, text)
    assert [count.low for count in claim.counts] == counts


HISTORY = (
    "The alliance was founded in 1949. It took in Greece in 1952, Germany in 1955 and Spain in 1982. In 1968 troops invaded Prague. "
    "He spoke of it in 1946. "
)


@pytest.mark.parametrize(
    ("text", "trigger", "month"),
    [
        (HISTORY + "The issue is expected to dominate a NATO summit set for Washington in September.", "summit", "2024-09-01"),
        (HISTORY + "In 1956 the king met the marshal. They met again in September.", "met again", None),
    ],
)
def test_what_is_to_come_lies_ahead_in_a_history_too(pipeline: Pipeline, text: str, trigger: str, month: str | None) -> None:
    found = [c for c in claims_of(pipeline, text) if c.trigger and text[c.trigger.start :].startswith(trigger.split()[0])]
    days = [claim.time.start.isoformat() for claim in found if claim.time]
    assert (month in days) == (month is not None)
    assert month is not None or not any(day.startswith("2024") for day in days)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The governor is charged over a deal in the late 1990s. He resigned on February 14.", None),
        ("The governor struck the deal on 3 January 1998. He resigned on February 14.", "1998-02-14"),
        ("The abduction of the crew took place on Monday, September 15, 2008.\n\nThe governor resigned on November 2.", "2008-11-02"),
    ],
)
def test_the_year_of_a_day_without_one(pipeline: Pipeline, text: str, day: str | None) -> None:
    claims = pipeline.code(Document(id="d", text=text))
    (resigned,) = (c for c in claims if text[c.trigger.start : c.trigger.end] == "resigned")
    assert (resigned.time.start.isoformat() if resigned.time else None) == day


@pytest.mark.parametrize(
    ("text", "trigger", "name"),
    [
        ("Several leftist guerrillas shot a priest.", "shot", "leftist guerrillas"),
        ("OPPOSITION LEADERS CONDEMNED THE MURDER OF A PRIEST.", "condemned", "opposition leaders"),
        ("St. Paul police shot a man in the park.", "shot", "St. Paul police"),
        ("Old Harbour police shot a man in the park.", "shot", "Old Harbour police"),
    ],
)
def test_the_name_of_who_did_it(pipeline: Pipeline, text: str, trigger: str, name: str) -> None:
    assert [party.name for party in one(pipeline, text, trigger).actors] == [name]
