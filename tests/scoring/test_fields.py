"""What each field of a claim scores."""

from __future__ import annotations

from typing import Any

import pytest

from according.scoring.fields import counts, days, parties, place, sources

TOWN = {"name": "Djibo", "country": "BFA", "lat": 14.1, "lon": -1.63, "km": 5}


def day(start: str, end: str | None = None) -> dict[str, Any]:
    return {"start": start, "end": end or start}


@pytest.mark.parametrize(
    ("gold", "coded", "score"),
    [
        (None, None, 1.0),
        (day("2024-05-03"), None, 0.0),
        (day("2024-05-03"), day("2024-05-03"), 1.0),
        (day("2024-05-03"), day("2024-05-04"), 0.0),
        (day("2024-05-01", "2024-05-04"), day("2024-05-04"), 0.5),
        (day("2024-05-01", "2024-05-31"), day("2024-05-04"), 0.0),
        (day("2024-05-03"), {"start": "yesterday", "end": None}, 0.0),
        (day("2024-05-03"), {"end": "2024-05-03"}, 0.0),
    ],
)
def test_days(gold: Any, coded: Any, score: float) -> None:
    assert days(gold, coded=coded) == score


@pytest.mark.parametrize(
    ("coded", "score"),
    [
        (None, 0.0),
        ({"lat": 14.2, "lon": -1.63, "country": "BFA"}, 1.0),
        ({"lat": 14.6, "lon": -1.63, "country": "BFA"}, 0.5),
        ({"lat": 14.6, "lon": -1.63, "country": "MLI"}, 0.0),
        ({"lat": 14.6, "lon": -1.63, "country": "MLI", "radius_km": 200}, 1.0),
        ({"name": "Djibo", "lat": None, "lon": None, "country": None}, 1.0),
        ({"name": "Dori", "lat": None, "lon": None, "country": "BFA"}, 0.5),
    ],
)
def test_places(coded: Any, score: float) -> None:
    assert place(TOWN, coded=coded) == score


def test_parties_are_paired_once() -> None:
    army, police = {"name": "army", "text": "army"}, {"name": "police", "text": "police"}
    assert parties([army, police], coded=[army]) == pytest.approx(2 / 3)
    assert parties([army], coded=[army, army]) == pytest.approx(2 / 3)
    assert parties([], coded=[army]) == 0.0
    assert parties([], coded=[]) == 1.0


def test_sources_need_the_same_stance() -> None:
    army = {"name": "army", "stance": "denies"}
    assert sources([army], coded=[{"name": "army", "stance": "denies"}], negated=False) == 1.0
    assert sources([army], coded=[{"name": "army", "stance": "asserts"}], negated=False) == 0.0
    assert sources([army], coded=[{"name": "army", "stance": "asserts"}], negated=True) == 1.0


def test_the_report_s_own_voice_is_nobody_else_s() -> None:
    report, army = {"name": "", "stance": "asserts"}, {"name": "army", "stance": "asserts"}
    assert sources([report], coded=[army], negated=False) == 0.0
    assert sources([report], coded=[{"name": "", "stance": "asserts", "text": ""}], negated=False) == 1.0


def test_counts_need_both_bounds() -> None:
    twelve = {"what": "killed", "low": 12, "high": 12}
    assert counts([twelve], coded=[{**twelve, "of": "civilians"}]) == 1.0
    assert counts([twelve], coded=[{**twelve, "high": None}]) == 0.0
