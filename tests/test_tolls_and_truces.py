"""Whose dead a toll counts, who is treated after an attack, and truces that no longer hold."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from coded import claims_of

pytestmark = pytest.mark.weights

SHELLED = "Mortar shells fell on the cattle market in Garissa on Monday, the mayor said. "


def test_a_toll_is_that_of_what_was_answered(pipeline: Pipeline) -> None:
    text = SHELLED + "The Front insisted that it had only returned fire. The hospital put the number of dead at eight."
    shelled, answered = claims_of(pipeline, text, "ASSAULT")
    assert [(count.what, count.low, count.source) for count in shelled.counts] == [("killed", 8, "hospital")]
    assert "hospital" in {source.name for source in shelled.sources}
    assert not answered.counts and "hospital" not in {source.name for source in answered.sources}


def test_fire_returned_has_its_own_dead(pipeline: Pipeline) -> None:
    text = "Gunmen attacked a police post in Garissa on Monday. The guards returned fire, killing three of the gunmen, the mayor said."
    counted = [(count.what, count.low) for claim in claims_of(pipeline, text, "ASSAULT") for count in claim.counts]
    assert counted == [("killed", 3)]


@pytest.mark.parametrize(
    ("told", "injured"),
    [
        ("The clinic said that 30 people were being treated.", [30]),
        ("At least 14 people were treated at the hospital, doctors said.", [14]),
        ("Doctors there had treated 200 cholera patients since June.", []),
        ("The refugees were being treated well, a nurse said.", []),
    ],
)
def test_who_is_treated_after_an_attack_was_hurt(pipeline: Pipeline, told: str, injured: list[int]) -> None:
    found = claims_of(pipeline, SHELLED + told, "ASSAULT")
    assert [count.low for claim in found for count in claim.counts if count.what == "injured"] == injured


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("A ceasefire between the Northern Front and the army broke down on Monday night, residents said.", "negated"),
        ("The ceasefire between Israel and Hamas collapsed within hours, an envoy said.", "negated"),
        ("The truce between the two militias has unravelled, the mayor said.", "negated"),
        ("The truce between the two militias held on Sunday, the mayor said.", "actual"),
        ("The ceasefire between Israel and Hamas took effect at midnight, the army said.", "actual"),
    ],
)
def test_a_truce_that_collapses_is_not_in_force(pipeline: Pipeline, text: str, status: str) -> None:
    assert [claim.status for claim in claims_of(pipeline, text, "RETREAT")] == [status]


@pytest.mark.parametrize(
    ("told", "killed"),
    [
        ("Ukraine said it had received the bodies of 1,000 soldiers.", []),
        ("Russia handed over 1,000 bodies, the mayor said.", []),
        ("The hospital received 14 bodies, a doctor said.", [14]),
    ],
)
def test_bodies_that_one_side_gives_back_are_no_toll(pipeline: Pipeline, told: str, killed: list[int]) -> None:
    found = claims_of(pipeline, SHELLED + told, "ASSAULT")
    assert [count.low for claim in found for count in claim.counts if count.what == "killed"] == killed


@pytest.mark.parametrize(
    "toll",
    [
        "In Idran, meanwhile, activists reported at least nine dead in artillery fire; state television made no mention of civilians.",
        "Doctors in Idran counted nine wounded in the market bombing of Friday.",
    ],
)
def test_a_toll_is_that_of_the_event_it_names(pipeline: Pipeline, toll: str) -> None:
    told = "The rebels attacked a post at Tarsin on Monday, the mayor said."
    first, second = claims_of(pipeline, f"{told} {toll}", "ASSAULT")
    assert [count.low for count in first.counts] == [] and [source.name for source in first.sources] == ["mayor"]
    assert [count.low for count in second.counts] == [9]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The general warned that he would not tolerate attacks on the base at Tarsin.", "possible"),
        ("The government tolerated attacks on the camp for years.", "actual"),
    ],
)
def test_what_nobody_would_bear_may_never_have_been(pipeline: Pipeline, text: str, status: str) -> None:
    assert [claim.status for claim in claims_of(pipeline, text, "ASSAULT")] == [status]


@pytest.mark.parametrize("several", ["dozens of attacks", "a string of attacks", "attacks"])
def test_who_carries_out_several_attacks(pipeline: Pipeline, several: str) -> None:
    text = f"Al-Shabaab has carried out {several} in Kenya since 2011, when Kenyan troops entered Somalia."
    (claim,) = claims_of(pipeline, text, "ASSAULT")
    assert [party.name for party in claim.actors] == ["al-Shabaab"]


def test_an_attack_has_not_the_wounded_of_the_one_it_is_compared_with(pipeline: Pipeline) -> None:
    before = "At least 17 people were killed when a missile struck a station in Orlo on Thursday, the governor said."
    missile, drones = claims_of(
        pipeline,
        f"{before} The strike came a day after Mersan drones hit an oil refinery in Sudan, injuring two firefighters."
        " Aid workers said they had documented 64 such strikes since January.",
        "ASSAULT",
    )
    assert [(count.what, count.low) for count in missile.counts] == [("killed", 17)]
    assert [(count.what, count.low) for count in drones.counts] == [("injured", 2)]
    assert "aid workers" not in [source.name.casefold() for claim in (missile, drones) for source in claim.sources]


def test_whom_one_side_kills_in_answer_is_not_of_the_attack(pipeline: Pipeline) -> None:
    text = "The Observatory said soldiers had killed 56 children in Nondo in retaliation for an attack by Islamist fighters on a militia camp."
    killed, attack = claims_of(pipeline, text, "ASSAULT")
    assert [count.low for count in killed.counts] == [56] and attack.counts == ()
    assert [party.name for party in attack.actors] == ["Islamist fighters"]
    assert [party.name for party in attack.recipients] == ["militias"]


@pytest.mark.parametrize(
    ("said", "figures"),
    [
        ("The union said the number was closer to 60.", [23, 60]),
        ("The union said the real figure was 60.", [23, 60]),
        ("The union said the number of its members was 60.", [23]),
        ("The union said a figure of 60 was wrong.", [23]),
    ],
)
def test_another_figure_for_what_was_counted(pipeline: Pipeline, said: str, figures: list[int]) -> None:
    (claim,) = claims_of(pipeline, f"Police detained 23 people in Lagos on Monday. {said}", "COERCE")
    assert [count.low for count in claim.counts] == figures


def test_who_is_taken_prisoner_is_no_prisoner_before(pipeline: Pipeline) -> None:
    taken = claims_of(pipeline, "Rebels ambushed a convoy near Menaka, killing eleven soldiers and taking four prisoner.", "ASSAULT")[-1]
    assert [(count.what, count.low) for count in taken.counts] == [("captured", 4)]
    assert "prisoner" not in [party.name for party in taken.recipients]


def test_and_that_is_said_too(pipeline: Pipeline) -> None:
    text = (
        "Gunmen stormed a radio station on Sunday. A spokesman for the gang called a rival station to say it had nothing to do with the"
        " attack and that it had been ordered by a senator."
    )
    (order,) = claims_of(pipeline, text, "REQUEST")
    assert [source.name for source in order.sources] == ["gang"]


def test_the_army_is_no_liberation_army(pipeline: Pipeline) -> None:
    text = (
        "Fighters of the Lake Liberation Army executed three men whom they accused of spying for the army, residents of Orlo said."
        " The European Union, which trains the army, said it would review its support."
    )
    (executed,), (aid,) = claims_of(pipeline, text, "ASSAULT"), claims_of(pipeline, text, "AID")
    assert [(party.name, party.sectors) for party in executed.actors] == [("Lake Liberation Army", ("REB",))]
    assert [(party.name, party.sectors) for party in aid.recipients] == [("army", ("MIL",))]
