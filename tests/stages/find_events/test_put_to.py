"""To whom orders, threats and requests are put, and who is to do what is asked for: whole reports coded."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from according.records.claim import Claim
from according.records.document import Document

pytestmark = pytest.mark.weights


def event(pipeline: Pipeline, text: str, kind: str) -> Claim:
    return next(claim for claim in pipeline.code(Document(id="d", text=text)) if claim.type == kind)


@pytest.mark.parametrize(
    ("text", "kind", "who"),
    [
        ("Soldiers had orders not to fire while the envoy was in sight.", "REQUEST", "Soldiers"),
        ("The union, threatened with dismissals, gave in.", "SANCTION", "The union"),
        ("Army officers in Bria refused a request to send trucks.", "REQUEST", "Army officers"),
        ("Three plotters were behind bars, a spokeswoman said.", "COERCE", "Three plotters"),
        ("Forty captives could walk free on Friday, an official said.", "RETREAT", "Forty captives"),
    ],
)
def test_it_is_done_to_the_subject(pipeline: Pipeline, text: str, kind: str, who: str) -> None:
    claim = event(pipeline, text, kind)
    assert not claim.actors
    assert [party.text for party in claim.recipients] == [who]


@pytest.mark.parametrize(
    ("text", "kind", "doer", "voices"),
    [
        (
            "The premier rejected an appeal from the bishops to free the students.",
            "RETREAT",
            "premier",
            [("bishops", "asserts"), ("premier", "denies")],
        ),
        (
            "The army rejected the UN's demand to withdraw from the town.",
            "RETREAT",
            "army",
            [("United Nations", "asserts"), ("army", "denies")],
        ),
        ("The rebels ignored a call by the mayor to lay down their arms.", "RETREAT", "rebels", [("mayor", "asserts"), ("rebels", "denies")]),
        ("The junta rejected an offer by the rebels to withdraw.", "RETREAT", "rebels", [("rebels", "asserts"), ("junta", "denies")]),
        (
            "The council turned down an offer by the militia to leave the city.",
            "RETREAT",
            "militia",
            [("militia", "asserts"), ("council", "denies")],
        ),
    ],
)
def test_who_turns_it_down_would_do_it_and_who_asks_is_a_voice(
    pipeline: Pipeline, text: str, kind: str, doer: str, voices: list[tuple[str, str]]
) -> None:
    claim = event(pipeline, text, kind)
    assert [party.name for party in claim.actors] == [doer]
    assert [(source.name, source.stance) for source in claim.sources] == voices


def test_a_platoon_sent_with_orders_carries_them_out(pipeline: Pipeline) -> None:
    claim = event(pipeline, "A platoon of the Lake Force was flown to Kibali with orders to shoot the herders.", "ASSAULT")
    assert [party.name for party in claim.actors] == ["Lake Force"]


def test_the_charges_denied_stay_denied(pipeline: Pipeline) -> None:
    claim = event(pipeline, "The army denied the UN's charges of killing six farmers.", "ASSAULT")
    assert ("army", "denies") in [(source.name, source.stance) for source in claim.sources]
