"""Whom somebody orders who is his own."""

from __future__ import annotations

import pytest

from according.records.actor import Party
from according.stages.resolve_actors.wording import own_people


@pytest.mark.parametrize(
    ("text", "name"),
    [("his men", "men of Chile"), ("Their border guards", "border guards of Chile"), ("him", "Chile"), ("the Chilean army", "Chile"), ("nine of their own guards", "guards of Chile")],
)
def test_own_people_are_not_the_one_whose_they_are(text: str, name: str) -> None:
    party = Party(text=text, start=0, end=len(text), name="Chile", id="CHL", country="CHL", sectors=("GOV",), rule="t")
    assert (own_people(party).name, own_people(party).country) == (name, "CHL")
