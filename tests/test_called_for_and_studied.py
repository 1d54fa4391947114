"""What is called for is not done yet; who studies the damage, or handles the case, did not do it."""

import pytest

from tests.coded import in_may, parties


@pytest.mark.parametrize(
    ("sentence", "type_", "status"),
    [
        ("It is essential for the army to withdraw from the town, the mayor said.", "RETREAT", "requested"),
        ("It is important that the rebels release the hostages, the envoy said.", "RETREAT", "requested"),
        ("IT IS NECESSARY FOR THE GUERRILLAS TO FREE THE PRISONERS, THE BISHOP SAID.", "RETREAT", "requested"),
        ("The minister said it was vital for the rebels to disarm.", "RETREAT", "requested"),
        ("It would be better for the government to pay the refugees, the union said.", "AID", "possible"),
        ("It is important that the army released the prisoners, he said.", "RETREAT", "actual"),
        ("It was necessary for soldiers to fire in the air, the colonel said.", "ASSAULT", "actual"),
    ],
)
def test_what_is_called_necessary_is_asked_for(pipeline, sentence, type_, status):
    assert [claim.status for claim in in_may(pipeline, sentence, type_)] == [status]


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("The envoy urged measures, such as withdrawing troops from the border.", {"requested"}),
        ("The minister proposed steps such as releasing prisoners and lifting the curfew.", {"requested"}),
        ("The government took steps such as releasing prisoners and lifting the curfew.", {"actual"}),
    ],
)
def test_such_as_is_as_real_as_what_it_is_an_example_of(pipeline, sentence, status):
    assert {claim.status for claim in in_may(pipeline, sentence, "RETREAT")} == status


def test_crimes_such_as_torture_are_the_accused_s(pipeline):
    claims = in_may(pipeline, "The court accused the general of crimes such as torturing prisoners.", "ASSAULT")
    assert [(claim.status, parties(claim)) for claim in claims] == [("actual", (["general"], ["prisoners"]))]


def test_what_others_are_warned_that_they_must_do_is_asked_of_them(pipeline):
    claims = in_may(pipeline, "He warned the rebels that they must hand over their weapons.", "RETREAT")
    assert [(claim.status, parties(claim)[0]) for claim in claims] == [("requested", ["rebels"])]


@pytest.mark.parametrize(
    ("sentence", "mode"),
    [
        ("The priest warned that the government must reply to the offer.", None),
        ("The bishop warned that the army must respond to the proposal.", None),
        ("The rebels warned that they would respond to any attack.", "violence"),
    ],
)
def test_who_is_warned_that_he_must_answer_is_threatened_with_no_violence(pipeline, sentence, mode):
    assert [claim.mode for claim in in_may(pipeline, sentence, "THREATEN")] == [mode]


@pytest.mark.parametrize(
    ("sentence", "doers"),
    [
        ("The federal police bomb squad is trying to determine the damage caused by this second bomb, which exploded half an hour after the first.", []),
        ("He was last seen the day before officers issued a warrant in the Slater shooting in the hope of questioning him.", []),
        ("The army is surveying the damage done by the air strike that it carried out.", ["army"]),
    ],
)
def test_who_studies_the_damage_or_handles_the_case_did_not_do_it(pipeline, sentence, doers):
    assert [parties(claim)[0] for claim in in_may(pipeline, sentence, "ASSAULT")] == [doers]
