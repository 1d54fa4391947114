"""Places told by distance, direction and other relations, read by the whole of the stages before: the table tests/cases/offsets.toml."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from according.encoder import Encoder
from according.records.document import Document
from according.records.parse import Parsed
from according.records.where import Place
from according.stages.ground import Gazetteer, find_places
from according.stages.ground.geometry import distance_km
from according.stages.parse import parse
from according.stages.segment import segment

CASES = tomllib.loads((Path(__file__).resolve().parents[2] / "cases" / "offsets.toml").read_text(encoding="utf8"))["cases"]
ENOUGH_KM = 15.0


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    return Encoder.load()


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer.load()


def place_at(text: str, phrase: str, encoder: Encoder, gazetteer: Gazetteer) -> Place | None:
    """The longest place that overlaps the phrase."""
    document = Document(id="0", text=text)
    segments, quotes = segment(document)
    parsed = Parsed(sentences=parse(segments, encoder=encoder), quotes=quotes)
    start = text.index(phrase)
    found = [m.place for m in find_places(parsed, document=document, gazetteer=gazetteer)]
    return max((p for p in found if p.start < start + len(phrase) and p.end > start), key=lambda p: p.end - p.start, default=None)


@pytest.mark.parametrize("case", CASES, ids=[case["phrase"] for case in CASES])
def test_the_true_point_lies_within_what_is_stated(case: dict[str, Any], encoder: Encoder, gazetteer: Gazetteer) -> None:
    place = place_at(case["text"], case["phrase"], encoder, gazetteer)
    assert place is not None and place.lat is not None and place.lon is not None and place.radius_km is not None
    assert place.radius_km <= case["most_km"]
    assert distance_km(place.lat, place.lon, *case["point"]) <= max(ENOUGH_KM, place.radius_km)


def test_the_table_has_cases_enough_and_says_who_says_so() -> None:
    assert len(CASES) >= 40
    assert all(case["source"] and case["lies"] for case in CASES)


@pytest.mark.parametrize(
    "text",
    ["Talks between Moscow and Kyiv broke down.", "Relations between Paris and Ankara are bad.", "It is a match between Milan and Turin."],
)
def test_two_parties_are_no_place_between_them(text: str, encoder: Encoder, gazetteer: Gazetteer) -> None:
    place = place_at(text, "between", encoder, gazetteer)
    assert place is None
