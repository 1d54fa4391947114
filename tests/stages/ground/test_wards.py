"""Where the hurt are brought is not where things go on happening."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from according.records.document import Document

pytestmark = pytest.mark.weights


@pytest.mark.parametrize(
    ("before", "where"),
    [
        ("He was pronounced dead at Heal Africa Hospital.", None),
        ("The wounded were taken to Aga Khan Hospital in Nairobi.", None),
        ("Gunmen attacked a bank in Nairobi.", "Nairobi"),
    ],
)
def test_the_place_of_what_follows(pipeline: Pipeline, before: str, where: str | None) -> None:
    claims = pipeline.code(Document(id="d", text=f"A trader was shot near the market. {before} Police opened fire on the crowd."))
    (last,) = (c for c in claims if c.type == "ASSAULT" and any(party.name == "police" for party in c.actors))
    assert (last.place.name if last.place else None) == where


def test_the_city_is_none_that_names_a_text(pipeline: Pipeline) -> None:
    text = (
        "Rebels shelled El Fasher on Friday. Riyadh urged them to abide by the Jeddah declaration, in which they agreed to spare civilians. "
        "Fighters stormed the city."
    )
    (last,) = (c for c in pipeline.code(Document(id="d", text=text)) if "stormed" in c.trigger.of(text))
    assert last.place is not None and last.place.name == "El Fasher"


def test_a_man_whom_they_sanction_is_no_town(pipeline: Pipeline) -> None:
    text = "Luckson Elan leads the gang. The United States sanctioned Elan last month."
    (claim,) = (c for c in pipeline.code(Document(id="d", text=text)) if c.type == "SANCTION")
    assert claim.place is None


def test_a_capital_that_is_accused_is_not_the_city(pipeline: Pipeline) -> None:
    text = "Rockets hit Horlivka on Friday. The mayor accused Kyiv of targeting civilians. Troops shelled the city again at noon."
    (last,) = (c for c in pipeline.code(Document(id="d", text=text)) if "shelled" in c.trigger.of(text))
    assert last.place is not None and last.place.name == "Horlivka"
