"""Force that was used, orders back, what somebody promised: sentences of our own, with the weights that ship."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from coded import claims_of, parties, the_claim

pytestmark = pytest.mark.weights


@pytest.mark.parametrize(
    ("text", "trigger", "status"),
    [
        ("The governor said that force had been used against the miners.", "force had been used", "actual"),
        ("The governor said that force would be used against the miners.", "force would be used", "threatened"),
        ("The police chief said no force had been used.", "force had been used", "negated"),
        ("Soldiers used force against the miners on Monday.", "used force", "actual"),
    ],
)
def test_the_noun_of_a_passive_is_part_of_the_words(pipeline: Pipeline, text: str, trigger: str, status: str) -> None:
    claim = the_claim(pipeline, text, "ASSAULT")
    assert (text[claim.trigger.start : claim.trigger.end], claim.status) == (trigger, status)


@pytest.mark.parametrize(
    ("text", "kind", "doer"),
    [
        ("The president demanded that the rebels order their forces back to barracks.", "RETREAT", ["rebels"]),
        ("The army was placed on alert and its units were ordered closer to the border.", "MOBILIZE", ["army"]),
        ("A commission promised by the president was never convened.", "AGREE", ["president"]),
    ],
)
def test_who_is_ordered_somewhere_and_who_promised(pipeline: Pipeline, text: str, kind: str, doer: list[str]) -> None:
    assert doer in [parties(claim)[0] for claim in claims_of(pipeline, text, kind)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The envoy, back from Tripoli, ordered a coffee.", "RETREAT"),
        ("The waiter was ordered back to the kitchen by the cook.", "MOBILIZE"),
        ("A promising commission of officers was convened.", "AGREE"),
    ],
)
def test_what_looks_like_it(pipeline: Pipeline, text: str, kind: str) -> None:
    assert claims_of(pipeline, text, kind) == []
