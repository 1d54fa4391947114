"""Who is held over a plot, what is denied of it, and whose president it was against."""

import pytest

from tests.coded import in_may, parties


@pytest.mark.parametrize(
    ("text", "plotters"),
    [
        ("Police said they had arrested two men over a plot to kill the bishop.", ["men"]),
        ("A court jailed the general for a plot to bomb the palace.", ["general"]),
        ("The brothers were charged with a plot to blow up a plane.", ["brothers"]),
        ("Rebels launched a plot to kill the governor.", ["rebels"]),
    ],
)
def test_who_is_held_over_a_plot_had_it(pipeline, text, plotters):
    assert [parties(claim)[0] for claim in in_may(pipeline, text, "ASSAULT")] == [plotters]


@pytest.mark.parametrize(
    "text",
    [
        "Iran said it had arrested nine men for planning to bomb a shrine. Israel denied any involvement.",
        "Iran said nine men had been arrested over a plot to bomb a shrine. Israel called the claim absurd.",
    ],
)
def test_a_denial_is_of_the_plot_and_not_of_the_arrest(pipeline, text):
    told = [(claim.type, {source.name for source in claim.sources if source.stance == "denies"}) for claim in in_may(pipeline, text)]
    assert told == [("COERCE", set()), ("ASSAULT", {"Israel"})]


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Venezuela's attorney general said Americans had planned to kill the president. Washington denied it. Two Americans were held.", "VEN"),
        ("Turkey's interior minister said nine Greeks had been arrested over a plot to kill the president. Athens denied it.", "TUR"),
        ("Russia's security service said three Ukrainians had planned to kill the prime minister. Kyiv denied it.", "RUS"),
    ],
)
def test_a_plot_that_a_state_tells_of_is_against_its_own_ruler(pipeline, text, country):
    assert {party.country for claim in in_may(pipeline, text, "ASSAULT") for party in claim.recipients} == {country}


def test_an_envoy_does_not_meet_his_own_president(pipeline):
    text = "The United States denied paying students. The American ambassador met the president on Monday."
    met = in_may(pipeline, text, "CONSULT")
    assert [[party.name for party in claim.actors] for claim in met] == [["United States", "president"]]


def test_whose_torture_it_was_is_not_said(pipeline):
    text = "One of the men says he was paid by exiles in Miami; his lawyer said the statement had been made under torture."
    assert [claim for claim in in_may(pipeline, text, "ASSAULT") if claim.actors] == []


@pytest.mark.parametrize("text", ["Police had been warned of the bombing.", "The governor was warned of an attack by rebels."])
def test_who_is_warned_of_a_deed_is_threatened_by_nobody(pipeline, text):
    assert in_may(pipeline, text, "THREATEN") == []


@pytest.mark.parametrize(
    ("text", "hit"),
    [
        ("Eleven soldiers were detained in Juba. Rights groups fear they may be executed.", ["soldiers"]),
        ("Residents of Dalia fear they may be beaten.", ["residents"]),
    ],
)
def test_a_body_fears_for_others(pipeline, text, hit):
    assert [parties(claim)[1] for claim in in_may(pipeline, text, "ASSAULT")] == [hit]


def test_who_is_something_and_has_done_something_has_done_it(pipeline):
    orders = in_may(pipeline, "The general's wife said he was under house arrest and had given no order to anyone.", "REQUEST")
    assert [parties(claim)[0] for claim in orders] == [["general"]]
    asked = in_may(pipeline, "The premier was a guest of the king and accused Iran of arming rebels.", "ACCUSE")
    assert [parties(claim)[0] for claim in asked] == [["premier"]]
