"""Capitals and countries that act or are accused, and names of places said to lie somewhere: from text to claims, with the weights that ship."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from coded import claims_of

pytestmark = pytest.mark.weights


@pytest.mark.parametrize(
    "text",
    [
        "Kyiv accused Moscow of shelling a market.",
        "Pakistan accused Kabul of harbouring gunmen. Two days later a bomb killed four policemen.",
        "Moscow said its forces had hit a depot.",
    ],
)
def test_who_is_accused_is_no_place(pipeline: Pipeline, text: str) -> None:
    found = claims_of(pipeline, text, "ASSAULT")
    assert found
    assert all(claim.place is None for claim in found)


def test_a_town_that_is_attacked_stays_one(pipeline: Pipeline) -> None:
    assert [claim.place and claim.place.name for claim in claims_of(pipeline, "Rebels attacked Goma.", "ASSAULT")] == ["Goma"]


@pytest.mark.parametrize("name", ["Azerbaijan", "Baku"])
def test_its_troops_are_those_of_who_speaks(pipeline: Pipeline, name: str) -> None:
    text = f"Armenia accused Azerbaijan of shelling its positions near Sotk, but {name} said its troops had only returned fire."
    shelling, reply = claims_of(pipeline, text, "ASSAULT")
    assert [party.country for party in (*shelling.actors, *shelling.recipients)] == ["AZE", "ARM"]
    assert [party.country for party in reply.actors] == ["AZE"]


def test_a_town_said_to_lie_in_a_country_lies_in_no_other(pipeline: Pipeline) -> None:
    """Our gazetteer knows only Portugal's Moura."""
    (claim,) = claims_of(pipeline, "Soldiers killed 12 people in Moura, Mali, witnesses said.", "ASSAULT")
    assert claim.place is not None
    assert (claim.place.name, claim.place.country) == ("Moura", "MLI")
    (claim,) = claims_of(pipeline, "Police shot dead a man in Macon, Georgia, witnesses said.", "ASSAULT")
    assert claim.place is not None
    assert claim.place.country == "USA"
