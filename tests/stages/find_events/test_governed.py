"""Who is to do what somebody wants, orders or makes a condition, and what is only ended, tried, sent or left undone."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from according.stages.find_events.governed import as_governed
from coded import claims_of
from tests.trees import sentence

WANTED = "Elders/elder/NOUN/2/nsubj want/_/VERB/0/root rebels/rebel/NOUN/5/{} to/_/PART/5/mark leave/_/VERB/2/xcomp"


@pytest.mark.parametrize("relation", ["nsubj", "nsubj:pass"])
def test_whom_somebody_wants_to_act_is_the_object(relation: str) -> None:
    token = as_governed(sentence(WANTED.format(relation)))[2]
    assert (token.head, token.deprel) == (1, "obj")


@pytest.mark.parametrize(
    "rows",
    [
        WANTED.format("obj"),
        "Elders/elder/NOUN/2/nsubj want/_/VERB/0/root for/_/SCONJ/6/mark rebels/rebel/NOUN/6/nsubj to/_/PART/6/mark leave/_/VERB/2/xcomp",
        "Elders/elder/NOUN/2/nsubj say/_/VERB/0/root rebels/rebel/NOUN/4/nsubj left/leave/VERB/2/ccomp",
        "Elders/elder/NOUN/2/nsubj made/make/VERB/0/root bread/_/NOUN/2/obj",
        "Elders/elder/NOUN/2/nsubj gave/give/VERB/0/root release/_/NOUN/2/obj bread/_/NOUN/2/obj",
    ],
)
def test_other_trees_stay_as_they_are(rows: str) -> None:
    assert as_governed(sentence(rows)) == sentence(rows)


def test_what_a_thing_is_made_is_no_second_object() -> None:
    found = as_governed(sentence("Elders/elder/NOUN/2/nsubj made/make/VERB/0/root release/_/NOUN/2/obj condition/_/NOUN/2/obj"))
    assert [token.deprel for token in found.tokens] == ["nsubj", "root", "obj", "xcomp"]


@pytest.mark.weights
@pytest.mark.parametrize("text", ["Egypt scrapped the deal with Libya.", "Turkey scrapped its treaty with Greece."])
def test_who_scraps_a_deal_makes_none(pipeline: Pipeline, text: str) -> None:
    assert [claim.mode for claim in claims_of(pipeline, text, "SANCTION")] == ["withdraw"]
    assert not claims_of(pipeline, text, "AGREE")


@pytest.mark.weights
def test_who_orders_a_killing_does_not_kill(pipeline: Pipeline) -> None:
    for claim in claims_of(pipeline, "The rebels ordered the captives to be beaten or killed.", "ASSAULT"):
        assert (claim.status, claim.actors) == ("ordered", ())
    (claim,) = claims_of(pipeline, "The general ordered the prisoners to be hanged by the guards.", "ASSAULT")
    assert [party.name for party in claim.actors] == ["guards"]


@pytest.mark.weights
@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The man tried to shoot a policeman and escaped.", "actual"),
        ("The man tried to shoot a policeman but failed.", "negated"),
        ("The man did not try to shoot a policeman.", "negated"),
    ],
)
def test_what_somebody_tried_to_do(pipeline: Pipeline, text: str, status: str) -> None:
    assert [claim.status for claim in claims_of(pipeline, text, "ASSAULT")] == [status]


@pytest.mark.weights
@pytest.mark.parametrize(
    ("text", "kind", "found"),
    [
        ("Bus crews worked to rule for three days.", "PROTEST", 1),
        ("Fish traders have stopped unloading boats.", "PROTEST", 1),
        ("Drivers stopped for lunch.", "PROTEST", 0),
        ("The police said they had fired without warning.", "ASSAULT", 1),
        ("The firm fired its clerk with no warning.", "ASSAULT", 0),
        ("Six farmers died at the clinic of Varna.", "ASSAULT", 0),
    ],
)
def test_what_is_told(pipeline: Pipeline, text: str, kind: str, found: int) -> None:
    assert len(claims_of(pipeline, text, kind)) == found
