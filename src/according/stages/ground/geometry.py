"""Distances and directions on the globe, taken as a sphere of 6371 km."""

from __future__ import annotations

from math import asin, atan2, cos, degrees, radians, sin, sqrt

EARTH_KM = 6371.0


def distance_km(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """Great-circle distance of two points in degrees."""
    a, b, c, d = map(radians, (lat, lon, other_lat, other_lon))
    half = sin((c - a) / 2) ** 2 + cos(a) * cos(c) * sin((d - b) / 2) ** 2
    return 2 * EARTH_KM * asin(sqrt(min(1.0, half)))


def moved(lat: float, lon: float, *, bearing: float, km: float) -> tuple[float, float]:
    """The point that lies so far in a direction (degrees clockwise from north), rounded to 3 decimals."""
    a, b, turn, arc = radians(lat), radians(lon), radians(bearing), km / EARTH_KM
    c = asin(sin(a) * cos(arc) + cos(a) * sin(arc) * cos(turn))
    d = b + atan2(sin(turn) * sin(arc) * cos(a), cos(arc) - sin(a) * sin(c))
    return round(degrees(c), 3), round((degrees(d) + 540) % 360 - 180, 3)
