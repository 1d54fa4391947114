"""GDELT 2.0's events and mentions. Which columns we fill, and how: data/export/gdelt_events.tsv, gdelt_mentions.tsv."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import cache
from typing import Any

from according.export.codes import TOWN, compact, coordinates, country, full_name
from according.export.entry import Entry
from according.export.flat import OWN_VOICE
from according.export.happening import Happening, joined
from according.export.sides import sides
from according.ontology.codebook import load_codebook
from according.records.actor import Party
from according.records.when import Time
from according.records.where import Place

GROUPS = ("KnownGroupCode", "EthnicCode", "Religion1Code", "Religion2Code")
GEO = ("Type", "Fullname", "CountryCode", "ADM1Code", "ADM2Code", "Lat", "Long", "FeatureID")


def number_of(event: str) -> int:
    """A number for an id, the same everywhere, that a float of 53 bits holds: two of a million ids share one in 1 of 2,000 ledgers."""
    return int(hashlib.sha256(event.encode()).hexdigest(), 16) % 10**15


@cache
def _types() -> Any:
    return load_codebook().types


def event_row(one: Happening) -> dict[str, Any]:
    """A happening by column; what is not known is None."""
    kind, cameo = _types()[one.type], _cameo(one)
    first, second = sides(one)
    addresses = (entry.claim.document.url for entry in one.entries)
    return {
        "GlobalEventID": number_of(one.id),
        **_when(one.time),
        **_party("Actor1", first),
        **_party("Actor2", second),
        "IsRootEvent": None,
        "EventCode": cameo,
        "EventBaseCode": cameo[:3] if cameo else None,
        "EventRootCode": cameo[:2] if cameo else None,
        "QuadClass": _quad(cameo) or kind.quad,
        "GoldsteinScale": kind.score,
        "NumMentions": sum(1 + len(entry.claim.mentions) for entry in one.entries),
        "NumSources": one.origins,
        "NumArticles": one.reports,
        "AvgTone": None,
        **{f"{role}Geo_{name}": None for role in ("Actor1", "Actor2") for name in GEO},
        **_where(one.place),
        "DATEADDED": _moment(one.changed_at),
        "SOURCEURL": next((url for url in addresses if url), None),
    }


def mention_rows(one: Happening) -> Iterator[dict[str, Any]]:
    """A row for each claim of a happening."""
    return (_mention(one, entry) for entry in one.entries)


def _mention(one: Happening, entry: Entry) -> dict[str, Any]:
    claim, report = entry.claim, entry.claim.document
    said = joined(f"{source.name or OWN_VOICE} {source.stance}" for source in claim.sources)
    return {
        "GLOBALEVENTID": number_of(one.id),
        "EventTimeDate": compact(one.time.start) * 10**6 if one.time and one.time.start == one.time.end else None,
        "MentionTimeDate": compact(report.published) * 10**6 if report.published else None,
        "MentionType": 1 if report.url else 2,
        "MentionSourceName": report.source,
        "MentionIdentifier": report.url or report.id,
        "SentenceID": None,
        "Actor1CharOffset": claim.actors[0].start if claim.actors else None,
        "Actor2CharOffset": claim.recipients[0].start if claim.recipients else None,
        "ActionCharOffset": claim.trigger.start,
        "InRawText": 1,
        "Confidence": round(claim.confidence * 10) * 10,
        "MentionDocLen": entry.characters,
        "MentionDocTone": None,
        "MentionDocTranslationInfo": None,
        "Extras": joined((f"status={claim.status}", said), by="; "),
    }


def _cameo(one: Happening) -> str | None:
    """The code of a claim that has the event's type and mode, else of one that has its type."""
    claims = [entry.claim for entry in one.entries if entry.claim.cameo and entry.claim.type == one.type]
    return next((claim.cameo for claim in sorted(claims, key=lambda claim: claim.mode != one.mode)), None)


def _quad(cameo: str | None) -> int | None:
    """GDELT's class of a code: 1 verbal and 2 material cooperation, 3 verbal and 4 material conflict, by CAMEO's roots."""
    return next((quad for quad, last in ((1, "05"), (2, "09"), (3, "14"), (4, "20")) if cameo[:2] <= last), None) if cameo else None


def _when(time: Time | None) -> dict[str, Any]:
    if time is None:
        return dict.fromkeys(("Day", "MonthYear", "Year", "FractionDate"))
    day = time.start if time.start == time.end else None
    month = (time.start.year, time.start.month) == (time.end.year, time.end.month)
    return {
        "Day": compact(day) if day else None,
        "MonthYear": time.start.year * 100 + time.start.month if month else None,
        "Year": time.start.year if time.start.year == time.end.year else None,
        # GDELT's own formula: months of 30 days, a year of 365.
        "FractionDate": round(day.year + (30 * (day.month - 1) + day.day) / 365, 4) if day else None,
    }


def _party(role: str, parties: tuple[Party, ...]) -> dict[str, Any]:
    party = parties[0] if parties else None
    sectors = (*party.sectors, None, None, None) if party else (None, None, None)
    return {
        f"{role}Code": joined((party.country, sectors[0]), by="") if party else None,
        f"{role}Name": party.name.upper() if party else None,
        f"{role}CountryCode": party.country if party else None,
        **{f"{role}{name}": None for name in GROUPS},
        **{f"{role}Type{number}Code": sectors[number - 1] for number in (1, 2, 3)},
    }


def _where(place: Place | None) -> dict[str, Any]:
    if place is None:
        return {f"ActionGeo_{name}": None for name in GEO}
    latitude, longitude = coordinates(place)
    nation = country(place.country)
    values = (
        _kind(place) if latitude is not None or place.precision == "country" else None,
        full_name(place), nation.fips or None, None, None, latitude, longitude,
        None if place.geonames_id is None else str(place.geonames_id),
    )  # fmt: skip
    return {f"ActionGeo_{name}": value for name, value in zip(GEO, values, strict=True)}


def _kind(place: Place) -> int:
    """GDELT's kinds of places: 1 country, 2 state of the US, 3 town of the US, 4 town, 5 province elsewhere."""
    if place.precision == "country":
        return 1
    town, american = place.precision in (*TOWN, "offset"), place.country == "USA"
    return (3 if american else 4) if town else (2 if american else 5)


def _moment(moment: str) -> int | None:
    """As YYYYMMDDHHMMSS."""
    return int("".join(filter(str.isdigit, moment))) if moment else None
