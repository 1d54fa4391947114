"""Which country "the country" is beside troops of another, and names that somebody goes by, which are no places."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from coded import in_may

pytestmark = pytest.mark.weights


@pytest.mark.parametrize(
    ("text", "trigger", "country"),
    [
        (
            "A bomb killed two US servicemen in Syria. The American troops in the country were fighting the Hill Brigade then.",
            "fighting",
            "SYR",
        ),
        (
            "Thousands marched to the U.S. embassy in the capital on Monday. Police in Nairobi, Kenya, fired on them. The American "
            "ambassador said U.S. diplomats were safe.",
            "marched",
            "KEN",
        ),
        ("The Malian army said rebels in the country killed nine Malian soldiers on Monday.", "killed", "MLI"),
    ],
)
def test_the_country_is_not_that_of_the_troops_in_it(pipeline: Pipeline, text: str, trigger: str, country: str) -> None:
    (claim,) = (claim for claim in in_may(pipeline, text) if claim.trigger.of(text) == trigger)
    assert claim.place is not None and claim.place.country == country


@pytest.mark.parametrize(
    ("text", "trigger", "place"),
    [
        ("Amina Kade, 20, known as Montana, was shot dead by two masked men.", "shot dead", None),
        ("The militant nicknamed Dakar was arrested by police.", "arrested", None),
        ("Omar Kade, also known as Abu Basra, was arrested in Mosul.", "arrested", "Mosul"),
        ("Gunmen killed nine people in a district known as Eastleigh in Nairobi.", "killed", "Nairobi"),
    ],
)
def test_what_somebody_goes_by_is_no_place(pipeline: Pipeline, text: str, trigger: str, place: str | None) -> None:
    (claim,) = (claim for claim in in_may(pipeline, text) if claim.trigger.of(text) == trigger)
    assert (claim.place.name if claim.place else None) == place
