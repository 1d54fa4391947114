"""News of strikes and protests: who "they" and "it" are there, what is no abduction and no inquiry, and the days of what people march against."""

from __future__ import annotations

from datetime import date

import pytest

from according.pipeline import Pipeline
from according.records.claim import Claim
from according.records.document import Document

pytestmark = pytest.mark.weights


def told(pipeline: Pipeline, text: str, kind: str) -> list[Claim]:
    document = Document(id="0123456789abcdef", text=text, published=date(2024, 5, 2), published_from="given")
    return [claim for claim in pipeline.code(document) if claim.type == kind]


def parties(pipeline: Pipeline, text: str, kind: str) -> list[tuple[list[str], list[str]]]:
    """Actors and recipients of the claims of a type."""
    return [([a.name for a in c.actors], [r.name for r in c.recipients]) for c in told(pipeline, text, kind)]


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        # what only those do with a promise whose own it is
        (
            "The leader of the Landless Movement said it would not leave the farm until the government kept its promise to settle 900 families.",
            "AGREE",
            ["government"],
        ),
        ("The union accused the ministry. The company repeated its threat to dismiss the strikers.", "THREATEN", ["company"]),
        # who "they" are whom others then act on
        (
            "The commissioner of police pleaded with the marchers to open a lane. When they refused, policemen fired teargas to disperse them.",
            "REJECT",
            ["marchers"],
        ),
        ("The minister urged the nurses to accept the offer. She ruled out further talks.", "REJECT", ["minister"]),
        ("The minister urged the nurses to accept the offer. They refused.", "REJECT", ["nurses"]),
        # whose leaders are called for talks
        ("Rickshaw drivers have threatened to strike. The transport office has called their leaders for talks.", "CONSULT", ["Rickshaw drivers"]),
    ],
)
def test_who_it_is(pipeline: Pipeline, text: str, kind: str, expected: list[str]) -> None:
    assert [actors for actors, _ in parties(pipeline, text, kind)] == [expected]


def test_whom_it_is_to_stop(pipeline: Pipeline) -> None:
    text = "Rukhsana Malik led the sit-in. On Monday Hafiz Naeem was put under house arrest to stop him from leading a planned march on Dorun."
    marches = [claim for claim in told(pipeline, text, "PROTEST") if claim.status != "actual"]
    assert all("Rukhsana Malik" not in {actor.name for actor in march.actors} for march in marches)
    assert [claim.place for claim in told(pipeline, text, "COERCE")] == [None]


def test_their_union_demands_their_release(pipeline: Pipeline) -> None:
    text = "The governors have sued the council. In Kisumu, three nurses were arrested on Monday. Their union has demanded their release."
    assert parties(pipeline, text, "RETREAT") == [([], ["nurses"])]


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("BENIN CITY - Students in Edo State blocked a road on Tuesday. The Federal Government condemned it.", "NGA"),
        ("Gunmen killed nine villagers in Niger State on Tuesday. The police condemned it.", "NGA"),
        ("COTONOU, Benin - Students blocked a road on Tuesday. The police condemned it.", "BEN"),
    ],
)
def test_towns_and_states_called_like_the_country_beside(pipeline: Pipeline, text: str, country: str) -> None:
    assert {actor.country for claim in told(pipeline, text, "ACCUSE") for actor in claim.actors} == {country}


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("Her phone was snatched by two of the agitators.", "ASSAULT", []),
        ("The boy was snatched by two gunmen.", "ASSAULT", ["abduct"]),
        ("The council will set up a panel to look into a wage increase.", "ACCUSE", []),
        ("The faction was sacked from the park last month.", "ASSAULT", []),
        ("Rebels sacked the town of Dorun last month.", "ASSAULT", ["destroy"]),
        ("Police resorted to aerial firing and held nine of the students.", "ASSAULT", ["crowd-control"]),
        ("He told the farmers that the money would be released within a week.", "RETREAT", []),
        ("He told the families that the boys would be released within a week.", "RETREAT", ["release"]),
    ],
)
def test_what_it_is(pipeline: Pipeline, text: str, kind: str, expected: list[str]) -> None:
    assert [claim.mode for claim in told(pipeline, text, kind)] == expected


@pytest.mark.parametrize(
    ("text", "kind", "days"),
    [
        ("Thousands rallied in Dorun on Monday against the arrest of the opposition leader.", "COERCE", [None]),
        ("On Monday, workers went on strike in protest at the arrest of their leader.", "COERCE", [None]),
        ("Crowds angry at the shooting of a boy attacked a bank on Monday.", "ASSAULT", [None]),
        ("Pupils gathered on Monday at the site where the boy was shot.", "ASSAULT", [None]),
        # but what befell at a protest was on its day
        ("Police arrested nine people on Monday at a rally against the governor.", "COERCE", [date(2024, 4, 29)]),
        ("Gunmen attacked a market on Monday, where nine people were killed.", "ASSAULT", [date(2024, 4, 29)]),
        ("Pupils gathered on Monday on a square where police arrested nine of them.", "PROTEST", [date(2024, 4, 29)]),
    ],
)
def test_the_day_of_the_anger_is_not_that_of_its_cause(pipeline: Pipeline, text: str, kind: str, days: list[date | None]) -> None:
    found = {claim.time.start if claim.time else None for claim in told(pipeline, text, kind)}
    assert found == set(days)


