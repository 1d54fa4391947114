"""Deeds of one report that are two: a strike and a blockade, a curfew and arrests that nobody made, one hit and many killed elsewhere."""

from tests.coded import in_may


def _by_word(pipeline, text):
    return {claim.trigger.of(text): claim for claim in in_may(pipeline, text)}


def test_a_curfew_is_not_what_nobody_was_arrested_for(pipeline):
    text = (
        "A curfew was reimposed in Imphal. The Supreme Court on Monday asked the state to explain why no arrests had been made over the "
        "killings."
    )
    claims = _by_word(pipeline, text)
    assert claims["curfew"].status == "actual"
    assert {source.name for source in claims["curfew"].sources} == {""}
    assert claims["asked"].type == "REQUEST"


def test_one_who_was_hit_and_those_killed_across_the_country(pipeline):
    text = "The Journalists' Union said one reporter was hit. Amnesty International said 13 protesters had been killed across the country."
    killed = _by_word(pipeline, text)["killed"]
    assert {source.name for source in killed.sources} == {"Amnesty International"}


def test_those_killed_by_the_shots_just_told(pipeline):
    text = "Police fired on a march. Three students were killed."
    (claim,) = in_may(pipeline, text, "ASSAULT")
    assert [(count.what, count.low) for count in claim.counts] == [("killed", 3)]


def test_a_strike_and_a_blockade(pipeline):
    text = "Doctors went on strike on Monday. On Tuesday the doctors blocked the road to the ministry."
    assert len(in_may(pipeline, text, "PROTEST")) == 2


def test_a_vehicle_and_a_gun_are_two_deeds(pipeline):
    text = "A truck rammed into a crowd in Nice on Thursday, killing 80 people. The driver fired on the crowd before police killed him."
    told = [(c.mode, [p.name for p in c.actors], sum(n.low or 0 for n in c.counts)) for c in in_may(pipeline, text, "ASSAULT")]
    assert told[:2] == [(None, [], 80), ("firearms", ["driver"], 0)]
