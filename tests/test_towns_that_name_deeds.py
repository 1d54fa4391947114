"""Attacks called by their town, bombs that go off while people do something else, and the town of a dateline that names no other."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from according.records.claim import Claim
from coded import in_may

pytestmark = pytest.mark.weights


def _told(pipeline: Pipeline, text: str, trigger: str) -> Claim:
    (claim,) = (claim for claim in in_may(pipeline, text) if claim.trigger.of(text) == trigger)
    return claim


def _place(claim: Claim) -> str | None:
    return claim.place.name if claim.place else None


def _names(parties: tuple[object, ...]) -> list[str]:
    return [str(getattr(party, "name", "")) for party in parties]


@pytest.mark.parametrize(
    ("text", "trigger", "place", "actors"),
    [
        ("A bomb killed nine people in Gao on Monday. The Kabul attack killed 12.", "attack", "Kabul", []),
        ("The Paris attacks killed 130 people in November 2015.", "attacks", "Paris", []),
        ("A bomb killed nine people in Gao on Monday. The Timbuktu attack killed 12.", "attack", "Timbuktu", []),
        ("Police arrested a man over the Timbuktu attack. The Moscow shooting left 144 dead.", "shooting", "Moscow", []),
        ("A bomb killed nine people in Nairobi on Monday. The death toll in the Tanzania blast rose to 12.", "blast", "Tanzania", []),
        ("Kyiv strikes on Belgorod killed two people on Monday.", "strikes", "Belgorod", []),
        ("The Israeli raid on Gaza killed nine people on Monday.", "raid", "Gaza Strip", ["Israel"]),
        ("A U.S. airstrike killed nine people in Iraq on Monday.", "killed", "Iraq", ["United States"]),
    ],
)
def test_a_town_before_a_deed_is_where_it_was(pipeline: Pipeline, text: str, trigger: str, place: str, actors: list[str]) -> None:
    claim = _told(pipeline, text, trigger)
    assert (_place(claim), _names(claim.actors)) == (place, actors)


def test_the_dead_of_two_towns_are_of_two_attacks(pipeline: Pipeline) -> None:
    text = "A bomb killed nine people in Gao on Monday. The death toll in the Timbuktu attack has risen to 12, hospital officials said."
    told = {_place(claim): [count.low for count in claim.counts] for claim in in_may(pipeline, text)}
    assert told == {"Gao": [9], "Timbuktu": [12]}


@pytest.mark.parametrize(
    ("text", "actors", "killed"),
    [
        ("They were talking when the bomb went off, killing nine people and wounding more than 50 others.", [], 9),
        ("They had left when a bomb exploded, killing nine people.", [], 9),
        ("A car bomb exploded outside a bank as people queued, killing nine people and wounding 20.", [], 9),
        ("A bomb exploded outside a bank as soldiers queued, killing nine people.", [], 9),
        ("A gunman opened fire as people left a church, killing two.", ["gunmen"], 2),
        ("A roadside bomb went off as a convoy of troops passed, killing four.", [], 4),
        ("Rebels attacked as soldiers retreated, killing four.", ["Rebels"], 4),
        ("A suicide bomber blew himself up as worshippers left a mosque, killing four.", ["suicide bomber"], 4),
    ],
)
def test_whoever_passes_by_kills_nobody(pipeline: Pipeline, text: str, actors: list[str], killed: int) -> None:
    (claim,) = (claim for claim in in_may(pipeline, text) if claim.type == "ASSAULT")
    assert [name.casefold() for name in _names(claim.actors)] == [name.casefold() for name in actors]
    assert [count.low for count in claim.counts if count.what == "killed"] == [killed]


def test_who_lays_the_bomb_does_it(pipeline: Pipeline) -> None:
    (claim,) = in_may(pipeline, "A bomb exploded as a militant was planting it, killing him.")
    assert _names(claim.actors) == ["militants"]


def test_an_explosion_at_the_moment_of_another(pipeline: Pipeline) -> None:
    text = "A bomb killed nine in Nairobi on Monday. The blast came at the same moment as an explosion ripped through a hotel in Dar es Salaam."
    assert "Dar es Salaam" in {_place(claim) for claim in in_may(pipeline, text)}


@pytest.mark.parametrize(
    ("text", "trigger", "place"),
    [
        ("LAGOS - Hundreds of market women marched on the governor's office to demand justice.", "marched", "Lagos"),
        ("LAGOS - Police arrested eleven men on Tuesday over the murder of a trader.", "arrested", "Lagos"),
        ("WASHINGTON - U.S. forces killed a senior Islamic State leader in a raid on Saturday, the Pentagon said.", "killed", None),
        ("LAGOS - Police arrested eleven men on Tuesday. Bandits burned a school in Zamfara.", "arrested", None),
        ("LAGOS - The government banned a radio station on Tuesday.", "banned", None),
        ("LUDHIANA: Farmers staged a dharna outside the commissioner's office here. They burnt an effigy of the minister.", "burnt", "Ludhiana"),
        ("Thousands took to the streets of Mandalay on Friday. Police arrested 12 students.", "arrested", "Mandalay"),
        ("Villagers in Kasulu burned the office of a mining company on Monday. Police arrested six of them.", "arrested", "Kasulu"),
        ("Residents of Goma said on Monday that soldiers had shot two men. Police arrested a trader.", "arrested", None),
        ("Protesters took to the streets of Hong Kong on Sunday. Officers arrested 11 of them.", "arrested", "Hong Kong"),
        ("CHENNAI: Traders in T Nagar downed shutters in protest against a tax on Tuesday.", "downed", "T Nagar"),
    ],
)
def test_the_only_town_of_a_report(pipeline: Pipeline, text: str, trigger: str, place: str | None) -> None:
    assert _place(_told(pipeline, text, trigger)) == place


@pytest.mark.parametrize(
    ("text", "place", "country"),
    [
        ("Gunmen killed nine people in Ennerdale, just south of Johannesburg, on Tuesday.", "Ennerdale", "ZAF"),
        ("Villagers in Kasulu, north of Kigoma, burned an office on Monday.", "Kasulu", "TZA"),
    ],
)
def test_on_which_side_of_a_town(pipeline: Pipeline, text: str, place: str, country: str) -> None:
    (claim,) = in_may(pipeline, text)
    assert claim.place is not None and claim.place.lat is not None
    assert (claim.place.name, claim.place.country) == (place, country)
