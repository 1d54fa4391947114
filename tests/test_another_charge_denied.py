"""What "denies this" is of, whose camp the accused speak of, and whom a verdict on a massacre is at."""

from tests.coded import in_may, parties, parties_of

_TRUCE = "The government and the Red Front signed a six-month ceasefire in August. The army has accused the rebels of breaking it at least 30 times; "


def test_who_denies_a_breach_does_not_deny_the_truce(pipeline):
    truces = in_may(pipeline, _TRUCE + "the Red Front denies this.", "RETREAT")
    assert [source.stance for claim in truces for source in claim.sources] == ["asserts"]


def test_who_denies_a_charge_that_is_an_event_denies_it(pipeline):
    text = "The rebels accused the army of shelling the town; the army denied it."
    (shelling,) = in_may(pipeline, text, "ASSAULT")
    assert [(source.name, source.stance) for source in shelling.sources] == [("rebels", "asserts"), ("army", "denies")]


def test_a_charge_of_no_event_is_not_the_deed_before_it(pipeline):
    text = "Rebels shelled the town on Monday. The army accuses them of cowardice; the rebels deny it."
    (shelling,) = in_may(pipeline, text, "ASSAULT")
    assert [source.stance for source in shelling.sources] == ["asserts"]


def test_its_camp_is_of_the_accused_who_tells_of_it(pipeline):
    assert parties_of(pipeline, _TRUCE + "the Red Front denies this and says soldiers bombed one of its camps.", "bombed")[1] == ["Red Front"]


def test_its_convoy_is_the_accusers_where_he_speaks(pipeline):
    text = "The army accused the Front of a breach and said rebels had attacked its convoy."
    assert parties_of(pipeline, text, "attacked")[1] == ["army"]


def test_who_condemns_a_massacre_does_not_condemn_who_killed_others_since(pipeline):
    text = (
        "Suspected rebels killed at least 14 people in an overnight attack on a village in eastern Congo, local officials said on Thursday, the "
        "latest in a wave of massacres in the region. The army blamed the killings on the Red Front.\n\nThe attack came a week after soldiers "
        "launched an operation in the valley. A spokesman said troops had killed 12 fighters since then.\n\nPresident Kalala condemned the "
        "massacre."
    )
    condemned = next(claim for claim in in_may(pipeline, text, "ACCUSE") if claim.trigger.of(text) == "condemned")
    assert "troops" not in parties(condemned)[1]


def test_who_tells_whose_jets_they_were_does_not_deny_that_they_bombed(pipeline):
    text = (
        "The army said the Red Front had fired artillery rounds at the market on Tuesday evening, killing 31 civilians. The Red Front denied "
        'responsibility and said warplanes had bombed the area.\n\n"We have nothing to do with this crime," the group said.'
    )
    bombed = next(claim for claim in in_may(pipeline, text, "ASSAULT") if claim.trigger.of(text) == "bombed")
    assert [(source.name, source.stance) for source in bombed.sources] == [("Red Front", "asserts")]


def test_two_who_trade_accusations_over_a_shelling_have_not_both_done_it(pipeline):
    text = "The army and the Red Front traded accusations on Wednesday over the shelling of a market in which at least 31 people were killed."
    assert all(not claim.actors for claim in in_may(pipeline, text, "ASSAULT"))


def test_who_says_he_will_not_negotiate_is_not_whoever_was_to_resign(pipeline):
    text = (
        "Opposition leader Raila Ouma demanded that the police chief resign. The government has offered talks with the opposition, but Ouma said "
        "he would not negotiate until the detained were freed."
    )
    refused = next(claim for claim in in_may(pipeline, text, "REJECT"))
    assert parties(refused)[0] == ["Raila Ouma"]
    (resigns,) = (claim for claim in in_may(pipeline, text, "RETREAT") if claim.trigger.of(text) == "resign")
    assert [source.stance for source in resigns.sources] == ["asserts"]


def test_who_was_not_involved_is_of_what_his_own_are_said_to_have_done(pipeline):
    text = (
        "Jewish settlers set fire to cars in the village of Huwara overnight, residents said. Police said they had arrested three suspects. A "
        "settler spokesman denied that settlers were involved."
    )
    voices = {claim.trigger.of(text): [(s.name, s.stance) for s in claim.sources] for claim in in_may(pipeline, text)}
    assert voices["set"] == [("residents", "asserts"), ("settler spokesman", "denies")]
    assert voices["arrested"] == [("police", "asserts")]


def test_a_truce_that_is_only_sought_is_none(pipeline):
    sought = in_may(pipeline, "Egypt and Qatar have been trying to broker a ceasefire.", "RETREAT")
    assert {claim.status for claim in sought} <= {"planned"}
    assert not {claim.status for claim in in_may(pipeline, "Egypt brokered a ceasefire between the army and the rebels.", "RETREAT")} - {"actual"}
