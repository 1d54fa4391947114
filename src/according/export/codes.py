"""What our values are called elsewhere: countries, sectors, precisions, PRIO-GRID cells."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache

from according.export.columns import FOLDER
from according.ontology.tables import DATA, read_some, read_table
from according.records.actor import Party
from according.records.when import Time
from according.records.where import FINE_PRECISIONS, Place

TOWN = ("point", "settlement")
CODE = re.compile(r"[A-Z0-9]{1,3}")
"""What GeoNames' codes of provinces look like."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Country:
    """Codes of a country in other data sets; None where one has none. fips "" likewise."""

    name: str
    iso: int | None
    gw: int | None
    cow: int | None
    fips: str
    acled_region: str | None
    ucdp_region: str | None


@cache
def _countries() -> dict[str, Country]:
    names = {row["alpha3"]: row["name"] for row in read_some(DATA / "places" / "countries.tsv", columns=("alpha3", "name"))}
    columns = ("alpha3", "iso", "gw", "cow", "fips", "acled_region", "ucdp_region")
    return {
        row["alpha3"]: Country(
            name=names.get(row["alpha3"], row["alpha3"]), fips=row["fips"], iso=_number(row["iso"]), gw=_number(row["gw"]),
            cow=_number(row["cow"]), acled_region=row["acled_region"] or None, ucdp_region=row["ucdp_region"] or None,
        )
        for row in read_table(FOLDER / "countries.tsv", columns=columns)
    }  # fmt: skip


def _number(written: str) -> int | None:
    return int(written) if written else None


def country(alpha3: str | None) -> Country:
    """The codes of a country; of one that we do not know all but the name are None."""
    unknown = Country(name=alpha3 or "", iso=None, gw=None, cow=None, fips="", acled_region=None, ucdp_region=None)
    return _countries().get(alpha3 or "", unknown)


def alpha3_of(name: str) -> str | None:
    """ISO alpha-3 of a country by the name that our table gives it, case aside."""
    wanted = name.casefold()
    return next((code for code, one in _countries().items() if one.name.casefold() == wanted), None)


@cache
def _provinces() -> dict[tuple[str, str], str | None]:
    """(country, GeoNames admin1 code) -> the name; None where two of our table share a code."""
    found: dict[tuple[str, str], str | None] = {}
    for row in read_some(DATA / "places" / "provinces.tsv", columns=("name", "country", "admin1")):
        key = (row["country"], row["admin1"])
        found[key] = None if key in found else row["name"]
    return found


def province(place: Place | None) -> str | None:
    """The name of a place's province, None where we have but its code. A user's own gazetteer may give the name itself."""
    if place is None or not place.admin1:
        return None
    known = _provinces().get((place.country or "", place.admin1))
    return known if known or CODE.fullmatch(place.admin1) else place.admin1


def full_name(place: Place) -> str | None:
    """As "Gharyan, Jabal al Gharbi, Libya", with what is known of it."""
    return ", ".join(dict.fromkeys(part for part in (place.name, province(place), country(place.country).name) if part)) or None


@cache
def _sectors() -> dict[str, dict[str, str]]:
    return {row["sector"]: row for row in read_table(FOLDER / "sectors.tsv", columns=("sector", "acled", "ucdp"))}


def acled_actor(party: Party, *, place: Place | None) -> str | None:
    """ACLED's type of an actor, None if its sectors do not tell. place: of the event, which says whose state forces are at home."""
    kind = _sectors().get(party.sectors[0] if party.sectors else "", {}).get("acled") or None
    abroad = kind == "State forces" and place is not None and None not in (place.country, party.country) and place.country != party.country
    return "External/Other forces" if abroad else kind


def ucdp_side(party: Party) -> str | None:
    """state, organised or civilian, None if the sectors do not tell."""
    return _sectors().get(party.sectors[0] if party.sectors else "", {}).get("ucdp") or None


def priogrid(latitude: float, longitude: float) -> int:
    """PRIO-GRID's cell of a point (degrees): half a degree wide, 720 to a row, from 1 in the south-west.

    Source: Tollefsen, Strand & Buhaug (2012), PRIO-GRID: A unified spatial data structure.
    """
    row, column = (min(int((degrees + half) * 2), 4 * half - 1) for degrees, half in ((latitude, 90), (longitude, 180)))
    return row * 720 + column + 1


def cell_of(place: Place | None) -> int | None:
    """The cell of a place that is known closely enough to lie in one."""
    # Else a place lies somewhere about the cell, not in it.
    if place is None or place.lat is None or place.lon is None or place.precision not in FINE_PRECISIONS:
        return None
    return priogrid(place.lat, place.lon)


def coordinates(place: Place | None) -> tuple[float | None, float | None]:
    """Latitude and longitude; none of a place of which only the country is known: its middle is no place."""
    return (None, None) if place is None or place.precision == "country" else (place.lat, place.lon)


def days(time: Time) -> int:
    """How many days a time has."""
    return (time.end - time.start).days + 1


def compact(day: date) -> int:
    """As YYYYMMDD."""
    return day.year * 10000 + day.month * 100 + day.day
