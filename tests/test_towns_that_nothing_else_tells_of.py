"""Small towns of lands that a report tells nothing of, words in capitals that are no places, days around the day of publication."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from coded import in_may

pytestmark = pytest.mark.weights

AT_HOME = "Salvadoran troops left San Salvador for Apopa on Monday. The Salvadoran army shelled Tonacatepeque."


def _places(pipeline: Pipeline, text: str) -> list[str | None]:
    return [claim.place.country if claim.place else None for claim in in_may(pipeline, text, "ASSAULT")]


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("GUATEMALAN SOLDIERS SURROUNDED PAVON PRISON. PRISONERS KILLED A GUARD IN PAVON.", None),  # Argentina's is all that is known
        (f"{AT_HOME} Rebels attacked a post in San Ramon.", "SLV"),
        (f"{AT_HOME} Rebels attacked a post in Escalon, where the U.S. ambassador lives.", None),
        (f"{AT_HOME} Rebels attacked a post in Dolores.", "SLV"),
        (f"{AT_HOME} Rebels attacked a post in Soyapango.", "SLV"),
        (f"{AT_HOME} Honduran rebels attacked a post in Dolores, Honduras.", "HND"),
        ("Rebels attacked a post in San Ramon, California. The American army shelled them there.", "USA"),
    ],
)
def test_a_namesake_in_a_land_that_is_not_told_of(pipeline: Pipeline, text: str, country: str | None) -> None:
    assert _places(pipeline, text)[-1] == country


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("THE HONDURANS WILL REMEMBER IT. THE SALVADORAN ARMY INVADED US IN 1969 AND IS ATTACKING US AGAIN.", None),
        ("THE SALVADORAN ARMY INVADED THE US IN 1969.", "USA"),
        ("HELICOPTERS SHOT NINE MEN ON THE VOLCANO.", None),
        ("REBELS SHOT NINE MEN AT THE BASE CAMP.", None),
    ],
)
def test_words_in_capitals_that_are_no_places(pipeline: Pipeline, text: str, country: str | None) -> None:
    assert _places(pipeline, text)[-1] == country


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The gangs denied that they are preparing an attack on the president, who will visit Lume on 15 June.", "2024-06-15"),
        ("The gangs denied plotting against the president, who will visit Lume on 15 June.", "2024-06-15"),
        ("The president visited Lume on 15 June.", "2023-06-15"),
    ],
)
def test_a_clause_beside_a_denial_has_its_own_tense(pipeline: Pipeline, text: str, day: str) -> None:
    (claim,) = in_may(pipeline, text, "CONSULT")
    assert claim.time is not None and str(claim.time.start) == day


@pytest.mark.parametrize(("text", "year"), [("Troops shot nine men at 0130 GMT on 4 May.", None), ("Troops shot nine men on 9 May.", 2023)])
def test_the_day_after_publication_is_not_a_year_ago(pipeline: Pipeline, text: str, year: int | None) -> None:
    (claim,) = in_may(pipeline, text, "ASSAULT")
    assert (claim.time.start.year if claim.time else None) == year
