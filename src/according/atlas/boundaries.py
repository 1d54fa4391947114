"""Outlines of countries for the map: read from a GeoJSON file, checked, each with a point to write its name at.

The file that ships shows borders as they are held (de facto). Who sees them otherwise names another file: `serve --boundaries FILE`.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from according.errors import DataFileError
from according.ontology.tables import DATA

OWN = DATA / "map" / "boundaries.geojson"
MOST_MB = 64
CODES = ("code", "iso_a3", "ISO_A3", "ADM0_A3", "adm0_a3", "ISO_A3_EH", "shapeGroup")
NAMES = ("name", "NAME", "ADMIN", "admin", "shapeName")
"""Keys under which files of the field keep a country's ISO 3166 alpha-3 code and its name; the first that is there is taken."""

Point = tuple[float, float]
Polygon = list[list[Point]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Boundaries:
    """features: GeoJSON features with the properties code (alpha-3 or None), name, and label ([longitude, latitude]).

    note: where the borders are from, for the page.
    """

    features: tuple[dict[str, Any], ...]
    note: str

    def to_dict(self) -> dict[str, Any]:
        """A FeatureCollection, with the note beside its features."""
        return {"type": "FeatureCollection", "note": self.note, "features": list(self.features)}


def load_boundaries(path: Path | None = None) -> Boundaries:
    """The outlines of a GeoJSON file (RFC 7946, degrees), or those that ship.

    Every feature is a Polygon or MultiPolygon; its code and name are looked for under CODES and NAMES, and both may be missing.
    Raises DataFileError that names the file, the feature and what is wrong.
    """
    file = path or OWN
    found = _collection(file)
    features = tuple(_feature(one, file=file.name, number=number) for number, one in enumerate(found["features"], 1))
    note = found.get("note")
    return Boundaries(features=features, note=note if isinstance(note, str) else f"Borders: {file.name}, a file of your own.")


def _collection(file: Path) -> dict[str, Any]:
    try:
        if file.stat().st_size > MOST_MB * 1_000_000:
            raise DataFileError(file.name, where="whole file", problem=f"is larger than {MOST_MB} MB; simplify the outlines first")
        found = json.loads(file.read_bytes())
    except OSError as error:
        raise DataFileError(str(file), where="whole file", problem=f"cannot be read: {error.strerror or error}") from error
    except (ValueError, RecursionError) as error:
        raise DataFileError(file.name, where="whole file", problem=f"is no JSON: {error}; give a GeoJSON file") from error
    if not isinstance(found, dict) or found.get("type") != "FeatureCollection" or not isinstance(found.get("features"), list):
        raise DataFileError(file.name, where="top", problem='is no GeoJSON FeatureCollection ("type", "features")')
    if not found["features"]:
        raise DataFileError(file.name, where="features", problem="there are none")
    return found


def _feature(one: Any, *, file: str, number: int) -> dict[str, Any]:
    where = f"feature {number}"
    if not isinstance(one, dict) or not isinstance(one.get("geometry"), dict):
        raise DataFileError(file, where=where, problem="is no GeoJSON feature with a geometry")
    kind = one["geometry"].get("type")
    if kind not in ("Polygon", "MultiPolygon"):
        raise DataFileError(file, where=where, problem=f"is a {kind!r}; the map takes Polygon and MultiPolygon")
    given = one["geometry"].get("coordinates")
    polygons = [_polygon(part, file=file, where=where) for part in _list([given] if kind == "Polygon" else given, file=file, where=where)]
    given_properties = one.get("properties")
    known: dict[str, Any] = given_properties if isinstance(given_properties, dict) else {}
    code, name, label = _text(known, CODES), _text(known, NAMES), known.get("label")
    return {
        "type": "Feature",
        "properties": {
            "code": code if code and len(code) == 3 and code.isalpha() and code.isupper() else None,
            "name": name or code or "",
            "label": label if _is_point(label) else list(label_point(polygons)),
        },
        "geometry": {"type": "MultiPolygon", "coordinates": polygons},
    }


def _list(value: Any, *, file: str, where: str) -> list[Any]:
    if not isinstance(value, list) or not value:
        raise DataFileError(file, where=where, problem="its coordinates are no lists of rings of points")
    return value


def _polygon(rings: Any, *, file: str, where: str) -> Polygon:
    """Rings of at least four points, the first equal to the last. Altitudes are dropped."""
    checked: Polygon = []
    for ring in _list(rings, file=file, where=where):
        points = _list(ring, file=file, where=where)
        bad = next((point for point in points if not _is_point(point)), None)
        if bad is not None:
            shown = json.dumps(bad)[:60]
            raise DataFileError(file, where=where, problem=f"{shown} is no [longitude, latitude] in degrees; convert the file to EPSG:4326")
        if len(points) < 4 or points[0][:2] != points[-1][:2]:
            raise DataFileError(file, where=where, problem="a ring needs four points or more, and its last must be its first")
        checked.append([(point[0], point[1]) for point in points])
    return checked


def _is_point(value: Any) -> bool:
    if not isinstance(value, list | tuple) or len(value) < 2:
        return False
    numbers = all(isinstance(part, int | float) and not isinstance(part, bool) and math.isfinite(part) for part in value[:2])
    return numbers and abs(value[0]) <= 180 and abs(value[1]) <= 90


def _text(known: dict[str, Any], keys: tuple[str, ...]) -> str | None:
    return next((known[key] for key in keys if isinstance(known.get(key), str) and known[key].strip() not in ("", "-99")), None)


def label_point(polygons: list[Polygon]) -> Point:
    """A point well inside the largest polygon: of a grid of 24 by 24 that which is farthest from its rings, in degrees."""
    rings = max(polygons, key=lambda polygon: _area(polygon[0]))
    west, east = (of(x for x, _ in rings[0]) for of in (min, max))
    south, north = (of(y for _, y in rings[0]) for of in (min, max))
    grid = [(west + (east - west) * (i + 0.5) / 24, south + (north - south) * (j + 0.5) / 24) for i in range(24) for j in range(24)]
    within = [point for point in grid if inside(point, rings)]
    if not within:
        return rings[0][0]
    sides = [side for ring in rings for side in _sides(ring)]
    x, y = max(within, key=lambda point: min(_squared(point, *side) for side in sides))
    return round(x, 2), round(y, 2)


def _squared(point: Point, one: Point, other: Point) -> float:
    """Distance squared from a point to the nearest point of a side, with degrees of longitude as wide as they are there."""
    width = math.cos(math.radians(point[1]))
    (x1, y1), (x2, y2) = (((x - point[0]) * width, y - point[1]) for x, y in (one, other))
    length = (x2 - x1) ** 2 + (y2 - y1) ** 2
    share = max(0.0, min(1.0, -(x1 * (x2 - x1) + y1 * (y2 - y1)) / length)) if length else 0.0
    return (x1 + share * (x2 - x1)) ** 2 + (y1 + share * (y2 - y1)) ** 2


def _area(ring: list[Point]) -> float:
    return abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in _sides(ring))) / 2


def _sides(ring: list[Point]) -> Iterator[tuple[Point, Point]]:
    return zip(ring, ring[1:], strict=False)


def inside(point: Point, rings: Polygon) -> bool:
    """Whether a ray to the east crosses the rings an odd number of times."""
    x, y = point
    crossed = False
    for ring in rings:
        for (x1, y1), (x2, y2) in _sides(ring):
            if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
                crossed = not crossed
    return crossed
