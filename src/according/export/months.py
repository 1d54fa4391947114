"""Months by country and by PRIO-GRID cell, of events told as done. Columns: data/export/months.tsv."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from according.export.codes import cell_of, country
from according.export.deaths import deaths_of
from according.export.happening import Happening

Key = tuple[str, int, int, int, str]
"""Country, cell, year, month, type; "" and 0 where not known."""


@dataclass(slots=True)
class _Sum:
    events: int = 0
    contested: int = 0
    reports: int = 0
    origins: int = 0
    with_deaths: int = 0
    killed_low: int = 0
    killed_high: int | None = 0

    def add(self, one: Happening) -> None:
        deaths = deaths_of(one.entries)
        self.events += 1
        self.contested += one.standing == "contested"
        self.reports += one.reports
        self.origins += one.origins
        if deaths is not None:
            self.with_deaths += 1
            self.killed_low += deaths.low
            self.killed_high = None if self.killed_high is None or deaths.high is None else self.killed_high + deaths.high


def month_rows(found: Iterable[Happening], *, cells: bool) -> Iterator[dict[str, Any]]:
    """A row for each country (and cell), month and type that has events, in that order; what is not known comes first in its turn.

    An event that may lie in two months is in neither: its month is empty. So the sum of a column is that of all events.
    """
    sums: dict[Key, _Sum] = {}
    for one in found:
        sums.setdefault(_key(one, cells=cells), _Sum()).add(one)
    yield from (_row(key, sums[key]) for key in sorted(sums))


def _key(one: Happening, *, cells: bool) -> Key:
    time, place = one.time, one.place
    known = time is not None and (time.start.year, time.start.month) == (time.end.year, time.end.month)
    year, month = (time.start.year, time.start.month) if time and known else (0, 0)
    return (place.country if place else None) or "", (cell_of(place) or 0) if cells else 0, year, month, one.type


def _row(key: Key, total: _Sum) -> dict[str, Any]:
    alpha3, cell, year, month, kind = key
    nation = country(alpha3)
    return {
        "country": alpha3 or None,
        "country_name": nation.name or None,
        "gwcode": nation.gw,
        "priogrid_gid": cell or None,
        "year": year or None,
        "month": month or None,
        "month_id": (year - 1980) * 12 + month if year else None,
        "type": kind,
        **{name: getattr(total, name) for name in ("events", "contested", "reports", "origins", "with_deaths")},
        "killed_low": total.killed_low if total.with_deaths else None,
        "killed_high": total.killed_high if total.with_deaths else None,
    }
