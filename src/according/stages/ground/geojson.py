"""Reads the features of a GeoJSON file one at a time, so that memory stays small however large the file is (RFC 7946)."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, TextIO

from according.errors import DataFileError
from according.stages.ground.geometry import distance_km

_CHUNK = 1 << 16
_LARGEST = 64_000_000
"""Code points of one feature; a larger one is refused."""
_START = re.compile(r'"features"\s*:\s*\[')
Wrong = Callable[[int, str], DataFileError]


@dataclass(frozen=True, slots=True, kw_only=True)
class Feature:
    """A feature with the middle of its geometry. radius_km: how far the geometry reaches from there, 0 for a point; line: its first."""

    line: int
    properties: dict[str, Any]
    lat: float
    lon: float
    radius_km: float


def features(stream: TextIO, *, wrong: Wrong) -> Iterator[Feature]:
    """The features of a FeatureCollection, or of one feature a line (GeoJSON text sequence). wrong: makes the error of a line."""
    decoder, window = json.JSONDecoder(), _Window(stream, wrong)
    window.to_features()
    while window.at_value():
        line = window.line
        yield _feature(window.value(decoder), line, wrong)


class _Window:
    """The part of the text that is looked at, and the number of the line that it starts in."""

    def __init__(self, stream: TextIO, wrong: Wrong) -> None:
        self._stream, self._wrong = stream, wrong
        self._text, self._at, self.line = "", 0, 1

    def to_features(self) -> None:
        """Goes behind the bracket of "features"; stays at the beginning where each line is a feature."""
        while self._more():
            if (found := _START.search(self._text)) is not None:
                self._skip(found.end())
                return
            if re.match(r"[\s\x1e]*\{\s*\"type\"\s*:\s*\"Feature\"", self._text):
                return
            if len(self._text) > _LARGEST:
                break
        raise self._wrong(self.line, 'no "features": not a GeoJSON FeatureCollection')

    def at_value(self) -> bool:
        """Goes to the next feature; False at the end."""
        while True:
            ahead = re.compile(r"[\s,\x1e]*").match(self._text, self._at)
            self._skip(ahead.end() if ahead else self._at)
            if self._at < len(self._text):
                return self._text[self._at] != "]"
            if not self._more():
                return False

    def value(self, decoder: json.JSONDecoder) -> Any:
        """The JSON value here."""
        while True:
            try:
                found, end = decoder.raw_decode(self._text, self._at)
            except RecursionError as error:
                raise self._wrong(self.line, "nested too deeply") from error
            except ValueError as error:
                # Perhaps only cut off: read on, twice as much each time.
                if len(self._text) - self._at > _LARGEST or not self._more(len(self._text) - self._at):
                    raise self._wrong(self.line, f"not JSON: {error}") from error
                continue
            self._skip(end)
            return found

    def _more(self, size: int = 0) -> bool:
        read = self._stream.read(max(_CHUNK, size))
        self._text, self._at = self._text[self._at :] + read, 0
        return bool(read)

    def _skip(self, to: int) -> None:
        self.line += self._text.count("\n", self._at, to)
        self._at = to


def _feature(value: Any, line: int, wrong: Wrong) -> Feature:
    if not isinstance(value, dict) or not isinstance(value.get("geometry"), dict):
        raise wrong(line, "a feature without geometry")
    properties = value.get("properties")
    points = list(_points(value["geometry"].get("coordinates")))
    if not points:
        raise wrong(line, "a geometry without coordinates [longitude, latitude]")
    for lon, lat in points:
        if not (math.isfinite(lon) and math.isfinite(lat) and -180 <= lon <= 180 and -90 <= lat <= 90):
            raise wrong(line, f"coordinates [{lon:g}, {lat:g}]: expected longitude -180 to 180, latitude -90 to 90, in this order")
    west, east = min(p[0] for p in points), max(p[0] for p in points)
    south, north = min(p[1] for p in points), max(p[1] for p in points)
    lat, lon = (south + north) / 2, (west + east) / 2
    radius = 0.9 * distance_km(lat, lon, north, east)
    return Feature(line=line, properties=properties if isinstance(properties, dict) else {}, lat=lat, lon=lon, radius_km=round(radius, 1))


def _points(coordinates: Any) -> Iterator[tuple[float, float]]:
    """The positions in nested arrays, however deep. A list of its own instead of calls: a file may nest a thousand deep."""
    rest = [coordinates]
    while rest:
        one = rest.pop()
        if isinstance(one, list):
            if len(one) >= 2 and all(isinstance(n, (int, float)) and not isinstance(n, bool) for n in one[:2]):
                yield float(one[0]), float(one[1])
            else:
                rest += one
