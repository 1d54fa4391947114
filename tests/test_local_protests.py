"""Protests as local papers tell them: permissions, plans given up, placards, words of one country, who is on whose side."""

from __future__ import annotations

from datetime import date

import pytest

from according.pipeline import Pipeline
from coded import claims_of, in_may, parties

pytestmark = pytest.mark.weights


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The council refused permission for a protest march in Dorun, its clerk said.", "negated"),
        ("The police have not given permission for a rally that the union wants to hold.", "negated"),
        ("The rally was denied permission by the police.", "negated"),
        ("The council denied the weavers a permit for a demonstration in Dorun.", "negated"),
        ("The weavers have asked for permission to hold a rally in Dorun.", "planned"),
        ("Police granted the weavers permission for a rally in Dorun.", "planned"),
        ("The weavers staged a rally in Dorun without permission.", "actual"),
    ],
)
def test_what_is_to_be_allowed_has_not_been_held(pipeline: Pipeline, text: str, status: str) -> None:
    assert [claim.status for claim in claims_of(pipeline, text, "PROTEST")] == [status]


def test_who_asks_for_permission_would_march(pipeline: Pipeline) -> None:
    (claim,) = claims_of(pipeline, "The weavers asked for permission to march through Dorun on Sunday.", "PROTEST")
    assert ([party.name for party in claim.actors], claim.status) == (["weavers"], "planned")


def test_the_day_behind_what_is_not_allowed_is_not_that_of_the_refusal(pipeline: Pipeline) -> None:
    text = "Police have refused permission for a candlelight vigil on 9 June, the widows said."
    (vigil,), (refusal,) = in_may(pipeline, text, "PROTEST"), in_may(pipeline, text, "REJECT")
    assert (vigil.time is not None and vigil.time.start, refusal.time) == (date(2024, 6, 9), None)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Weavers who had planned a march shelved it after the mayor met them.", "negated"),
        ("The weavers planned a march on the town hall but called it off.", "negated"),
        ("The nurses deferred their strike after talks with the warden.", "negated"),
        ("Weavers who had planned a march bought drums.", "planned"),
    ],
)
def test_plans_that_are_given_up(pipeline: Pipeline, text: str, status: str) -> None:
    assert {claim.status for claim in claims_of(pipeline, text, "PROTEST")} == {status}


def test_talks_after_which_a_planned_strike_is_called_off_were_held(pipeline: Pipeline) -> None:
    text = "The unions have called off a strike planned for May 9 after meeting the mayor."
    (claim,) = in_may(pipeline, text, "CONSULT")
    assert (claim.status, claim.time) == ("actual", None)


def test_no_protest_is_against_whom_it_is_for(pipeline: Pipeline) -> None:
    (claim,) = claims_of(pipeline, "Riders held a counter-demonstration in support of the mayor.", "PROTEST")
    assert ([party.name for party in claim.actors], claim.recipients) == (["riders"], ())
    (claim,) = claims_of(pipeline, "Riders held a demonstration against the mayor.", "PROTEST")
    assert [party.name for party in claim.recipients] == ["mayor"]


def test_what_a_placard_says_has_not_happened(pipeline: Pipeline) -> None:
    text = 'The widows carried placards with words such as "Enough" and "Stop killing our sons".'
    assert not claims_of(pipeline, text, "ASSAULT")
    assert claims_of(pipeline, "The widows carried placards. Police killed a boy in Dorun.", "ASSAULT")


def test_what_a_protest_brings_about_is_no_second_one(pipeline: Pipeline) -> None:
    text = "Residents blocked the road in a protest that brought traffic to a standstill."
    assert len(claims_of(pipeline, text, "PROTEST")) == 1


@pytest.mark.parametrize("word", ["cacerolazo", "dharna", "morcha", "hartal"])
def test_words_that_name_nothing_but_a_protest(pipeline: Pipeline, word: str) -> None:
    (claim,) = claims_of(pipeline, f"The neighbours held a {word} in the square of Dorun.", "PROTEST")
    assert ([party.name for party in claim.actors], claim.confidence > 0.5) == (["neighbours"], True)


def test_who_is_protested_for_died_before_and_of_no_protest(pipeline: Pipeline) -> None:
    text = "On Monday the nurses began a strike. Market women marched to the palace to protest the killing of a trader by a policeman."
    march = in_may(pipeline, text, "PROTEST")[-1]
    (killing,) = in_may(pipeline, text, "ASSAULT")
    assert (march.counts, killing.time, [count.low for count in killing.counts]) == ((), None, [1])


