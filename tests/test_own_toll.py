"""Two sides' figures of one attack, those who are punished for what they wrote, and what only looms."""

import pytest

from tests.coded import in_may


def tolls(claim):
    return sorted((count.low, count.source) for count in claim.counts if count.what == "killed")


@pytest.mark.parametrize(
    ("report", "figures"),
    [
        (
            "Gunmen killed six policemen in Kunduz on Monday, officials said. The Taliban claimed responsibility and said its fighters had "
            "killed 14.",
            [[(6, "officials"), (14, "Taliban")]],
        ),
        (
            "Two Turkish soldiers died in an attack by PKK fighters near Zap, the defence ministry in Ankara said. The PKK said it had killed "
            "eight soldiers.",
            [[(2, "Turkey"), (8, "Kurdistan Workers' Party")]],
        ),
        (
            "The army said rebels had killed two of its men near Goma. The rebels said they had killed nine soldiers in an ambush near Minova "
            "on Friday.",
            [[(2, "FARDC")], [(9, "rebels")]],
        ),
        (
            "Rebels killed nine villagers in Dalia, residents said. The rebels said they had killed four soldiers.",
            [[(9, "residents")], [(4, "rebels")]],
        ),
    ],
)
def test_who_owns_up_to_an_attack_gives_his_own_toll_of_it(pipeline, report, figures):
    assert [tolls(claim) for claim in in_may(pipeline, report, "ASSAULT")] == figures


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("The court jailed an editor for writing that soldiers had killed nine villagers.", "editor"),
        ("The ministry closed a newspaper for publishing a report that soldiers had killed nine villagers.", "newspaper"),
        ("An editor was jailed for writing that soldiers had killed nine villagers.", "editor"),
        ("The general praised a nurse for saying that rebels had killed nine villagers.", "nurse"),
    ],
)
def test_who_is_punished_or_praised_for_saying_it_said_it(pipeline, sentence, speaker):
    assert [[source.name for source in claim.sources] for claim in in_may(pipeline, sentence, "ASSAULT")] == [[speaker]]


@pytest.mark.parametrize("sentence", ["With an attack on the city looming, families left.", "A strike by nurses is looming in Ghana."])
def test_what_looms_has_not_happened(pipeline, sentence):
    assert {claim.status for claim in in_may(pipeline, sentence) if claim.type in ("ASSAULT", "PROTEST")} == {"possible"}


@pytest.mark.parametrize(
    ("sentence", "hit"),
    [
        ("Two activists told their lawyers they had been beaten with sticks.", "activists"),
        ("Prisoners told visitors they were tortured by guards.", "prisoners"),
        ("Police told the protesters they would be beaten.", "protesters"),
    ],
)
def test_what_befell_them_befell_who_tells_it_and_not_who_hears(pipeline, sentence, hit):
    assert [[party.name for party in claim.recipients] for claim in in_may(pipeline, sentence, "ASSAULT")] == [[hit]]


def test_each_side_is_both(pipeline):
    report = "India and Pakistan traded fire, with each side accusing the other of violating the truce."
    assert [[party.country for party in claim.actors] for claim in in_may(pipeline, report, "ACCUSE")] == [["IND", "PAK"]]


def test_who_suggests_it_asserts_it(pipeline):
    report = "We reject as absurd the suggestion by an Ostland official that the consul staged his own abduction."
    told = [{(s.name, s.stance) for s in claim.sources} for claim in in_may(pipeline, report, "ASSAULT")]
    assert told == [{("Ostland official", "asserts"), ("", "denies")}]


def test_an_arrest_and_an_eviction_are_two(pipeline):
    report = "An activist who documented evictions in Dhaka was picked up by plainclothes men on Monday, his family said."
    assert [claim.mode for claim in in_may(pipeline, report, "COERCE")] == ["deport", "arrest"]


def test_a_figure_that_is_given_is_one(pipeline):
    report = "The ministry said 12 people had been killed in the strike; the mayor gave a figure of 19."
    assert [tolls(claim) for claim in in_may(pipeline, report, "ASSAULT")] == [[(12, "ministry"), (19, "mayor")]]
    other = "The ministry said 12 people had been killed in the strike; the mayor gave a speech of 19 minutes."
    assert [tolls(claim) for claim in in_may(pipeline, other, "ASSAULT")] == [[(12, "ministry")]]


def test_nobody_rescues_whom_he_abducted(pipeline):
    rescued = in_may(pipeline, "Gunmen abducted 39 students; ten were later rescued and two were killed.", "AID")
    assert [claim.actors for claim in rescued] == [()]


@pytest.mark.parametrize(
    ("sentence", "dated"),
    [
        ("Two protesters were shot dead and a policeman was beaten to death in Dhaka on Friday.", [True, True]),
        ("Two protesters had been shot dead and a policeman was beaten to death in Dhaka on Friday.", [False, True]),
    ],
)
def test_two_passives_of_one_row_share_a_day(pipeline, sentence, dated):
    assert [claim.time is not None for claim in in_may(pipeline, sentence, "ASSAULT")] == dated


@pytest.mark.parametrize("text", ["The ministry warned of threats against the consulate.", "The UN warned of the danger of famine in Gaza."])
def test_who_warns_of_dangers_threatens_nobody(pipeline, text):
    assert [claim.actors for claim in in_may(pipeline, text, "THREATEN") if claim.status == "actual"] == []


@pytest.mark.parametrize(
    "text",
    [
        "Amnesty has asked the government to investigate claims that two prisoners were beaten.",
        "The army is investigating reports that prisoners had been shot.",
        "The bishop called on police to look into claims that a student was tortured.",
    ],
)
def test_who_looks_into_a_deed_has_not_done_it(pipeline, text):
    assert [claim.actors for claim in in_may(pipeline, text, "ASSAULT")] == [()]


def test_a_massacre_is_not_the_killing_that_others_denied_before(pipeline):
    text = "Rebels said they had not killed civilians. Mali expelled a UN envoy over his remarks on a massacre, which the government said were lies."
    voices = [{source.name for source in claim.sources} for claim in in_may(pipeline, text, "ASSAULT")]
    assert voices == [{"rebels"}, {"United Nations", "government"}]


@pytest.mark.parametrize("text", ["Officers refused to fire on protesters.", "The pilots refused to bomb the town."])
def test_who_refuses_to_harm_them_refuses_them_nothing(pipeline, text):
    assert [claim.recipients for claim in in_may(pipeline, text, "REJECT")] == [()]
