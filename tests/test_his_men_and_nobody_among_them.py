"""Whose men a commander's men are, whom a name behind a comma names, and what "nobody in the army" has not done."""

import pytest

from tests.coded import in_may, parties, voices_on

_DENIED = "The Guria Home Guard denied it. "


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (_DENIED + '"My men fired at the smugglers," its commander, Zaza Kvirkvelia, said.', "Guria Home Guard"),
        (_DENIED + '"My unit fired at the smugglers," its commander, Zaza Kvirkvelia, said.', "Guria Home Guard"),
        (_DENIED + "Its commander, Zaza Kvirkvelia, said his men had fired at the smugglers.", "Guria Home Guard"),
        ('"Our men fired at the smugglers," said the commander of the Guria Home Guard, Zaza Kvirkvelia.', "Guria Home Guard"),
        ("A trader, Zaza Kvirkvelia, said his men had fired at the smugglers.", "men"),  # no title names whose they are
    ],
)
def test_a_commanders_men_are_those_of_his_band(pipeline, text, who):
    (fired,) = in_may(pipeline, text, "ASSAULT")
    assert parties(fired) == ([who], ["smugglers"])


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("No one in the army shelled the village, the spokesman said.", ["army"]),
        ("Nobody among the rebels fired on the convoy, the bishop said.", ["rebels"]),
        ("Nobody fired on the convoy, the bishop said.", []),
        ("No one in the town fired on the convoy, the bishop said.", []),  # a town is where they are, and does not fire
    ],
)
def test_nobody_in_the_army_did_it(pipeline, text, who):
    (claim,) = in_may(pipeline, text, "ASSAULT")
    assert claim.status == "negated"
    assert parties(claim)[0] == who


def test_who_did_not_fire_denies_his_own_shots_and_not_those_at_his_men(pipeline):
    text = (
        "Residents said the shots had come from a post of the Guria Home Guard. The Home Guard claimed that its men had been fired on by "
        'smugglers. "Nobody in my unit fired a single round," its commander, Zaza Kvirkvelia, said.'
    )
    assert voices_on(pipeline, text) == [
        [("residents", "asserts"), ("Zaza Kvirkvelia", "denies")],
        [("Guria Home Guard", "asserts")],
    ]


def test_who_denies_the_attack_on_others_still_denies_it(pipeline):
    text = "Rebels attacked a convoy on Monday, the army said. The rebels denied that they had attacked the convoy."
    assert voices_on(pipeline, text) == [[("army", "asserts"), ("rebels", "denies")]]


def test_whom_only_his_own_denial_names_has_not_done_it(pipeline):
    text = (
        "Two farmers were shot and wounded on Monday when armed men opened fire on a convoy of tea trucks, the regional police said. Drivers said "
        'the shots had come from a post of the Guria Home Guard. "Nobody in my unit fired a single round," its commander, Zaza Kvirkvelia, said.'
    )
    shot = next(claim for claim in in_may(pipeline, text, "ASSAULT") if claim.trigger.of(text) == "shot")
    assert parties(shot)[0] == ["armed men"]


def test_police_who_push_back_a_crowd_deport_nobody(pipeline):
    (pushed,) = in_may(pipeline, "Riot police pushed back some 400 demonstrators outside the ministry.")
    assert (pushed.type, pushed.mode) == ("ASSAULT", "crowd-control")
