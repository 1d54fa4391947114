"""Pronouns between two sides: whose bodies and lawyers, who was beaten, what both say the other hit, and who else is said to have done it."""

import pytest

from tests.coded import by_trigger, in_may


def names(parties):
    return [party.name for party in parties]


@pytest.mark.parametrize(
    ("report", "trigger", "whom"),
    [
        ("Police arrested 12 students. Their lawyer said they had been beaten in custody.", "beaten", ["students"]),
        ("Gunmen abducted nine nurses on Monday. Their families said a ransom was paid. They were freed on Friday.", "freed", ["nurses"]),
        (
            "Soldiers stopped a bus and dragged out four teachers, relatives said. Their bodies were found. The army said they had been "
            "killed in crossfire.",
            "killed",
            ["teachers"],
        ),
        ("Three gunmen attacked the station and killed an officer. They were shot dead by police.", "shot dead", ["gunmen"]),
    ],
)
def test_what_befalls_those_who_were_taken_befalls_not_who_took_them(pipeline, report, trigger, whom):
    assert names(by_trigger(pipeline, report)[trigger].recipients) == whom


@pytest.mark.parametrize(
    ("report", "trigger", "whom"),
    [
        ("The army accused the rebels of shelling a mosque. The rebels said the army itself had bombed it.", "bombed", ["mosque"]),
        ("The army said rebels had killed nine farmers. The rebels said soldiers had killed them.", "killed", ["farmers"]),
        ("The army said it had attacked the rebels. The rebels said they had ambushed it.", "ambushed", ["army"]),
        ("Villagers said the army had bombed a school. The army said it had been bombed by rebels.", "bombed", ["school"]),
        ("The army said rebels had attacked a convoy. It said it had been hit by rebels before.", "hit", ["army"]),
        ("Rebels shelled the army base. The army said it had attacked them on Friday.", "attacked", ["rebels"]),
    ],
)
def test_what_one_side_hit_by_the_others_word_is_what_was_told_to_be_hit(pipeline, report, trigger, whom):
    assert names(by_trigger(pipeline, report)[trigger].recipients) == whom


def test_who_was_shot_by_others_is_not_who_is_said_to_have_killed(pipeline):
    report = "The opposition said police had killed three of its supporters. The minister said they had been shot by unknown men."
    assert "police" not in names(by_trigger(pipeline, report)["shot"].recipients)


def test_whose_death_it_is_did_not_kill(pipeline):
    report = "Israel said it had killed the commander in an air strike. Hamas confirmed his death and vowed revenge."
    (killed, *_) = in_may(pipeline, report, "ASSAULT")
    assert names(killed.actors) == ["Israel"]
    assert [source.name for source in killed.sources] == ["Israel", "Hamas"]


def test_who_says_so_is_not_of_whom_he_tells_for_the_first_time(pipeline):
    report = "The mayor said militants had burned 30 houses. They also took away a teacher, he said."
    assert [source.name for source in by_trigger(pipeline, report)["took away"].sources] == ["mayor"]


def test_air_defences_are_of_the_state_that_tells_of_them(pipeline):
    told = by_trigger(pipeline, "Kyiv said air defences shot down nine drones.")["shot down"]
    assert [party.country for party in told.actors] == ["UKR"]


def test_mercenaries_lend_their_nation_to_nobody(pipeline):
    told = by_trigger(pipeline, "Residents said soldiers and Russian mercenaries had killed nine herders.")["killed"]
    assert [party.country for party in told.actors] == [None, "RUS"]


@pytest.mark.parametrize(
    ("report", "trigger", "whom"),
    [
        ("Police said gunmen had robbed a bank. Officers said they had chased them and shot two.", "chased", ["gunmen"]),
        ("The army said rebels had attacked a convoy. It said they had killed nine soldiers before it drove them off.", "drove", ["rebels"]),
    ],
)
def test_nobody_chases_his_own(pipeline, report, trigger, whom):
    assert names(by_trigger(pipeline, report)[trigger].recipients) == whom


@pytest.mark.parametrize(
    "reply",
    [
        "Their leader, Ivo Ban, denied it, saying soldiers had done so.",
        "The rebels denied it, saying soldiers had done it.",
        "They denied it and said soldiers had done it.",
        "The rebels said soldiers had done so.",
    ],
)
def test_who_is_named_instead_stands_beside_the_first(pipeline, reply):
    (burned, *_) = in_may(pipeline, f"The army said rebels had burned the mosque. {reply}", "ASSAULT")
    assert names(burned.actors) == ["rebels", "soldiers"]
    assert burned.actors[1].source in ("Ivo Ban", "rebels")


@pytest.mark.parametrize("reply", ["The rebels said soldiers had not done so.", "The rebels said soldiers would have done so."])
def test_who_has_not_done_it_is_no_doer(pipeline, reply):
    (burned, *_) = in_may(pipeline, f"The army said rebels had burned the mosque. {reply}", "ASSAULT")
    assert names(burned.actors) == ["rebels"]
