"""Whose arrest, release or death a pronoun tells: not that of who demands, judges or tells it."""

import pytest

from tests.coded import in_may, parties

_BEATEN = "Two photographers were beaten and arrested by gendarmes on Wednesday. "


def _by_word(pipeline, text):
    return {claim.trigger.of(text): claim for claim in in_may(pipeline, text)}


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        (_BEATEN + "The press union Alba denounced their detention and demanded their release.", "release"),
        (_BEATEN + "The press union Alba protested. A judge ordered them freed on Thursday.", "freed"),
    ],
)
def test_a_union_is_not_freed(pipeline, text, trigger):
    assert parties(_by_word(pipeline, text)[trigger])[1] == ["photographers"]


def test_students_may_denounce_their_own_arrest(pipeline):
    claims = _by_word(pipeline, "The students denounced their arrest by the police.")
    assert parties(claims["arrest"]) == (["police"], ["students"])


def test_whom_they_held_they_release(pipeline):
    text = (
        "Police in Jakarta arrested nine men, spokesman Ade Rahman said. In Makassar, students held a truck driver for two hours. "
        "They released him in the evening."
    )
    assert parties(_by_word(pipeline, text)["released"]) == (["students"], ["truck driver"])


def test_the_dead_man_was_stabbed(pipeline):
    text = (
        "Chief Secretary Amir Lal said 311 men had been held. He rejected the Sabha's charge that the dead man, Munna Paswan, had "
        "fallen to police bullets and said he was stabbed by rivals."
    )
    claims = _by_word(pipeline, text)
    assert parties(claims["stabbed"])[1] == ["Munna Paswan"]
    assert ("Amir Lal", "denies") in {(s.name, s.stance) for s in claims["fallen"].sources}


def test_who_says_he_was_beaten_was(pipeline):
    claims = _by_word(pipeline, "Lopez said he was beaten by guards.")
    assert parties(claims["beaten"])[1] == ["Lopez"]


def test_survivors_saw_others_kill(pipeline):
    text = (
        "The mob hacked the victims to death. Survivors said they would appeal. "
        '"I saw them kill my husband," said Zubeida Khan, who testified as a witness.'
    )
    assert parties(_by_word(pipeline, text)["kill"]) == (["mob"], ["husband"])


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Activists of the Front attacked a protest march of students in Dhaka.", ["activists"]),
        ("A rally of the Congress was attacked by BJP supporters.", ["BJP supporters"]),
        ("A mob attacked a procession in Nuh.", ["mob"]),
    ],
)
def test_who_attacks_a_march_does_not_march(pipeline, text, who):
    claims = in_may(pipeline, text)
    (attack,) = [c for c in claims if c.type == "ASSAULT"]
    assert parties(attack)[0] == who
    assert not {name for c in claims if c.type == "PROTEST" for name in parties(c)[0]} & set(who)


def test_papers_attack_it_in_words(pipeline):
    assert not in_may(pipeline, "Newspapers attacked the march as a farce.", "ASSAULT")


def test_what_a_march_was_formed_for_is_its_own(pipeline):
    text = "Front activists attacked a human chain that the Sangha had formed to demand the trial of two ministers."
    claims = in_may(pipeline, text)
    assert not any("Front activists" in parties(c)[0] for c in claims if c.type == "REQUEST")
    assert any(parties(c)[0] == ["Sangha"] for c in claims if c.type == "PROTEST")


@pytest.mark.parametrize(
    ("text", "trigger", "whom"),
    [
        ("The union held a strike on Monday. The Mothers supported the strike; the Industrial Union criticised it.", "criticised", ["union"]),
        ("The Mothers of the Plaza supported the strike; the Industrial Union criticised it.", "criticised", []),
        ("The government banned the party. The union called it a crime.", "called", ["government"]),
    ],
)
def test_it_is_the_strike_and_not_its_backing(pipeline, text, trigger, whom):
    assert parties(_by_word(pipeline, text)[trigger])[1] == whom


def test_it_is_the_blockade_and_not_its_backers(pipeline):
    text = "The district unit of the Awami League backed the blockade; a left alliance denounced it as racist."
    claims = _by_word(pipeline, text)
    assert parties(claims["backed"])[0] == ["Awami League"]
    assert not any("pronoun" in rule for field, rule in claims["denounced"].explanation if field == "recipient")


def test_it_may_be_whom_they_back(pipeline):
    claims = _by_word(pipeline, "The League backed the junta; an alliance denounced it.")
    assert parties(claims["denounced"])[1] == ["junta"]


def test_pleas_are_no_decisions(pipeline):
    text = (
        "Ali Khan on Thursday called off weekly demonstrations. Church leaders had urged Khan to shelve the protests. "
        "The president welcomed the decision."
    )
    assert parties(_by_word(pipeline, text)["welcomed"])[1] == ["Ali Khan"]


def test_the_dead_torch_nothing(pipeline):
    text = "Refugees rioted in Ukhia after a youth died in custody, torching a police outpost and pelting policemen with bricks."
    assert not any("youth" in parties(c)[0] for c in in_may(pipeline, text))
    assert {name for c in in_may(pipeline, text) for name in parties(c)[0]} == {"refugees"}


def test_who_kills_may_burn(pipeline):
    text = "Rebels came after soldiers had left, torching a police outpost."
    assert parties(_by_word(pipeline, text)["torching"])[0] == ["rebels"]


def test_who_disputes_the_police_version_does_not_deny_arrests(pipeline):
    text = (
        "Police fired rubber bullets to disperse the crowd. A police spokeswoman said 23 people had been arrested. Community leader Sizwe "
        "Dube disputed the police version. He said officers opened fire on people who were singing."
    )
    assert {source.stance for source in _by_word(pipeline, text)["arrested"].sources} == {"asserts"}


def test_who_disputes_a_version_denies_the_attack(pipeline):
    text = "The army said rebels had shelled the market in Goma. The rebels disputed that version."
    (claim,) = in_may(pipeline, text, "ASSAULT")
    assert "denies" in {source.stance for source in claim.sources}
