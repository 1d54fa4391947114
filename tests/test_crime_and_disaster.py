"""Local crime, piracy and disasters: who was shot by whom, ships and what they are called, traffic, quakes and cables that break."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from coded import claims_of, parties, the_claim

pytestmark = pytest.mark.weights

_SHOT = "Nordahl asked the man for his papers and was reading them when Vance came out of the kitchen. He {} in the chest and fled."


def test_he_is_not_whom_his_verb_is_done_to(pipeline: Pipeline) -> None:
    doers, hit = parties(the_claim(pipeline, _SHOT.format("shot Nordahl"), "ASSAULT"))
    assert (hit, "Nordahl" in doers) == (["Nordahl"], False)


@pytest.mark.parametrize("part", ["Central", "South", "Latin"])
def test_the_americas_are_not_the_united_states(pipeline: Pipeline, part: str) -> None:
    claim = the_claim(pipeline, f"Five {part} American presidents signed a peace agreement in Tela on Monday.", "AGREE")
    assert [party.country for party in claim.actors] == [None]


def test_the_american_president_is_that_of_the_united_states(pipeline: Pipeline) -> None:
    claim = the_claim(pipeline, "The American government signed a peace agreement in Tela on Monday.", "AGREE")
    assert [party.country for party in claim.actors] == ["USA"]


@pytest.mark.parametrize("kind", ["merchant", "mother", "fishing"])
def test_what_ships_carry_or_catch_owns_none(pipeline: Pipeline, kind: str) -> None:
    (claim,) = claims_of(pipeline, f"Pirates attacked two {kind} ships off Somalia on Tuesday.", "ASSAULT")
    assert kind not in parties(claim)[1]


def test_a_merchant_s_ship_is_his(pipeline: Pipeline) -> None:
    (claim,) = claims_of(pipeline, "Pirates attacked a merchant's ship off Somalia on Tuesday.", "ASSAULT")
    assert parties(claim)[1] == ["merchant"]


_SEIZED = "The Indian {} two skiffs on Sunday and detained nine pirates."


def test_the_name_of_a_ship_is_no_place(pipeline: Pipeline) -> None:
    claims = claims_of(pipeline, _SEIZED.format("warship Kochi seized"), "COERCE")
    assert claims and all(claim.place is None for claim in claims)
    claims = claims_of(pipeline, _SEIZED.format("navy in Kochi seized"), "COERCE")
    assert {claim.place.name for claim in claims if claim.place} == {"Kochi"}


def test_skiffs_that_are_seized_are_nobody_captured(pipeline: Pipeline) -> None:
    claims = claims_of(pipeline, _SEIZED.format("warship Kochi seized"), "COERCE")
    assert [(count.what, count.low) for claim in claims for count in claim.counts] == [("captured", 9)]


def test_a_capital_is_not_meant_by_its_second_name_where_a_city_bears_it(pipeline: Pipeline) -> None:
    claim = the_claim(pipeline, "A woman shot and killed two colleagues at a factory in Philadelphia.", "ASSAULT")
    assert claim.place is not None and claim.place.country == "USA"


@pytest.mark.parametrize(("who", "events"), [("driver", 0), ("man", 1)])
def test_traffic_is_no_violence(pipeline: Pipeline, who: str, events: int) -> None:
    assert len(claims_of(pipeline, f"Police arrested the {who} who hit a woman in Dayton on Friday.", "ASSAULT")) == events


def test_who_was_able_to_free_them_freed_them(pipeline: Pipeline) -> None:
    assert the_claim(pipeline, "The officers were able to free the hostages on Monday.", "RETREAT").status == "actual"
    assert the_claim(pipeline, "The officers were not able to free the hostages on Monday.", "RETREAT").status == "negated"
    assert the_claim(pipeline, "The officers are able to free the hostages.", "RETREAT").status != "actual"


def test_the_release_that_is_negotiated_for_has_not_come(pipeline: Pipeline) -> None:
    claim = the_claim(pipeline, "The banker's wife is negotiating for his release directly with the rebels in Colombia.", "RETREAT")
    assert claim.status == "requested"


def test_who_acts_behind_a_row_of_places(pipeline: Pipeline) -> None:
    text = "In Pedrosa, on the road from Zulia to Sardina, the ELN kidnapped trader Luis Prado."
    assert parties(the_claim(pipeline, text, "ASSAULT"))[0] == ["ELN"]


_QUAKE = (
    "An {0} hit the southern coast. The {0} damaged homes in five villages and hit two schools. The epicentre was 20 km offshore. "
    "Two aftershocks were felt. The governor said that some villages were badly hit."
)


def test_what_a_quake_hits_nobody_attacks(pipeline: Pipeline) -> None:
    assert not claims_of(pipeline, _QUAKE.format("earthquake"), "ASSAULT")


def test_cables_that_break_are_no_censorship(pipeline: Pipeline) -> None:
    text = (
        "Internet services have been disrupted after two cables were damaged off the coast. The fault will take days to repair, and broadband "
        "was cut in three towns."
    )
    assert not claims_of(pipeline, text, "COERCE") and not claims_of(pipeline, text, "ASSAULT")
    assert claims_of(pipeline, "The government cut the internet in three towns after the protests.", "COERCE")


@pytest.mark.parametrize(
    ("text", "deeds"),
    [
        ("A military helicopter crashed near Ndola, killing six soldiers.", 0),
        ("An army truck overturned near Multan, killing four soldiers and wounding nine.", 0),
        ("The bus collided with an army truck near Multan, killing four soldiers.", 0),
        ("A bridge collapsed under an army convoy, killing four soldiers.", 0),
        ("Police detained nine people following a fire that killed 19 people and injured another eight.", 0),
        ("Police detained nine people following a raid that killed 19 people and injured another eight.", 1),
        ("A plane crashed into the tower after militants shot at it, killing 12.", 1),
        ("The truce collapsed, and shelling killed nine people.", 1),
        ("A lorry hit a mine near Kidal, killing five soldiers.", 1),
    ],
)
def test_who_dies_in_a_crash_is_killed_by_nobody(pipeline: Pipeline, text: str, deeds: int) -> None:
    assert len(claims_of(pipeline, text, "ASSAULT")) == deeds
