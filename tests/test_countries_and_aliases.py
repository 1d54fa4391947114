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


@pytest.mark.parametrize(
    ("text", "trigger", "place"),
    [
        ("Talks are due to resume in Geneva on Friday. Rebels bombed a bridge.", "bombed", None),
        ("The trial is set to begin in Oslo on Friday. The gunmen killed nine students.", "killed", None),
        ("Fighting resumed in Gwoza on Monday. Rebels bombed a bridge.", "bombed", "Gwoza"),
    ],
)
def test_what_is_still_to_be_held_sets_no_scene(pipeline: Pipeline, text: str, trigger: str, place: str | None) -> None:
    (claim,) = (claim for claim in in_may(pipeline, text) if claim.trigger.of(text) == trigger)
    assert (claim.place.name if claim.place else None) == place


@pytest.mark.parametrize(
    ("text", "trigger", "days"),
    [
        ("The judge believed the trader may have been killed within a week of his capture.", "killed", None),
        ("The rebels promised to free them within a week of the signing.", "free", None),
        ("The rebels promised to free them within a week.", "free", ("2024-05-03", "2024-05-10")),
    ],
)
def test_so_long_after_something_is_no_deadline(pipeline: Pipeline, text: str, trigger: str, days: tuple[str, str] | None) -> None:
    (claim,) = (claim for claim in in_may(pipeline, text) if claim.trigger.of(text) == trigger)
    assert ((str(claim.time.start), str(claim.time.end)) if claim.time else None) == days
