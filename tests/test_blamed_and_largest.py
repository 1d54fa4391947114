"""Deeds blamed on somebody, the largest of their kind, and places that are persons' names: whole reports coded."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from according.records.claim import Claim
from according.records.document import Document

pytestmark = pytest.mark.weights


def of_type(pipeline: Pipeline, text: str, kind: str) -> list[Claim]:
    return [claim for claim in pipeline.code(Document(id="d", text=text)) if claim.type == kind]


@pytest.mark.parametrize(
    ("text", "who", "voices"),
    [
        ("Terrorist attacks, which have been attributed to drug traffickers, have killed dozens this year.", "drug traffickers", [""]),
        ("The attack, blamed on the Shining Path, destroyed two pylons.", "Shining Path", [""]),
        ("The killings, which residents blame on the army, began in May.", "army", ["residents"]),
        ("The mayor attributed the attack to the guerrillas.", "guerrillas", ["mayor"]),
        ("A massacre attributed to paramilitaries left 12 dead in Mapiripan.", "paramilitaries", [""]),
    ],
)
def test_on_whom_a_deed_is_blamed_did_it_according_to_who_blames(pipeline: Pipeline, text: str, who: str, voices: list[str]) -> None:
    (claim,) = of_type(pipeline, text, "ASSAULT")
    assert [party.name for party in claim.actors] == [who]
    assert [source.name for source in claim.sources] == voices


def test_what_is_not_blamed_on_somebody_is_not_his(pipeline: Pipeline) -> None:
    (claim,) = of_type(pipeline, "The attack, which was not blamed on the rebels, killed two soldiers.", "ASSAULT")
    assert claim.actors == ()


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Fighting between the army and the guerrillas went on in San Salvador. Then the guerrillas launched their largest offensive.", 2),
        ("Rebels launched an offensive against Goma. On Friday residents fled the offensive.", 1),
    ],
)
def test_the_largest_offensive_is_another_than_what_was_told_before(pipeline: Pipeline, text: str, events: int) -> None:
    assert len(of_type(pipeline, text, "ASSAULT")) == events


@pytest.mark.parametrize(
    ("span", "year"),
    [("in eight years", None), ("in 2016", 2016), ("since the fall of Orlo in 2012", None), ("since the war began in 2014", None)],
)
def test_years_that_a_deed_is_compared_over_are_not_its_time(pipeline: Pipeline, span: str, year: int | None) -> None:
    (claim,) = of_type(pipeline, f"The guerrillas launched their largest offensive {span}.", "ASSAULT")
    assert (claim.time.start.year if claim.time else None) == year


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("A bomb destroyed the car of the reporter Epigmenio Ibarra in San Salvador, but Ibarra was not hurt.", "San Salvador"),
        ("A bomb destroyed the car of a reporter in Ibarra.", "Ibarra"),
        ("Nine people died in clashes in Mirpur, Dhaka.", "Mirpur"),  # the quarter, not the city of that name
        ("Nine people died in clashes in Mirpur.", "Mirpur"),  # in which country, nothing says
    ],
)
def test_a_person_named_before_in_full_is_no_place(pipeline: Pipeline, text: str, place: str) -> None:
    (claim, *_) = of_type(pipeline, text, "ASSAULT")
    assert claim.place is not None
    assert claim.place.name == place


@pytest.mark.parametrize(
    ("relative", "doer"),
    [("that officials have blamed on rebels", "rebels"), ("that officials had planned for months", "officials")],
)
def test_who_has_blamed_somebody_did_not_do_it(pipeline: Pipeline, relative: str, doer: str) -> None:
    (claim,) = of_type(pipeline, f"Two people were hurt in an attack {relative}.", "ASSAULT")
    assert [party.name for party in claim.actors] == [doer]


def test_what_killed_some_and_maimed_others_is_the_bombing(pipeline: Pipeline) -> None:
    """Not the clinic that was bombed."""
    text = "The bombing of an abortion clinic in Orlo that killed an officer and maimed a nurse was in January."
    assert [claim.actors for claim in of_type(pipeline, text, "ASSAULT")] == [()]


def test_who_condemns_what_another_did_is_not_condemned(pipeline: Pipeline) -> None:
    text = "France condemned the arrest by Norvania of two journalists."
    (condemned,) = of_type(pipeline, text, "ACCUSE")
    (arrest,) = of_type(pipeline, text, "COERCE")
    assert [[party.name for party in claim.actors] for claim in (condemned, arrest)] == [["France"], ["Norvania"]]


def test_a_body_that_is_spelt_like_another_name_of_a_town_is_no_town(pipeline: Pipeline) -> None:
    """Hamm has been called Hamas."""
    (claim,) = of_type(pipeline, "The bombing was the work of Hamas.", "ASSAULT")
    assert claim.place is None
    (claim,) = of_type(pipeline, "The bombing in Hamm was the work of rebels.", "ASSAULT")
    assert claim.place is not None
    assert claim.place.name == "Hamm"
