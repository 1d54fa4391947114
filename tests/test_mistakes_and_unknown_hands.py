"""Who owns up to a deed as a mistake did it; who does not know whose deed it was says nothing of the deed, and tells no second one."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from according.records.claim import Claim
from according.records.document import Document

pytestmark = pytest.mark.weights

SHELLED = "A market was shelled on Tuesday, killing nine people. "


def attacks(pipeline: Pipeline, text: str) -> list[Claim]:
    """The attacks of a text."""
    return [claim for claim in pipeline.code(Document(id="0123456789abcdef", text=text)) if claim.type == "ASSAULT"]


ADMITTED = [
    ("The Front expressed regret over the shelling.", "Front", "Front"),
    ("The rebels regretted the attack.", "rebels", "rebels"),
    ("The defence ministry admitted that the shelling had been an error.", "defence ministry", "defence ministry"),
    ('"It was a mistake," an army spokesman said on Wednesday.', "army", "army spokesman"),
    ("The militia called the shelling a tragic accident.", "militia", "militia"),
    ("The navy apologised to the families.", "navy", "navy"),
]


@pytest.mark.parametrize(("said", "actor", "voice"), ADMITTED)
def test_who_calls_it_a_mistake_or_is_sorry_did_it(pipeline: Pipeline, said: str, actor: str, voice: str) -> None:
    found = attacks(pipeline, SHELLED + said)[0]
    assert [party.name for party in found.actors] == [actor]
    assert voice in [source.name for source in found.sources if source.stance == "asserts"]


@pytest.mark.parametrize(
    "said",
    [
        "The United Nations regretted the shelling.",
        "The opposition said that the shelling was a mistake that would unite the people.",
        "The navy said it was no mistake.",
        "The army apologised for the delay.",
        "The army refused to apologise for the shelling.",
        "The bishop said it was a great loss.",
        "The army demanded an apology.",
    ],
)
def test_others_did_not_do_it_for_being_sorry(pipeline: Pipeline, said: str) -> None:
    assert attacks(pipeline, SHELLED + said)[0].actors == ()


UNKNOWN = [
    ("The mission was unable to determine who shelled the hospital.", "mission"),
    ("Investigators have not established who burned the village.", "investigators"),
    ("The ministry has no idea who abducted the engineers.", "ministry"),
    ("The police say they have yet to establish who kidnapped the nurses.", "police"),
    ("The general said he could not tell who had opened fire on the pilgrims.", "general"),
    ("A bomb killed four people in the market on Monday. The police cannot establish who planted the bomb.", "police"),
    ("A bomb killed four people in the market on Monday. The governor said he did not know who had planted the bomb.", "governor"),
    ("A bomb exploded in the station on Sunday, wounding six. Who planted it, the police could not say.", "police"),
]


@pytest.mark.parametrize(("text", "name"), UNKNOWN)
def test_who_does_not_know_by_whom_disclaims(pipeline: Pipeline, text: str, name: str) -> None:
    found = attacks(pipeline, text)
    assert [(claim.status, claim.actors) for claim in found] == [("actual", ())]
    assert {(source.name, source.stance) for source in found[0].sources} == {("", "asserts"), (name, "disclaims")}


@pytest.mark.parametrize(
    "text",
    ["The police know who planted the bomb that killed the judge.", "The commission established who shot the mayor."],
)
def test_who_knows_disclaims_nothing(pipeline: Pipeline, text: str) -> None:
    assert all(source.stance == "asserts" for source in attacks(pipeline, text)[0].sources)
