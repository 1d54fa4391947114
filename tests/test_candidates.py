"""News of candidates and parties: campaigns, initials, provinces of governors, charges that are denied; with the weights that ship."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from coded import by_trigger, parties_of, voices_on

pytestmark = pytest.mark.weights


@pytest.mark.parametrize("team", ["The Clinton campaign", "Bill Clinton's campaign", "The Clinton team"])
def test_a_campaign_is_its_candidate_who_is_no_state(pipeline: Pipeline, team: str) -> None:
    text = f"Bill Clinton, a candidate for president, seeks the nomination of his party. {team} accused the governor of lying."
    assert parties_of(pipeline, text, "accused")[0] == ["Bill Clinton"]


def test_a_leaders_campaign_of_war_is_his_states(pipeline: Pipeline) -> None:
    text = "Vladimir Putin sent more troops on Monday. Putin's campaign threatened the port."
    assert parties_of(pipeline, text, "threatened")[0] == ["Russia"]


def test_a_middle_initial_hides_no_leader(pipeline: Pipeline) -> None:
    text = "KIEV - Vladimir V. Putin met Pavlo K. Orlenko on Tuesday."
    assert parties_of(pipeline, text, "met")[0] == ["Vladimir Putin", "Pavlo K. Orlenko"]


def test_governors_are_told_apart_by_their_provinces(pipeline: Pipeline) -> None:
    text = "Arizona governor Ida Coll praised the plan. Indiana Gov. Carl Boone joined her. A rival then criticized the Indiana governor."
    assert parties_of(pipeline, text, "criticized")[1] == ["Carl Boone"]
    text = "Arizona governor Ida Coll praised the plan. A rival then criticized the Arizona governor."
    assert parties_of(pipeline, text, "criticized")[1] == ["Ida Coll"]


def test_who_looks_into_an_attack_has_not_attacked(pipeline: Pipeline) -> None:
    text = "Members spoke of the council's ongoing investigation into the attack in Kodra."
    assert parties_of(pipeline, text, "attack")[0] == []


@pytest.mark.parametrize("asked", ["asked him to condemn the raid", "urged him to condemn the raid"])
def test_nobody_asks_himself(pipeline: Pipeline, asked: str) -> None:
    text = f"The majority leader said he spoke to the candidate Carl Boone and {asked}."
    assert parties_of(pipeline, text, asked.split()[0])[1] == ["Carl Boone"]


def test_a_charge_put_beside_is_of_that_sentence_alone(pipeline: Pipeline) -> None:
    before = "Rebels burned a mill in Kodra on Friday. "
    text = before + "The candidate complained that the vote was rigged against him, a charge that party leaders denied."
    assert voices_on(pipeline, text)[0] == [("", "asserts")]
    text = before + "The mayor said the army had shelled the town, a charge that the army denied."
    assert ("army", "denies") in voices_on(pipeline, text)[1]


def test_of_two_of_one_name_the_surname_is_whom_the_report_told_of_first(pipeline: Pipeline) -> None:
    text = "Ida Coll attacked the plan. Her brother, Carl W. Coll, was president. Aides urged Ms. Coll to quit. "
    assert parties_of(pipeline, text, "urged")[1] == ["Ida Coll"]


def test_a_partys_candidate_is_not_the_party(pipeline: Pipeline) -> None:
    text = "The GOP front-runner condemned the mayor."
    assert parties_of(pipeline, text, "condemned")[0] == ["GOP front-runner"]
    text = "The GOP condemned the mayor."
    assert parties_of(pipeline, text, "condemned")[0] == ["Republican Party"]


@pytest.mark.parametrize(
    "text",
    [
        "The governor lifted the ban on taxis, bowing to a week of protests.",
        "Bowing to protests that had shut the town, the governor lifted the ban.",
    ],
)
def test_who_bows_to_a_protest_is_whom_it_was_against(pipeline: Pipeline, text: str) -> None:
    assert parties_of(pipeline, text, "protests")[1] == ["governor"]


def test_who_comes_to_a_protest_is_not_whom_it_is_against(pipeline: Pipeline) -> None:
    assert parties_of(pipeline, "The governor came to the protests in Kodra.", "protests")[1] == []


@pytest.mark.parametrize(("verb", "status"), [("support", "requested"), ("favour", "requested"), ("oppose", "possible")])
def test_what_somebody_favours_is_not_done_yet_nor_by_him(pipeline: Pipeline, verb: str, status: str) -> None:
    text = f"Most voters {verb} banning the party, polls show."
    assert by_trigger(pipeline, text)["banning"].status == status
    assert parties_of(pipeline, text, "banning")[0] == []


def test_who_backs_an_army_while_bombing_bombs(pipeline: Pipeline) -> None:
    claim = by_trigger(pipeline, "Selan jets backed the army on Monday, bombing two villages.")["bombing"]
    assert claim.status == "actual"


@pytest.mark.parametrize(
    "text",
    [
        "Carl Boone is a liar and a bigot who has threatened the mayor.",
        "Carl Boone regularly lies and is a bigot who has threatened the mayor.",
    ],
)
def test_who_is_called_something_has_done_what_is_told_of_it(pipeline: Pipeline, text: str) -> None:
    assert parties_of(pipeline, text, "threatened")[0] == ["Carl Boone"]


def test_who_meets_somebody_has_not_done_what_he_did(pipeline: Pipeline) -> None:
    text = "Carl Boone met a bigot who has threatened the mayor."
    assert parties_of(pipeline, text, "threatened")[0] != ["Carl Boone"]
