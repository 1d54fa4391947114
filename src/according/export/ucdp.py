"""UCDP GED's columns. Which of them we fill, and how: data/export/ucdp.tsv."""

from __future__ import annotations

from typing import Any

from according.export.codes import cell_of, coordinates, country, days, province, ucdp_side
from according.export.deaths import deaths_of
from according.export.happening import Happening, joined
from according.export.sides import said_by, sides
from according.records.actor import Party

WHERE = {"point": 1, "settlement": 1, "offset": 2, "district": 3, "province": 4, "area": 5, "country": 6}
EMPTY = (
    "relid", "active_year", "conflict_dset_id", "conflict_new_id", "conflict_name", "dyad_dset_id", "dyad_new_id", "side_a_dset_id",
    "side_a_new_id", "side_b_dset_id", "side_b_new_id", "adm_2", "event_clarity", "deaths_a", "deaths_b", "deaths_civilians",
    "deaths_unknown",
)  # fmt: skip
"""What only people can say."""
STATUS = {"yes": "reviewed", "partly": "partly reviewed", "no": "not reviewed"}


def is_deadly(one: Happening) -> bool:
    """Whether it is violence in which somebody says that somebody died: what UCDP counts."""
    deaths = deaths_of(one.entries)
    return one.type == "ASSAULT" and deaths is not None and (deaths.high is None or deaths.high > 0)


def ucdp_row(one: Happening) -> dict[str, Any]:
    """A happening by column; what is not known is None."""
    side_a, side_b = _in_order(*sides(one))
    deaths = deaths_of(one.entries)
    return {
        **dict.fromkeys(EMPTY),
        "id": one.id,
        "year": one.time.start.year if one.time and one.time.start.year == one.time.end.year else None,
        "code_status": f"{one.coded_by}, {STATUS[one.reviewed]}",
        "type_of_violence": _violence(side_a, side_b),
        "side_a": _side(side_a),
        "side_b": _side(side_b),
        "dyad_name": f"{_side(side_a)} - {_side(side_b)}" if side_a and side_b else None,
        "gwnoa": _state(side_a),
        "gwnob": _state(side_b),
        **_reports(one),
        **_where(one),
        **_when(one),
        "best": deaths.best if deaths else None,
        "high": deaths.high if deaths else None,
        "low": deaths.low if deaths else None,
    }


def _in_order(first: tuple[Party, ...], second: tuple[Party, ...]) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
    """UCDP's side a of a fight between a state and others is the state."""
    state_second = bool(first and second) and ucdp_side(first[0]) == "organised" and ucdp_side(second[0]) == "state"
    return (second, first) if state_second else (first, second)


def _violence(side_a: tuple[Party, ...], side_b: tuple[Party, ...]) -> int | None:
    kinds = [ucdp_side(side[0]) if side else None for side in (side_a, side_b)]
    if kinds[1] == "civilian" and kinds[0] in ("state", "organised"):
        return 3
    return {("state", "organised"): 1, ("state", "state"): 1, ("organised", "organised"): 2}.get((kinds[0] or "", kinds[1] or ""))


def _side(parties: tuple[Party, ...]) -> str | None:
    return "Civilians" if parties and ucdp_side(parties[0]) == "civilian" else joined(party.name for party in parties)


def _state(parties: tuple[Party, ...]) -> int | None:
    return country(parties[0].country).gw if parties and ucdp_side(parties[0]) == "state" else None


def _reports(one: Happening) -> dict[str, Any]:
    documents = {entry.claim.document.id: entry.claim.document for entry in one.entries}.values()
    days = [document.published.isoformat() if document.published else None for document in documents]
    articles = [", ".join(p for p in (doc.source, day, doc.title) if p) for doc, day in zip(documents, days, strict=True)]
    return {
        "number_of_sources": one.origins,
        "source_article": joined(articles),
        "source_office": joined(one.outlets),
        "source_date": joined(days),
        "source_headline": joined(document.title for document in documents),
        "source_original": said_by(one),
    }


def _where(one: Happening) -> dict[str, Any]:
    place, nation = one.place, country(one.place.country if one.place else None)
    latitude, longitude = coordinates(place)
    known = latitude is not None or (place is not None and place.precision == "country")
    return {
        "where_prec": WHERE.get(place.precision) if place and known else None,
        "where_coordinates": place.name if place and known else None,
        "where_description": (place.text or None) if place else None,
        "adm_1": province(place),
        "latitude": latitude,
        "longitude": longitude,
        "geom_wkt": None if latitude is None or longitude is None else f"POINT({longitude} {latitude})",
        "priogrid_gid": cell_of(place),
        "country": nation.name or None,
        "country_id": nation.gw,
        "region": nation.ucdp_region,
    }


def _when(one: Happening) -> dict[str, Any]:
    if one.time is None:
        return dict.fromkeys(("date_prec", "date_start", "date_end"))
    precision = next((code for code, most in ((1, 1), (2, 6), (3, 7), (4, 31)) if days(one.time) <= most), 5)
    return {"date_prec": precision, "date_start": one.time.start.isoformat(), "date_end": one.time.end.isoformat()}
