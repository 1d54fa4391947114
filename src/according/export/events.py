"""A happening as a flat row, for maps and tables. Columns: data/export/events.tsv."""

from __future__ import annotations

from typing import Any

from according.export.codes import coordinates, province
from according.export.deaths import deaths_of
from according.export.happening import Happening, joined
from according.export.sides import said_by


def event_row(one: Happening) -> dict[str, Any]:
    """A happening by column; what is not known is None."""
    deaths = deaths_of(one.entries)
    return {
        "id": one.id,
        "type": one.type,
        "mode": one.mode,
        "standing": one.standing,
        "reviewed": one.reviewed,
        "added": one.added,
        "told_as_done": "yes" if one.told_as_done else "no",
        "statuses": joined(entry.claim.status for entry in one.entries),
        "actors": joined(party.name for party in one.actors),
        "recipients": joined(party.name for party in one.recipients),
        "said_by": said_by(one),
        **_when(one),
        **_where(one),
        "killed_low": deaths.low if deaths else None,
        "killed_high": deaths.high if deaths else None,
        "reports": one.reports,
        "origins": one.origins,
        "outlets": joined(one.outlets),
        "evidence": one.first.evidence,
        "claims": joined(entry.claim.id for entry in one.entries),
        "changed_at": one.changed_at or None,
    }


def _when(one: Happening) -> dict[str, Any]:
    """Days as they are, and the first as a moment: some tools play only what has a time of day."""
    time = one.time
    return {
        "time": f"{time.start.isoformat()}T00:00:00Z" if time else None,
        "time_start": time.start.isoformat() if time else None,
        "time_end": time.end.isoformat() if time else None,
        "time_granularity": time.granularity if time else None,
    }


def _where(one: Happening) -> dict[str, Any]:
    columns = {
        "place": "name", "country": "country", "precision": "precision",
        "radius_km": "radius_km", "geonames_id": "geonames_id",
    }  # fmt: skip
    latitude, longitude = coordinates(one.place)
    row = {column: getattr(one.place, name) if one.place else None for column, name in columns.items()}
    return row | {"admin1": province(one.place), "lat": latitude, "lon": longitude}
