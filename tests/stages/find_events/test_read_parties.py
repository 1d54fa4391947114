from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from according.records.document import Document


@pytest.mark.parametrize("new", ["a blast near the court killed a guard", "another bombing outside the bank killed 40 people"])
def test_who_did_one_deed_did_not_do_another_that_is_told_of_nobody(pipeline: Pipeline, new: str) -> None:
    found = pipeline.code(Document(id="0123456789abcdef", text=f"Police arrested two men in the town, and {new}."))
    assert [[party.name for party in claim.actors] for claim in found] == [["police"], []]
