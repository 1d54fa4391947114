"""Of what somebody is wrongly convicted or blamed: sentences of our own, with the weights that ship."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from coded import parties, the_claim

pytestmark = pytest.mark.weights


@pytest.mark.parametrize(
    ("text", "status", "who"),
    [
        ("Omar Tilly was wrongly convicted of murdering a judge in 1998.", "negated", ["Omar Tilly"]),
        ("Three men wrongly convicted of bombing a pub walked free on Friday.", "negated", ["men"]),
        ("The supreme court overturned the colonel's conviction for torturing prisoners.", "negated", ["colonel"]),
        ("Omar Tilly was wrongly convicted of the murder of a judge.", "actual", []),
        ("Omar Tilly, wrongfully jailed for the murder of a judge, was freed on Monday.", "actual", []),
        ("The general was mistakenly blamed for the massacre of villagers.", "actual", []),
        ("The court convicted three men of bombing a pub.", "actual", ["men"]),
        ("The general was blamed for the massacre of villagers.", "actual", ["general"]),
        ("The lawyer may ask a court to overturn the colonel's conviction for torturing prisoners.", "actual", ["colonel"]),
    ],
)
def test_of_what_somebody_is_wrongly_convicted(pipeline: Pipeline, text: str, status: str, who: list[str]) -> None:
    claim = the_claim(pipeline, text, "ASSAULT")
    assert (claim.status, parties(claim)[0]) == (status, who)
