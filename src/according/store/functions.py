"""What our queries call and SQLite does not have: names compared without case and accents, distances."""

from __future__ import annotations

import math
import sqlite3
import unicodedata
from functools import lru_cache

EARTH_KM = 6371.0088
"""Mean radius (IUGG)."""


def add_functions(connection: sqlite3.Connection) -> None:
    """Makes `names` and `distance_km` known to a connection."""
    connection.create_function("names", -1, are_named, deterministic=True)
    connection.create_function("distance_km", 4, distance_km, deterministic=True)


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """The text in one case, without accents, with single blanks: "Hādī\\n Qāsim" as "hadi qasim"."""
    plain = "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))
    return " ".join(plain.casefold().split())


def are_named(wanted: str, *values: str | None) -> int:
    """Whether (1 or 0) any of the values holds the wanted words, whole: "ria" is not in "Syria"."""
    return int(any(value is not None and holds(fold(value), fold(wanted)) for value in values))


def holds(text: str, words: str) -> bool:
    """Whether the words stand in the text, not in the middle of longer ones. Both folded."""
    start = text.find(words)
    while start >= 0 and words:
        end = start + len(words)
        before = start and text[start - 1].isalnum() and words[0].isalnum()
        after = end < len(text) and text[end].isalnum() and words[-1].isalnum()
        if not (before or after):
            return True
        start = text.find(words, start + 1)
    return False


def distance_km(latitude: float | None, longitude: float | None, to_latitude: float, to_longitude: float) -> float | None:
    """Kilometres between two points along the sphere; degrees in. None where a point is not known."""
    if latitude is None or longitude is None:
        return None
    north, south = math.radians(latitude), math.radians(to_latitude)
    east = math.radians(to_longitude - longitude)
    half = math.sin((south - north) / 2) ** 2 + math.cos(north) * math.cos(south) * math.sin(east / 2) ** 2
    return 2 * EARTH_KM * math.asin(min(1.0, math.sqrt(half)))
