"""What titles say of who bears them, who only hides a deed, whom it befalls to be denied bail, and harassed posts."""

import pytest

from tests.coded import in_may


def sectors(claim):
    return [party.sectors for party in claim.recipients]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Police officer Nilan Biswas was killed by rebels.", [("COP",)]),
        ("Army officer Musa Bello was killed by gunmen.", [("MIL",)]),
        ("Intelligence agent Omar Reed was killed by rebels.", [("SPY",)]),
        ("Prison guards Omar Reed and Ali Bek were shot dead by rebels.", [("COP",), ("COP",)]),
        ("Nuns Maria Lund and Eva Holt were killed by soldiers.", [("REL",), ("REL",)]),
        ("The rebels killed Captain Omar Reed and his driver.", [("MIL",), ("CVL",)]),
        ("The soldiers said Omar Reed and Ali Bek were killed.", [("CVL",), ("CVL",)]),
    ],
)
def test_a_title_is_of_each_name_behind_it(pipeline, text, told):
    (claim,) = in_may(pipeline, text, "ASSAULT")
    assert sectors(claim) == told


def test_captured_soldiers_by_name_are_prisoners(pipeline):
    (claim,) = in_may(pipeline, "Israeli soldiers Gilad Ron and Dan Levi were captured by Hamas.")
    assert (claim.type, sectors(claim)) == ("COERCE", [("MIL",), ("MIL",)])


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Residents accused the mayor of hiding the murder of a boy.", []),
        ("The general was accused of concealing the massacre of prisoners.", []),
        ("Residents accused the mayor of covering up the killing of two nuns by police.", ["police"]),
        ("Families accused the army of the murder of a boy.", ["army"]),
    ],
)
def test_who_hides_a_deed_has_not_done_it(pipeline, text, who):
    (claim,) = in_may(pipeline, text, "ASSAULT")
    assert [party.name for party in claim.actors] == who


@pytest.mark.parametrize(
    ("text", "who", "whom"),
    [
        ("Bomb suspects refused bail", [], ["Bomb suspects"]),
        ("Journalist denied visa", [], ["journalist"]),
        ("Opposition leader denied bail in Kampala", [], ["Opposition leader"]),
        ("Judge denied bail to Tom Obi", ["judge"], ["Tom Obi"]),
        ("Mayor refused permit for march", ["mayor"], []),
        ("Activist refused to leave", ["activist"], []),
    ],
)
def test_headlines_of_who_is_denied_bail_name_whom_it_befalls(pipeline, text, who, whom):
    (claim,) = in_may(pipeline, f"{text}\n\nThe case goes on.", "REJECT")
    assert ([party.name for party in claim.actors], [party.name for party in claim.recipients]) == (who, whom)


@pytest.mark.parametrize("word", ["mere falsity", "a fabrication", "lies"])
def test_allegations_called_false_are_denied(pipeline, word):
    (claim,) = in_may(pipeline, f"The minister said the allegations against his army of targeting civilians are {word}.", "ASSAULT")
    assert (claim.status, [source.stance for source in claim.sources]) == ("negated", ["denies"])


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The ministry was told to release the names of the dead.", "RETREAT"),
        ("A judge ordered the mayor's office to release emails and video of the shooting.", "RETREAT"),
        ("Guards foiled an escape attempt by nine prisoners.", "ASSAULT"),
        ("The prisoners' escape attempt was thwarted by security guards.", "ASSAULT"),
    ],
)
def test_papers_are_not_freed_and_who_escapes_attacks_nobody(pipeline, text, kind):
    assert in_may(pipeline, text, kind) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The court ordered the army to release the men and their lawyers.", "RETREAT"),
        ("Guards foiled an attack by nine prisoners.", "ASSAULT"),
    ],
)
def test_men_are_freed_and_attacks_foiled(pipeline, text, kind):
    assert len(in_may(pipeline, text, kind)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The radio contacted the police, who said fighting went on.",
        "The radio station was able to contact the Goma police and said fighting lasted several hours.",
    ],
)
def test_who_is_reached_only_tells_of_the_fighting(pipeline, text):
    (claim,) = in_may(pipeline, text, "ASSAULT")
    assert claim.actors == ()


