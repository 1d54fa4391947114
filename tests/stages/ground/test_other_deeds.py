from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from coded import claims_of

ACCUSED = "Pakistan accused Kabul of sheltering militants who bombed a mosque in Peshawar last year."


def test_a_place_is_of_the_deed_that_its_clause_tells(pipeline: Pipeline) -> None:
    (sheltering,) = claims_of(pipeline, ACCUSED, "AID")
    (bombing,) = claims_of(pipeline, ACCUSED, "ASSAULT")
    assert (sheltering.place, bombing.place and bombing.place.name) == (None, "Peshawar")


@pytest.mark.parametrize(("when", "place"), [("last year", None), ("two years ago", None), ("on Monday", "Peshawar")])
def test_what_was_done_in_another_year_is_no_scene(pipeline: Pipeline, when: str, place: str | None) -> None:
    (arrest,) = claims_of(pipeline, f"Militants bombed a mosque in Peshawar {when}. Police also arrested two editors.", "COERCE")
    assert (arrest.place and arrest.place.name) == place


def test_a_charge_is_of_all_that_is_said_in_one_breath(pipeline: Pipeline) -> None:
    text = "Aid agencies say border guards have beaten and robbed families, a charge that Pakistani officials dismiss."
    found = [*claims_of(pipeline, text, "ASSAULT"), *claims_of(pipeline, text, "COERCE")]
    assert [[source.stance for source in claim.sources] for claim in found] == [["asserts", "denies"]] * 2
    assert claims_of(pipeline, text, "CONCEDE") == []


@pytest.mark.parametrize(("who", "conceded"), [("The court", 1), ("The ministry", 0)])
def test_whoever_may_try_a_charge_may_drop_it(pipeline: Pipeline, who: str, conceded: int) -> None:
    assert len(claims_of(pipeline, f"{who} dismissed the charges on Monday.", "CONCEDE")) == conceded
