"""Statements and their rivals: whose "we" is behind a dateline, who only alleges, whom a question was about, whose fighters a radio has."""

import pytest

from tests.coded import in_may


def voices(claim):
    return sorted((source.name, source.stance) for source in claim.sources)


def doers(claim):
    return [party.name for party in claim.actors]


@pytest.mark.parametrize(
    "heading",
    [
        "KHARTOUM, March 4 - Statement by the Spokesman of the Sudanese Armed Forces.",
        "KHARTOUM, March 4 - Statement of the Sudanese Armed Forces",
        "Statement by the Spokesman of the Sudanese Armed Forces.",
    ],
)
def test_our_forces_are_those_of_the_heading_behind_a_dateline(pipeline, heading):
    report = f"{heading}\nOur forces killed nine gunmen in Kazgeil. The UN Human Rights Office said it was alarmed."
    assert [doers(claim) for claim in in_may(pipeline, report, "ASSAULT")] == [["Sudanese Armed Forces"]]


def test_a_communique_behind_a_dateline_is_the_word_of_whom_it_is_of(pipeline):
    report = "BEIRUT, Oct. 9 - Communique No. 14 of the Northern Battalions:\nOur men shot down a drone. The National News Agency was told so."
    (shot,) = in_may(pipeline, report, "ASSAULT")
    assert doers(shot) == ["Northern Battalions"]
    assert voices(shot) == [("Northern Battalions", "asserts")]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("The army did not shell the market, as the rebels claim.", [("", "denies")]),
        ("Contrary to what the rebels claim, the army did not shell the market.", [("", "denies")]),
        ("Soldiers did not burn the village, as some media have claimed.", [("", "denies")]),
        ("No civilians were killed, as the ministry confirmed.", [("ministry", "denies")]),
        ("The rebels did not attack the convoy, the army said.", [("army", "denies")]),
        ("The army shelled the market, as the rebels claim.", [("rebels", "asserts")]),
        ("No prisoners were executed, as the opposition has alleged, the minister said.", [("minister", "denies"), ("opposition", "asserts")]),
    ],
)
def test_who_is_gainsaid_does_not_deny(pipeline, sentence, told):
    assert voices(in_may(pipeline, sentence, "ASSAULT")[0]) == told


def test_who_alleges_it_has_not_done_it(pipeline):
    sentence = "No prisoners were executed, as the opposition has alleged, the minister said."
    assert doers(in_may(pipeline, sentence, "ASSAULT")[0]) == []
    later = "The army never entered Bria, as the UN has claimed, and it did not kill any herders there."
    assert all("United Nations" not in doers(claim) for claim in in_may(pipeline, later, "ASSAULT"))


def test_what_is_not_done_and_what_the_others_did_are_two_events(pipeline):
    report = "The army did not strike the market, as the rebels claim. The rebels shelled that market and killed nine women."
    told = [(doers(claim), claim.status) for claim in in_may(pipeline, report, "ASSAULT")]
    assert told == [(["army"], "negated"), (["rebels"], "actual")]


@pytest.mark.parametrize(
    ("answer", "speaker"),
    [
        ("Asked about the detained tourist, he said the judges would hear her.", "Ivo Ban"),
        ("Questioned about the opposition leader, he said all was calm.", "Ivo Ban"),
        ("Asked about the detained tourist, Marko Pek said the judges would hear her.", "Marko Pek"),
    ],
)
def test_whom_a_question_was_about_does_not_answer_it(pipeline, answer, speaker):
    report = f"Foreign Ministry spokesman Ivo Ban spoke on Monday. {answer} He added that Iran had expelled the German ambassador."
    (expelled,) = in_may(pipeline, report, "SANCTION")
    assert voices(expelled) == [(speaker, "asserts")]


def test_who_was_asked_about_another_speaks(pipeline):
    report = "Police asked a farmer about his neighbour. He said rebels had shot two men."
    (shot,) = in_may(pipeline, report, "ASSAULT")
    assert voices(shot) == [("farmer", "asserts")]


