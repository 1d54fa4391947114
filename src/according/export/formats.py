"""All formats, each with what it takes and how it is written."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from according.errors import UsageError
from according.export import claims, gdelt, maps
from according.export.acled import acled_row, event_types
from according.export.arrow import write_parquet
from according.export.columns import columns_of
from according.export.content import Content, Format, Tally
from according.export.delimited import write_csv, write_tsv
from according.export.events import event_row
from according.export.geopackage import write_geopackage
from according.export.happening import Happening, happenings
from according.export.months import month_rows
from according.export.polecat import polecat_row
from according.export.sheets import write_xlsx
from according.export.ucdp import is_deadly, ucdp_row

Row = Callable[[Happening], dict[str, Any]]
NOT_DONE = "not told as done"


def _all(content: Content, tally: Tally) -> Iterator[Happening]:
    """All happenings, counted."""
    for one in happenings(tally.counted(content.entries), heads=content.heads):
        tally.rows += 1
        yield one


def _chosen(content: Content, tally: Tally, *, why_not: Callable[[Happening], str | None]) -> Iterator[Happening]:
    """The happenings for which why_not gives no reason; the others are counted under theirs."""
    for one in happenings(tally.counted(content.entries), heads=content.heads):
        reason = why_not(one)
        if reason is None:
            tally.rows += 1
            yield one
        else:
            tally.leave_out(reason)


def _not_done(one: Happening) -> str | None:
    return None if one.told_as_done else NOT_DONE


def _not_acled(one: Happening) -> str | None:
    return _not_done(one) or (None if event_types(one) else "of a type that ACLED does not have")


def _not_ucdp(one: Happening) -> str | None:
    return _not_done(one) or (None if is_deadly(one) else "no violence with a figure of killed")


def _undated(one: Happening) -> str | None:
    return None if one.time else "without a day"


def _nowhere(one: Happening) -> str | None:
    return None if one.time or (one.place and one.place.lat is not None) else "without a day and a place"


def _jsonl(path: Path, content: Content, tally: Tally) -> None:
    claims.write_jsonl(path, tally.counted(content.entries), gone=content.gone)
    tally.rows = tally.claims + len(content.gone)


def _csv(path: Path, content: Content, tally: Tally, *, safe: bool) -> None:
    claims.write_claims_csv(path, tally.counted(content.entries), hxl=content.hxl, safe=safe)
    tally.rows = tally.claims


def _field_csv(path: Path, content: Content, tally: Tally, *, table: str, row: Row, why_not: Callable[[Happening], str | None]) -> None:
    rows = map(row, _chosen(content, tally, why_not=why_not))
    write_csv(path, rows=rows, columns=columns_of(table), hxl=content.hxl)


def _field_tsv(path: Path, content: Content, tally: Tally, *, table: str, row: Row, none: str = "") -> None:
    rows = map(row, _chosen(content, tally, why_not=_not_done))
    write_tsv(path, rows, columns=columns_of(table), header=table == "polecat", none=none)


def _mentions(path: Path, content: Content, tally: Tally) -> None:
    rows = (row for one in happenings(tally.counted(content.entries), heads=content.heads) for row in gdelt.mention_rows(one))
    write_tsv(path, rows, columns=columns_of("gdelt_mentions"), header=False)
    tally.rows = tally.claims


def _map(path: Path, content: Content, tally: Tally, *, write: Callable[[Path, Iterable[Happening]], None], why_not: Any = None) -> None:
    write(path, _chosen(content, tally, why_not=why_not) if why_not else _all(content, tally))


def _months(path: Path, content: Content, tally: Tally, *, cells: bool) -> None:
    rows = list(month_rows(_chosen(content, tally, why_not=_not_done), cells=cells))
    tally.rows = len(rows)
    write_csv(path, rows=rows, columns=columns_of("months"), hxl=content.hxl)


def _xlsx(path: Path, content: Content, tally: Tally) -> None:
    entries = list(tally.counted(content.entries))
    found = happenings(entries, heads=content.heads)
    sheets = [
        ("events", columns_of("events"), map(event_row, found)),
        ("claims", columns_of("claims"), (entry.to_row() for entry in entries)),
    ]
    write_xlsx(path, sheets, hxl=content.hxl)
    tally.rows = tally.claims


def _geopackage(path: Path, content: Content, tally: Tally) -> None:
    entries = list(tally.counted(content.entries))
    events = map(event_row, happenings(entries, heads=content.heads))
    write_geopackage(path, events=events, claims=(entry.to_row() for entry in entries))
    tally.rows = tally.claims


def _parquet(path: Path, content: Content, tally: Tally) -> None:
    rows = (entry.to_row() for entry in tally.counted(content.entries))
    write_parquet(path, rows, columns=columns_of("claims"), form="parquet")
    tally.rows = tally.claims


def _geoparquet(path: Path, content: Content, tally: Tally) -> None:
    write_parquet(path, map(event_row, _all(content, tally)), columns=columns_of("events"), form="geoparquet", points=True)


_ALL = (
    Format("jsonl", "claim", "a claim a line, as the contract has it", _jsonl),
    Format("csv", "claim", "cells as they are", partial(_csv, safe=False), hxl=True, tables=("claims",)),
    Format("csv-safe", "claim", "the same for spreadsheets: no text begins like a formula", partial(_csv, safe=True), True, ("claims",)),
    Format("xlsx", "claim", "a workbook with events and claims; needs `according[xlsx]`", _xlsx, True, ("events", "claims")),
    Format("parquet", "claim", "typed columns; needs `according[parquet]`", _parquet, tables=("claims",)),
    Format(
        "acled", "event", "ACLED's 31 columns, CSV; of what happened",
        partial(_field_csv, table="acled", row=acled_row, why_not=_not_acled), hxl=True, tables=("acled",),
    ),
    Format(
        "ucdp", "event", "UCDP GED's 49 columns, CSV; of violence with a figure of killed",
        partial(_field_csv, table="ucdp", row=ucdp_row, why_not=_not_ucdp), hxl=True, tables=("ucdp",),
    ),
    Format(
        "polecat", "event", "POLECAT's 40 columns, tab-separated; of what happened",
        partial(_field_tsv, table="polecat", row=polecat_row, none="None"), tables=("polecat",),
    ),
    Format(
        "gdelt-events", "event", "GDELT 2.0's 61 columns, tab-separated without a header; of what happened",
        partial(_field_tsv, table="gdelt_events", row=gdelt.event_row), tables=("gdelt_events",),
    ),
    Format("gdelt-mentions", "claim", "GDELT 2.0's 16 columns, the same way", _mentions, tables=("gdelt_mentions",)),
    Format("geojson", "event", "points with precision and radius", partial(_map, write=maps.write_geojson), tables=("events",)),
    Format("gpkg", "claim", "GeoPackage: the layer `events`, the table `claims`", _geopackage, tables=("events", "claims")),
    Format("geoparquet", "event", "GeoParquet 1.1; needs `according[parquet]`", _geoparquet, tables=("events",)),
    Format("timelinejs", "event", "TimelineJS 3; of events with a day", partial(_map, write=maps.write_timelinejs, why_not=_undated)),
    Format("timemap", "event", "TimeMap; of events with a day or a place", partial(_map, write=maps.write_timemap, why_not=_nowhere)),
    Format(
        "months-country", "month", "sums by country, month and type, CSV; of what happened",
        partial(_months, cells=False), hxl=True, tables=("months",),
    ),
    Format(
        "months-priogrid", "month", "sums by PRIO-GRID cell, month and type, CSV; of what happened",
        partial(_months, cells=True), hxl=True, tables=("months",),
    ),
)  # fmt: skip
FORMATS: dict[str, Format] = {one.name: one for one in _ALL}


def write(name: str, *, path: Path, content: Content) -> Tally:
    """Writes an export to a path. Raises UsageError for a format that is none, hashtags where it has none, or a package that is missing."""
    wanted = FORMATS.get(name)
    if wanted is None:
        raise UsageError(f"{name!r} is no format; there are {', '.join(FORMATS)}")
    if content.hxl and not wanted.hxl:
        having = ", ".join(one.name for one in FORMATS.values() if one.hxl)
        raise UsageError(f"--hxl: {name} has no row for hashtags; these have: {having}")
    tally = Tally()
    wanted.write(path, content, tally)
    return tally
