"""Offers that are turned down, denials and what they leave untouched, and what somebody speaks or decides against."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from according.records.claim import Claim
from coded import claims_of

pytestmark = pytest.mark.weights


def voices(claim: Claim) -> list[tuple[str, str]]:
    return [(source.name, source.stance) for source in claim.sources]


def test_an_offer_that_is_turned_down_was_made(pipeline: Pipeline) -> None:
    text = "The junta rejected Egypt's offer of talks with the rebels."
    (offer,) = claims_of(pipeline, text, "AGREE")
    assert (offer.status, voices(offer)) == ("actual", [("", "asserts")])
    (refusal,) = claims_of(pipeline, text, "REJECT")
    assert [party.name for party in refusal.recipients] == ["Egypt"]


def test_talk_of_something_that_is_dismissed_is_no_offer(pipeline: Pipeline) -> None:
    assert not claims_of(pipeline, "The minister rejected talk of a coup.", "REJECT")


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("The junta rejected a rebel offer of a ceasefire.", ["rebel"]),
        ("The president dismissed an opposition demand for a vote.", ["opposition"]),
        ("The junta rejected a prisoner exchange.", []),
    ],
)
def test_a_party_before_an_offer_made_it(pipeline: Pipeline, text: str, whose: list[str]) -> None:
    (claim,) = claims_of(pipeline, text, "REJECT")
    assert [party.name for party in claim.recipients] == whose


def test_a_demand_that_is_refused_does_not_deny_which_men_are_meant(pipeline: Pipeline) -> None:
    (claim,) = claims_of(pipeline, "India rejected a Pakistani call to free two fishermen jailed for crossing the border.", "COERCE")
    assert (claim.status, voices(claim)) == ("actual", [("", "asserts")])
    text = "The Cambodian government denied charges by the U.S. State Department that it jailed a monk who had sheltered protesters."
    (jailed,) = claims_of(pipeline, text, "COERCE")
    assert [stance for _, stance in voices(jailed)] == ["asserts", "denies"]
    (sheltered,) = claims_of(pipeline, text, "AID")
    assert [stance for _, stance in voices(sheltered)] == ["asserts"]


@pytest.mark.parametrize(
    "text", ["The army denied reports of three villagers killed in the shelling.", "The army denied having three villagers killed."]
)
def test_those_who_are_denied_to_have_been_killed(pipeline: Pipeline, text: str) -> None:
    (claim,) = claims_of(pipeline, text, "ASSAULT")
    assert (claim.status, voices(claim)) == ("negated", [("army", "denies")])


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("The bishop warned the army against attacking the village.", "ASSAULT", "possible"),
        ("The envoy cautioned against a new offensive in Tigray.", "ASSAULT", "possible"),
        ("The unions argued against arresting the miners.", "COERCE", "possible"),
        ("The council decided against sending troops to Haiti.", "MOBILIZE", "negated"),
        ("The council decided on sending troops against the rebels.", "MOBILIZE", "planned"),
        ("A deal with the rebels is out of the question, the minister said.", "AGREE", "negated"),
        ("A deal with the rebels is in question, the minister said.", "AGREE", "actual"),
        ("Police were pressuring the miners to call off the strike.", "PROTEST", "possible"),
        ("The miners called off the strike.", "PROTEST", "negated"),
        ("Police sent officers to prevent a strike by the miners.", "PROTEST", "possible"),
        ("Ukraine threatened sanctions against Georgia.", "SANCTION", "threatened"),
    ],
)
def test_what_somebody_speaks_or_decides_against(pipeline: Pipeline, text: str, kind: str, status: str) -> None:
    assert [claim.status for claim in claims_of(pipeline, text, kind)] == [status]


def test_who_warns_against_a_deed_would_not_do_it(pipeline: Pipeline) -> None:
    (claim,) = claims_of(pipeline, "The bishop warned the army against attacking the village.", "ASSAULT")
    assert [party.name for party in claim.actors] == ["army"]
    text = "Chancellor Merz warned against scrapping the agreement with Iran."
    assert [(claim.status, claim.actors) for claim in claims_of(pipeline, text, "SANCTION")] == [("possible", ())]


def test_who_scraps_an_agreement_makes_none(pipeline: Pipeline) -> None:
    assert not claims_of(pipeline, "Iran scrapped the agreement with Russia.", "AGREE")
    assert claims_of(pipeline, "Iran signed the agreement with Russia.", "AGREE")


@pytest.mark.parametrize(
    ("text", "accuser"),
    [
        ("Ethiopia rejected accusations by Kenya that its army is guilty of massacres.", "Kenya"),
        ("Ethiopia's government rejected accusations by the UN that its military is guilty of massacres in Tigray.", "United Nations"),
    ],
)
def test_a_charge_that_is_rejected_was_made_by_whom_by_names(pipeline: Pipeline, text: str, accuser: str) -> None:
    (deed,) = claims_of(pipeline, text, "ASSAULT")
    assert (deed.status, voices(deed)) == ("actual", [(accuser, "asserts"), ("Ethiopia", "denies")])


def test_who_accuses_the_government_that_he_is_accuses_nobody_beside_it(pipeline: Pipeline) -> None:
    text = "Tehran rejected President Ruto's offer of talks and it also accused the Iranian government of waste."
    assert [claim.recipients for claim in claims_of(pipeline, text, "ACCUSE")] == [()]
    text = "Tehran rejected President Ruto's offer of talks and it also accused the Kenyan government of waste."
    assert [party.name for claim in claims_of(pipeline, text, "ACCUSE") for party in claim.recipients] == ["Kenya"]


@pytest.mark.parametrize(
    ("text", "whom"),
    [("Iran urged France to press America to lift sanctions.", "France"), ("Kenya asked Chad to press Uganda to lift sanctions.", "Chad")],
)
def test_who_is_asked_to_have_sanctions_lifted_does_not_bear_them(pipeline: Pipeline, text: str, whom: str) -> None:
    assert all(party.name != whom for claim in claims_of(pipeline, text, "SANCTION") for party in claim.recipients)
