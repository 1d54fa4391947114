"""What kind of place a GeoNames feature is, and how far a place of a kind reaches where nothing says so.

Feature classes and codes: https://www.geonames.org/export/codes.html.
"""

from __future__ import annotations

from math import sqrt

_BY_CODE = {
    "ADM1": "province", "ADM2": "county", "ADM3": "county", "ADM4": "district", "ADM5": "district", "PPLX": "district",
    "SEA": "sea", "OCN": "sea", "GULF": "sea",
    "STRT": "sea", "BAY": "sea", "CHN": "sea", "STM": "river", "STMI": "river", "WAD": "river", "AIRP": "airport",
    "AIRF": "airport", "AIRB": "base", "MILB": "base", "INSM": "base", "NVB": "base", "DAM": "dam", "BDG": "crossing", "PSTB": "crossing",
    "PASS": "crossing", "CMPRF": "camp", "CMP": "camp", "CMPLA": "camp",
}  # fmt: skip
_BY_CLASS = {"P": "town", "A": "region", "H": "region", "L": "region", "T": "region", "V": "region", "U": "sea", "S": "site", "R": "site"}
_LEFT_OUT = ("PCL", "ADMDH", "PPLH", "PPLQ", "PPLW", "TERR")
"""Countries, which our table has with their names and peoples, and places that are no more. Beginnings of codes."""
_RADIUS = {
    "province": 80.0, "county": 25.0, "district": 4.0, "region": 15.0, "sea": 100.0, "river": 50.0, "airport": 4.0, "base": 5.0, "dam": 3.0,
    "crossing": 3.0, "camp": 3.0, "site": 1.5,
}  # fmt: skip


def kind_of_feature(feature_class: str, code: str) -> str | None:
    """Kind of place (a key of tables.PRECISION) of a GeoNames feature; None for countries and what is no more."""
    if code.startswith(_LEFT_OUT):
        return None
    return _BY_CODE.get(code) or _BY_CLASS.get(feature_class, "site")


def radius_of_kind(kind: str, population: int) -> float:
    """How far a place of a kind reaches, km: a town by its population (2 for a village, at most 15)."""
    return _RADIUS.get(kind) or town_radius(population)


def town_radius(population: int) -> float:
    """How far a town reaches, km: 2 for a village, 7 for a million people, at most 15."""
    return round(min(15.0, 2.0 + 5.0 * sqrt(population / 1e6)), 1)
