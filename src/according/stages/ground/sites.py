"""Places that no gazetteer holds: sites lie in the town named with them, other places in the province or country named beside them."""

from __future__ import annotations

from dataclasses import replace

from according.records.parse import Parsed
from according.records.where import SOMEWHERE, Place, PlaceMention
from according.stages.ground.geometry import distance_km
from according.stages.ground.names import Name
from according.stages.ground.place_words import place_words
from according.stages.ground.tables import PRECISION

_TOKENS_AFTER, _SENTENCES_BEFORE, _MENTIONS = 15, 2, 20
_WIDE = ("province", "country", "area")
_TOWNS = ("settlement", "district")
_LOCAL = ("settlement", "district", "point", "province")
_SCENE_KM, _ONE_SCENE = 80.0, 0.7


def sites_in_towns(mentions: list[PlaceMention], names: list[Name], *, parsed: Parsed) -> list[PlaceMention]:
    """The mentions, with each unknown site put into the town named soon after it, or in the sentences just before.

    mentions, names: one each a name, in text order.
    """
    scene = _scene(mentions)
    found: list[PlaceMention] = []
    for n, (mention, name) in enumerate(zip(mentions, names, strict=True)):
        site = _is_site(name)
        town = (_owner_of(mentions, n, parsed) or (_town_of(mentions, n) if site else None)) if mention.place.lat is None else None
        if town is not None:
            found.append(_put(mention, town))
        else:
            wide = _wide_of(mentions, n, parsed) if mention.place.lat is None else None
            around = scene if wide is None and site and mention.place.lat is None else None
            found.append(_somewhere_in(mention, wide) if wide is not None else _around(mention, around) if around is not None else mention)
    return found


def _is_site(name: Name) -> bool:
    """Whether a name is that of a building, a street or a ground, by the word beside it or in it."""
    words = name.text.lower().split()
    said = name.hint is not None and PRECISION[name.hint] in ("point", "settlement") and name.hint != "town"
    kind = place_words().types.get(words[-1])
    wide = kind is not None and PRECISION[kind] in _WIDE  # "the Lake Provinces" are no lake
    return said or (len(words) > 1 and not wide and not {words[0], words[-1]}.isdisjoint(place_words().local))


def _scene(mentions: list[PlaceMention]) -> Place | None:
    """The place that the report's other places lie around, if it has one scene: nearly all within `_SCENE_KM` of it."""
    known = [m.place for m in mentions if m.place.lat is not None and m.place.precision in _LOCAL]
    known = [place for place in known if (place.radius_km or 0.0) <= _SCENE_KM]
    near = [[other for other in known if _apart(one, other) <= _SCENE_KM] for one in known[:_MENTIONS]]
    if not near or max(map(len, near)) < _ONE_SCENE * len(known):
        return None
    return known[max(range(len(near)), key=lambda n: (len(near[n]), -n))]


def _apart(one: Place, other: Place) -> float:
    return distance_km(one.lat or 0.0, one.lon or 0.0, other.lat or 0.0, other.lon or 0.0)


def _around(mention: PlaceMention, scene: Place) -> PlaceMention:
    place = replace(
        mention.place, country=scene.country, admin1=scene.admin1, lat=scene.lat, lon=scene.lon, radius_km=_SCENE_KM,
        precision="area", rule=f"a site unknown to the gazetteer, around {scene.name} as the report's other places",
    )  # fmt: skip
    return replace(mention, place=place)


def _owner_of(mentions: list[PlaceMention], n: int, parsed: Parsed) -> PlaceMention | None:
    """Harare of "Harare's Mbare township", which nothing knows."""
    if not n or mentions[n - 1].sentence != mentions[n].sentence or mentions[n - 1].last + 1 != mentions[n].first - 1:
        return None
    town, between = mentions[n - 1], parsed.sentences[mentions[n].sentence][mentions[n].first - 1]
    known = town.place.precision in _TOWNS and town.place.lat is not None
    return town if known and between.form in ("'s", "’s") else None


def _town_of(mentions: list[PlaceMention], n: int) -> PlaceMention | None:
    at = mentions[n]
    after = [m for m in mentions[n + 1 : n + 4] if m.sentence == at.sentence and m.first - at.last <= _TOKENS_AFTER]
    before = [m for m in reversed(mentions[max(0, n - _MENTIONS) : n]) if at.sentence - m.sentence <= _SENTENCES_BEFORE]
    return next((m for m in (*after, *before) if m.place.precision in _TOWNS and m.place.lat is not None), None)


def _wide_of(mentions: list[PlaceMention], n: int, parsed: Parsed) -> PlaceMention | None:
    """The smallest province, country or part of one that the sentence names in the same breath with "in" or "of"."""
    at = mentions[n]
    tokens = parsed.sentences[at.sentence].tokens
    beside = mentions[max(0, n - _MENTIONS) : n + _MENTIONS]
    wide = [m for m in beside if m.sentence == at.sentence and m.place.precision in _WIDE and m.place.country and m.first > 0]
    wide = [m for m in wide if tokens[m.first - 1].form.lower() in ("in", "of") and abs(m.first - at.first) <= _TOKENS_AFTER]
    return min(wide, key=lambda m: (m.place.radius_km or 0.0, m.first), default=None)


def _somewhere_in(mention: PlaceMention, wide: PlaceMention) -> PlaceMention:
    was = wide.place
    place = replace(
        mention.place, country=was.country, admin1=was.admin1, lat=was.lat, lon=was.lon, radius_km=was.radius_km,
        precision=was.precision, rule=f"{SOMEWHERE} {was.name}",
    )  # fmt: skip
    return replace(mention, place=place)


def _put(mention: PlaceMention, town: PlaceMention) -> PlaceMention:
    was = town.place
    place = replace(
        mention.place, country=was.country, admin1=was.admin1, lat=was.lat, lon=was.lon, radius_km=was.radius_km,
        precision="settlement", rule=f"a site unknown to the gazetteer, in {was.name}",
    )  # fmt: skip
    return replace(mention, place=place)
