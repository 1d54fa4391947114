"""Figures that are of others, drones brought down, a proposal studied, rivals by name, and the day of who stood by. Our own sentences."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from coded import by_trigger, claims_of, in_may, parties, voices_on

pytestmark = pytest.mark.weights


@pytest.mark.parametrize(
    ("text", "fire"),
    [
        ("Settlers set fire to homes in the village of Duma and shot a man dead.", "set"),
        ("Settlers burned homes in Duma on Monday and killed a man.", "burned"),
    ],
)
def test_a_man_killed_was_not_burned(pipeline: Pipeline, text: str, fire: str) -> None:
    found = by_trigger(pipeline, text)
    assert parties(found[fire])[1] == ["residents"]
    assert not found[fire].counts
    assert [count.high for trigger, claim in found.items() if trigger != fire for count in claim.counts] == [1]


def test_a_soldier_killed_by_mortars_counts_for_the_shelling(pipeline: Pipeline) -> None:
    text = "Rebels shelled two villages on Monday, killing a soldier."
    assert [count.high for claim in claims_of(pipeline, text, "ASSAULT") for count in claim.counts][:1] == [1]


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("A British frigate shot down two drones launched from the Yemeni coast.", []),
        ("A British frigate shot down two drones that the Houthis had launched from the coast.", ["Houthis"]),
    ],
)
def test_who_brings_a_drone_down_has_not_launched_it(pipeline: Pipeline, text: str, actors: list[str]) -> None:
    launched = [claim for trigger, claim in by_trigger(pipeline, text).items() if "launched" in trigger]
    assert {name for claim in launched for name in parties(claim)[0]} == set(actors)


@pytest.mark.parametrize(
    ("text", "stances"),
    [
        ("The government said it had received a proposal from the rebels, who attacked Goma in May, and was studying it.",
         [[("government", "asserts")]]),
        ("The rebels attacked Goma in May, residents said. The government said it was studying the allegations.",
         [[("residents", "asserts"), ("government", "disclaims")]]),
    ],
)  # fmt: skip
def test_a_proposal_studied_is_no_claim_studied(pipeline: Pipeline, text: str, stances: list[list[tuple[str, str]]]) -> None:
    assert voices_on(pipeline, text) == stances


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Inmates attacked a wing of the prison held by their rivals Los Lobos.", None),
        ("Gunmen attacked a wing of the prison in Los Angeles, held by their rivals.", "Los Angeles"),
    ],
)
def test_rivals_by_name_are_no_place(pipeline: Pipeline, text: str, place: str | None) -> None:
    (claim,) = claims_of(pipeline, text, "ASSAULT")
    assert (claim.place.name if claim.place else None) == place


def test_a_body_said_what_it_is_is_the_one_named_before(pipeline: Pipeline) -> None:
    text = (
        "The Central Committee of Doctors said the rebels had killed nine people. "
        "The committee, a pro-democracy group, said they also burned homes."
    )
    assert {voice for voices in voices_on(pipeline, text) for voice in voices} == {("Central Committee of Doctors", "asserts")}


def test_a_border_service_is_police(pipeline: Pipeline) -> None:
    (claim,) = claims_of(pipeline, "Officers of the border service arrested two men on Monday.", "COERCE")
    assert [party.sectors[0] for party in claim.actors] == ["COP"]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Soldiers stood by last September when Azerbaijan seized the town of Lachin.", ("2023-09-01", "2023-09-30")),
        ("Azerbaijan has ordered that soldiers leave Lachin by Sunday.", ("2024-05-03", "2024-05-05")),
    ],
)
def test_by_of_a_verb_sets_no_term(pipeline: Pipeline, text: str, days: tuple[str, str]) -> None:
    times = [claim.time for claim in in_may(pipeline, text) if claim.trigger.of(text) in ("seized", "leave")]
    assert [(str(time.start), str(time.end)) for time in times if time] == [days]
