"""Authorities that are not the state's by what they are called, and who is no "she"."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from coded import in_may, parties

pytestmark = pytest.mark.weights

MUSCAT = "Oman's minister met envoys of the {} administration in Muscat on Monday."


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (MUSCAT.format("coastal") + " The administration rejected a demand to lift its blockade.", "coastal administration"),
        (MUSCAT.format("coastal") + " The coastal administration rejected a demand to lift its blockade.", "coastal administration"),
        ("Oman's minister spoke in Muscat on Monday. The administration rejected a demand to lift its blockade.", "Oman"),
        (MUSCAT.format("coastal") + " The new administration in Salalah rejected a demand.", "Salalah administration"),
    ],
)
def test_whose_an_administration_is(pipeline: Pipeline, text: str, who: str) -> None:
    (claim,) = in_may(pipeline, text, "REJECT")
    assert parties(claim)[0] == [who]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "Marines repelled a raid on their garrison on Jolo island, a navy spokeswoman said, adding that two marines were hurt."
            " She denied reports that the raiders had captured a patrol boat.",
            "navy spokeswoman",
        ),
        ("Rebels shot at a patrol in Goma, a nurse said. She denied that soldiers had shot a boy.", "nurse"),
    ],
)
def test_a_garrison_is_no_she(pipeline: Pipeline, text: str, who: str) -> None:
    claim = in_may(pipeline, text)[-1]
    assert [(source.name, source.stance) for source in claim.sources] == [(who, "denies")]
