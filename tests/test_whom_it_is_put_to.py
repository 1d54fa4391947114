"""To whom a demand is put, whom an order reaches, for whom help was meant, who is recruited: sentences of our own, with the weights that ship."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from coded import claims_of, parties

pytestmark = pytest.mark.weights


def whom(pipeline: Pipeline, text: str, kind: str) -> list[str]:
    """The recipients of the first claim of a type."""
    return parties(claims_of(pipeline, text, kind)[0])[1]


@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        ("The union accused the Tarun Front of piracy and demanded an inquiry.", []),
        ("The senate censured the interior minister and called for his dismissal.", []),
        ("The chairman praised the army for its restraint and called for the reinstatement of the deputy.", []),
        ("The ministry accused the Tarun Front of piracy and demanded the release of the crew.", ["Tarun Front"]),
        ("The league accused the police of murder and urged the court to open an inquiry.", ["court"]),
        ("The family accuses the Tarun Front of killing him and demands that his body be returned.", ["Tarun Front"]),
    ],
)
def test_who_is_judged_is_not_asked_to_look_into_it(pipeline: Pipeline, text: str, recipients: list[str]) -> None:
    assert whom(pipeline, text, "REQUEST") == recipients


@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        ("The bishop pleaded for the lives of four missionaries.", []),
        ("The party called for the removal of the base commander.", []),
        ("The senators demanded the resignation of the minister.", ["minister"]),
        ("The union demanded the release of the miners from the Tarun Front.", ["Tarun Front"]),
    ],
)
def test_whom_it_would_befall_is_not_asked(pipeline: Pipeline, text: str, recipients: list[str]) -> None:
    assert whom(pipeline, text, "REQUEST") == recipients


@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        ("The general ordered the garrison back to barracks.", ["garrison"]),
        ("The command ordered fishing boats off the river.", ["fishing boats"]),
        ("The president ordered the carrier to change course.", ["carrier"]),
        ("The command ordered the posts on the ridge to open fire on any patrol.", ["posts of command"]),
        ("The governor ordered the shops to close.", ["shops"]),
        ("The governor ordered the closure of the port.", []),
        ("The governor ordered the stalls demolished.", []),
        ("The ministry ordered the departure of all families of its staff.", ["families"]),
        ("The minister ordered lunch.", []),
    ],
)
def test_an_order_reaches_whoever_mans_the_thing(pipeline: Pipeline, text: str, recipients: list[str]) -> None:
    claims = claims_of(pipeline, text, "REQUEST")
    assert (parties(claims[0])[1] if claims else []) == recipients


def test_a_garrison_is_not_the_general_who_orders_it_back(pipeline: Pipeline) -> None:
    (claim,) = claims_of(pipeline, "The general ordered the garrison to return to barracks.", "RETREAT")
    assert parties(claim)[0] == ["garrison"]


@pytest.mark.parametrize(
    ("text", "kind", "recipients"),
    [
        ("In a letter to aid groups, the Tarun Front undertook to let one convoy a week into the area.", "AGREE", ["aid groups"]),
        ("The union threatened in a message to the mayor to shut the port.", "THREATEN", ["mayor"]),
        ("In a letter to the court, the union asked the minister to resign.", "REQUEST", ["minister"]),
        ("The ministry suspended 12 million crowns in aid to the courts.", "SANCTION", ["courts"]),
    ],
)
def test_for_whom_a_letter_or_help_was_meant(pipeline: Pipeline, text: str, kind: str, recipients: list[str]) -> None:
    assert whom(pipeline, text, kind) == recipients


def test_a_newspaper_that_is_written_to_is_not_threatened(pipeline: Pipeline) -> None:
    assert "newspapers" not in whom(pipeline, "In a letter to newspapers, the Tarun Front threatened to bomb trains.", "THREATEN")


@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        ("The junta said men between 18 and 35 would be called up from April.", ["men"]),
        ("Reservists were called up in the east.", ["reservists"]),
        ("Monitors deplored the recruitment of children by the Tarun Front.", ["children"]),
        ("The general mobilised two tanks.", []),
    ],
)
def test_who_is_called_up_is_told(pipeline: Pipeline, text: str, recipients: list[str]) -> None:
    assert [name.lower() for name in whom(pipeline, text, "MOBILIZE")] == recipients


@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        ("Kelmar's navy seized the tanker Calyra Sun on Monday.", ["Calyra Sun"]),
        ("Police seized three lorries.", ["lorries"]),
        ("Two of its boats were impounded by the coastguard.", ["boats"]),
        ("Police seized three rifles.", []),
    ],
)
def test_a_ship_is_taken_with_whoever_is_aboard(pipeline: Pipeline, text: str, recipients: list[str]) -> None:
    assert whom(pipeline, text, "COERCE") == recipients


WANTED = "The Tarun Front demanded that the army withdraw its troops from the valley. A hostage was freed on Monday. "


@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        (WANTED + "A defence official ruled out any withdrawal.", ["Tarun Front"]),
        ("The captors demanded a pullback of the army. A defence official ruled out any pullback.", ["captors"]),
        (WANTED + "A defence official ruled out any recount.", []),
        ("The army withdrew its troops from the valley. The premier ruled out any withdrawal from the islands.", []),
    ],
)
def test_a_refusal_answers_whoever_wanted_it(pipeline: Pipeline, text: str, recipients: list[str]) -> None:
    assert whom(pipeline, text, "REJECT") == recipients


@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        ("The two armies agreed to move their heavy guns ten kilometres back.", []),
        ("The commanders answered by sending home two companies of rangers.", []),
        ("The rebels called on gunmen to lay down their arms.", []),
        ("The militia handed its rifles to the mayor.", ["mayor"]),
        ("The army freed two soldiers held by the Tarun Front.", ["soldiers"]),
        ("The rebels released their captives to the Red Cross.", ["captives"]),
    ],
)
def test_what_is_withdrawn_is_ones_own(pipeline: Pipeline, text: str, recipients: list[str]) -> None:
    assert whom(pipeline, text, "RETREAT") == recipients


@pytest.mark.parametrize(
    ("text", "kind", "recipients"),
    [
        ("The marchers have told the city that they will go through the centre unless it yields.", "THREATEN", ["city"]),
        ("The union filed suit against the town.", "ACCUSE", ["town"]),
        ("The deposed president begged the world to help.", "REQUEST", ["world"]),
        ("The army vowed to take the city.", "THREATEN", []),
        ("The mayor demanded that the city be rebuilt.", "REQUEST", []),
    ],
)
def test_a_town_hears_only_who_speaks_to_it(pipeline: Pipeline, text: str, kind: str, recipients: list[str]) -> None:
    assert [parties(claim)[1] for claim in claims_of(pipeline, text, kind)] == [recipients]


@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        ("The premier left for Lima on Monday to ask for a loan.", ["Peru"]),
        ("The premier left Lima for the coast on Monday.", []),
    ],
)
def test_whither_somebody_leaves_he_visits(pipeline: Pipeline, text: str, recipients: list[str]) -> None:
    assert [name for claim in claims_of(pipeline, text, "CONSULT") for name in parties(claim)[1]] == recipients


def test_at_whom_somebody_points(pipeline: Pipeline) -> None:
    (claim,) = claims_of(pipeline, "Within an hour his allies were pointing at Damascus.", "ACCUSE")
    assert parties(claim)[1] == ["Syria"]


@pytest.mark.parametrize(
    ("text", "actors", "recipients"),
    [
        ("The Kenyan garrison was ordered home by Nairobi.", ["Kenya"], ["Kenyan garrison"]),
        ("The Front said that its fighters had been ordered to leave.", ["Front"], []),
        ("Conscripts ordered to take down the boards got lost, their major admitted.", [], ["conscripts"]),
    ],
)
def test_who_is_ordered_does_not_order_it_himself(pipeline: Pipeline, text: str, actors: list[str], recipients: list[str]) -> None:
    assert parties(claims_of(pipeline, text, "REQUEST")[0]) == (actors, recipients)


def test_who_speaks_from_an_embassy_is_not_of_it(pipeline: Pipeline) -> None:
    text = "The general, from the French embassy where he took refuge, ordered his men to fight."
    assert parties(claims_of(pipeline, text, "REQUEST")[0])[0] == ["general"]


def test_who_turns_to_a_state_is_not_of_it(pipeline: Pipeline) -> None:
    (claim,) = claims_of(pipeline, "Two papers carry the denial by the defence ministry of any request to Algiers for shells.", "REQUEST")
    assert parties(claim) == (["defence ministry"], ["Algeria"])