def test_the_client_and_not_his_lawyer_was_charged(pipeline: Pipeline) -> None:
    text = "The lawyer acting for the officer, who has been charged with murder, said the boy was hit by a ricochet."
    assert parties(pipeline, text, "ACCUSE") == [([], ["officer"])]
    text = "The lawyer, who has been charged with fraud, said that the officer lied."
    assert parties(pipeline, text, "ACCUSE")[0] == ([], ["lawyer"])


def test_two_towns_of_one_sentence_are_no_scene(pipeline: Pipeline) -> None:
    march = "On Monday 1,000 people attended a demonstration in Athens and another 1,000 demonstrated in the city of Thessaloniki. "
    arrest = [claim.place for claim in told(pipeline, march + "Two officers have been arrested.", "COERCE")]
    assert arrest == [None] or all(place.precision == "country" for place in arrest if place is not None)


def test_a_national_red_cross_is_not_the_international_committee(pipeline: Pipeline) -> None:
    text = "The Kenya Red Cross has distributed food to the displaced. The Red Cross visited prisoners in Dorun."
    assert parties(pipeline, text, "AID")[0][0] == ["Kenya Red Cross"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The mayor of Dorun, Rahm Adeyemi, met residents in Nigeria. Adeyemi's spokesman said the city had banned the march.", {"Rahm Adeyemi"}),
        ("Nigerian president Rahm Adeyemi met residents. Adeyemi's spokesman said the state had banned the march.", {"Nigeria"}),
    ],
)
def test_whose_word_a_mayors_spokesman_has(pipeline: Pipeline, text: str, names: set[str]) -> None:
    assert {source.name for claim in told(pipeline, text, "COERCE") for source in claim.sources} == names


def test_what_we_of_the_police_and_of_a_mayor_have_done(pipeline: Pipeline) -> None:
    text = 'PRETORIA - Police spokesperson Captain Kagiso Dube said 17 people had been held. "We arrested two of them on Monday," she said.'
    assert {actor.name for claim in told(pipeline, text, "COERCE") for actor in claim.actors} == {"police"}
    text = 'In Nigeria, mayor Rahm Adeyemi met residents. "We have banned the march," Adeyemi said.'
    assert {actor.name for claim in told(pipeline, text, "COERCE") for actor in claim.actors} == {"Rahm Adeyemi"}


def test_the_chief_minister_is_not_the_minister_of_health(pipeline: Pipeline) -> None:
    text = "Health Minister Salman Rafique met the nurses. The nurses condemned the chief minister."
    assert parties(pipeline, text, "ACCUSE") == [(["nurses"], ["chief minister"])]
    text = "Health Minister Salman Rafique met the nurses. The nurses condemned the health minister."
    assert parties(pipeline, text, "ACCUSE") == [(["nurses"], ["Salman Rafique"])]


def test_who_received_nothing_received_no_bishops(pipeline: Pipeline) -> None:
    text = "The minister received three bishops on Monday. The unions said they had received nothing."
    assert {source.stance for claim in told(pipeline, text, "CONSULT") for source in claim.sources} == {"asserts"}
    text = "The army said it had received a delegation of the rebels. The rebels said it had not received any delegation."
    assert "denies" in {source.stance for claim in told(pipeline, text, "CONSULT") for source in claim.sources}


def test_a_valley_is_no_town_that_sounds_so(pipeline: Pipeline) -> None:
    text = "JAMMU - The Hurriyat Conference called for a shutdown in the Valley on Thursday."
    assert all(place is None or place.lat is None for place in (claim.place for claim in told(pipeline, text, "PROTEST")))


def test_the_day_by_which_a_thing_is_to_be(pipeline: Pipeline) -> None:
    text = "The owners met the weavers and assured them of payment by May 7. Police arrested six of the weavers that night."
    days = {claim.type: claim.time.end for claim in told(pipeline, text, "AID") + told(pipeline, text, "COERCE") if claim.time}
    assert days == {"AID": date(2024, 5, 7)}
    text = "Rebels killed nine people on April 7."
    assert [claim.time.end for claim in told(pipeline, text, "ASSAULT") if claim.time] == [date(2024, 4, 7)]


def test_who_supports_a_strike_is_for_no_soldiers(pipeline: Pipeline) -> None:
    text = "Security forces would launch an operation against the rebels. The Workers Party and the Farmers Party supported the strike."
    assert [hit for _, hit in parties(pipeline, text, "SUPPORT")] == [[]]


@pytest.mark.parametrize("text", ["The union has laid a charge of assault against the guards.", "Police registered a case of assault against the guards."])
def test_who_is_charged_with_assault_was_not_assaulted(pipeline: Pipeline, text: str) -> None:
    assert [hit for _, hit in parties(pipeline, text, "ACCUSE")] == [["guards"]]
    assert all("guards" not in hit for _, hit in parties(pipeline, text, "ASSAULT"))


def test_who_is_assaulted_is(pipeline: Pipeline) -> None:
    assert [hit for _, hit in parties(pipeline, "The union reported an assault against the guards.", "ASSAULT")] == [["guards"]]


def test_what_was_taken_is_returned_to_whose_it_was(pipeline: Pipeline) -> None:
    assert parties(pipeline, "The United States returned a stolen painting to the government of Peru.", "RETREAT") == [(["United States"], ["Peru"])]
