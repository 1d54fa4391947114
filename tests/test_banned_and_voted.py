"""What somebody is banned from doing is not done, what he is banned for is; what a vote lets somebody do is to come."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from coded import claims_of

pytestmark = pytest.mark.weights


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("The court banned the rebels from withdrawing from the city.", "RETREAT", "negated"),
        ("A judge banned police from releasing the prisoners.", "RETREAT", "negated"),
        ("The mayor was banned from office for attacking a journalist.", "ASSAULT", "actual"),
        ("The senator was barred from office for attacking a journalist.", "ASSAULT", "actual"),
        ("Parliament voted to let the Front attack the town of Gao.", "ASSAULT", "planned"),
        ("Parliament voted to allow police to deploy troops to the border.", "MOBILIZE", "planned"),
        ("The government let the army bomb the town.", "ASSAULT", "actual"),
    ],
)
def test_status_under_a_ban_or_a_vote(pipeline: Pipeline, text: str, kind: str, status: str) -> None:
    assert [claim.status for claim in claims_of(pipeline, text, kind)] == [status]
