"""Protests as local papers tell them: permissions, plans given up, placards, words of one country, who is on whose side."""

from __future__ import annotations

from datetime import date

import pytest

from according.pipeline import Pipeline
from according.records.claim import Claim
from according.records.document import Document
from coded import claims_of

pytestmark = pytest.mark.weights


def in_may(pipeline: Pipeline, text: str, kind: str) -> list[Claim]:
    """The claims of a type in a report of 3 May 2024, a Friday."""
    document = Document(id="0123456789abcdef", text=text, published=date(2024, 5, 3), published_from="given")
    return [claim for claim in pipeline.code(document) if claim.type == kind]


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
