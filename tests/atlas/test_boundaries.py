"""Outlines of countries: those that ship, a file of the user's, and files that are none."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from according.atlas import load_boundaries
from according.atlas.boundaries import inside
from according.errors import DataFileError

SQUARE = [[[0, 0], [4, 0], [4, 4], [0, 4], [0, 0]]]


def file_of(tmp_path: Path, value: Any) -> Path:
    path = tmp_path / "mine.geojson"
    path.write_text(value if isinstance(value, str) else json.dumps(value), encoding="utf8")
    return path


def collection(*geometries: Any, **properties: Any) -> dict[str, Any]:
    features = [{"type": "Feature", "properties": properties, "geometry": geometry} for geometry in geometries]
    return {"type": "FeatureCollection", "features": features}


def test_those_that_ship_have_every_code_once_and_cross_no_meridian() -> None:
    found = load_boundaries()
    codes = [one["properties"]["code"] for one in found.features if one["properties"]["code"]]
    assert {"SDN", "UKR", "XKX", "PSE", "TWN", "FRA", "RUS"} <= set(codes)
    assert len(set(codes)) == len(codes) - 1  # Australia has an outline of its reefs beside its own
    assert "de facto" in found.note
    wide = [
        one["properties"]["name"] for one in found.features for polygon in one["geometry"]["coordinates"] for ring in polygon
        for (x1, y1), (x2, y2) in zip(ring, ring[1:], strict=False) if abs(x1 - x2) > 60 and abs(y1) < 90
    ]  # fmt: skip
    assert wide == []


def test_a_name_stands_inside_its_country() -> None:
    for one in load_boundaries().features:
        if one["properties"]["name"] in ("Norway", "Somalia", "Indonesia", "Chile", "Sudan", "Vietnam"):
            label = tuple(one["properties"]["label"])
            assert any(inside(label, polygon) for polygon in one["geometry"]["coordinates"]), one["properties"]["name"]


def test_a_file_of_the_users_own(tmp_path: Path) -> None:
    ring = [[*point, 120.5] for point in SQUARE[0]]  # with altitudes
    found = load_boundaries(file_of(tmp_path, collection({"type": "Polygon", "coordinates": [ring]}, ISO_A3="XMB", NAME="Marabad")))
    assert found.features[0]["properties"] == {"code": "XMB", "name": "Marabad", "label": [1.92, 1.92]}
    assert found.features[0]["geometry"] == {"type": "MultiPolygon", "coordinates": [[[(0, 0), (4, 0), (4, 4), (0, 4), (0, 0)]]]}
    assert found.note == "Borders: mine.geojson, a file of your own."


@pytest.mark.parametrize("given", [{"ISO_A3": "-99"}, {"code": "marabad"}, {"code": 5}, {}])
def test_a_code_that_is_none_is_none(tmp_path: Path, given: dict[str, Any]) -> None:
    found = load_boundaries(file_of(tmp_path, collection({"type": "Polygon", "coordinates": SQUARE}, **given)))
    assert found.features[0]["properties"]["code"] is None


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ("no json", "mine.geojson, whole file: is no JSON"),
        ("[" * 100_000, "mine.geojson, whole file: is no JSON"),
        ([], "mine.geojson, top: is no GeoJSON FeatureCollection"),
        ({"type": "FeatureCollection", "features": []}, "mine.geojson, features: there are none"),
        ({"type": "FeatureCollection", "features": [None]}, "mine.geojson, feature 1: is no GeoJSON feature"),
        (collection({"type": "Point", "coordinates": [0, 0]}), "feature 1: is a 'Point'; the map takes Polygon and MultiPolygon"),
        (collection({"type": "Polygon", "coordinates": []}), "feature 1: its coordinates are no lists"),
        (collection({"type": "Polygon", "coordinates": [[[0, 0], [1, 1], [0, 0]]]}), "feature 1: a ring needs four points"),
        (collection({"type": "Polygon", "coordinates": [[*SQUARE[0][:-1], [9, 9]]]}), "its last must be its first"),
        (collection({"type": "Polygon", "coordinates": [[[500000, 0], *SQUARE[0]]]}), "[500000, 0] is no [longitude, latitude]"),
        (collection({"type": "Polygon", "coordinates": [["x", *SQUARE[0]]]}), '"x" is no [longitude, latitude]'),
        (collection({"type": "Polygon", "coordinates": [[[True, 0], *SQUARE[0]]]}), "[true, 0] is no [longitude, latitude]"),
    ],
)
def test_what_is_wrong_is_told(tmp_path: Path, value: Any, told: str) -> None:
    with pytest.raises(DataFileError) as error:
        load_boundaries(file_of(tmp_path, value))
    assert told in str(error.value) and "\n" not in str(error.value)


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(DataFileError, match=r"none\.geojson, whole file: cannot be read: No such file"):
        load_boundaries(tmp_path / "none.geojson")
