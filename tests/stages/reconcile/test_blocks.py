"""Claims that may be of one event share a key, whoever is asked; claims that lie too far apart are spared the comparison."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from math import cos, radians, sin

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from according.records.stored import StoredClaim
from according.settings import ReconcileSettings
from according.stages.reconcile.blocks import Keys, keys_of
from according.stages.reconcile.spots import boxes, km_apart
from according.stages.reconcile.traits import traits_of
from stored_claims import day, party, town

Make = Callable[..., StoredClaim]
SILENT = {"actors": (), "evidence": "It was there.", "trigger": "was"}
"""Nothing but day and place could bring two such claims together."""

FAR = replace(town("Lomela"), lat=-6.0, lon=23.0)


def _keys(claim: StoredClaim, knobs: ReconcileSettings) -> Keys:
    return keys_of(traits_of(claim, knobs=knobs), knobs=knobs)


def _meet(one: StoredClaim, other: StoredClaim, knobs: ReconcileSettings) -> bool:
    ours, theirs = _keys(one, knobs), _keys(other, knobs)
    assert bool(ours.under & theirs.among) == bool(ours.among & theirs.under), "who is asked makes no difference"
    return bool(ours.under & theirs.among)


@pytest.mark.parametrize(
    ("one", "other", "meet"),
    [
        (town("Sake"), town("Goma"), True),
        (town("Goma"), town("Bunyakiri", km=50), True),
        (town("Goma"), FAR, False),
        (town("Goma"), replace(FAR, rule="scene told before"), True),
        (town("Goma", km=300, precision="province"), FAR, True),
        (town("Goma"), town("Nowhere"), True),
    ],
    ids=["near", "as far as they reach", "far apart", "not sure where", "wide", "not in the gazetteer"],
)
def test_a_town_meets_what_may_be_the_same_place(claim: Make, knobs: ReconcileSettings, one: object, other: object, meet: bool) -> None:
    assert _meet(claim(place=one, **SILENT), claim(place=other, **SILENT), knobs) is meet


def test_far_apart_they_meet_by_a_name(claim: Make, knobs: ReconcileSettings) -> None:
    one, other = (claim(**SILENT | {"place": place, "actors": (party("Lake Front"),)}) for place in (town("Goma"), FAR))
    assert _meet(one, other, knobs)


PLACES = st.tuples(st.floats(-90, 90), st.floats(-180, 180))


@settings(max_examples=200, deadline=None)
@given(one=PLACES, step=st.tuples(st.floats(-1.5, 1.5), st.floats(-1.5, 1.5)), reach=st.floats(1, 75), other=st.floats(1, 75))
def test_places_within_their_reaches_share_a_box(one: tuple[float, float], step: tuple[float, float], reach: float, other: float) -> None:
    near = (max(-90.0, min(90.0, one[0] + step[0])), one[1] + step[1])
    here, there = (_on_the_globe(*place) for place in (one, near))
    ours, theirs = set(boxes(here, reach_km=reach, size_km=150)), set(boxes(there, reach_km=other, size_km=150))
    assert 1 <= len(ours) <= 8
    if km_apart(here, there) <= reach + other:
        assert ours & theirs


def _on_the_globe(lat: float, lon: float) -> tuple[float, float, float]:
    lat, lon = radians(lat), radians(lon)
    return cos(lat) * cos(lon), cos(lat) * sin(lon), sin(lat)


def test_keys_of_one_time_lie_together(claim: Make, knobs: ReconcileSettings) -> None:
    early, next_day, late = (_beginnings(claim(time=day(when), **SILENT), knobs) for when in ("2024-03-14", "2024-03-15", "2024-06-14"))
    assert early & next_day and not early & late
    assert len(early) <= 3, "a claim of one day is written in few places"


def _beginnings(claim: StoredClaim, knobs: ReconcileSettings) -> set[int]:
    return {key >> 40 for key in _keys(claim, knobs).under}
