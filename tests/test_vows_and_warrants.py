"""Words of one type that were taken for another: vows of help, fire from critics, prices to pay, warrants, villagers around a station."""

import pytest

from tests.coded import in_may, parties


def types(pipeline, sentence):
    return {(claim.type, claim.status) for claim in in_may(pipeline, sentence)}


@pytest.mark.parametrize(
    ("sentence", "deed"),
    [
        ("Germany vowed to keep helping Ukraine.", "AID"),
        ("Japan vowed to continue talks with Manila.", "CONSULT"),
        ("Norway pledged to help the refugees.", "AID"),
    ],
)
def test_who_vows_to_help_or_to_talk_promises(pipeline, sentence, deed):
    found = types(pipeline, sentence)
    assert found == {("AGREE", "actual"), (deed, "planned")}


@pytest.mark.parametrize(
    ("sentence", "type_"),
    [
        ("The rebels vowed to fight the army.", "ASSAULT"),
        ("Hamas vowed to continue its attacks.", "ASSAULT"),
    ],
)
def test_who_vows_to_fight_threatens(pipeline, sentence, type_):
    assert types(pipeline, sentence) == {("THREATEN", "actual"), (type_, "threatened")}


@pytest.mark.parametrize(
    "sentence",
    ["The mayor vowed to fight the decision in court.", "The former premier vowed to fight the charges.", "The firm vowed to fight on in court."],
)
def test_who_vows_to_fight_a_ruling_threatens_nobody(pipeline, sentence):
    assert not in_may(pipeline, sentence, "THREATEN")


@pytest.mark.parametrize(
    ("sentence", "who", "whom"),
    [
        ("The minister came under fire for his handling of the raid.", [], ["minister"]),
        ("The army came under heavy fire from lawmakers over the raid.", ["lawmakers"], ["army"]),
        ("The governor came under fire from the opposition.", ["opposition"], ["governor"]),
    ],
)
def test_fire_from_critics_is_criticism(pipeline, sentence, who, whom):
    assert [parties(claim) for claim in in_may(pipeline, sentence, "ACCUSE")] == [(who, whom)]
    assert not [claim for claim in in_may(pipeline, sentence, "ASSAULT") if "fire" in claim.trigger.of(sentence)]


def test_fire_from_rebels_is_an_attack(pipeline):
    sentence = "The patrol came under fire from rebels over the river near Kidal."
    assert [parties(claim) for claim in in_may(pipeline, sentence, "ASSAULT")] == [(["rebels"], ["patrol"])]
    assert not in_may(pipeline, sentence, "ACCUSE")


@pytest.mark.parametrize(
    "sentence",
    [
        "Israel said Lebanon would pay a heavy price.",
        "Iran will pay dearly for the raid, the Israeli army chief said.",
        "The general said the rebels would pay for their crimes.",
    ],
)
def test_who_will_have_to_pay_for_it_gives_no_aid(pipeline, sentence):
    assert not in_may(pipeline, sentence, "AID")


def test_the_price_that_others_will_pay_is_a_threat(pipeline):
    assert [parties(claim) for claim in in_may(pipeline, "Israel said Lebanon would pay a heavy price.", "THREATEN")] == [
        (["Israel"], ["Lebanon"])
    ]
    assert not in_may(pipeline, "The minister said farmers would pay a higher price for fuel.", "THREATEN")


@pytest.mark.parametrize(
    ("sentence", "type_", "status"),
    [
        ("A warrant was issued for the arrest of the senator.", "COERCE", "ordered"),
        ("An order was issued by a judge for the arrest of the senator.", "COERCE", "ordered"),
        ("Calls were made by the bishops for the release of the senator.", "RETREAT", "requested"),
    ],
)
def test_what_a_paper_was_issued_for_is_not_done_yet(pipeline, sentence, type_, status):
    assert [claim.status for claim in in_may(pipeline, sentence, type_)] == [status]


@pytest.mark.parametrize(
    ("sentence", "type_"),
    [
        ("Villagers surrounded the police station over a land dispute.", "PROTEST"),
        ("Hundreds of villagers encircled the camp of the mining firm.", "PROTEST"),
        ("Soldiers surrounded the hospital in Gaza.", "COERCE"),
        ("China and Pakistan held war games in the desert.", "COOPERATE"),
        ("China sent 30 planes into Taiwan's air defence zone.", "MOBILIZE"),
        ("Kuwait kicked out the UN spokesman.", "SANCTION"),
        ("Thai soldiers trucked 300 refugees back to the border.", "COERCE"),
        ("Syria reopened its embassy in Riyadh.", "SUPPORT"),
        ("The president called his French counterpart to discuss the crisis.", "CONSULT"),
        ("Dockers in Piraeus refused to load a ship bound for Israel.", "PROTEST"),
    ],
)
def test_who_does_it_and_to_whom_tells_the_type(pipeline, sentence, type_):
    assert {claim.type for claim in in_may(pipeline, sentence)} == {type_}


