"""Two sides' accounts of one raid: who "they" and "the gunmen" are in whose words, and where the rest of it was."""

import pytest

from tests.coded import in_may


def doers(claim):
    return [party.name for party in claim.actors]


def hit(claim):
    return [party.name for party in claim.recipients]


def voices(claim):
    return [(source.name, source.stance) for source in claim.sources]


@pytest.mark.parametrize(
    ("report", "who"),
    [
        ('The army blamed the Lake Front for the raid. "They shot two guards," army spokesman Colonel Ivo Ban said.', "Lake Front"),
        ('The army accused the Lake Front of looting. "They shot two guards," the army said.', "Lake Front"),
        ("Police accused the Lake Front of looting. They shot two guards, police said.", "Lake Front"),
        ('The governor blamed fighters of the Lake Front. "They shot two guards," he said.', "Lake Front"),
        ('Villagers accused soldiers of looting. "They shot two guards," said Ana Kem, 40.', "soldiers"),
        ('The rebels blamed the army. "They shot two guards," rebel spokesman Ivo Ban said.', "army"),
        ('The army blamed the Lake Front for the raid. "They shot two guards," Lake Front spokesman Ivo Ban said.', "army"),
        ('Police accused students of throwing stones. "They shot two guards," student leader Ana Kem said.', "police"),
    ],
)
def test_they_are_the_other_side_of_whoever_speaks(pipeline, report, who):
    shot = next(claim for claim in in_may(pipeline, report, "ASSAULT") if claim.trigger.of(report) == "shot")
    assert doers(shot) == [who]


@pytest.mark.parametrize(
    "report",
    [
        "Gunmen raided a village. \"They shot two guards,\" said Ana Kem, 40.",
        "The rebels raided a village, the governor said. They shot two guards, the governor said.",
    ],
)
def test_where_nobody_is_blamed_they_are_those_who_acted(pipeline, report):
    told = [doers(claim) for claim in in_may(pipeline, report, "ASSAULT")]
    assert told and all(who in (["gunmen"], ["rebels"]) for who in told)


@pytest.mark.parametrize(
    "last",
    [
        "A report by a radio that they had shelled the prison was not theirs to deny, they said.",
        "They had not shelled it, they said.",
        '"They shelled it, they said, and they said they had not," they said.',
        "They said they had seen that " + "they said they had heard that " * 40 + "they had shelled it.",
    ],
)
def test_they_who_tell_of_themselves_do_not_ask_for_ever(pipeline, last):
    report = f"The army accused the rebels of shelling a prison. {last}"
    assert any(doers(claim) == ["rebels"] for claim in in_may(pipeline, report, "ASSAULT"))


FERRY = (
    "Gunmen opened fire on traders near Minova, killing 14 people, the governor said. The army blamed the Lake Front, which has fought "
    "government troops since May. The Front denied carrying out the attack. "
)


def test_the_gunmen_of_who_denies_it_are_not_his_own(pipeline):
    report = FERRY + "Its spokeswoman Ana Kem accused soldiers of looting the market after the gunmen had left."
    (left,) = in_may(pipeline, report, "RETREAT")
    assert doers(left) == ["gunmen"]
    assert voices(left) == [("Ana Kem", "asserts")]


def test_the_gunmen_are_those_who_are_told_to_have_attacked(pipeline):
    report = "Fighters of the Lake Front raided a village on Friday, killing nine people. The gunmen left at noon."
    assert doers(in_may(pipeline, report, "RETREAT")[0]) == ["Lake Front"]


@pytest.mark.parametrize(
    ("sentence", "type_", "who"),
    [
        ("Ana Kem accused soldiers of looting the market after the rebels had withdrawn.", "RETREAT", "Ana Kem"),
        ("The governor accused the army of burning the village when its troops retreated.", "RETREAT", "governor"),
        ("The governor accused the army of burning the village when its troops retreated, a monitor said.", "RETREAT", "governor"),
        ("The army accused the rebels of shelling the market on Friday.", "ASSAULT", "army"),
    ],
)
def test_who_accuses_tells_when_that_was(pipeline, sentence, type_, who):
    (told,) = in_may(pipeline, sentence, type_)
    assert [name for name, _ in voices(told)] == [who]


def test_what_was_before_the_accusing_is_not_the_accusers_word(pipeline):
    (shelled,) = in_may(pipeline, "The governor accused the army of lying after rebels shelled the port on Friday.", "ASSAULT")
    assert voices(shelled) == [("", "asserts")]


def test_who_accuses_is_none_of_the_rebels_he_speaks_of(pipeline):
    (left,) = in_may(pipeline, "Grace Mapendo accused soldiers of looting the market after the rebels had withdrawn.", "RETREAT")
    assert doers(left) == ["rebels"]


@pytest.mark.parametrize(
    ("between", "whom"),
    [
        ("Troops recaptured the town at noon.", ["gunmen"]),
        ("Troops seized a hill near by.", ["gunmen"]),
    ],
)
def test_nobody_is_killed_by_the_taking_of_a_town(pipeline, between, whom):
    report = f"Gunmen killed 14 people in a market near Minova on Thursday. {between} The United Nations mission condemned the killings."
    (condemned,) = in_may(pipeline, report, "ACCUSE")
    assert hit(condemned) == whom


def test_who_is_only_accused_of_the_killings_is_not_condemned(pipeline):
    report = FERRY + "Colonel Ban said that troops recaptured the landing at noon. The United Nations mission condemned the killings."
    condemned = in_may(pipeline, report, "ACCUSE")[-1]
    assert hit(condemned) == ["gunmen"]


def test_those_whom_the_takers_killed_are_killed_by_them(pipeline):
    report = "Troops recaptured Minova on Thursday, killing nine villagers. Rights groups condemned the killings."
    (condemned,) = in_may(pipeline, report, "ACCUSE")
    assert hit(condemned) == ["troops"]


@pytest.mark.parametrize(
    ("last", "place"),
    [
        ("Reinforcements had been sent from Sake and troops recaptured the landing.", "Minova"),
        ("Troops recaptured the landing at noon.", "Minova"),
        ("Reinforcements had been sent to Sake and troops attacked a landing there.", "Sake"),
    ],
)
def test_what_was_told_to_be_somewhere_is_there_still(pipeline, last, place):
    report = f"Gunmen opened fire on traders at a ferry landing near Minova on Thursday. The minister met envoys in Goma on Friday. {last}"
    told = in_may(pipeline, report, "ASSAULT")[-1]
    assert told.place is not None
    assert told.place.name == place


def test_a_town_that_changed_hands_is_the_town(pipeline):
    report = f"{FERRY}The wounded were flown to Goma. Minova changed hands twice last year. In October 2023 the rebels seized the town."
    seized = in_may(pipeline, report, "ASSAULT")[-1]
    assert seized.place is not None
    assert seized.place.name == "Minova"
