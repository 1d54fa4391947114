"""ACLED's columns. Which of them we fill, and how: data/export/acled.tsv."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import cache
from typing import Any

from according.export.codes import acled_actor, coordinates, country, days, province
from according.export.deaths import deaths_of
from according.export.happening import Happening, joined
from according.export.sides import about, sides
from according.ontology.codebook import load_codebook
from according.records.actor import Party
from according.records.where import Place

GEO_PRECISION = {"point": 1, "settlement": 1, "offset": 2, "district": 2, "province": 3, "area": 3}
DEMONSTRATIONS = ("Peaceful protest", "Protest with intervention", "Violent demonstration")
ORDER = (
    "State forces", "Rebel group", "Political militia", "Identity militia", "Rioters", "Protesters", "Civilians", "External/Other forces",
)  # fmt: skip
"""ACLED's types of actors by their numbers, 1 to 8."""


ARMED = ("State forces", "Rebel group", "Political militia", "Identity militia", "External/Other forces")


def event_types(one: Happening) -> tuple[str | None, str | None] | None:
    """ACLED's event type and sub-event type of a happening; None if ACLED has none (an accusation, a demand).

    (None, None) is violence of which it is not known whether it was a battle: that takes two sides that are both known to be armed.
    """
    codebook = _types()
    mode = codebook[one.type].modes.get(one.mode or "")
    written = mode.acled if mode else codebook[one.type].acled
    if not written:
        return None
    event, _, sub = written.partition(": ")
    if event != "Battles":
        return event, sub
    first, second = (acled_actor(side[0], place=one.place) if side else None for side in sides(one))
    if second == "Civilians":
        return "Violence against civilians", "Attack"
    return (event, sub) if first in ARMED and second in ARMED else (None, None)


@cache
def _types() -> Any:
    return load_codebook().types


def acled_row(one: Happening) -> dict[str, Any]:
    """A happening by column. Raises nothing: what is not known is None."""
    event, sub = event_types(one) or (None, None)
    first, second = sides(one)
    latitude, longitude = coordinates(one.place)
    nation = country(one.place.country if one.place else None)
    kinds = _kind(first, one, sub), _kind(second, one, None)
    deaths = deaths_of(one.entries)
    return {
        "event_id_cnty": f"{(one.place.country if one.place else None) or 'XXX'}-{one.id}",
        **_when(one),
        "disorder_type": _disorder(event, sub) if event else "Political violence",
        "event_type": event,
        "sub_event_type": sub,
        **_parties(first, "1"),
        **_parties(second, "2"),
        "inter1": kinds[0],
        "inter2": kinds[1],
        "interaction": _interaction(kinds, alone=not second),
        "civilian_targeting": "Civilian targeting" if one.type == "ASSAULT" and _civilians(second, one.place) else None,
        "iso": nation.iso,
        "region": nation.acled_region,
        "country": nation.name or None,
        "admin1": province(one.place),
        "admin2": None,
        "admin3": None,
        "location": one.place.name if one.place and one.place.precision != "country" else None,
        "latitude": latitude,
        "longitude": longitude,
        "geo_precision": GEO_PRECISION.get(one.place.precision) if one.place and latitude is not None else None,
        "source": joined(one.outlets),
        "source_scale": None,
        "notes": about(one),
        "fatalities": deaths.low if deaths else None,
        "tags": _tags(one),
        "timestamp": _seconds(one.changed_at),
    }


def _when(one: Happening) -> dict[str, Any]:
    time = one.time
    precision = None if time is None else next((code for code, most in ((1, 1), (2, 7), (3, 31)) if days(time) <= most), None)
    return {
        "event_date": time.start.isoformat() if time and precision else None,
        "year": time.start.year if time and time.start.year == time.end.year else None,
        "time_precision": precision,
    }


def _disorder(event: str, sub: str | None) -> str:
    if event == "Strategic developments":
        return event
    if sub == "Excessive force against protesters":
        return "Political violence; Demonstrations"
    return "Demonstrations" if sub in DEMONSTRATIONS else "Political violence"


def _parties(parties: tuple[Party, ...], number: str) -> dict[str, str | None]:
    return {
        f"actor{number}": parties[0].name if parties else None,
        f"assoc_actor_{number}": joined(party.name for party in parties[1:] if party.name != parties[0].name),
    }


def _kind(parties: tuple[Party, ...], one: Happening, sub: str | None) -> str | None:
    """Who protests or riots is what they do, whoever they are."""
    if not parties:
        return None
    if one.type == "PROTEST" and sub is not None:
        return "Rioters" if sub in ("Violent demonstration", "Mob violence") else "Protesters"
    return acled_actor(parties[0], place=one.place)


def _civilians(parties: tuple[Party, ...], place: Place | None) -> bool:
    return bool(parties) and acled_actor(parties[0], place=place) == "Civilians"


def _interaction(kinds: tuple[str | None, str | None], *, alone: bool) -> str | None:
    known = sorted((kind for kind in kinds if kind), key=ORDER.index)
    if alone:
        return f"{known[0]} only" if known else None
    return "-".join(known) if len(known) == 2 else None


def _tags(one: Happening) -> str | None:
    standing = f"standing={one.standing}" if one.standing else None
    return joined((one.coded_by, f"reviewed={one.reviewed}", standing, f"reports={one.reports}", f"origins={one.origins}"))


def _seconds(moment: str) -> int | None:
    return int(datetime.strptime(moment, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC).timestamp()) if moment else None