@pytest.mark.parametrize(
    ("sentence", "type_", "status"),
    [
        ("Baku and Yerevan committed to the release of prisoners.", "RETREAT", "planned"),
        ("Turkey and Armenia clinched a deal on opening the border.", "RETREAT", "planned"),
        ("India and China shook hands on a troop pullback from the plateau.", "RETREAT", "planned"),
        ("Ethiopia gave its consent to the deployment of observers.", "MOBILIZE", "planned"),
        ("The rebels accepted an invitation to talks in Nairobi.", "CONSULT", "planned"),
        ("The rebels set conditions for talks.", "CONSULT", "possible"),
        ("A reward was offered by the jihadists for the killing of the judge.", "ASSAULT", "requested"),
        ("The deal that freed 200 prisoners was brokered by Oman.", "RETREAT", "actual"),
        ("Under a deal with the rebels, the army withdrew from Kidal.", "RETREAT", "actual"),
    ],
)
def test_what_is_agreed_on_is_to_come(pipeline, sentence, type_, status):
    assert {claim.status for claim in in_may(pipeline, sentence, type_)} == {status}


@pytest.mark.parametrize(
    ("sentence", "type_"),
    [
        ("Chad handed over two coup plotters to Togo.", "COOPERATE"),
        ("The rebels handed over four hostages to the Red Cross.", "RETREAT"),
        ("Hungary expelled four Russian agents.", "SANCTION"),
        ("Libya expelled 300 migrants.", "COERCE"),
        ("Taiwan cancelled leave for air crews.", "MOBILIZE"),
        ("Turkey flew in two dozen armoured vehicles.", "MOBILIZE"),
        ("Romania cancelled half of Vietnam's debt.", "AID"),
        ("Washington tightened the fuel embargo on Cuba.", "SANCTION"),
        ("The ministry placed the capital under lockdown.", "COERCE"),
        ("Prisoners at the jail in Van set fire to bedding.", "PROTEST"),
        ("Hungary dug in its heels over the treaty.", "REJECT"),
    ],
)
def test_the_object_tells_the_type(pipeline, sentence, type_):
    assert {claim.type for claim in in_may(pipeline, sentence)} == {type_}


@pytest.mark.parametrize("sentence", ["Brazil defeated Chile 3-1.", "Kenya beat Uganda 2-0 in Nairobi."])
def test_a_score_is_of_a_match(pipeline, sentence):
    assert not in_may(pipeline, sentence)


@pytest.mark.parametrize(
    ("sentence", "whom"),
    [
        ("Kyiv laid the blast at Moscow's door.", ["Russia"]),
        ("Washington laid the massacre at the feet of the junta.", ["junta"]),
        ("The opposition laid the killings at the door of the army.", ["army"]),
    ],
)
def test_at_whose_door_it_is_laid_did_it(pipeline, sentence, whom):
    found = in_may(pipeline, sentence, "ASSAULT")
    assert [parties(claim)[0] for claim in found] == [whom]
    assert all(source.name for claim in found for source in claim.sources)


@pytest.mark.parametrize(
    "sentence",
    [
        "A day after the ambush that killed nine rangers, Kenya rushed 200 commandos to Lamu.",
        "Hours after the attack that killed nine rangers, Kenya closed the border.",
    ],
)
def test_who_acts_after_a_deed_has_not_done_it(pipeline, sentence):
    assert [party.name for claim in in_may(pipeline, sentence, "ASSAULT") for party in claim.actors] == []


def test_an_internet_that_is_cut_is_told_without_a_doer(pipeline):
    assert [claim.mode for claim in in_may(pipeline, "The internet was cut in Khartoum.", "COERCE")] == ["censor"]
    assert not in_may(pipeline, "The internet was cut by a storm in Goa.")


def test_a_pact_is_ratified_with_somebody(pipeline):
    found = in_may(pipeline, "Armenia ratified a defence pact with Iran.", "SUPPORT")
    assert [parties(claim) for claim in found] == [(["Armenia"], ["Iran"])]


@pytest.mark.parametrize("sentence", ["Peru withdrew its recognition of Kosovo.", "Lima withdrew recognition from Kosovo."])
def test_a_recognition_that_is_withdrawn_is_none(pipeline, sentence):
    assert [(claim.type, parties(claim)[1]) for claim in in_may(pipeline, sentence)] == [("SANCTION", ["Kosovo"])]


def test_who_is_ready_for_talks_has_not_talked(pipeline):
    found = in_may(pipeline, "Both camps declared themselves ready for talks.", "CONSULT")
    assert [claim.status for claim in found] == ["planned"]
