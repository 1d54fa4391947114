""" "It" of a group of people, withdrawal from nowhere, and whose step it is."""

import pytest

from tests.coded import in_may, parties


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("The army has not commented. A group of farmers said it had blocked the road.", "farmers"),
        ("The army has not commented. A group of officers has announced that it has dissolved parliament.", "officers"),
        ("The union left. The army said it had blocked the road.", "army"),
    ],
)
def test_it_is_the_group_that_says_so(pipeline, text, doer):
    told = [c for c in in_may(pipeline, text) if c.trigger.of(text) in ("blocked", "dissolved")]
    assert [[party.name for party in c.actors] for c in told] == [[doer]]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The rebels will withdraw from no city.", "negated"),
        ("Troops will retreat from no position, the general said.", "negated"),
        ("Rebels withdrew from the town with no losses.", "actual"),
        ("The rebels will withdraw from the city.", "planned"),
    ],
)
def test_who_withdraws_from_nowhere_does_not_withdraw(pipeline, text, status):
    assert [c.status for c in in_may(pipeline, text, "RETREAT")] == [status]


def test_a_step_is_not_what_a_clause_says_of_somebody(pipeline):
    text = (
        "The European Union imposed travel bans on six officials. The measures also hit a factory that supplied Russia with drone parts. "
        "Minsk called the step hostile."
    )
    (verdict,) = in_may(pipeline, text, "ACCUSE")
    assert parties(verdict) == (["Belarus"], ["European Union"])


@pytest.mark.parametrize(
    ("text", "deed", "doer"),
    [
        ("Britain blacklisted a bank it said was funding Hamas.", "funding", "bank"),
        ("Turkey bombed a group it says is sheltering terrorists.", "sheltering", "group"),
        ("The police killed a man they said was attacking officers in Lagos.", "attacking", "man"),
        ("Police arrested a man who said he had killed two nuns in Lagos.", "killed", "man"),
        ("The army freed a man it said rebels had abducted.", "abducted", "rebels"),
    ],
)
def test_who_is_said_to_do_it_does_it_and_not_who_says_so(pipeline, text, deed, doer):
    (claim,) = [c for c in in_may(pipeline, text) if c.trigger.of(text) == deed]
    assert parties(claim)[0] == [doer]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Three people died in the ambush of a mayor's convoy.", []),
        ("The rebels' ambush of a convoy killed three.", ["rebels"]),
        ("Three soldiers died in an ambush by rebels.", ["rebels"]),
    ],
)
def test_whose_convoy_is_ambushed_did_not_do_it(pipeline, text, told):
    (claim,) = in_may(pipeline, text, "ASSAULT")
    assert parties(claim)[0] == told
