"""Deeds called again by where they were or whom they befell, and places that are only turned to."""

import pytest

from tests.coded import in_may, parties

TWO_ATTACKS = "Gunmen opened fire on a mosque in Lahore on Monday, killing nine worshippers. On Tuesday a bomb wounded two policemen in Quetta. "


def test_the_mosque_attack_is_the_one_at_the_mosque(pipeline):
    attacks = in_may(pipeline, TWO_ATTACKS + "Officials vowed to punish those behind the mosque attack.", "ASSAULT")
    assert [(parties(c)[1], c.place.name) for c in attacks] == [(["worshippers"], "Lahore"), (["police"], "Quetta")]


def test_a_denial_of_the_hospital_strike_is_of_the_one_on_the_hospital(pipeline):
    report = "A drone hit a hospital in Nyala on Monday. On Tuesday shells killed four traders in El Obeid. The army denied the hospital strike."
    attacks = in_may(pipeline, report, "ASSAULT")
    assert [(parties(c)[1], [s.stance for s in c.sources]) for c in attacks] == [
        (["hospital"], ["asserts", "denies"]),
        (["traders"], ["asserts"]),
    ]


def test_an_inquiry_is_into_whoever_did_what_it_names(pipeline):
    report = (
        "Three helicopters of the national army fired rockets at a market in Goma, killing nine women. Rebels abducted seven teachers near Minova. "
        "The council urged the authorities to investigate the market attack."
    )
    inquiries = [c for c in in_may(pipeline, report, "ACCUSE") if c.mode == "investigate"]
    assert [parties(c)[1] for c in inquiries] == [["national army"]]


def test_a_car_bombing_is_not_the_bomb_in_a_car_of_the_day_before(pipeline):
    report = "A bomb in a car killed two men in Mosul on Monday. On Tuesday a car bombing killed five in Tikrit."
    assert len(in_may(pipeline, report, "ASSAULT")) == 2


ABDUCTION = "Gunmen abducted 30 people from a village in Zamfara on Thursday. "


@pytest.mark.parametrize(
    ("after", "figures"),
    [
        ("Police put the number of those taken at 17.", [30, 17]),
        ("The army said 12 of those taken had escaped.", [30]),
        ("The parents of those taken marched to the palace.", [30]),
    ],
)
def test_those_taken_are_those_abducted(pipeline, after, figures):
    told = in_may(pipeline, ABDUCTION + after)
    assert [(c.mode, [n.low for n in c.counts]) for c in told if c.type != "PROTEST"] == [("abduct", figures)]


def test_those_taken_of_whom_the_police_arrested_were_not_abducted(pipeline):
    told = in_may(pipeline, "Police arrested nine clerks in Goma on Monday. The number of those held rose to 12 on Tuesday.", "ASSAULT")
    assert told == []


@pytest.mark.parametrize(
    "report",
    [
        "Indian coast guards arrested 20 Sri Lankan fishermen on Monday. Colombo complained to New Delhi over the arrests.",
        "Indian coast guards arrested 20 Sri Lankan fishermen on Monday. Colombo protested to New Delhi over the arrests.",
    ],
)
def test_a_capital_that_is_complained_to_saw_nothing(pipeline, report):
    assert [claim.place for claim in in_may(pipeline, report, "COERCE")] == [None]


def test_the_union_whose_envoy_speaks_is_no_scene(pipeline):
    report = "EU foreign policy chief Ivo Ban condemned the violence. The premier accused protesters of trying to storm parliament."
    assert [claim.place for claim in in_may(pipeline, report, "PROTEST")] == [None]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("The former police chief of the department accused the rebels of killing two officers.", "former police chief"),
        ("The security chief of the company accused the rebels of killing two guards.", "security chief"),
        ("The head of the company accused the rebels of killing two guards.", "company"),
    ],
)
def test_who_leads_one_service_of_a_body_is_himself(pipeline, sentence, name):
    assert [parties(claim)[0] for claim in in_may(pipeline, sentence, "ACCUSE")] == [[name]]


def test_what_a_crowd_acts_after_is_no_figure_of_what_it_does(pipeline):
    claims = in_may(pipeline, "A crowd burned down a police station in Conakry on Monday after a boy died in custody.", "ASSAULT")
    assert [claim.counts for claim in claims] == [()]


def test_a_headline_s_occasion_is_not_its_news(pipeline):
    report = (
        "Settlers torch cars after teenager's killing\nHundreds of settlers stormed the village of Dalia on Saturday, setting fire to homes "
        "and cars, after a shepherd was found dead."
    )
    burnt = [claim for claim in in_may(pipeline, report, "ASSAULT") if claim.mode == "destroy"]
    assert [("teenager" in parties(claim)[1], claim.counts) for claim in burnt] == [(False, ())]


@pytest.mark.parametrize(
    ("sentence", "tolls"),
    [
        ("Gunmen raided a farm and killed two workers.", [[2]]),
        ("Militants stormed a police post and killed four officers before fleeing.", [[4]]),
        ("Rebels attacked a convoy on Monday and killed a policeman on Tuesday.", [[1], [1]]),
        ("Rebels killed nine villagers and burned their homes.", [[9], []]),
    ],
)
def test_whom_a_raid_killed_it_killed(pipeline, sentence, tolls):
    assert [[n.low for n in claim.counts] for claim in in_may(pipeline, sentence, "ASSAULT")] == tolls
