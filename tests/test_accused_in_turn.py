"""Who is accused of an attack and accuses others of it, who "it" is that took people, and whose a body is that others only recognise."""

import pytest

from tests.coded import by_trigger, in_may


def names(parties):
    return [party.name for party in parties]


@pytest.mark.parametrize(
    ("report", "doers"),
    [
        ("Police blamed the Front for the blast. The Front accused the police of carrying out the attack.", ["Front", "police"]),
        (
            "Eight people were killed when rockets hit a shelter. The ministry blamed the Lake Front. A spokesman for the Lake Front accused "
            "militias of staging the attack.",
            ["Lake Front", "militias"],
        ),
    ],
)
def test_both_are_doers_of_one_attack_each_by_the_others_word(pipeline, report, doers):
    (attack,) = in_may(pipeline, report, "ASSAULT")
    assert names(attack.actors) == doers
    assert attack.actors[1].source == doers[0]
    assert {source.stance for source in attack.sources} == {"asserts"}


def test_what_others_are_accused_of_besides_is_another_attack(pipeline):
    report = "Police blamed the Front for the blast. The Front accused the police of shelling a mosque in May."
    assert [names(claim.actors) for claim in in_may(pipeline, report, "ASSAULT")] == [["Front"], ["police"]]


@pytest.mark.parametrize(
    ("sentence", "trigger", "who"),
    [
        ("The army freed nine men it had arrested on Friday, the union said.", "arrested", "army"),
        ("The Lake Front freed two engineers it abducted in May, the presidency said.", "abducted", "Lake Front"),
        ("The army freed the men a week after it arrested them, the union said.", "arrested", "army"),
    ],
)
def test_who_only_says_so_took_nobody(pipeline, sentence, trigger, who):
    assert names(by_trigger(pipeline, sentence)[trigger].actors) == [who]


def test_a_ministry_of_a_recognised_government_is_not_of_who_recognises_it(pipeline):
    (killed,) = in_may(pipeline, "Eight people were killed in Taren, the health ministry of the UN-recognised government said.", "ASSAULT")
    assert [source.id for source in killed.sources] == [None]


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("Soldiers loyal to President Kiir shelled Malakal.", "South Sudan"),
        ("Fighters loyal to the vice-president shelled Malakal.", "fighters"),
        ("Soldiers loyal to a rival president shelled Malakal.", "soldiers"),
    ],
)
def test_whose_men_fight_the_state_are_not_the_state(pipeline, sentence, who):
    (shelled,) = in_may(pipeline, sentence, "ASSAULT")
    assert names(shelled.actors) == [who]


def test_a_general_staff_is_its_nations(pipeline):
    (shelled,) = in_may(pipeline, "Ukraine's general staff said gunners had shelled the port.", "ASSAULT")
    assert [source.country for source in shelled.sources] == ["UKR"]


def test_who_is_accused_of_looting_names_others(pipeline):
    (looted,) = in_may(pipeline, "Villagers said fighters of the Lake Front had looted shops. The group said bandits were to blame.", "COERCE")
    assert names(looted.actors) == ["Lake Front", "bandits"]
    assert [(source.name, source.stance) for source in looted.sources] == [("villagers", "asserts"), ("Lake Front", "asserts")]


@pytest.mark.parametrize(
    ("report", "trigger", "who"),
    [
        ("Two men were shot dead by Israeli troops, the ministry said. The army said they had opened fire on its soldiers.", "opened", "men"),
        ("Soldiers killed nine herders near Bria. The army said they had attacked a patrol.", "attacked", "herders"),
        ("Rebels attacked a base. The army said they had shelled its soldiers before.", "shelled", "rebels"),
    ],
)
def test_an_army_says_of_others_that_they_fired_on_its_soldiers(pipeline, report, trigger, who):
    assert names(by_trigger(pipeline, report)[trigger].actors) == [who]


def test_whose_own_died_did_not_kill_them(pipeline):
    report = "The army said four soldiers died when a convoy was ambushed near Pibor, and that it had killed ten of the attackers."
    died, killed = in_may(pipeline, report, "ASSAULT")
    assert (names(died.actors), [count.low for count in died.counts]) == ([], [4])
    assert (names(killed.recipients), [count.low for count in killed.counts]) == (["attackers"], [10])
