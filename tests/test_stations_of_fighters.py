"""Whose "we" and "the enemy" are in what a band's own station broadcasts; whom an attack did not befall; figures beside "dead"."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from coded import in_may, parties

pytestmark = pytest.mark.weights

OURS = "The FMLN reports that FMLN columns attacked garrisons. Our guerrillas hold the town. The FMLN seized rifles."
THEIRS = "The army said the FMLN attacked a garrison. FMLN rebels seized rifles. The FMLN burned a bus."
HEAD = "CLANDESTINE, 3 MAY 24 (RADIO NORTE) -- [{}] [TEXT] THE FMLN ATTACKED A GARRISON. THE FMLN HOLDS THE TOWN. THE FMLN SEIZED RIFLES."


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (f"{OURS} The enemy shelled our positions on Monday.", "enemy"),
        (f"{HEAD.format('COMMENTARY')} THE ENEMY SHELLED OUR POSITIONS.", "enemy"),
        (f"{THEIRS} The enemy shelled our positions on Monday.", "FMLN"),
    ],
)
def test_the_enemy_of_fighters_is_not_the_fighters(pipeline: Pipeline, text: str, who: str) -> None:
    assert parties(in_may(pipeline, text, "ASSAULT")[-1])[0] == [who]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (f"{HEAD.format('COMMENTARY')} WE ASK THE ARENA PARTY TO STOP THE KILLINGS.", ["FMLN"]),
        ("LUME, 3 MAY 24 (RADIO NORTE) -- [COMMENTARY] [TEXT] THE ARENA PARTY GAINED SEATS. WE ASK THE PRESIDENT TO RESIGN.", ["RADIO NORTE"]),
        ("LUME, 3 May 24 (AFP) -- The Arena party gained seats. “We ask the president to resign,” the bishop said.", ["bishop"]),
    ],
)
def test_a_station_speaks_for_itself_or_its_band(pipeline: Pipeline, text: str, who: list[str]) -> None:
    assert parties(in_may(pipeline, text, "REQUEST")[-1])[0] == who


@pytest.mark.parametrize(
    ("text", "word", "whom"),
    [
        ("Our units, reaffirming their will to defend the villagers, opened fire and hit a gunship.", "opened", []),
        ("Guatemalan forces had been staging joint counterinsurgency operations with U.S. soldiers.", "operations", []),
        ("The rebels attacked the villagers and opened fire on a gunship.", "attacked", ["villagers"]),
    ],
)
def test_whom_attackers_defend_or_join_is_not_hit(pipeline: Pipeline, text: str, word: str, whom: list[str]) -> None:
    assert [parties(c)[1] for c in in_may(pipeline, text) if c.trigger.of(text) == word] == [whom]


def test_harm_behind_a_claim_is_that_of_the_attack(pipeline: Pipeline) -> None:
    text = "The group claimed responsibility for last night's dynamite attack against a police base, killing an officer."
    (claim,) = in_may(pipeline, text, "ASSAULT")
    assert claim.time is not None and str(claim.time.start) == "2024-05-02"
    assert [(c.what, c.low) for c in claim.counts] == [("killed", 1)]


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("The uprising has left at least 12 dead and some 20 injured.", [("killed", 12), ("injured", 20)]),
        ("The clashes left 12 people dead and 20 injured.", [("killed", 12), ("injured", 20)]),
        ("One of the vehicles in the convoy was hit by two bullets.", []),
        ("One of the soldiers in the convoy was hit by two bullets.", [("injured", 1)]),
    ],
)
def test_how_many_are_dead_and_hurt(pipeline: Pipeline, text: str, counts: list[tuple[str, int]]) -> None:
    assert [(c.what, c.low) for claim in in_may(pipeline, text, "ASSAULT") for c in claim.counts] == counts


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The mayor was killed by men trained in Bogota.", None),
        ("The mayor was killed with a rifle made in Bogota.", None),
        ("Police arrested nine members of a gang formed in Bogota.", None),
        ("Rebels shot nine farmers working in Bogota.", "Bogotá"),
        ("Rebels attacked soldiers stationed in Bogota.", "Bogotá"),
    ],
)
def test_where_men_were_trained_is_not_where_they_strike(pipeline: Pipeline, text: str, place: str | None) -> None:
    claim = in_may(pipeline, text)[0]
    assert (claim.place.name if claim.place else None) == place


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        (
            "Three days after the guerrillas started their offensive, Ana Ungo and Hector Oqueli, the main opposition leaders, left the "
            "country, saying that they had received death threats in messages broadcast over the government's radio.",
            ["Ana Ungo", "Hector Oqueli"],
        ),
        ("After the rebels attacked, Ana Ungo left the country, saying that she had received death threats.", ["Ana Ungo"]),
    ],
)
def test_who_say_it_are_they(pipeline: Pipeline, text: str, whom: list[str]) -> None:
    assert parties(in_may(pipeline, text, "THREATEN")[0])[1] == whom


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Police dismantled a gang of kidnappers.", ["COERCE"]),
        ("The rebels dismantled their weapons.", ["RETREAT"]),
        ("The traffickers attempt to make the government give up on its decision.", []),
        ("The rebels gave up their arms.", ["RETREAT"]),
    ],
)
def test_what_is_given_up_or_dismantled(pipeline: Pipeline, text: str, kinds: list[str]) -> None:
    assert [claim.type for claim in in_may(pipeline, text)] == kinds


@pytest.mark.parametrize(
    "text",
    [
        "Concerning what could happen in the trial of the murder of the priests, the authorities will determine what will be done.",
        "The colonel said the prosecution for the priests' murder was going on.",
    ],
)
def test_the_victims_are_not_tried(pipeline: Pipeline, text: str) -> None:
    assert [claim.type for claim in in_may(pipeline, text) if parties(claim)[1] == ["priests"]] in (["ASSAULT"], [])
