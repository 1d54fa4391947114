"""Maps and timelines: GeoJSON, TimelineJS, TimeMap."""

from __future__ import annotations

import html
import json
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

from according.export.claims import escaped
from according.export.codes import coordinates
from according.export.columns import columns_of
from according.export.events import event_row
from according.export.happening import Happening, joined
from according.export.sides import about, said_by
from according.records.event import STANDINGS
from according.records.when import Time


def write_geojson(path: Path, found: Iterable[Happening]) -> None:
    """A FeatureCollection (RFC 7946), a feature a line; an event whose place is not known has no geometry and stays.

    precision and radius_km are for drawing: a province is a circle, not a pin.
    """
    with path.open("w", encoding="utf-8", newline="\n", errors="backslashreplace") as file:
        file.write('{"type": "FeatureCollection", "features": [')
        for number, one in enumerate(found):
            file.write((",\n" if number else "\n") + escaped(json.dumps(feature(one), ensure_ascii=False, allow_nan=False)))
        file.write("\n]}\n")


def feature(one: Happening) -> dict[str, Any]:
    """A happening as a GeoJSON feature."""
    row = event_row(one)
    known = row["lat"] is not None and row["lon"] is not None
    return {
        "type": "Feature",
        "id": one.id,
        "geometry": {"type": "Point", "coordinates": [row["lon"], row["lat"]]} if known else None,
        "properties": {column.name: row[column.name] for column in columns_of("events")},
    }


def write_timelinejs(path: Path, found: Iterable[Happening]) -> None:
    """TimelineJS 3's JSON. found: with a time, since a slide needs one. Its texts are HTML, so ours are escaped.

    Source: https://timeline.knightlab.com/docs/json-format.html
    """
    slides = [_slide(one, one.time) for one in found if one.time]
    _write(path, {"title": {"text": {"headline": "Events", "text": "Coded by machine; who says so stands in each."}}, "events": slides})


def _slide(one: Happening, time: Time) -> dict[str, Any]:
    slide: dict[str, Any] = {
        "unique_id": one.id,
        "group": one.type,
        "start_date": _partial(time.start, time),
        "display_date": _shown(time),
        "text": {"headline": html.escape(headline(one)), "text": f"<p>{html.escape(about(one))}</p><p>{_marked(one)}</p>"},
    }
    return slide if time.start == time.end else slide | {"end_date": _partial(time.end, time)}


def _marked(one: Happening) -> str:
    """Who coded it, where that was not the coder alone, and whether it was reviewed."""
    return f"{one.coded_by}, {REVIEWED[one.reviewed]}" if one.added else REVIEWED[one.reviewed]


def _partial(day: date, time: Time) -> dict[str, int]:
    """As much of a date as is known."""
    if time.granularity in ("year", "decade"):
        return {"year": day.year}
    month = {"year": day.year, "month": day.month}
    return month if time.granularity in ("month", "season") else month | {"day": day.day}


def _shown(time: Time) -> str:
    """As much of a time as is known: "2024-05-03", "2024-05", "2024", "2024-05-06 to 2024-05-12 (week)"."""
    start, end = time.start.isoformat(), time.end.isoformat()
    if start == end:
        return start
    whole = {"month": (start[:7], end[:7]), "year": (start[:4], end[:4])}.get(time.granularity, ("", "-"))
    between = "" if time.granularity in ("time", "day", "range") else f" ({time.granularity})"
    return whole[0] if whole[0] == whole[1] else f"{start} to {end}{between}"


def headline(one: Happening) -> str:
    """Who does what to whom, where: "Army of Marabad: ASSAULT heavy-weapons, civilians (Dar Salem)"."""
    actors, recipients = (joined((party.name for party in parties), by=", ") for parties in (one.actors, one.recipients))
    what = f"{actors or '?'}: {one.type}{f' {one.mode}' if one.mode else ''}{f', {recipients}' if recipients else ''}"
    return f"{what} ({one.place.name})" if one.place and one.place.name else what


def write_timemap(path: Path, found: Iterable[Happening]) -> None:
    """One file for TimeMap (Forensic Architecture, Bellingcat): events, sources, associations; all values texts, as its checks ask.

    An event needs a day or a place there; those with neither are left out before. Source: src/reducers/validate/eventSchema.js of it.
    """
    events: list[dict[str, Any]] = []
    sources: dict[str, dict[str, Any]] = {}
    for one in found:
        events.append(_timemap_event(one))
        sources |= dict(_timemap_sources(one))
    names = sorted({event["category"] for event in events} | {name for event in events for name in event["associations"]})
    associations = [{"id": name, "title": name, "desc": "", "mode": "FILTER", "filter_paths": _path(name)} for name in names]
    _write(path, {"events": events, "sources": sources, "associations": associations, "sites": [], "regions": [], "shapes": []})


def _path(name: str) -> list[str]:
    return ["Standing" if name in _STANDINGS else "Review" if name in (*REVIEWED.values(), ADDED) else "Type", name]


REVIEWED = {"yes": "reviewed", "partly": "partly reviewed", "no": "not reviewed"}
ADDED = "with claims that people added"
_STANDINGS = (*STANDINGS, "not reconciled")


def _timemap_event(one: Happening) -> dict[str, Any]:
    latitude, longitude = coordinates(one.place)
    known = latitude is not None and longitude is not None
    return {
        "id": one.id,
        "description": f"{headline(one)}. {about(one)}",
        "date": one.time.start.isoformat() if one.time else "",
        "time": "",
        "time_precision": one.time.granularity if one.time else "",
        "time_display": _shown(one.time) if one.time else "",
        "location": f"{one.place.name} ({one.place.precision})" if one.place else "",
        "latitude": str(latitude) if known else "",
        "longitude": str(longitude) if known else "",
        "type": one.mode or "",
        "category": one.type,
        "associations": [one.type, one.standing or "not reconciled", REVIEWED[one.reviewed], *([ADDED] if one.added else [])],
        "sources": [name for name, _ in _timemap_sources(one)],
        "comments": said_by(one) or "",
    }


def _timemap_sources(one: Happening) -> Iterator[tuple[str, dict[str, Any]]]:
    for entry in one.entries:
        report = entry.claim.document
        published = report.published.isoformat() if report.published else ""
        paths = [report.url] if report.url else []
        yield (
            report.id,
            {"id": report.id, "title": report.title or report.source or report.id, "type": "text", "date": published, "paths": paths,
             "description": report.source or ""},
        )  # fmt: skip


def _write(path: Path, value: Any) -> None:
    text = escaped(json.dumps(value, ensure_ascii=False, allow_nan=False, indent=1))
    path.write_text(text + "\n", encoding="utf-8", errors="backslashreplace")