def test_people_told_of_by_their_age(pipeline: Pipeline) -> None:
    (claim,) = claims_of(pipeline, "In Dorun a 19-year-old was killed by police.", "ASSAULT")
    assert ([party.name for party in claim.recipients], [count.low for count in claim.counts]) == (["person"], [1])
    (claim,) = claims_of(pipeline, "Police arrested a 19-year-old student in Dorun.", "COERCE")
    assert [party.name for party in claim.recipients] == ["student"]


def test_many_who_were_held_are_not_the_one_who_protests_elsewhere(pipeline: Pipeline) -> None:
    text = "Olga Sakovich went on hunger strike in the jail. In 2020 people took to the streets; more than 900 were detained."
    (claim,) = claims_of(pipeline, text, "COERCE")
    assert [party.name for party in claim.recipients] == ["people"]


@pytest.mark.parametrize(
    ("text", "kind", "mode"),
    [
        ("Villagers stormed a bank in Dorun.", "PROTEST", "riot"),
        ("Rebels stormed a bank in Dorun.", "ASSAULT", None),
        ("The teachers' union announced a mobilisation in Dorun.", "PROTEST", "demo"),
        ("The army announced a mobilisation in Dorun.", "MOBILIZE", "troops"),
        ("Riot police charged and made nine arrests.", "ASSAULT", "crowd-control"),
        ("A sit-in outside the palace was violently dispersed in June 2019.", "ASSAULT", "crowd-control"),
    ],
)
def test_who_does_it_says_what_it_is(pipeline: Pipeline, text: str, kind: str, mode: str | None) -> None:
    assert [claim.mode for claim in claims_of(pipeline, text, kind)] == [mode]


def test_who_obstructs_an_inquiry_makes_none(pipeline: Pipeline) -> None:
    (claim,) = claims_of(pipeline, "The widows accused the mayor of obstructing the investigation.", "ACCUSE")
    assert [party.name for party in claim.recipients] == ["mayor"]


def test_a_denial_is_not_of_what_was_done_decades_ago(pipeline: Pipeline) -> None:
    text = (
        "Police pushed back students in Dorun on Thursday. “No students were hurt,” the mayor said. "
        "The rally took place 26 years after four students were gunned down at the college."
    )
    old = [claim for claim in in_may(pipeline, text, "ASSAULT") if claim.counts]
    assert [source.stance for claim in old for source in claim.sources] == ["asserts"]


def test_memoranda_are_requests_of_who_hands_them_over(pipeline: Pipeline) -> None:
    (claim,) = claims_of(pipeline, "The mayor has not received a petition from the villagers.", "REQUEST")
    assert (claim.status, [party.name for party in claim.actors], [party.name for party in claim.recipients]) == (
        "negated", ["villagers"], ["mayor"],
    )  # fmt: skip


def test_who_courts_arrest_is_counted(pipeline: Pipeline) -> None:
    (claim,) = claims_of(pipeline, "As many as 230 weavers courted arrest outside the court.", "COERCE")
    assert [(count.what, count.low) for count in claim.counts] == [("captured", 230)]


def test_what_is_fired_to_disperse_a_crowd_is_one_event(pipeline: Pipeline) -> None:
    text = "Police fired rubber bullets and stun grenades to disperse the crowd of about 400."
    assert len(claims_of(pipeline, text, "ASSAULT")) == 1


def test_who_refuses_has_hurt_nobody(pipeline: Pipeline) -> None:
    text = "Police resorted to a baton charge when the strikers refused to clear the tracks, and 14 persons were injured."
    assert all("strikers" not in [party.name for party in claim.actors] for claim in claims_of(pipeline, text, "ASSAULT"))


def test_who_does_not_return_to_work_strikes(pipeline: Pipeline) -> None:
    text = "Union organiser Sipho Ngema said the workers would not return until those who were fired were reinstated."
    assert [claim.status for claim in claims_of(pipeline, text, "PROTEST")] == ["actual"]


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("Olga Sakovich went on hunger strike in the jail.", "hunger"),
        ("The nurses went on strike in Dorun.", "strike"),
    ],
)
def test_a_hunger_strike_stops_no_work(pipeline: Pipeline, text: str, mode: str) -> None:
    (claim,) = claims_of(pipeline, text, "PROTEST")
    assert (claim.mode, claim.confidence > 0.5) == (mode, True)


def test_there_was_no_protest_denies_the_one_told_before(pipeline: Pipeline) -> None:
    text = "On Monday 100 workers sat in outside an office in Dorun. An official at the ministry said there had been no protest."
    (claim,) = claims_of(pipeline, text, "PROTEST")
    assert (claim.status, {source.stance for source in claim.sources}) == ("actual", {"asserts", "denies"})