def test_who_fights_is_its_doer_wherever_he_is_reached(pipeline):
    text = "The radio reached the army, which fought rebels all day."
    assert "army" in [party.name for claim in in_may(pipeline, text, "ASSAULT") for party in claim.actors]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("He has been in trouble since his acquittal, including a number of arrests documented by Fusion.", []),
        ("The killing of nine men witnessed by two nuns took place in Kano.", []),
        ("A wave of arrests ordered by the mayor followed.", ["mayor"]),
    ],
)
def test_who_records_a_deed_has_not_done_it(pipeline, text, who):
    (claim,) = in_may(pipeline, text, "COERCE") or in_may(pipeline, text, "ASSAULT")
    assert [party.name for party in claim.actors] == who


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("The abduction of girls condemned by Norway took place in Borno.", []),
        ("The army condemned by the UN fled.", ["army"]),
    ],
)
def test_whom_a_condemned_deed_befell_is_not_condemned(pipeline, text, whom):
    (claim,) = in_may(pipeline, text, "ACCUSE")
    assert [party.name for party in claim.recipients] == whom


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The unit was trained to storm ships.", "possible"),
        ("The men were taught to make bombs and kill policemen.", "possible"),
        ("The colonel taught his men to torture prisoners.", "possible"),
        ("The rebels, trained by Chad, attacked the town.", "actual"),
        ("The general trained soldiers who shelled the port.", "actual"),
    ],
)
def test_who_is_trained_to_do_a_thing_has_not_done_it(pipeline, text, status):
    assert [claim.status for claim in in_may(pipeline, text, "ASSAULT")] == [status]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The bombing of a church claimed by the Front killed nine.", ["Front"]),
        ("The shelling of a school carried out by the army killed two.", ["army"]),
        ("The attack on the convoy claimed by the rebels took place in Kano.", ["rebels"]),
        ("The killing of farmers armed by the state went on.", []),
        ("The murder of a man wanted by police led to protests.", []),
    ],
)
def test_what_is_claimed_or_carried_out_is_the_deed(pipeline, text, who):
    (claim,) = in_may(pipeline, text, "ASSAULT")
    assert [party.name for party in claim.actors] == who


def test_the_next_attack_is_not_the_one_that_was_told(pipeline):
    text = 'Rebels attacked a club in Kano on Friday. The candidate said: "I am trying to save lives and prevent the next terrorist attack."'
    attacked = next(claim for claim in in_may(pipeline, text, "ASSAULT") if claim.status == "actual")
    assert [source.name for source in attacked.sources] == [""]


def test_the_attack_is_the_one_that_was_told(pipeline):
    (claim,) = in_may(pipeline, "Rebels attacked Kano on Friday. The attack killed nine.", "ASSAULT")
    assert [count.low for count in claim.counts] == [9]


@pytest.mark.parametrize(
    ("text", "hurt"),
    [
        ("Two men threw a grenade at a police post in Kano. Three policemen and two traders who were inside escaped injury.", []),
        ("A bomb exploded in Kano. Nine women escaped with minor injuries.", [9]),
    ],
)
def test_who_escapes_injury_is_not_hurt(pipeline, text, hurt):
    (claim,) = in_may(pipeline, text, "ASSAULT")
    assert [count.low for count in claim.counts] == hurt


def test_nobody_tells_by_name_of_his_own_shooting(pipeline):
    text = 'Mohanna Abdi was not thought to be a target. He said: "Mohanna was shot by two masked gunmen who came on bicycles."'
    (claim,) = in_may(pipeline, text, "ASSAULT")
    assert "Mohanna Abdi" not in [source.name for source in claim.sources]


def test_who_says_we_tells_of_himself(pipeline):
    (claim,) = in_may(pipeline, 'Omar Bek was hurt on Monday. He said: "Rebels shot at us."', "ASSAULT")
    assert [source.name for source in claim.sources] == ["Omar Bek"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The senator said the mayor's silence was shameful and he should step down.", ["mayor"]),
        ("Trump explained that the president's refusal is a weakness and he should resign.", ["president"]),
        ("The mayor was told that he should resign, and said he would.", ["mayor"]),
    ],
)
def test_who_says_that_he_should_go_means_another(pipeline, text, who):
    (claim,) = in_may(pipeline, text, "RETREAT")
    assert [party.name for party in claim.actors] == who


def test_who_died_of_it_was_wounded(pipeline):
    text = "The minister spoke during the funeral of Omar Sal, who died on Monday, nine days after a raid in which he was wounded."
    assert all([party.name for party in claim.recipients] == ["Omar Sal"] for claim in in_may(pipeline, text, "ASSAULT"))
