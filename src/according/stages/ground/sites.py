"""Hospitals, bases and camps that no gazetteer holds lie in the town that the report names with them."""

from __future__ import annotations

from dataclasses import replace

from according.records.where import PlaceMention
from according.stages.ground.names import Name
from according.stages.ground.tables import PRECISION

_TOKENS_AFTER, _SENTENCES_BEFORE = 15, 2
_TOWNS = ("settlement", "district")


def sites_in_towns(mentions: list[PlaceMention], names: list[Name]) -> list[PlaceMention]:
    """The mentions, with each unknown site put into the town named soon after it, or in the sentences just before.

    mentions, names: one each a name, in text order.
    """
    found: list[PlaceMention] = []
    for n, (mention, name) in enumerate(zip(mentions, names, strict=True)):
        site = name.hint is not None and PRECISION[name.hint] in ("point", "settlement") and name.hint != "town"
        town = _town_of(mentions, n) if site and mention.place.lat is None else None
        found.append(_put(mention, town) if town is not None else mention)
    return found


def _town_of(mentions: list[PlaceMention], n: int) -> PlaceMention | None:
    at = mentions[n]
    after = [m for m in mentions[n + 1 : n + 4] if m.sentence == at.sentence and m.first - at.last <= _TOKENS_AFTER]
    before = [m for m in reversed(mentions[:n]) if at.sentence - m.sentence <= _SENTENCES_BEFORE]
    return next((m for m in (*after, *before) if m.place.precision in _TOWNS and m.place.lat is not None), None)


def _put(mention: PlaceMention, town: PlaceMention) -> PlaceMention:
    was = town.place
    place = replace(
        mention.place, country=was.country, admin1=was.admin1, lat=was.lat, lon=was.lon, radius_km=was.radius_km,
        precision="settlement", rule=f"a site unknown to the gazetteer, in {was.name}",
    )  # fmt: skip
    return replace(mention, place=place)
