"""Who did it to whom: two parties in a row, whose leader it was, whom a pronoun means, who only caught or allowed it."""

import pytest

from tests.coded import in_may, parties


@pytest.mark.parametrize(
    ("sentence", "type_", "actors"),
    [
        ("Ethiopian and Tigrayan forces clashed near Alamata.", "ASSAULT", ["Ethiopia", "Tigrayan forces"]),
        ("Ethiopia and Tigrayan forces clashed near Alamata.", "ASSAULT", ["Ethiopia", "Tigrayan forces"]),
        ("Iraqi and Kurdish forces clashed near Kirkuk.", "ASSAULT", ["Iraq", "Kurdish forces"]),
        ("Hutu and Tutsi militias clashed near Goma.", "ASSAULT", ["Hutu militias", "Tutsi militias"]),
        ("The army and Karen fighters clashed near Myawaddy.", "ASSAULT", ["Tatmadaw", "Karen fighters"]),
        ("Heavy fighting broke out between the army and Karen rebels.", "ASSAULT", ["army", "Karen rebels"]),
        ("Talks between the government and Taliban negotiators began in Doha.", "CONSULT", ["government", "Taliban"]),
        ("Britain and American troops began a drill.", "COOPERATE", ["British Armed Forces", "United States Armed Forces"]),
        ("Supporters of Keita and the opposition clashed in Bamako, leaving two dead.", "ASSAULT", ["supporters", "opposition"]),
        ("Members of the Dinka and Nuer communities clashed in Bor.", "ASSAULT", ["Dinka", "Nuer"]),
    ],
)
def test_two_who_stand_in_a_row_are_two(pipeline, sentence, type_, actors):
    claims = in_may(pipeline, sentence, type_)
    assert [parties(claim)[0] for claim in claims] == [actors]


@pytest.mark.parametrize(
    ("sentence", "type_", "whole"),
    [
        ("The company's president quit on Thursday.", "RETREAT", (["president"], [])),
        ("The chairman of the oil firm resigned on Friday.", "RETREAT", (["chairman"], [])),
        ("The union's leader was arrested on Monday.", "COERCE", ([], ["leader"])),
        ("Rebels overran the garrison and its commander was taken alive.", "COERCE", (["rebels"], ["commander"])),
        ("The militia's commander said his men had shelled the town.", "ASSAULT", (["militia"], ["residents"])),
    ],
)
def test_what_befalls_a_leader_befalls_no_other(pipeline, sentence, type_, whole):
    assert whole in [parties(claim) for claim in in_may(pipeline, sentence, type_)]


def sectors_of_leader(pipeline, sentence, trigger):
    claims = [c for c in in_may(pipeline, sentence) if c.trigger.of(sentence) == trigger]
    return [party.sectors for claim in claims for party in claim.recipients]


@pytest.mark.parametrize(
    ("sentence", "trigger", "sectors"),
    [
        ("Police arrested nine rebels two days after the arrest of their leader.", "arrest", [("REB",)]),
        ("Soldiers killed five rebels a week after the killing of their commander.", "killing", [("REB",)]),
        ("Rebels killed five soldiers a week after the killing of their commander.", "killing", [("REB",)]),
    ],
)
def test_whose_leader_was_taken_before_his_men(pipeline, sentence, trigger, sectors):
    assert sectors_of_leader(pipeline, sentence, trigger) == sectors


@pytest.mark.parametrize(
    ("sentence", "type_", "whole"),
    [
        ("The minister said the general had resigned because he opposed the war.", "REJECT", (["general"], [])),
        ("The mayor said a teacher had fled because he was threatened by rebels.", "THREATEN", (["rebels"], ["teacher"])),
        ("A minister said that an officer was shot when he attacked a guard.", "ASSAULT", (["officer"], ["guard"])),
        ("Officials said the rebels fled because they were surrounded by the army.", "COERCE", (["army"], ["rebels"])),
        ("The bishop said rebels had freed nine nuns after he met their leader.", "CONSULT", (["bishop", "rebels"], [])),
        ("The president said the general had resigned after he asked him to leave.", "REQUEST", (["president"], ["general"])),
        ("The minister said the army had attacked the camp after he ordered it to do so.", "REQUEST", (["minister"], ["army"])),
    ],
)
def test_a_reason_told_by_another_is_of_whom_he_tells(pipeline, sentence, type_, whole):
    assert whole in [parties(claim) for claim in in_may(pipeline, sentence, type_)]


@pytest.mark.parametrize(
    ("sentence", "type_", "whole"),
    [
        ("Marines arrested a trafficker who will be extradited to Spain.", "COOPERATE", ([], ["Spain"])),
        ("Kenya arrested a cleric who will be deported to Uganda.", "COERCE", (["Kenya"], ["cleric"])),
        ("Rebels seized a priest who was later killed.", "ASSAULT", (["rebels"], ["priest"])),
        ("Qatar paid salaries in Gaza with Israel's approval.", "AID", (["Qatar"], ["Gaza"])),
    ],
)
def test_who_only_caught_him_or_gave_leave_did_not_do_it(pipeline, sentence, type_, whole):
    assert whole in [parties(claim) for claim in in_may(pipeline, sentence, type_)]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Rebels killed nine villagers and torched their homes.", ["killed", "torched"]),
        ("Gunmen wounded a priest and burned his church in Jos.", ["wounded", "burned"]),
        ("The raid killed nine people and burned two houses.", ["killed"]),
        ("Rebels killed nine soldiers and wounded five.", ["killed"]),
    ],
)
def test_men_who_kill_and_burn_do_two_things(pipeline, sentence, told):
    assert [claim.trigger.of(sentence) for claim in in_may(pipeline, sentence, "ASSAULT")] == told


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("A group calling itself the Partisans of the North said it had bombed the pipeline.", "Partisans of the North"),
        ("A group calling itself the Lions of Darfur claimed the attack.", "Lions of Darfur"),
        ("Hamas of Gaza said it had fired the rockets.", "Hamas"),
    ],
)
def test_a_name_that_a_band_gives_itself_is_whole(pipeline, sentence, name):
    assert [name] in [parties(claim)[0] for claim in in_may(pipeline, sentence, "ASSAULT")]
