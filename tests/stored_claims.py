"""Parts of claims as the ledger keeps them, made by hand."""

from __future__ import annotations

from datetime import date

from according.records.actor import Party
from according.records.attribution import Source
from according.records.count import Count
from according.records.when import Time
from according.records.where import Place

TOWNS = {"Minova": (-1.71, 29.02), "Sake": (-1.574, 29.045), "Goma": (-1.679, 29.222), "Bunyakiri": (-2.083, 28.575)}


def party(name: str, sectors: tuple[str, ...] = ("UNK",), *, known: str | None = None, country: str | None = None) -> Party:
    return Party(text=name, start=0, end=len(name), name=name, id=known, country=country, sectors=sectors, rule="")


def voice(name: str, stance: str = "asserts", cue: str = "said") -> Source:
    return Source(name=name, id=None, country=None, stance=stance, cue=cue if name else "", text=name, start=0, end=len(name))


def day(written: str, last: str | None = None, *, granularity: str = "day", rule: str = "full-date") -> Time:
    first, end = date.fromisoformat(written), date.fromisoformat(last or written)
    return Time(start=first, end=end, granularity=granularity, text="", start_offset=0, end_offset=0, rule=rule)


def town(name: str, *, km: float = 5.0, precision: str = "settlement", rule: str = "") -> Place:
    lat, lon = TOWNS.get(name, (None, None))
    return Place(
        name=name, text=name, start=0, end=0, country="COD", admin1=None, lat=lat, lon=lon,
        radius_km=km, precision=precision, geonames_id=None, rule=rule,
    )  # fmt: skip


def figure(what: str, low: int, source: str = "", *, high: int | None = None) -> Count:
    return Count(what=what, low=low, high=high or low, of=None, source=source, text=str(low), start=0, end=0)
