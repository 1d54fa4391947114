"""Firms are not "the group"; a place or day at the head of what somebody says is that of what he tells, not of his saying it."""

import pytest

from according.records.document import Document
from tests.coded import in_may


def named(parties):
    return [party.name for party in parties]


@pytest.mark.parametrize(
    "report",
    [
        "Lake Front rebels blew up a pipeline on Friday, oil company Petrolum said. The army accused the group of killing two soldiers.",
        "Lake Front rebels blew up a pipeline on Friday, Petrolum, an oil company, said. The army accused the group of killing two soldiers.",
        "Lake Front rebels robbed a branch of the bank Credit Lume. The army accused the group of killing two soldiers.",
    ],
)
def test_the_group_is_no_firm(pipeline, report):
    accused = next(claim for claim in in_may(pipeline, report, "ACCUSE"))
    assert named(accused.recipients) == ["Lake Front"]


def test_a_private_army_is_a_group(pipeline):
    report = "Private military company Wagner took the town on Friday. The army accused the group of killing two civilians."
    assert [named(claim.recipients) for claim in in_may(pipeline, report, "ACCUSE")] == [["Wagner Group"]]


@pytest.mark.parametrize(
    ("report", "place"),
    [
        ("In Niger state, gunmen freed four farmers whom they had seized in Minna, officials said.", "Niger"),
        ("In Cauca, dissidents of the old army freed four policemen whom they had seized in Balboa, the ombudsman's office said.", "Cauca"),
    ],
)
def test_a_scene_at_the_head_of_what_is_said(pipeline, report, place):
    [freed] = in_may(pipeline, report, "RETREAT")
    assert freed.place is not None and freed.place.name == place


def test_where_a_quotation_is_spoken_stays_with_its_speaker(pipeline):
    parsed = pipeline.parse(Document(id="d", text="In Geneva, “the rebels must free them,” the envoy said."))
    [sentence] = parsed.sentences
    geneva = next(token for token in sentence.tokens if token.form == "Geneva")
    assert sentence[geneva.head].form == "said"
