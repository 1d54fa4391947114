"""What is only supposed or recommended, what somebody is judged for ordering, two who tell a thing: sentences of our own."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from coded import in_may, told, voices_on

pytestmark = pytest.mark.weights


@pytest.mark.parametrize(
    ("report", "trigger", "status"),
    [
        ("If the government really wanted to stop the trade, it would arrest the shipowners.", "arrest", "possible"),
        ("If they were honest, the generals would arrest the smugglers.", "arrest", "possible"),
        ("The rebels said they would shell the port if the army came closer.", "shell", "threatened"),
        ("We would shell the port if the army came closer.", "shell", "threatened"),
        ("The rebels will shell the port if the army comes closer.", "shell", "threatened"),
        ("Captain Ban was jailed for ordering the killing of ten nurses.", "killing", "actual"),
        ("He is accused of ordering the murder of a priest.", "murder", "actual"),
        ("The general ordered the killing of all prisoners.", "killing", "ordered"),
        ("The general was praised for ordering the release of the prisoners.", "release", "ordered"),
        ("The Movement warns that the arrest of its leader will not deter us.", "arrest", "actual"),
        ("The Movement warns that the shelling of the port will not deter us.", "shelling", "actual"),
        ("To donors: suspend assistance to the police.", "suspend", "requested"),
        ("Donors suspend assistance to the police.", "suspend", "actual"),
    ],
)
def test_what_is_supposed_or_was_ordered(pipeline: Pipeline, report: str, trigger: str, status: str) -> None:
    found = told(pipeline, report, trigger)
    assert found is not None
    assert found.split()[1].rstrip(":") == status


@pytest.mark.parametrize(
    ("report", "voices"),
    [
        ("Soldiers shot a priest, according to residents and the regional police.", [("residents", "asserts"), ("regional police", "asserts")]),
        ("According to the mayor and two nurses, nobody was killed.", [("mayor", "denies"), ("nurses", "denies")]),
        ("According to the mayor, soldiers and police shot a priest.", [("mayor", "asserts")]),
        ("Soldiers shot a priest, according to the mayor, and fled.", [("mayor", "asserts")]),
    ],
)
def test_two_who_tell_it(pipeline: Pipeline, report: str, voices: list[tuple[str, str]]) -> None:
    assert voices_on(pipeline, report) == [voices]


def test_a_report_that_never_came_out_is_no_word_on_it(pipeline: Pipeline) -> None:
    report = "Soldiers shot women on the road. A similar commission in 2013 never published its report."
    assert voices_on(pipeline, report) == [[("", "asserts")]]
    assert voices_on(pipeline, "The police did not give any report on the shooting of the priest.") == [[("police", "disclaims")]]


@pytest.mark.parametrize(
    ("report", "country"),
    [
        ("LIBREVILLE, May 2 – The transitional government and rebels resumed talks. On Monday rebels seized Obo. The army withdrew from Bambari.",
         "CAF"),
        ("LIBREVILLE, May 2 – The transitional government and rebels resumed talks. The army withdrew from a camp.", "GAB"),
    ],
)  # fmt: skip
def test_whose_army_withdrew(pipeline: Pipeline, report: str, country: str) -> None:
    withdrew = next(claim for claim in in_may(pipeline, report) if claim.trigger.of(report) == "withdrew")
    assert [party.country for party in withdrew.actors] == [country]


def test_whose_army_it_is_not(pipeline: Pipeline) -> None:
    report = (
        "The president received the new ambassador of New Zealand. She said New Zealand would train police. "
        "The paper said soldiers had beaten the speaker. The army denied the report."
    )
    (beaten,) = in_may(pipeline, report, "ASSAULT")
    assert [(voice.name, voice.stance) for voice in beaten.sources][1] == ("army", "denies")
