"""Namesakes that lie together, districts, codes of states, and borders."""

from __future__ import annotations

from pathlib import Path

import pytest

from according.errors import DataFileError
from according.stages.ground import Gazetteer
from according.stages.ground.company import Company
from according.stages.ground.others import core
from according.stages.ground.place_words import place_words
from according.stages.ground.tables import Entry, read_codes

HERE = Entry("Xtown", "town", "USA", "TX", 33.6, -95.5, 4.0, 20000)
NEAR = Entry("Ytown", "town", "USA", "TX", 33.6, -96.1, 4.0, 9000)
FAR = Entry("Xtown", "town", "USA", "ME", 44.2, -70.5, 4.0, 50000)
TEXAS = Entry("Texas", "province", "USA", "TX", 30.1, -98.4, 450.0)


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer.load()


def test_what_lies_near_another_name_has_its_support() -> None:
    company = Company({"x": (HERE, FAR), "y": (NEAR,)})
    assert company.support(HERE, key="x") > 0.4
    assert company.support(FAR, key="x") == 0.0


def test_a_province_speaks_for_its_towns() -> None:
    company = Company({"x": (HERE, FAR), "texas": (TEXAS,)})
    assert company.support(HERE, key="x") > company.support(FAR, key="x") == 0.0


def test_a_name_of_many_places_says_less() -> None:
    alone, many = Company({"y": (NEAR,)}), Company({"y": (NEAR, *(FAR,) * 9)})
    assert alone.support(HERE, key="x") > 3 * many.support(HERE, key="x") > 0


def test_a_name_does_not_speak_for_itself() -> None:
    assert Company({"x": (HERE,)}).support(HERE, key="x") == 0.0
    assert Company({}).support(HERE, key="x") == 0.0


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("Morris County", "morris"),
        ("County Mayo", "mayo"),
        ("Bakhmut raion", "bakhmut"),
        ("Municipio de Acatenango", "acatenango"),
        ("County", ""),
    ],
)
def test_the_core_of_a_district_s_name(name: str, bare: str) -> None:
    assert core(name, words=place_words().districts) == bare


@pytest.mark.parametrize(
    ("name", "hint", "found"),
    [
        ("Morris County", None, {"KS", "NJ", "TX"}), ("Morris", "county", {"KS", "NJ", "TX"}), ("Morris", None, set()),
        ("Morris", "town", set()), ("Rapides Parish", None, {"LA"}), ("Qoxtuval County", None, set()),
    ],
)  # fmt: skip
def test_districts_are_asked_where_the_text_says_so(gazetteer: Gazetteer, name: str, hint: str | None, found: set[str]) -> None:
    assert {e.admin1 for e in gazetteer.of_kind(name, hint=hint)} == found


def test_airports_by_name_and_by_their_only_city(gazetteer: Gazetteer) -> None:
    assert [e.country for e in gazetteer.of_kind("Simferopol", hint="airport")] == ["UKR"]
    assert [e.name for e in gazetteer.of_kind("Dulles International Airport", hint=None)] == ["Washington Dulles International Airport"]


def test_codes_are_states_as_they_are_written(gazetteer: Gazetteer) -> None:
    assert [e.name for e in gazetteer.lookup("Va.")] == ["Virginia"]
    assert {e.country for e in gazetteer.lookup("WA")} == {"USA", "AUS"}
    assert gazetteer.is_code("BC") and not gazetteer.is_code("bc")
    assert not gazetteer.knows("Md.")


def test_a_code_of_no_country_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "codes.tsv"
    path.write_text("code\tcountry\tprovince\nVa.\tQQQ\tVirginia\n", encoding="utf8")
    with pytest.raises(DataFileError, match=r"Va\.: country 'QQQ'"):
        read_codes(path, countries=frozenset({"USA"}))


def test_borders_are_of_neighbours_in_any_order(gazetteer: Gazetteer) -> None:
    border = gazetteer.border("TUR", other="SYR")
    assert border is not None and border == gazetteer.border("SYR", other="TUR")
    assert (round(border.lat), border.country) == (37, None) and 250 < border.radius_km < 500
    assert gazetteer.border("SYR", other="ISL") is None
