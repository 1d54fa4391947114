"""Strikes that are belittled, courts that accuse nobody, deeds that only date others, those who are taken in for questioning."""

import pytest

from tests.coded import in_may, parties


def _by_word(pipeline, text):
    return {claim.trigger.of(text): claim for claim in in_may(pipeline, text)}


def test_who_belittles_a_strike_does_not_deny_it(pipeline):
    text = "The union held a strike on Monday. The CGT said 90 percent of workers had joined it. The spokesman dismissed it as a failure."
    assert not {s.stance for c in in_may(pipeline, text, "PROTEST") for s in c.sources} & {"denies"}


def test_who_calls_it_a_lie_does(pipeline):
    text = "Residents said police had killed nine people. The spokesman dismissed it as a lie."
    (claim,) = in_may(pipeline, text, "ASSAULT")
    assert ("spokesman", "denies") in {(s.name, s.stance) for s in claim.sources}


def test_the_court_that_acquits_accuses_nobody(pipeline):
    text = "A court acquitted 26 persons accused of murdering eleven members of a minority."
    assert parties(_by_word(pipeline, text)["accused"])[0] == []


def test_who_died_during_the_trial_was_not_murdered(pipeline):
    text = "A court acquitted 26 persons accused of murdering eleven people. Thirteen of the 39 accused died during the trial."
    counts = {count.low for claim in in_may(pipeline, text, "ASSAULT") for count in claim.counts}
    assert counts == {11}


def test_a_deed_that_dates_another_is_not_its_doers(pipeline):
    text = "The mob had attacked a village on March 1, 2002, two days after the Godhra train burning in which 59 pilgrims were killed."
    claims = _by_word(pipeline, text)
    assert parties(claims["killed"])[0] == []
    assert parties(claims["attacked"])[0] == ["mob"]


def test_who_killed_before_he_came_did(pipeline):
    text = "The gunmen attacked a village two days after killing nine traders."
    assert parties(_by_word(pipeline, text)["killing"])[0] == ["gunmen"]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Police said 67 people were taken in for questioning.", "captured"),
        ("Uganda took in 67 refugees.", "displaced"),
    ],
)
def test_taken_in_for_questioning(pipeline, text, what):
    assert {count.what for claim in in_may(pipeline, text) for count in claim.counts} == {what}


def test_who_called_a_strike_accuses_nobody(pipeline):
    text = "The union, which called the strike over the sacking of 300 men, denied that its members had beaten anybody."
    assert not in_may(pipeline, text, "ACCUSE")
    assert in_may(pipeline, "The spokesman called the strike a crime.", "ACCUSE")


def test_a_committee_s_shutdown_is_a_strike(pipeline):
    (claim,) = in_may(pipeline, "The Committee on Hill Unity called a total shutdown in Imphal from midnight.", "PROTEST")
    assert claim.mode == "strike"
    assert not in_may(pipeline, "The governor announced a shutdown of all schools in Imphal.", "PROTEST")


def test_who_stays_at_work_does_not_strike(pipeline):
    assert not in_may(pipeline, "Members of the rival union stayed at work.", "PROTEST")
    assert in_may(pipeline, "Members of the union stayed away from work.", "PROTEST")


@pytest.mark.parametrize(
    "text",
    [
        "NUMSA general secretary Irvin Jim denied that his members had beaten drivers in South Africa.",
        "ASUU president Chukwu Okafor said his members had beaten drivers in Nigeria.",
        "The general secretary of Cosatu, Solly Phetoe, said his members had beaten drivers in South Africa.",
    ],
)
def test_heads_of_unions_by_acronym(pipeline, text):
    (claim,) = in_may(pipeline, text, "ASSAULT")
    assert all("GOV" not in party.sectors for party in claim.actors)


def test_what_opens_the_sentence_is_where_it_was(pipeline):
    text = (
        "In Makassar, students burned tyres. In Jayapura, soldiers broke up a rally by Papuan students and, the Papuan Legal Aid "
        "Institute said, beat three of them with rifle butts."
    )
    assert _by_word(pipeline, text)["beat"].place.name == "Jayapura"


