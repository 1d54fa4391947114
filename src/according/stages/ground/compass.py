"""Names that are a point of the compass: "the North West", "North East region", "Eastern Province". Every country has one.

Nigeria's zones and Cameroon's regions are called so in the tables; "the North West of England" is none of them, and where the report
tells of none of their countries nothing says whose North West is meant.
"""

from __future__ import annotations

from dataclasses import replace

from according.stages.ground.frame import countries_of
from according.stages.ground.geometry import moved
from according.stages.ground.names import Name
from according.stages.ground.place_words import place_words
from according.stages.ground.resolve import Choice, Ground, choose, inside, namesakes
from according.stages.ground.tables import Entry

_SHIFT, _RADIUS = 0.7, 0.6
_TOLD = 0.12
"""Share of the report from which a country is one whose regions may be meant by such a name."""


def chosen(name: Name, *, ground: Ground, container: Entry | None = None) -> Choice:
    """The place of a name. A point of the compass is of the land that is named with it, else of a country that the report tells of."""
    if not place_words().compass_point(name.text):
        return choose(name, ground=ground, container=container)
    whole, found = container or _owner(name, ground), namesakes(name, ground=ground, container=container)
    if whole is not None and not any(inside(entry, whole) for entry in found):
        return Choice(part_in(whole, name.text), f"part of {whole.name}")
    if whole is None and not any(ground.frame.share_without(e.country, name=name.text) >= _TOLD for e in found):
        return Choice(None, f"whose {name.text} is not told")
    return choose(name, ground=ground, container=whole)


def _owner(name: Name, ground: Ground) -> Entry | None:
    """The one country whose it is said to be: "Thailand's South East"."""
    owners = countries_of(name.within, gazetteer=ground.gazetteer)
    return ground.gazetteer.countries[next(iter(owners))].entry if len(owners) == 1 else None


def part_in(whole: Entry, name: str) -> Entry:
    """The part of a place that a point of the compass names: moved by seven tenths of its radius that way."""
    bearing = place_words().directions.get(place_words().compass_point(name))
    if bearing is None:
        return replace(whole, name=name, kind="region", geonames_id=None)
    lat, lon = moved(whole.lat, whole.lon, bearing=bearing, km=_SHIFT * whole.radius_km)
    radius = round(_RADIUS * whole.radius_km, 1)
    return replace(whole, name=name, kind="region", admin1=None, lat=lat, lon=lon, radius_km=radius, population=0, geonames_id=None)