@pytest.mark.parametrize(
    ("sentence", "doer"),
    [
        ("The militants' Amaq channel claimed that its fighters had ambushed a convoy.", "militants"),
        ("The group's radio station said its fighters had killed nine soldiers.", "group"),
        ("Hezbollah's Al-Manar television said its men had destroyed a tank.", "Hezbollah"),
        ("Its fighters killed nine soldiers, the Front's radio said.", "Front"),
    ],
)
def test_a_band_s_radio_tells_of_the_band_s_fighters(pipeline, sentence, doer):
    assert [doers(claim) for claim in in_may(pipeline, sentence, "ASSAULT")] == [[doer]]


def test_a_post_on_a_network_is_not_what_was_bombed(pipeline):
    (online,) = in_may(pipeline, "The group claimed responsibility for the bombing in a post on Telegram.", "ASSAULT")
    assert online.recipients == ()
    (struck,) = in_may(pipeline, "The group bombed a post on the border.", "ASSAULT")
    assert [party.name for party in struck.recipients] == ["post"]


@pytest.mark.parametrize(
    ("sentence", "releasing"),
    [
        ("The mayor called for the release of two teachers, who have been held since May.", []),
        ("The minister, Ivo Ban, condemned the raid and called for the release of the crew, who have been held since May.", []),
        ("Egypt called on Hamas for the release of the hostages.", ["Hamas"]),
        ("The governor announced the release of two teachers.", ["governor"]),
    ],
)
def test_who_calls_for_a_release_neither_holds_nor_frees(pipeline, sentence, releasing):
    assert [doers(claim) for claim in in_may(pipeline, sentence, "RETREAT")] == [releasing]
    assert all(doers(claim) == [] for claim in in_may(pipeline, sentence, "COERCE"))


@pytest.mark.parametrize(
    ("sentence", "by"),
    [
        ("The channel reported two strikes by US jets on the port.", ["United States"]),
        ("The channel reported two strikes by rebels on army posts.", ["rebels"]),
        ("Residents reported three attacks by rebels on the port.", ["rebels"]),
    ],
)
def test_counted_strikes_are_deeds(pipeline, sentence, by):
    assert [doers(claim) for claim in in_may(pipeline, sentence, "ASSAULT")] == [by]


def test_counted_victims_are_a_toll(pipeline):
    report = "Rebels shelled the port on Monday. The ministry reported nine injured."
    assert [doers(claim) for claim in in_may(pipeline, report, "ASSAULT")] == [["rebels"]]


def test_a_prosecutor_does_not_do_what_she_says_he_did(pipeline):
    report = 'The prosecutor told judges that Ivo Ban had led the raid. "He shot two guards," prosecutor Ana Pek said.'
    assert "Ana Pek" not in [name for claim in in_may(pipeline, report, "ASSAULT") for name in doers(claim)]


def test_its_officer_is_of_the_army_told_before(pipeline):
    report = (
        "CARACAS - Venezuelan troops fired at a boat, Georgetown said. Venezuela denied it. Venezuela called Guyana a liar.\n"
        "Guyana's army released a video. Its chief of staff, Brigadier Omar Singh, said his men had not returned fire."
    )
    (fired,) = [claim for claim in in_may(pipeline, report, "ASSAULT") if claim.status == "negated"]
    assert [party.country for party in fired.actors] == ["GUY"]


@pytest.mark.parametrize(
    ("sentence", "country"),
    [
        ("North Korea's state media carried a statement by Kim Son-gyong, vice foreign minister, on his army.", "PRK"),
        ("Vice Foreign Minister Kim Son-gyong spoke of war, according to North Korea's state news agency.", "PRK"),
        ("Vice Foreign Minister Kim Son-gyong spoke of war. North Korea's state media said nothing.", "KOR"),
    ],
)
def test_whom_state_media_carry_is_of_that_state(pipeline, sentence, country):
    report = f"SEOUL - {sentence} Kim said his troops had shelled a base. South Korea protested. South Korean police were told."
    (shelled,) = in_may(pipeline, report, "ASSAULT")
    assert [party.country for party in shelled.actors] == [country]


def test_a_statement_ends_where_others_are_quoted(pipeline):
    heading = "Communique of the Military Council of Suwayda\n"
    ours = "Our fighters destroyed a tank in Walgha on Sunday.\n"
    others = "The Interior Ministry said its men had killed nine outlaws. Jordan said it had shelled nobody."
    told = {source.name: source.via for claim in in_may(pipeline, heading + ours + others, "ASSAULT") for source in claim.sources}
    assert told["Military Council of Suwayda"] == ()
    assert not any(told.values())
