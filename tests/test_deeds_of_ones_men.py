"""Whom somebody's men killed, what the next verb's doer hit, what is no plea, and who is no longer on a list."""

import pytest

from tests.coded import by_trigger, in_may


def names(parties):
    return [party.name for party in parties]


def test_he_is_not_who_his_own_men_killed(pipeline):
    report = "A deputy minister was beaten to death; the miners' leader denied his men had killed him."
    (killed,) = in_may(pipeline, report, "ASSAULT")
    assert names(killed.recipients) == ["deputy minister"]
    assert ("miners", "denies") in [(source.name, source.stance) for source in killed.sources]


def test_a_priest_was_arrested_by_the_generals_men(pipeline):
    report = "A priest was freed on Friday. The general said his men had arrested him by mistake."
    assert names(by_trigger(pipeline, report)["arrested"].recipients) == ["priest"]


@pytest.mark.parametrize(
    ("sentence", "trigger", "whom"),
    [
        (
            "Palestinian militants fired a rocket into southern Israel early on Sunday, causing no damage, and Israeli tanks hit two Hamas "
            "observation posts in response, the Israeli army said.",
            "fired",
            ["Israel"],
        ),
        ("Rebels shelled the port and the army bombed a camp.", "shelled", ["port"]),
    ],
)
def test_what_another_hit_in_turn_is_not_hit_by_the_first(pipeline, sentence, trigger, whom):
    assert names(by_trigger(pipeline, sentence)[trigger].recipients) == whom


@pytest.mark.parametrize("sentence", ["The government said it would appeal.", "The court ruled on Friday that the minister may appeal."])
def test_an_appeal_to_a_higher_court_asks_nobody(pipeline, sentence):
    assert in_may(pipeline, sentence, "REQUEST") == []


def test_a_plea_is_one(pipeline):
    (asked,) = in_may(pipeline, "The United Nations appealed for calm.", "REQUEST")
    assert names(asked.actors) == ["United Nations"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The Ethiopian parliament removed Tigray's ruling party from its list of terrorist groups.",
        "The US took the Houthis off its list of terrorist organisations.",
    ],
)
def test_who_is_taken_off_a_list_is_not_punished(pipeline, sentence):
    assert in_may(pipeline, sentence, "SANCTION") == []
    assert in_may(pipeline, sentence, "RETREAT")
