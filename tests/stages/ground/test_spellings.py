"""Other spellings of towns, chosen within the country of the report: the table tests/cases/spellings.toml."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from according.stages.ground import Gazetteer
from according.stages.ground.frame import Frame
from according.stages.ground.geometry import distance_km
from according.stages.ground.names import Name
from according.stages.ground.resolve import Ground, choose

CASES = tomllib.loads((Path(__file__).resolve().parents[2] / "cases" / "spellings.toml").read_text(encoding="utf8"))["cases"]


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer.load()


def named(text: str) -> Name:
    return Name(
        sentence=0, first=0, last=0, head=0, text=text, start=0, end=len(text), hint=None, direction=None, within=None, known=True
    )  # fmt: skip


@pytest.mark.parametrize(("text", "country", "lat", "lon"), [tuple(case) for case in CASES], ids=[case[0] for case in CASES])
def test_a_spelling_is_the_town_of_the_reports_country(gazetteer: Gazetteer, text: str, country: str, lat: float, lon: float) -> None:
    found = choose(named(text), ground=Ground(gazetteer, Frame({country: 1.0}))).entry
    assert found is not None
    assert distance_km(found.lat, found.lon, lat, lon) <= 25, found


@pytest.mark.parametrize(("text", "country"), [("Qoxtuval", "SYR"), ("Brzzk", "UKR"), ("Deir Ezzor", "ISL"), ("Panjwai", "AFG")])
def test_what_sounds_like_nothing_there_stays_unknown(gazetteer: Gazetteer, text: str, country: str) -> None:
    found = choose(named(text), ground=Ground(gazetteer, Frame({country: 1.0}))).entry
    assert found is None or found.country != country
