from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from according.records.document import Document


@pytest.mark.parametrize("new", ["a blast near the court killed a guard", "another bombing outside the bank killed 40 people"])
def test_who_did_one_deed_did_not_do_another_that_is_told_of_nobody(pipeline: Pipeline, new: str) -> None:
    found = pipeline.code(Document(id="0123456789abcdef", text=f"Police arrested two men in the town, and {new}."))
    assert [[party.name for party in claim.actors] for claim in found] == [["police"], []]


@pytest.mark.parametrize(
    ("headline", "acts"),
    [
        ("Shots on the tea road: villagers and militia trade blame", False),  # who blames in the clause below shot nobody
        ("Shots on the tea road: militia opens fire on trucks", True),
    ],
)
def test_who_blames_below_the_event_of_a_headline_did_not_do_it(pipeline: Pipeline, headline: str, acts: bool) -> None:
    text = f"{headline}\n\nTwo farmers were shot and wounded on Monday when armed men opened fire on a convoy of tea trucks, police said.\n"
    doers = {party.name for claim in pipeline.code(Document(id="0123456789abcdef", text=text)) if claim.type == "ASSAULT" for party in claim.actors}
    assert doers == {"militia" if acts else "armed men"}
