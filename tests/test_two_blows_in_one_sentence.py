"""Two sides' blows in one sentence are two events, each with its own doer and dead; nor is an attack that of the last as deadly one."""

import pytest

from tests.coded import in_may


def told(pipeline, sentence):
    return [
        (
            [party.name for party in claim.actors],
            [party.name for party in claim.recipients],
            [count.low for count in claim.counts if count.what == "killed"],
        )
        for claim in in_may(pipeline, sentence, "ASSAULT")
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Rebels killed four soldiers; the army killed nine rebels.",
        "Rebels killed four soldiers and the army killed nine rebels.",
        "Rebels killed four soldiers, while the army killed nine rebels.",
    ],
)
def test_a_blow_and_the_other_sides_are_two(pipeline, sentence):
    assert told(pipeline, sentence) == [(["rebels"], ["soldiers"], [4]), (["army"], ["rebels"], [9])]


@pytest.mark.parametrize("join", ["; ", ", while "])
def test_each_has_its_own_dead(pipeline, join):
    sentence = f"Rockets fired from Gaza killed one Israeli{join}Israeli strikes killed 11 Palestinians."
    assert told(pipeline, sentence) == [([], ["Israeli"], [1]), (["Israel"], ["Palestinians"], [11])]


@pytest.mark.parametrize(
    ("sentence", "dead"),
    [
        ("A bomb killed three people and wounded ten.", [3]),
        ("Rebels killed nine soldiers and wounded ten.", [9]),
        ("Three soldiers were killed and two were wounded in an ambush.", [3]),
        ("The blast killed two guards and the fire that it caused killed a driver.", [2, 1]),
    ],
)
def test_what_one_did_stays_one(pipeline, sentence, dead):
    (one,) = told(pipeline, sentence)
    assert one[2] == dead


def test_who_struck_last_time_has_not_struck_now(pipeline):
    sentence = "Friday's bombing in Zliten was the deadliest attack since militants stormed a hotel in 2018, killing 31."
    by = {claim.trigger.of(sentence): [party.name for party in claim.actors] for claim in in_may(pipeline, sentence, "ASSAULT")}
    assert by["stormed"] == ["militants"]
    assert by.get("bombing", []) == []


@pytest.mark.parametrize(
    ("sentence", "start"),
    [
        ("More than 40,000 people have been killed in the war, which began in 2011.", 2011),
        ("The insurgency, which erupted in 2009, has killed 35,000 people.", 2009),
    ],
)
def test_who_died_in_a_war_died_since_it_began(pipeline, sentence, start):
    (killed,) = in_may(pipeline, sentence, "ASSAULT")
    assert killed.time is not None
    assert (killed.time.start.year, killed.time.end.year) == (start, 2024)


def test_who_died_in_a_battle_that_began_in_a_year_died_then(pipeline):
    (killed,) = in_may(pipeline, "Nine people were killed in the raid, which began in March.", "ASSAULT")
    assert killed.time is not None
    assert killed.time.end.month == 3
