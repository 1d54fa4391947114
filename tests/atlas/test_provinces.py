"""Outlines of provinces: those that ship, which of them events need, and which areas they touch."""

from __future__ import annotations

import math

import pytest

from according.atlas import Near, load_boundaries, load_provinces
from according.atlas.boundaries import inside
from according.ontology.tables import DATA, read_some
from according.records.event import EventSketch

WEST_DARFUR = {
    "place": "West Darfur",
    "country": "SDN",
    "admin1": "47",
    "latitude": 13.0,
    "longitude": 23.0,
    "radius_km": 150.0,
    "precision": "province",
}


def sketch(**known: object) -> EventSketch:
    plain = dict.fromkeys(("mode", "time_start", "time_end", "time_granularity"))
    base = {"id": "E-1", "type": "ASSAULT", "standing": "claimed", "reports": 1, "origins": 1, "actors": (), "recipients": (), "voices": ()}
    return EventSketch(**plain | base | WEST_DARFUR | known)  # type: ignore[arg-type]


def test_each_is_a_province_of_our_gazetteer_and_lies_where_it_says() -> None:
    columns = ("name", "country", "admin1", "lat", "lon", "radius_km")
    rows = {(row["country"], row["admin1"]): row for row in read_some(DATA / "places" / "provinces.tsv", columns=columns)}
    found = load_provinces().features
    assert len(found) > 700
    away = []
    for key, one in found.items():
        row, polygons = rows[key], one["geometry"]["coordinates"]
        assert one["properties"]["name"] == row["name"]
        assert any(inside(one["properties"]["label"], polygon) for polygon in polygons), row["name"]
        where = (float(row["lon"]), float(row["lat"]))
        if not any(inside(where, polygon) for polygon in polygons):
            corners = [(x, y) for polygon in polygons for x, y in polygon[0]]
            km = min(111 * math.hypot((x - where[0]) * math.cos(math.radians(y)), y - where[1]) for x, y in corners)
            away.append((row["name"], round(km), float(row["radius_km"])))
    assert not away  # the middle of a bay or of an island's strait is taken to the label


def test_every_ring_is_closed_and_within_the_world() -> None:
    for one in load_provinces().features.values():
        for polygon in one["geometry"]["coordinates"]:
            for ring in polygon:
                assert len(ring) >= 4 and ring[0] == ring[-1], one["properties"]
                assert all(abs(x) <= 180 and abs(y) <= 90 for x, y in ring)


def test_only_those_are_given_that_events_lie_in() -> None:
    given = load_provinces().to_dict([sketch(), sketch(precision="settlement", admin1="24"), sketch(admin1="none of them")])
    assert [one["properties"]["name"] for one in given["features"]] == ["West Darfur"]
    assert "Natural Earth" in given["note"]
    assert load_provinces().to_dict([]) == {"type": "FeatureCollection", "note": "", "features": []}


@pytest.mark.parametrize(
    ("box", "touched"),
    [
        ((22.4, 13.2, 22.6, 13.6), True),  # within it
        ((10.0, 5.0, 40.0, 25.0), True),  # around it
        ((15.0, 13.4, 35.0, 13.41), True),  # a strip across it, that holds none of its corners
        ((24.0, 13.0, 24.1, 13.1), False),  # within the circle of its radius, beyond its border
    ],
)  # fmt: skip
def test_an_area_touches_a_province_by_its_outline(box: tuple[float, float, float, float], touched: bool) -> None:
    near = Near(box=box, boundaries=load_boundaries(), provinces=load_provinces())
    assert near.touches(sketch()) is touched


def test_a_province_without_an_outline_is_its_circle() -> None:
    near = Near(box=(24.0, 13.0, 24.1, 13.1), boundaries=load_boundaries(), provinces=load_provinces())
    assert near.touches(sketch(admin1="none of them"))
    assert not near.touches(sketch(admin1="none of them", radius_km=20.0))