def test_where_the_minister_spoke_it_was_not(pipeline):
    text = "Troops shelled Goma on Monday. In Kinshasa, the minister said soldiers had shot nine men."
    claim = _by_word(pipeline, text)["shot"]
    assert claim.place is None or claim.place.name != "Kinshasa"


def test_whom_the_father_named_did_it_and_not_the_police_who_watched(pipeline):
    text = (
        "Police wielded batons and arrested 19 persons. The victim's father named six neighbours in his complaint. "
        '"They dragged my son out and thrashed him with rods while the police watched," he said.'
    )
    assert parties(_by_word(pipeline, text)["dragged"])[0] == ["neighbours"]


def test_whose_arrest_is_demanded_beside_a_promise(pipeline):
    text = "The Lake Party announced a relief of Rs 2 lakh for the family and demanded the arrest of the local legislator."
    assert "family" not in parties(_by_word(pipeline, text)["demanded"])[1]


@pytest.mark.parametrize(
    ("text", "is_he"),
    [
        ("Governor Hope Uzodinma condemned the attack in Owerri. The governor of Anambra agreed to cut taxes.", False),
        ("Governor Caleb Mutfwang visited Jos in Plateau State. The governor of Plateau agreed to cut taxes.", True),
    ],
)
def test_the_governor_of_another_province(pipeline, text, is_he):
    first = text.split()[1]
    assert (first in parties(_by_word(pipeline, text)["agreed"])[0][0]) is is_he


def test_a_neighbour_named_more_often_is_not_what_the_report_is_about(pipeline):
    text = (
        "ASUNCION, May 2 (Cono Sur) - Paraguayan peasants lifted road blocks on Wednesday near Caaguazu after President Santiago Pena "
        "promised to buy up their debts. Police questioned two guards of a Brazilian-owned estate. In Brazil, the Landless Workers' "
        "Movement occupied the Paraguayan consulate in Curitiba."
    )
    claims = _by_word(pipeline, text)
    assert {party.country for party in claims["promised"].actors} == {"PRY"}
    assert {party.country for party in claims["questioned"].actors} == {"PRY"}
    assert {party.country for party in claims["occupied"].actors} == {"BRA"}


def test_provincial_secretaries_rule_no_state(pipeline):
    text = "The union called a strike in South Africa. Provincial secretary Thabo Khumalo said his members had beaten drivers."
    (claim,) = in_may(pipeline, text, "ASSAULT")
    assert all("GOV" not in party.sectors for party in claim.actors)


def test_who_counts_the_dead_has_not_killed_them(pipeline):
    for text in (
        "Human Rights Watch counted at least 33 people shot or beaten to death in Nairobi.",
        "The clinic registered nine men shot in Nairobi.",
    ):
        claims = in_may(pipeline, text, "ASSAULT")
        assert claims
        assert not [party.name for claim in claims for party in claim.actors]
    text = "Amnesty documented nine students killed by police."
    assert parties(_by_word(pipeline, text)["killed"])[0] == ["police"]


@pytest.mark.parametrize(
    "text",
    [
        "Students threw stones at police. They fired rubber bullets and tear gas, the commander said.",
        "Sarwar Alam, a police chief, said the workers had pelted his men with bricks, and that they had fired sound grenades in self-defence.",
    ],
)
def test_who_fires_tear_gas_does_not_march(pipeline, text):
    claims = [claim for claim in in_may(pipeline, text, "ASSAULT") if claim.trigger.of(text) == "fired"]
    assert claims
    assert not {party.name for claim in claims for party in claim.actors} & {"students", "workers"}


def test_protesters_may_fire_guns(pipeline):
    text = "Farmers gathered at the bridge. They fired shotguns at a bus."
    assert parties(_by_word(pipeline, text)["fired"])[0] == ["farmers"]


def test_owners_who_shut_mills_have_not_rioted(pipeline):
    text = "Owners shut 11 factories in Ashulia following three days of unrest over a wage hike."
    assert not [p.name for c in in_may(pipeline, text, "PROTEST") if c.trigger.of(text) == "unrest" for p in c.actors]
