"""What is wanted done, lifted, voted down or answered, who "each" and "both" are, and participles that tell an event of their own."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from coded import claims_of, parties

pytestmark = pytest.mark.weights


@pytest.mark.parametrize(
    ("text", "asking"),
    [
        ("Oslo wants its engineers withdrawn from the dam.", "Norway"),
        ("The herders want two wells reopened.", "herders"),
        ("The dockers want nine colleagues taken back.", "dockers"),
    ],
)
def test_who_wants_a_thing_done_asks_for_it(pipeline: Pipeline, text: str, asking: str) -> None:
    (request,) = claims_of(pipeline, text, "REQUEST")
    assert ([p.name for p in request.actors], request.recipients) == ([asking], ())


def test_who_wants_to_do_it_himself_asks_for_nothing(pipeline: Pipeline) -> None:
    assert not claims_of(pipeline, "The mayor wants to be heard.", "REQUEST")


@pytest.mark.parametrize(
    ("text", "kind", "actors"),
    [
        ("The navy and the rebels met for a day. Each accused the other of bad faith.", "ACCUSE", ["navy", "rebels"]),
        ("The two commanders met; each accused the other of cheating.", "ACCUSE", ["commanders"]),
        ("Togo and Benin agreed on a truce; both promised to free prisoners.", "AGREE", ["Togo", "Benin"]),
    ],
)
def test_each_and_both_are_the_two_told_last(pipeline: Pipeline, text: str, kind: str, actors: list[str]) -> None:
    found = claims_of(pipeline, text, kind)
    assert [p.name for p in found[-1].actors] == actors


@pytest.mark.parametrize(
    ("text", "kind", "whom"),
    [
        ("The quarrel went on. Riyadh called on both to accept observers.", "REQUEST", ["both"]),
        ("The quarrel went on. The Red Cross has asked both not to fight.", "REQUEST", ["both"]),
        ("The quarrel went on. The army vowed to march on both.", "THREATEN", []),
    ],
)
def test_both_whom_somebody_turns_to_are_a_party(pipeline: Pipeline, text: str, kind: str, whom: list[str]) -> None:
    assert [parties(claim)[1] for claim in claims_of(pipeline, text, kind)] == [whom]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The premier offered the seven a pension.", "AGREE"),
        ("The army asked the nine to leave.", "REQUEST"),
    ],
)
def test_people_who_are_only_counted_are_spoken_to(pipeline: Pipeline, text: str, kind: str) -> None:
    assert [parties(claim)[1] for claim in claims_of(pipeline, text, kind)] == [["people"]]


def test_who_turns_to_both_is_none_of_them(pipeline: Pipeline) -> None:
    (request,) = claims_of(pipeline, "Chad and Niger met in Lome. Ottawa appealed to both.", "REQUEST")
    assert [p.name for p in request.actors] == ["Canada"]
    assert [p.name for p in request.recipients] == ["Chad", "Niger"]


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("The trawler had ignored an order to stop.", "trawler"),
        ("The garrison complied with an order to lay down its arms.", "garrison"),
        ("The pickets obeyed a request to disperse.", "pickets"),
    ],
)
def test_who_obeys_or_defies_was_asked(pipeline: Pipeline, text: str, whom: str) -> None:
    (request,) = claims_of(pipeline, text, "REQUEST")
    assert [p.name for p in request.recipients] == [whom]


def test_an_apology_is_owed_to_who_demands_it(pipeline: Pipeline) -> None:
    (apology,) = claims_of(pipeline, "Peru demanded an apology.", "CONCEDE")
    assert ([p.name for p in apology.recipients], apology.status, apology.actors) == (["Peru"], "requested", ())
    (apology,) = claims_of(pipeline, "Peru demanded an apology from Chile.", "CONCEDE")
    assert [p.name for p in apology.actors] == ["Chile"]


def test_what_a_firm_answers_a_state_is_no_trade(pipeline: Pipeline) -> None:
    asked = "The state asked the oil company to hand over its records. The company consented."
    assert [p.name for c in claims_of(pipeline, asked, "AGREE") for p in c.actors] == ["company"]
    assert not claims_of(pipeline, "The oil company agreed to buy its rival.", "AGREE")


@pytest.mark.parametrize(
    ("text", "kind", "actors"),
    [
        ("Thirty striking miners lay dead on Thursday.", "PROTEST", ["striking miners"]),
        ("The king told the visiting Danish minister that the dam would go.", "CONSULT", ["Denmark"]),
    ],
)
def test_a_participle_before_people_tells_what_they_do(pipeline: Pipeline, text: str, kind: str, actors: list[str]) -> None:
    (claim, *_) = claims_of(pipeline, text, kind)
    assert [p.name for p in claim.actors][:1] == actors


@pytest.mark.parametrize("text", ["The striking resemblance was noted.", "Visiting fans sang.", "A striking victory was won."])
def test_other_participles_tell_none(pipeline: Pipeline, text: str) -> None:
    assert not claims_of(pipeline, text, "PROTEST") and not claims_of(pipeline, text, "CONSULT")


def test_protesters_protest_but_once(pipeline: Pipeline) -> None:
    assert len(claims_of(pipeline, "Protesting farmers blocked the road.", "PROTEST")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The army lifted the curfew in three districts.",
        "The governor promised to lift the curfew.",
        "The army did not lift the curfew.",
    ],
)
def test_what_is_lifted_was_in_force(pipeline: Pipeline, text: str) -> None:
    (curfew,) = claims_of(pipeline, text, "COERCE")
    assert curfew.status == "actual"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Parliament voted down a ban on rallies.", "COERCE"),
        ("The Council vetoed sanctions against Mali.", "SANCTION"),
    ],
)
def test_what_is_voted_down_is_not_done(pipeline: Pipeline, text: str, kind: str) -> None:
    assert [c.status for c in claims_of(pipeline, text, kind)] == ["negated"]


def test_an_accord_without_a_name_is_of_those_who_met(pipeline: Pipeline) -> None:
    (accord,) = claims_of(pipeline, "Envoys of Chad and Niger met on Monday. An accord will be found by dawn, a banker said.", "AGREE")
    assert [p.name for p in accord.actors] == ["Chad", "Niger"]


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("Oslo cancelled a meeting with the envoy.", "CONSULT", "negated"),
        ("The king put off a trip to Lagos.", "CONSULT", "negated"),
        ("The minister cut short a visit to Madrid.", "CONSULT", "actual"),
        ("The party called off a march.", "PROTEST", "negated"),
        ("Nurses ended a nine-day strike on Wednesday.", "PROTEST", "actual"),
        ("Norway called off a naval exercise that was to begin on Sunday.", "MOBILIZE", "negated"),
        ("The dockers withdrew their threat to strike.", "THREATEN", "actual"),
        ("The general rescinded an order to storm the mill.", "REQUEST", "actual"),
    ],
)
def test_what_is_called_off_or_taken_back_is_told_too(pipeline: Pipeline, text: str, kind: str, status: str) -> None:
    (claim,) = claims_of(pipeline, text, kind)
    assert (claim.status, bool(claim.actors)) == (status, True)


def test_a_demand_that_is_rejected_is_not_taken_back(pipeline: Pipeline) -> None:
    assert not claims_of(pipeline, "The rebels rejected the demand.", "REQUEST")


def test_a_strike_that_unions_call_is_asked_for(pipeline: Pipeline) -> None:
    text = "Unions called a general strike. Soldiers opened fire on the crowd."
    (request,) = claims_of(pipeline, text, "REQUEST")
    assert [p.name for p in request.actors] == ["unions"]
    assert not claims_of(pipeline, "A strike called by the bakers' union began on Monday.", "REQUEST")


@pytest.mark.parametrize("text", ["The president ordered the soldiers back to barracks.", "The colonel ordered his soldiers out of the town."])
def test_who_is_ordered_back_would_leave(pipeline: Pipeline, text: str) -> None:
    (leaving,) = claims_of(pipeline, text, "RETREAT")
    assert ([p.name for p in leaving.actors], leaving.status) == (["soldiers"], "ordered")


def test_a_recognition_by_states_is_told(pipeline: Pipeline) -> None:
    text = "The opposition leader, recognised by fifty states as head of state, appealed to the generals."
    (support,) = claims_of(pipeline, text, "SUPPORT")
    assert [p.name for p in support.recipients] == ["opposition leader"]
    assert not claims_of(pipeline, "Militias backed by Sela attacked the port.", "SUPPORT")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The speaker accused the opposition of planning a coup.", "COERCE"),
        ("Jets carried out a night raid on a depot.", "ASSAULT"),
        ("Police staged a raid on the newspaper.", "COERCE"),
        ("Customs officers seized ten kilos of gold.", "COERCE"),
    ],
)
def test_seizures_with_arms_and_without(pipeline: Pipeline, text: str, kind: str) -> None:
    assert claims_of(pipeline, text, kind)
    assert not claims_of(pipeline, text, "COERCE" if kind == "ASSAULT" else "ASSAULT")


@pytest.mark.parametrize("text", ["The senator called the treaty a reward for aggression.", "The Front called the truce a surrender."])
def test_who_calls_a_thing_by_a_bad_name_accuses(pipeline: Pipeline, text: str) -> None:
    assert len(claims_of(pipeline, text, "ACCUSE")) == 1


@pytest.mark.parametrize("text", ["The mayor called the ceremony a triumph.", "A lawyer called him a friend."])
def test_who_calls_a_thing_by_a_good_name_does_not(pipeline: Pipeline, text: str) -> None:
    assert not claims_of(pipeline, text, "ACCUSE")


def test_who_follows_suit_does_it_too(pipeline: Pipeline) -> None:
    (recall,) = claims_of(pipeline, "Ottawa recalled its envoy, and Athens followed suit.", "SANCTION")
    assert [p.name for p in recall.actors] == ["Canada", "Greece"]
    (closing,) = [c for c in claims_of(pipeline, "Norway closed its embassy, and Sweden may follow suit.", "SANCTION") if c.status == "actual"]
    assert [p.name for p in closing.actors] == ["Norway"]
