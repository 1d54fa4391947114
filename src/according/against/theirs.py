"""Events of ACLED, UCDP GED and POLECAT, as much of them as is compared."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache
from pathlib import Path

from according.against.tables import Table, read_any
from according.errors import ExportError
from according.export.codes import alpha3_of
from according.export.columns import FOLDER
from according.ontology.event_types import TYPES
from according.ontology.tables import read_table

MARKS = {
    "acled": ("event_date", "event_type", "latitude"),
    "ucdp": ("date_start", "type_of_violence"),
    "polecat": ("Event Date", "Event Type"),
}
"""Columns by which a data set is known."""
SPREAD = {"1": 0, "2": 3, "3": 15}
"""Days about ACLED's day by its time_precision: a week, a month."""
FORMS = ("%Y-%m-%d", "%d %B %Y", "%d %b %Y", "%d-%b-%Y", "%d/%m/%Y", "%Y%m%d", "%d-%B-%Y")


@dataclass(frozen=True, slots=True, kw_only=True)
class Theirs:
    """An event of another data set. start, end: days, end included. types: which of ours it may be. label: its own type.

    deaths: its figure (UCDP's best). lat, lon: degrees. country: ISO alpha-3, where our table knows its name.
    """

    id: str
    label: str
    types: frozenset[str]
    start: date | None
    end: date | None
    lat: float | None
    lon: float | None
    country: str | None
    place: str
    deaths: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Foreign:
    """A data set. name: acled, ucdp or polecat. malformed: rows that could not be told apart and were left out."""

    name: str
    events: tuple[Theirs, ...]
    malformed: int


def read_theirs(path: Path) -> Foreign:
    """The events of a file of ACLED, UCDP GED or POLECAT, known by its columns.

    Raises ExportError if it is none of them or holds a day or type that cannot be read: which, and in which row.
    """
    table = read_any(path)
    name = next((name for name, marks in MARKS.items() if set(marks) <= set(table.names)), None)
    if name is None:
        wanted = "; ".join(f"{name}: {', '.join(marks)}" for name, marks in MARKS.items())
        raise ExportError(str(path), problem=f"is not of ACLED, UCDP GED or POLECAT: no such columns ({wanted})")
    return Foreign(name=name, events=tuple(_events(path, table, name)), malformed=table.malformed)


def _events(path: Path, table: Table, name: str) -> list[Theirs]:
    read: dict[str, Callable[[Mapping[str, str]], Theirs]] = {"acled": _acled, "ucdp": _ucdp, "polecat": _polecat}
    found = []
    for number, row in enumerate(table.rows, 2):
        try:
            found.append(read[name](row))
        except ValueError as error:
            raise ExportError(str(path), problem=f"row {number}: {error}; correct it or take the row out") from error
    return found


def _acled(row: Mapping[str, str]) -> Theirs:
    day = _day(row["event_date"])
    spread = timedelta(days=SPREAD.get(row.get("time_precision", ""), 0))
    return Theirs(
        id=row.get("event_id_cnty") or row.get("data_id", ""), label=row["event_type"], types=_types("acled", row["event_type"]),
        start=day and day - spread, end=day and day + spread, lat=_degrees(row["latitude"]), lon=_degrees(row.get("longitude", "")),
        country=alpha3_of(row.get("country", "")), place=row.get("location", ""), deaths=_whole(row.get("fatalities", "")),
    )  # fmt: skip


def _ucdp(row: Mapping[str, str]) -> Theirs:
    return Theirs(
        id=row.get("id", ""), label=f"type of violence {row['type_of_violence'] or '?'}", types=_types("ucdp", row["type_of_violence"]),
        start=_day(row["date_start"]), end=_day(row.get("date_end") or row["date_start"]), lat=_degrees(row.get("latitude", "")),
        lon=_degrees(row.get("longitude", "")), country=alpha3_of(row.get("country", "").partition(" (")[0]),
        place=row.get("where_coordinates", ""), deaths=_whole(row.get("best", "")),
    )  # fmt: skip


def _polecat(row: Mapping[str, str]) -> Theirs:
    known = {name: "" if value == "None" else value for name, value in row.items()}
    kind = known["Event Type"].upper()
    if kind not in TYPES:
        raise ValueError(f"Event Type {row['Event Type']!r} is none of {', '.join(TYPES)}")
    day = _day(known["Event Date"])
    return Theirs(
        id=known.get("Event ID", ""), label=kind, types=frozenset({kind}), start=day, end=day, lat=_degrees(known.get("Latitude", "")),
        lon=_degrees(known.get("Longitude", "")), country=known.get("Country") or None,
        place=known.get("City") or known.get("Placename", ""), deaths=None,
    )  # fmt: skip


def _types(data: str, label: str) -> frozenset[str]:
    """Ours for theirs. A UCDP row without a type, as our own export has it, is violence all the same."""
    found = _crosswalk().get((data, label))
    if found is None and data == "ucdp" and not label:
        return frozenset({"ASSAULT"})
    if found is None and data == "acled" and not label:
        return frozenset({"ASSAULT"})
    if found is None:
        raise ValueError(f"type {label!r} is none of {', '.join(theirs for of, theirs in _crosswalk() if of == data)}")
    return found


@cache
def _crosswalk() -> dict[tuple[str, str], frozenset[str]]:
    rows = read_table(FOLDER / "crosswalk.tsv", columns=("data", "theirs", "ours"))
    return {(row["data"], row["theirs"]): frozenset(row["ours"].split(",")) for row in rows}


def _day(written: str) -> date | None:
    """A day as these data sets write it: 2016-05-22, 22 May 2016, with or without a time of day."""
    if not written:
        return None
    bare = written.partition("T")[0] if written[:1].isdigit() and "T" in written else written
    bare = bare.partition(" 00:00")[0]
    for form in FORMS:
        try:
            return datetime.strptime(bare, form).date()  # noqa: DTZ007 - a day has no time zone
        except ValueError:
            continue
    raise ValueError(f"{written!r} is no day; write it as 2024-05-03")


def _degrees(written: str) -> float | None:
    if not written:
        return None
    try:
        return float(written.replace(",", "."))
    except ValueError:
        raise ValueError(f"{written!r} is no number of degrees") from None


def _whole(written: str) -> int | None:
    try:
        return int(float(written)) if written else None
    except ValueError:
        raise ValueError(f"{written!r} is no number of deaths") from None