def test_a_strike_that_is_called_off_keeps_its_day_and_whom_it_was_against(pipeline: Pipeline) -> None:
    text = "The hartal called by the opposition front for Saturday in protest against the police firing at Orlo has been called off."
    (claim,) = in_may(pipeline, text, "PROTEST")
    assert (claim.status, claim.time is not None and claim.time.start) == ("negated", date(2024, 5, 4))
    assert ([party.name for party in claim.actors], [party.name for party in claim.recipients]) == (["opposition front"], ["police"])


def test_who_speaks_in_a_relative_clause_tells_no_more_than_that(pipeline: Pipeline) -> None:
    text = "The teachers' strike in 2017 lasted 22 days and ended with an agreement that, residents say, was never honoured."
    assert all([source.name for source in claim.sources] == [""] for claim in claims_of(pipeline, text, "PROTEST"))


def test_what_befalls_somebody_is_not_promised_to_him(pipeline: Pipeline) -> None:
    (claim,) = claims_of(pipeline, "The commissioner promised that the officer would be prosecuted.", "AGREE")
    assert not claim.recipients
    (claim,) = claims_of(pipeline, "The commissioner promised that he would help the widows.", "AGREE")
    assert [party.name for party in claim.recipients] == ["widows"]


def test_late_in_the_night_is_that_of_the_day_told_before(pipeline: Pipeline) -> None:
    text = "Teachers gheraoed the warden on Tuesday. The gherao was lifted late in the night after he assured them that he would help."
    (lifted,) = in_may(pipeline, text, "RETREAT")
    (assured,) = in_may(pipeline, text, "AGREE")
    assert (lifted.time is not None and lifted.time.start, [party.name for party in assured.actors]) == (date(2024, 4, 30), ["warden"])


def test_what_is_called_in_a_headline_is_to_come(pipeline: Pipeline) -> None:
    text = "Dorun unions call march\n\nDORUN - The unions of Dorun said on Tuesday that they would march on Saturday. The mayor said no more."
    assert "actual" not in {claim.status for claim in in_may(pipeline, text, "PROTEST")}


@pytest.mark.parametrize(("what", "status"), [("withdrew", "negated"), ("cheered", "actual")])
def test_who_tries_and_withdraws_has_not_done_it(pipeline: Pipeline, what: str, status: str) -> None:
    text = f"Gendarmes tried to evict the squatters in Dorun on Tuesday but {what} after the rector spoke."
    assert [claim.status for claim in in_may(pipeline, text, "COERCE")] == [status]


def test_in_protest_is_no_protest_beside_the_strike(pipeline: Pipeline) -> None:
    assert len(claims_of(pipeline, "Miners blocked the road in protest at the raid.", "PROTEST")) == 1
    assert len(claims_of(pipeline, "Miners burned an office after a man was hurt in a protest over water.", "PROTEST")) == 2


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The pickers on Sunday called off their 11-day strike after the owners raised the wage.", "actual"),
        ("The front on Sunday called off the 24-hour strike it had called for Tuesday.", "negated"),
        ("The opposition, which had planned a hartal for Tuesday over the deaths, withdrew the programme.", "negated"),
    ],
)
def test_a_strike_that_ran_for_days_was_held(pipeline: Pipeline, text: str, status: str) -> None:
    assert [claim.status for claim in in_may(pipeline, text, "PROTEST")] == [status]


def test_a_day_on_which_something_is_called_off_goes_on(pipeline: Pipeline) -> None:
    text = "The pickers on Sunday called off their strike after the owners raised the wage. Some workers briefly blocked the highway."
    blocked = in_may(pipeline, text, "PROTEST")[-1]
    assert blocked.time is not None and blocked.time.start == date(2024, 4, 28)


def test_pepper_spray_is_no_firearm(pipeline: Pipeline) -> None:
    (claim,) = claims_of(pipeline, "Police fired pepper spray at the teachers in Dorun.", "ASSAULT")
    assert claim.mode == "crowd-control"


def test_what_is_called_off_in_a_headline_is_not_to_come(pipeline: Pipeline) -> None:
    text = "Tea workers call off strike in Dorun\n\nDORUN - The tea workers of Dorun on Sunday called off their 11-day strike."
    assert "planned" not in {claim.status for claim in in_may(pipeline, text, "PROTEST")}


@pytest.mark.parametrize(("asked", "hit"), [("release", []), ("safe return", []), ("resignation", ["Elia Moreno"])])
def test_a_rally_is_not_against_whose_release_it_demands(pipeline: Pipeline, asked: str, hit: list[str]) -> None:
    (claim,) = claims_of(pipeline, f"The students held a rally in Dorun on Thursday to demand Elia Moreno's {asked}.", "PROTEST")
    assert parties(claim)[1] == hit
