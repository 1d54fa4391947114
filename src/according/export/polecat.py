"""POLECAT's columns. Which of them we fill, and how: data/export/polecat.tsv. Its word for what is not known is "None"."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Any

from according.export.codes import coordinates, country, days, full_name, province
from according.export.happening import Happening, joined
from according.ontology.codebook import load_codebook
from according.records.actor import Party
from according.records.claim import SCHEMA

MONTH = 31
"""Days: the first day of a longer time would say more than is known."""
QUADS = {1: "VERBAL COOPERATION", 2: "MATERIAL COOPERATION", 3: "VERBAL CONFLICT", 4: "MATERIAL CONFLICT"}


def polecat_row(one: Happening) -> dict[str, Any]:
    """A happening by column; what is not known is None."""
    kind = _types()[one.type]
    published = [entry.claim.document.published for entry in one.entries if entry.claim.document.published]
    return {
        "Event ID": one.id,
        "Event Date": one.time.start.isoformat() if one.time and days(one.time) <= MONTH else None,
        "Event Type": one.type,
        "Event Mode": one.mode,
        "Intensity": kind.score,
        "Quad Code": QUADS[kind.quad],
        "Contexts": joined(context for entry in one.entries for context in entry.claim.contexts),
        **_parties(one.actors, "Actor"),
        **_parties(one.recipients, "Recipient"),
        **_where(one),
        "Source": joined(one.outlets),
        "Publication Date": min(published).isoformat() if published else None,
        "Story People": None,
        "Story Organizations": None,
        "Story Locations": None,
        "Language": joined(entry.claim.document.language for entry in one.entries),
        "Version": f"according {SCHEMA}",
    }


@cache
def _types() -> Any:
    return load_codebook().types


def _parties(parties: tuple[Party, ...], role: str) -> dict[str, Any]:
    cow = (country(party.country).cow for party in parties)
    return {
        f"{role} Name": _listed(party.name for party in parties),
        f"{role} Country": _listed(party.country for party in parties),
        f"{role} COW": _listed(None if number is None else str(number) for number in cow),
        f"Primary {role} Sector": _listed(party.sectors[0] if party.sectors else None for party in parties),
        f"{role} Sectors": joined(sector for party in parties for sector in party.sectors),
        f"{role} Title": None,
        f"{role} Name Raw": _listed(party.text for party in parties),
        f"Wikipedia {role} ID": None,
    }


def _listed(values: Iterable[str | None]) -> str | None:
    """Joined in step with the names, None where a value is not known."""
    return "; ".join(value or "None" for value in values) or None


def _where(one: Happening) -> dict[str, Any]:
    place = one.place
    latitude, longitude = coordinates(place)
    precision = place.precision if place else None
    return {
        "Placename": full_name(place) if place else None,
        "City": place.name if place and precision == "settlement" else None,
        "District": place.name if place and precision == "district" else None,
        "Province": province(place),
        "Country": place.country if place else None,
        "Latitude": latitude,
        "Longitude": longitude,
        "GeoNames ID": place.geonames_id if place else None,
        "Raw Placename": (place.text or None) if place else None,
        "Feature Type": precision,
    }
