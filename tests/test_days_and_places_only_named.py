"""The day and the place of what is done about a deed are not the deed's, nor a scene for what follows."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from coded import in_may

pytestmark = pytest.mark.weights


def _day(pipeline: Pipeline, text: str, trigger: str) -> str:
    claim = next(c for c in in_may(pipeline, text) if c.trigger.of(text) == trigger)
    return str(claim.time.start) if claim.time else ""


def _place(pipeline: Pipeline, text: str, trigger: str) -> str:
    claim = next(c for c in in_may(pipeline, text) if c.trigger.of(text) == trigger)
    return claim.place.name if claim.place else ""


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("A man was charged on Monday with murder in the killing of a nurse.", "murder"),
        ("He was jailed on Monday for bombing a train.", "bombing"),
        ("Judges issued a warrant on Tuesday in the shooting of a doctor.", "shooting"),
        ("The surgeon led a team to Kenya on Wednesday to help victims of the attack on the embassy.", "attack"),
        ("The minister met his colleague on Wednesday to finish talks that were interrupted by a car bombing of the embassy.", "bombing"),
        ("The man who threw a grenade at guards was identified on Thursday by police.", "threw"),
        ("The envoy said on Monday that the raid on the port is not linked with the inquiry.", "raid"),
        ("The king turned down the treaty in talks following the August 1988 cease-fire.", "turned down"),
        ("The ministry warned travellers in the aftermath of the April 7 bombings and because of fresh threats to its staff.", "threats"),
    ],
)
def test_the_day_of_what_is_done_about_a_deed(pipeline: Pipeline, text: str, trigger: str) -> None:
    assert _day(pipeline, text, trigger) == ""


@pytest.mark.parametrize(
    ("text", "trigger", "day"),
    [
        ("Police arrested nine men in a raid on a mosque on Monday.", "raid", "2024-04-29"),
        ("Gunmen who stormed the village killed nine people on Monday.", "stormed", "2024-04-29"),
        ("The envoy said on Monday that a raid on the port had killed nine people and that it went on.", "raid", ""),
        ("The envoy said on Monday that a raid on the port killed nine people.", "raid", "2024-04-29"),
        ("Iran, which had condemned the invasion of Kuwait on April 2, called for talks.", "invasion", "2024-04-02"),
        ("Iran, which had condemned the invasion of Kuwait on April 2, called for talks.", "condemned", ""),
        ("Iran condemned the invasion of Kuwait on Thursday.", "condemned", "2024-05-02"),
        # What is planned lies ahead, whichever way round it is told; what was put off was so on the day before the verb.
        ("On Monday, the government planned to pay the first families.", "pay", "2024-05-06"),
        ("The government planned to pay the first families on Monday.", "pay", "2024-05-06"),
    ],
)
def test_days_that_are_the_deed_s(pipeline: Pipeline, text: str, trigger: str, day: str) -> None:
    assert _day(pipeline, text, trigger) == day


@pytest.mark.parametrize(
    ("text", "trigger", "place"),
    [
        ("Men at a club in Leeds denounced the killing of a doctor.", "killing", ""),
        ("The rite was held at Andrews Air Force Base, where ten victims of the embassy bombing were brought back.", "bombing", ""),
        ("His men have held the fort, on the border opposite the Thai province of Surin, against attacks by government troops.", "attacks", ""),
        ("Police searched the woods around Hadley's house and found a rifle.", "searched", ""),
        ("As supporters of the general rallied in the north, riot police were deployed in Lagos.", "rallied", ""),
        ("As supporters of the general rallied in the north, riot police were deployed in Lagos.", "deployed", "Lagos"),
        ("In Cape Town, South Africa, police said he was to be deported for being in the country illegally.", "deported", "South Africa"),
        ("Gunmen killed nine people in an attack on Goma and burned houses.", "burned", "Goma"),
        ("The killer is serving a life sentence for the murder of a minister at a Tel Aviv rally.", "murder", "Tel Aviv"),
    ],
)
def test_places_of_the_same_sentence(pipeline: Pipeline, text: str, trigger: str, place: str) -> None:
    assert _place(pipeline, text, trigger) == place


@pytest.mark.parametrize(
    ("before", "place"),
    [
        ("Officials confirmed that he is a suspect in shootings that injured doctors in Vancouver.", ""),
        ("A man was questioned in connection with the bombings of embassies in Kenya.", ""),
        ("The embassy in Pretoria had no comment.", ""),
        ("Eight men are in custody in Nairobi.", ""),
        ("A ceremony was held in Nairobi.", ""),
        ("The party accused the militia of executing wounded men in Gharyan.", "Gharyan"),
        ("Shots were heard near the embassy in Nairobi.", "Nairobi"),
    ],
)
def test_a_scene_for_what_follows(pipeline: Pipeline, before: str, place: str) -> None:
    assert _place(pipeline, f"{before} A clerk was shot with a rifle.", "shot") == place


@pytest.mark.parametrize(
    ("before", "place"),
    [
        ("The king met him in Kennebunkport, Maine.", ""),
        ("Rebels attacked a convoy in Darfur.", "Darfur"),
    ],
)
def test_which_region_is_meant(pipeline: Pipeline, before: str, place: str) -> None:
    text = f"{before} Police then killed nine people in the region."
    assert _place(pipeline, text, "killed") == place


def test_captured_elsewhere(pipeline: Pipeline) -> None:
    text = "He promised to withdraw from Iranian territory and release soldiers captured during the war."
    assert _place(pipeline, text, "captured") == ""


@pytest.mark.parametrize(("accused", "day"), [("is accused of masterminding the attack, and is on a list", ""), ("led the attack", "2024-04-29")])
def test_what_somebody_stands_accused_of(pipeline: Pipeline, accused: str, day: str) -> None:
    text = f"Gunmen attacked the airport on Monday. Karim Saleh {accused}."
    days = [str(c.time.start) if c.time else "" for c in in_may(pipeline, text, "ASSAULT")]
    assert days[-1] == ("2024-04-29" if day or len(days) == 1 else "")


def test_attacks_in_two_far_towns(pipeline: Pipeline) -> None:
    text = "Three attacks on clinics in Rochester, N.Y., killed two doctors in 2014. The attacks in Atlanta in 2014 killed nine people."
    places = [claim.place.name if claim.place else "" for claim in in_may(pipeline, text, "ASSAULT")]
    assert places == ["Rochester", "Atlanta"]


def test_who_delves_into_killings(pipeline: Pipeline) -> None:
    text = "A new task force of the county began delving on Thursday into the slayings of 14 women."
    assert [claim.actors for claim in in_may(pipeline, text, "ASSAULT")] == [()]


def test_a_second_deed_with_ground_of_its_own(pipeline: Pipeline) -> None:
    text = "Bombings in Atlanta and last month's explosion at an Alabama clinic might be related."
    assert _place(pipeline, text, "explosion") != "Atlanta"
