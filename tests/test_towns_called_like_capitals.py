"""Paris in Henry County, the Athens Police Department and Lebanon Police: towns of local news that are called like capitals and states."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from coded import in_may

pytestmark = pytest.mark.weights


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("A man was arrested in Paris on Sunday. He is to appear in Henry County court, a Paris police report said.", "USA"),
        ("A man was arrested in Paris on Sunday. He is to appear in court, a police report said.", "FRA"),
        ("A man was arrested in Alexandria on Sunday. The sheriff's office said he had set fire to a house.", "USA"),
        ("A man was arrested in Alexandria on Sunday. The army said he had set fire to a house.", "EGY"),
    ],
)
def test_place(pipeline: Pipeline, text: str, country: str) -> None:
    place = in_may(pipeline, text, "COERCE")[0].place
    assert place is not None
    assert place.country == country


@pytest.mark.parametrize(
    ("text", "actor", "country"),
    [
        ("The Athens Police Department arrested a 33-year-old man Monday.", "Athens Police Department", None),
        ("The Lebanon Police arrested a man in Boone County on Monday.", "Lebanon Police", "LBN"),
        ("Officers of the Manila Police Department arrested nine marchers in Manila on Monday.", "Manila Police Department", "PHL"),
        ("Athens arrested a 33-year-old man Monday.", "Greece", "GRC"),
    ],
)
def test_body(pipeline: Pipeline, text: str, actor: str, country: str | None) -> None:
    (party,) = in_may(pipeline, text, "COERCE")[0].actors
    assert (party.name, party.country) == (actor, country)


def test_an_officer_of_a_town_is_no_state(pipeline: Pipeline) -> None:
    text = "Greece has many islands. Two men were arrested on Monday, Detective Sgt. Don Yarb said."
    assert in_may(pipeline, text, "COERCE")[-1].actors == ()
    told = in_may(pipeline, "Two men were arrested in Beirut on Monday, Lebanese Lt. Karim Wehbe said.", "COERCE")[0]
    assert [party.country for party in told.actors] == ["LBN"]


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        ("Rebels attacked Doro on Monday. The army killed nine of them, the statement said.", "statement"),
        (
            "A man was caught, according to a news release from Durham Police. The suspect had fled. Keith Johns was arrested on Monday, "
            "according to the news release.",
            "Durham Police",
        ),
        ("The ministry issued a statement on Monday. Rebels killed nine in Doro. The army shelled two villages, the statement said.", "ministry"),
    ],
)
def test_whose_statement(pipeline: Pipeline, text: str, voice: str) -> None:
    assert [source.name for source in in_may(pipeline, text)[-1].sources] == [voice]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Marta Jones, 22, of 1935 Orchard St., Dayton, was arrested for arson.", None),
        ("Police arrested two men at 2011 W. Mill Road.", None),
        ("In 1998 Mill Road was burned by rebels.", "1998-01-01"),
        ("Police arrested two men in Dayton in 2011.", "2011-01-01"),
    ],
)
def test_the_number_of_a_house_is_no_year(pipeline: Pipeline, text: str, day: str | None) -> None:
    time = in_may(pipeline, text)[0].time
    assert (str(time.start) if time else None) == day


def test_a_street_is_no_state(pipeline: Pipeline) -> None:
    text = "Detectives investigated the April 4 arson attack at 6016 Dublin Road."
    assert [p.name for c in in_may(pipeline, text) for p in c.recipients if p.country == "IRL"] == []


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Another marine, Cpl. Anton Willis, 21, of Pennsylvania, was killed on Monday.", None),
        ("He was killed in Helmand on Monday. Another marine, Cpl. Anton Willis, 21, of Pennsylvania, was killed the same day.", "AFG"),
        ("A man was stabbed in Berea on Monday.", None),
        ("A man was stabbed in Aleppo on Monday.", "SYR"),
    ],
)
def test_where_somebody_is_from_is_not_where_it_was(pipeline: Pipeline, text: str, country: str | None) -> None:
    place = in_may(pipeline, text, "ASSAULT")[-1].place
    assert (place.country if place else None) == country
