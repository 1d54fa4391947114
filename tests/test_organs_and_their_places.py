"""Whose organs and arms these are, whom a pronoun means there, and where what a local authority lays on people holds."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from coded import by_trigger

pytestmark = pytest.mark.weights


def test_an_organ_that_acts_with_others_of_one_state_is_that_states(pipeline: Pipeline) -> None:
    text = "The IDF, the Shin Bet and the Border Police arrested 13 Palestinians in Jenin and Nablus overnight."
    assert [party.country for party in by_trigger(pipeline, text)["arrested"].actors] == ["ISR"] * 3


def test_a_coalition_that_acts_with_a_state_is_none_of_it(pipeline: Pipeline) -> None:
    text = "An Afghan and coalition security force captured a Taliban leader in Helmand."
    (claim,) = (c for c in by_trigger(pipeline, text).values() if c.trigger.of(text) == "captured")
    assert [party.country for party in claim.actors] == ["AFG", None]
    assert claim.type == "COERCE"


def test_nobody_destroys_his_own_tank(pipeline: Pipeline) -> None:
    assert [p.country for p in by_trigger(pipeline, "Iraqi troops destroyed a tank in Mosul.")["destroyed"].recipients] == [None]
    told = "Iraqi troops destroyed an Iraqi tank in Mosul."
    assert [p.country for p in by_trigger(pipeline, told)["destroyed"].recipients] == ["IRQ"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Rebels killed 30 soldiers near Bosso. The governor of Diffa banned motorcycles after dark.", "Diffa"),
        ("Rebels killed 30 soldiers near Bosso. The governor banned motorcycles after dark.", "Bosso"),
    ],
)
def test_a_ban_holds_where_the_authority_rules(pipeline: Pipeline, text: str, place: str) -> None:
    found = by_trigger(pipeline, text)["banned"].place
    assert found is not None and found.name == place


def test_the_killing_of_a_governor_need_not_be_where_he_ruled(pipeline: Pipeline) -> None:
    text = "Rebels killed 30 soldiers near Bosso. On the same day, gunmen shot dead the governor of Diffa."
    places = [claim.place.rule for claim in by_trigger(pipeline, text).values() if claim.place is not None]
    assert not any(rule.startswith("whose authority") for rule in places)


def test_an_unknown_name_with_an_article_is_a_place(pipeline: Pipeline) -> None:
    text = "The rebels shelled Mhardeh in Syria. The monitor said government barrel bombs had killed 14 people in al-Latamina."
    found = by_trigger(pipeline, text)["killed"].place
    assert found is not None and found.name == "al-Latamina"


def test_that_nobody_was_hurt_does_not_deny_that_a_helicopter_was_shot_down(pipeline: Pipeline) -> None:
    text = (
        "The Taliban claimed they had shot down a helicopter in Nuristan, but the alliance said that the aircraft had made a "
        "precautionary landing and that nobody was hurt."
    )
    claim = by_trigger(pipeline, text)["shot down"]
    assert claim.status == "actual"
    assert ("Taliban", "asserts") in [(s.name, s.stance) for s in claim.sources]


def test_it_that_would_look_into_a_claim_is_who_says_so(pipeline: Pipeline) -> None:
    text = "Local elders told Pajhwok that a shepherd boy had died; ISAF said it would look into the claim."
    assert [party.name for party in by_trigger(pipeline, text)["look"].actors] == ["ISAF"]


def test_the_troops_are_not_those_who_only_advised(pipeline: Pipeline) -> None:
    text = (
        "Iraqi Special Operations Forces, advised by U.S. soldiers, arrested five suspects near Amarah. "
        "The troops identified and arrested three accomplices."
    )
    assert "United States" not in " ".join(party.name for party in by_trigger(pipeline, text)["arrested"].actors)


def test_a_map_is_no_arrest(pipeline: Pipeline) -> None:
    text = "In Nablus, soldiers mapped out the home of the assailant who killed a settler in April."
    assert "mapped" not in by_trigger(pipeline, text)


def test_a_zone_of_nigeria_is_in_nigeria_and_wider_than_a_town_of_it(pipeline: Pipeline) -> None:
    text = "In the South East of Nigeria, gunmen attacked a checkpoint in Orlu and beheaded two policemen."
    place = by_trigger(pipeline, text)["attacked"].place
    assert place is not None and (place.name, place.country) == ("Orlu", "NGA")


@pytest.mark.parametrize(
    ("text", "trigger", "name", "country"),
    [
        ("Turkish shelling killed five civilians in the North East of Syria on Monday.", "killed", "North East", "SYR"),
        ("Gunmen killed three miners in South Africa's North West province.", "killed", "North West province", "ZAF"),
        ("A bomb killed two soldiers in Thailand's South East on Monday.", "killed", "South East", "THA"),
        ("Gunmen killed nine people in Sri Lanka's Eastern Province.", "killed", "Eastern Province", "LKA"),
        ("Rebels ambushed a patrol in North East India, killing three soldiers.", "ambushed", "North East India", "IND"),
        ("Rebels attacked a village in North West Cameroon, killing four farmers.", "attacked", "North West Cameroon", "CMR"),
        ("The Hill Brigade shot two men in South East London.", "shot", "South East London", "GBR"),
        ("Bandits killed nine people in the North West of Nigeria.", "killed", "North West", "NGA"),
        ("Separatists kidnapped four teachers in Cameroon's North West region.", "kidnapped", "North West", "CMR"),
        ("Nigerian troops fought bandits in Zamfara. In the South East, gunmen burned a police station.", "burned", "South East", "NGA"),
        ("Soldiers in East London, South Africa, shot two protesters.", "shot", "East London", "ZAF"),
        ("The Hill Brigade killed nine people in the North West.", "killed", "North West", None),
        ("A bomb exploded in the South East, killing two Thai soldiers.", "exploded", "South East", None),
    ],
)
def test_a_point_of_the_compass_is_of_the_land_that_is_told_of(
    pipeline: Pipeline, text: str, trigger: str, name: str, country: str | None
) -> None:
    place = by_trigger(pipeline, text)[trigger].place
    assert place is not None and (place.name, place.country) == (name, country)


def test_a_point_of_the_compass_makes_nobody_a_national(pipeline: Pipeline) -> None:
    text = "Turkish shelling killed five civilians in the North East of Syria on Monday."
    assert [party.country for party in by_trigger(pipeline, text)["killed"].recipients] == ["SYR"]
