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
        ("The company's president quit on Thursday.", "RETREAT", (["president of company"], [])),
        ("The chairman of the oil firm resigned on Friday.", "RETREAT", (["chairman of oil firm"], [])),
        ("The union's leader was arrested on Monday.", "COERCE", ([], ["leader of union"])),
        ("Rebels overran the garrison and its commander was taken alive.", "COERCE", (["rebels"], ["commander of garrison"])),
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
        ("Members of the terrorist organisation calling itself the Army of the Red Dune attacked a market.", "Army of the Red Dune"),
        ("Hamas of Gaza said it had fired the rockets.", "Hamas"),
    ],
)
def test_a_name_that_a_band_gives_itself_is_whole(pipeline, sentence, name):
    assert [name] in [parties(claim)[0] for claim in in_may(pipeline, sentence, "ASSAULT")]


@pytest.mark.parametrize(
    ("sentence", "type_", "actors"),
    [
        ("Mali expelled the French ambassador, as did Niger.", "SANCTION", ["Mali", "Niger"]),
        ("Turkey recalled its ambassador and Greece did the same.", "SANCTION", ["Turkey", "Greece"]),
        ("Mali expelled the envoy and so did Niger and Chad.", "SANCTION", ["Mali", "Niger", "Chad"]),
        ("Kenya closed its border, and Uganda did likewise.", "COERCE", ["Kenya", "Uganda"]),
        ("Iran has rejected the plan, as has Hezbollah.", "REJECT", ["Iran", "Hezbollah"]),
        ("Uganda did not condemn the coup, nor did Kenya.", "ACCUSE", ["Uganda", "Kenya"]),
        ("France condemned the coup but Germany did not.", "ACCUSE", ["France"]),
        ("Togo did not recognise the council, as Mali did.", "SUPPORT", ["Togo"]),
        ("Police arrested the editor as he did an interview with a rebel.", "COERCE", ["police"]),
    ],
)
def test_who_did_the_same_did_it_too(pipeline, sentence, type_, actors):
    assert [parties(claim)[0] for claim in in_may(pipeline, sentence, type_)] == [actors]


@pytest.mark.parametrize(
    ("text", "type_", "actors"),
    [
        ("The army and the rebels exchanged prisoners. Both sides agreed to a truce.", "AGREE", ["army", "rebels"]),
        ("Ghana's president met his Togolese counterpart. The two leaders condemned the coup in Niger.", "ACCUSE", ["Ghana", "Togo"]),
        ("Talks between the government and the union broke down. Both sides blamed the mediator.", "ACCUSE", ["government", "union"]),
        ("Norway and Cuba applauded both sides.", "SUPPORT", ["Norway", "Cuba"]),
    ],
)
def test_both_are_the_two_told_before(pipeline, text, type_, actors):
    assert [parties(claim)[0] for claim in in_may(pipeline, text, type_)] == [actors]


@pytest.mark.parametrize(
    ("text", "type_", "whole"),
    [
        ("Mexico granted asylum to the ousted president, angering La Paz.", "ACCUSE", (["Bolivia"], ["Mexico"])),
        ("Villagers whose cattle had been stolen by soldiers attacked their base.", "ASSAULT", (["villagers"], ["soldiers"])),
        ("The Front, an ally of the army, turned on it and killed twelve of its men.", "ASSAULT", (["Front"], ["army"])),
        ("The junta executed twelve of its officers.", "ASSAULT", (["junta"], ["officers of junta"])),
        ("The soldiers the gang abducted died in custody, the army said.", "ASSAULT", (["gang"], ["soldiers"])),
        ("The men they had freed fled to Chad.", "RETREAT", ([], ["men"])),
        ("Deputies voted to impeach the president over the killing of protesters by his guards.", "ASSAULT", (["guards of president"], ["protesters"])),
        ("The kidnappers of a French priest demanded a ransom.", "ASSAULT", (["kidnappers"], ["French priest"])),
        ("Protesters gathered outside the embassy of Iran in Oslo.", "PROTEST", (["protesters"], ["Iran"])),
        ("Students rallied in front of the French consulate in Niamey.", "PROTEST", (["students"], ["France"])),
        ("Turkey's navy stopped a Greek trawler. Athens protested.", "ACCUSE", (["Greece"], ["Turkey"])),
    ],
)
def test_who_did_it_to_whom(pipeline, text, type_, whole):
    assert whole in [parties(claim) for claim in in_may(pipeline, text, type_)]


def test_who_accepts_a_resignation_has_not_resigned(pipeline):
    for sentence in ("The minister resigned. The president accepted the resignation.", "The president accepted his resignation."):
        assert ["president"] not in [parties(claim)[0] for claim in in_may(pipeline, sentence, "RETREAT")]
    (tendered,) = in_may(pipeline, "Prime Minister Tilly tendered his resignation to the king.", "RETREAT")
    assert parties(tendered)[0] == ["Tilly"]


def test_it_of_who_did_it_is_the_deed(pipeline):
    (claim,) = in_may(pipeline, "A bomb killed nine. The Front said it had done it.", "ASSAULT")
    assert (parties(claim), [source.name for source in claim.sources]) == ((["Front"], ["people"]), ["", "Front"])


@pytest.mark.parametrize(
    ("sentence", "deeds"),
    [
        (
            "France condemned the shelling of Kolda by the army and the killing of nine monks by rebels.",
            [("shelling", ["army"]), ("killing", ["rebels"])],
        ),
        ("The UN denounced the arrest of an editor and the beating of two students by police.", [("beating", ["police"])]),
        ("France condemned the abduction and killing of two nuns.", [("killing", [])]),
        ("Ghana condemned the shooting and wounding of two envoys.", [("shooting", [])]),
        ("The attack on a church and killing of two guards by gunmen shocked Jos.", [("attack", ["gunmen"]), ("killing", ["gunmen"])]),
    ],
)
def test_deeds_in_a_row_have_each_its_doer(pipeline, sentence, deeds):
    assert [(claim.trigger.of(sentence), parties(claim)[0]) for claim in in_may(pipeline, sentence, "ASSAULT")] == deeds


@pytest.mark.parametrize(
    ("text", "type_", "whole"),
    [
        ("His supporters burned tyres outside. Police dispersed them with tear gas.", "ASSAULT", (["police"], ["supporters"])),
        ("The army said it killed rebels who attacked its base, and freed hostages they were holding.", "ASSAULT", (["rebels"], ["hostages"])),
        ("Sudan freed nine monks it had captured in May.", "COERCE", (["Sudan"], ["monks"])),
        ("Ukraine accused Russia of abducting children and demanded their return.", "RETREAT", (["Russia"], ["children"])),
        (
            "The Taliban were driven from Kunduz by Afghan troops supported by American jets.", "AID",
            (["United States"], ["Afghan National Army"]),
        ),
        ("The Lions of the Plain kidnapped an engineer.", "ASSAULT", (["Lions of the Plain"], ["engineer"])),
    ],
)  # fmt: skip
def test_they_are_others_than_it(pipeline, text, type_, whole):
    assert whole in [parties(claim) for claim in in_may(pipeline, text, type_)]
