"""Who hears shots or profits from attacks has not done them; who "others" are; words of a text in capitals."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from coded import claims_of, parties, the_claim

pytestmark = pytest.mark.weights


def test_who_hears_shots_has_not_fired(pipeline: Pipeline) -> None:
    text = "Military personnel of the 14th regiment {} some shots near the regiment this morning, the police chief has confirmed."
    assert parties(the_claim(pipeline, text.format("heard"), "ASSAULT"))[0] == []
    assert parties(the_claim(pipeline, text.format("fired"), "ASSAULT"))[0] != []


def test_who_profits_from_attacks_has_not_made_them(pipeline: Pipeline) -> None:
    text = "The governor has {} several unsolved attacks in recent weeks."
    assert parties(the_claim(pipeline, text.format("taken advantage of"), "ASSAULT"))[0] == []
    assert parties(the_claim(pipeline, text.format("carried out"), "ASSAULT"))[0] == ["governor"]


@pytest.mark.parametrize("link", ["while", "and"])
def test_others_are_like_those_who_act_beside_them(pipeline: Pipeline, link: str) -> None:
    claims = claims_of(pipeline, f"Some soldiers fired at the crowd {link} others beat two nurses.", "ASSAULT")
    assert [parties(claim)[0] for claim in claims] == [["soldiers"], ["soldiers"]]


def test_others_are_people_where_one_acts_or_they_suffer(pipeline: Pipeline) -> None:
    claim = the_claim(pipeline, "Some villagers hid in the forest, and others were killed by soldiers.", "ASSAULT")
    assert parties(claim) == (["soldiers"], ["people"])


def test_a_car_in_capitals_is_no_republic(pipeline: Pipeline) -> None:
    text = "THE POLICE ARRESTED JOSE PRADO, 28, YESTERDAY WHILE TRAVELLING IN A CAR WITH ENGINEER MIGUEL RENDON."
    assert the_claim(pipeline, text, "COERCE").place is None
    text = "Rebels in the CAR killed nine villagers on Monday."
    assert [party.country for party in the_claim(pipeline, text, "ASSAULT").recipients] == ["CAF"]


def test_is_in_capitals_is_no_islamic_state(pipeline: Pipeline) -> None:
    text = "THE COALITION HAS REJECTED THE PROPOSAL, WHICH IS DANGEROUS."
    assert parties(the_claim(pipeline, text, "REJECT"))[0] == ["coalition"]
