"""Who says so too, without repeating it."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from tests.coded import by_trigger

pytestmark = pytest.mark.weights
SAID = "Residents say soldiers burned the port"
BOTH = [("residents", "asserts"), ("mayor", "asserts")]


@pytest.mark.parametrize(
    ("behind", "wanted"),
    [
        (". This was confirmed by the mayor.", BOTH),
        (", and the mayor confirmed this.", BOTH),
        (". The mayor confirmed the report.", BOTH),
        (". The mayor gave the same account.", BOTH),
        (". The mayor said the same.", BOTH),
        (". Their claim was verified by the mayor.", BOTH),
        (". The mayor would not confirm it.", [("residents", "asserts"), ("mayor", "disclaims")]),
        (". The mayor is verifying the claim.", BOTH[:1]),
        (". The mayor said the same of a school.", BOTH[:1]),
        (". Police found nothing to confirm the claim.", BOTH[:1]),
    ],
)
def test_who_bears_it_out(pipeline: Pipeline, behind: str, wanted: list[tuple[str, str]]) -> None:
    assert [(source.name, source.stance) for source in by_trigger(pipeline, SAID + behind)["burned"].sources] == wanted


def test_who_bears_out_a_denial_denies(pipeline: Pipeline) -> None:
    claim = by_trigger(pipeline, "Rebels denied that they had burned the port. Residents gave the same account.")["burned"]
    assert claim.status == "negated" and [source.stance for source in claim.sources] == ["denies", "denies"]
