"""Who never bombs and burns, though "they" could be them; what a side that lost men did not seize; a day is no part of a name."""

import pytest

from tests.coded import in_may, parties


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("The planes are being used to kill Syrian civilians. They are bombing neighbourhoods held by the rebels.", []),
        ("Villagers are being killed in Darfur. They are shooting children.", []),
        ("The Society of Jesus said the killers, some 30 men in uniform, arrived at dawn. They shot the priests.", ["killers"]),
        ("The Red Cross gave the names to the court. The attackers came by night. They shot two doctors.", ["attackers"]),
        ("Gunmen attacked villagers near Jos. They killed nine.", ["gunmen"]),
        ("Villagers were robbed by gunmen. They killed two of the attackers.", ["villagers"]),
        ("Protesters were shot by the army. They had burned a bus.", ["protesters"]),
    ],
)
def test_villagers_who_suffer_and_churches_do_not_attack(pipeline, text, doers):
    assert parties(in_may(pipeline, text, "ASSAULT")[-1])[0] == doers


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("Rebels clashed with the Third Brigade on Monday. Nine soldiers were killed. Several machine guns were seized.", []),
        ("Soldiers raided the camp on Monday. Two rebels were killed. Several machine guns were seized.", ["soldiers"]),
        ("Soldiers raided the camp on Monday. Several machine guns were seized.", ["soldiers"]),
    ],
)
def test_a_force_that_lost_men_is_not_said_to_have_seized_arms(pipeline, text, doers):
    assert [parties(claim)[0] for claim in in_may(pipeline, text, "COERCE")] == [doers]


def test_a_day_in_capitals_is_no_part_of_a_name(pipeline):
    text = "DURING FIGHTING WITH THE BELLOSO BATTALION YESTERDAY, FOUR SOLDIERS WERE KILLED."
    assert [parties(claim)[0] for claim in in_may(pipeline, text, "ASSAULT")] == [["BELLOSO BATTALION"]]
