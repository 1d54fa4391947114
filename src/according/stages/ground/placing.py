"""Makes `Place` records of what was chosen: points, parts of places and offsets, each with how far off it may lie."""

from __future__ import annotations

from according.records.document import Document
from according.records.parse import Sentence
from according.records.quick import replace
from according.records.where import Place, PlaceMention
from according.stages.ground.geometry import distance_km, moved
from according.stages.ground.name_runs import point_before
from according.stages.ground.names import Name
from according.stages.ground.offsets import Offset
from according.stages.ground.place_words import PlaceWords, place_words
from according.stages.ground.resolve import Choice, Ground
from according.stages.ground.tables import PRECISION, Entry

_PART_SHIFT, _PART_RADIUS = 0.7, 0.6
_SPREAD, _LEAST_KM = 0.15, 5.0
# News gives distances by road and rounds them: a named town so near to the point is the one that is meant.
_SAME_SPREAD = 0.45
_LARGE_KM = 12.0
_NEAR_KM, _SIDE_KM, _OFF_SHORE_KM = 8.0, 20.0, 50.0


def place_of_name(name: Name, choice: Choice, *, sentence: Sentence, words: PlaceWords, document: Document) -> PlaceMention:
    """The mention of a name with its place; "northern X" is the northern part of X."""
    first = name.first
    inner = words.directions.get(sentence.tokens[first].form.lower()) if first < name.last else None
    begin, before = point_before(sentence, first, words)
    if name.direction is not None and before == name.direction:
        first = begin
    start = sentence.tokens[first].start
    place = Place(
        name=name.text, text=document.text[start : name.end], start=start, end=name.end, country=None, admin1=None, lat=None, lon=None,
        radius_km=None, precision="area", geonames_id=None, rule=choice.rule,
    )  # fmt: skip
    if choice.entry is not None:
        place = filled(place, choice.entry, rule=choice.rule)
        if name.direction is not None and inner is None:
            place = part_of(place, choice.entry, bearing=name.direction)
        elif PRECISION[choice.entry.kind] in ("settlement", "point") and (more := _about_km(sentence, first, words)):
            place = replace(place, radius_km=choice.entry.radius_km + more)
    return PlaceMention(sentence=name.sentence, first=first, last=name.last, head=name.head, place=place)


def _about_km(sentence: Sentence, first: int, words: PlaceWords) -> float:
    """How much farther off than the town itself "near X", "outside X" and "south of X" may be."""
    before = [sentence.tokens[n].form.lower() for n in range(max(0, first - 4), first)]
    if _off_shore(before):
        return _OFF_SHORE_KM
    before = before[-2:]
    if before and before[-1] in words.about:
        return _NEAR_KM
    return _SIDE_KM if len(before) == 2 and before[-1] == "of" and before[0] in words.directions else 0.0


def _off_shore(before: list[str]) -> bool:
    """Whether the words before a name are "off", "off the coast of" or the like."""
    if before and before[-1] == "off":
        return True
    return "off" in before and before[-1] == "of" and not place_words().edges.isdisjoint(before)


def filled(place: Place, entry: Entry, *, rule: str) -> Place:
    """A place with what the gazetteer says of it."""
    return replace(
        place, name=entry.name, country=entry.country, admin1=entry.admin1, lat=entry.lat, lon=entry.lon, radius_km=entry.radius_km,
        precision=PRECISION[entry.kind], geonames_id=entry.geonames_id, rule=rule,
    )  # fmt: skip


def part_of(place: Place, entry: Entry, *, bearing: float) -> Place:
    """The part of a place that lies in a direction: moved by seven tenths of its radius; a town stays one."""
    if entry.radius_km <= _LARGE_KM:
        return replace(place, name=place.text, precision="district", geonames_id=None, rule=f"part of a town; {place.rule}")
    lat, lon = moved(entry.lat, entry.lon, bearing=bearing, km=_PART_SHIFT * entry.radius_km)
    radius = round(_PART_RADIUS * entry.radius_km, 1)
    return replace(
        place, name=place.text, lat=lat, lon=lon, radius_km=radius, precision="area", geonames_id=None, rule=f"part of it; {place.rule}"
    )


def offset_point(offset: Offset, reference: Entry) -> Entry:
    """Where an offset lies: the point and how far off it may be (15% of the distance, at least 5 km; without a direction the distance)."""
    if offset.bearing is None:
        lat, lon, radius = reference.lat, reference.lon, offset.km + reference.radius_km
    else:
        lat, lon = moved(reference.lat, reference.lon, bearing=offset.bearing, km=offset.km)
        radius = max(_LEAST_KM, _SPREAD * offset.km) + reference.radius_km / 2
    return Entry(reference.name, reference.kind, reference.country, None, lat, lon, round(radius, 1))


def place_at_offset(name: Name, offset: Offset, reference: Entry | None, choice: Choice, *, ground: Ground) -> Choice:
    """A named place that an offset tells of: the namesake that lies there, else the offset's own area under that name."""
    if reference is None:
        return choice
    point = offset_point(offset, reference)
    reach = _reach(offset, point)
    namesakes = [*ground.gazetteer.lookup(name.text), *((choice.entry,) if choice.entry else ())]
    near = [(distance_km(entry.lat, entry.lon, point.lat, point.lon), n) for n, entry in enumerate(namesakes)]
    if near and min(near)[0] <= reach:
        return Choice(namesakes[min(near)[1]], "the one that lies at the distance told")
    if choice.entry is not None and choice.rule.startswith("only") and choice.entry.country == reference.country:
        return choice
    found = Entry(name.text, "town", reference.country, None, point.lat, point.lon, point.radius_km)
    return Choice(found, f"name unknown there; offset from {reference.name}")


def same_place_as(offset: Offset, point: Entry, reference: Entry, named: list[Entry]) -> Entry | None:
    """The town named elsewhere in the report that lies at an offset told without a name."""
    near = [(distance_km(e.lat, e.lon, point.lat, point.lon), n) for n, e in enumerate(named) if e.name != reference.name]
    near = [pair for pair in near if pair[0] <= _reach(offset, point)]
    return named[min(near)[1]] if near and offset.bearing is not None else None


def offset_mention(
    offset: Offset, point: Entry, reference: Entry, same: Entry | None, *, sentence: Sentence, document: Document
) -> PlaceMention:
    """The mention of an offset that stands alone."""
    start, end = sentence.tokens[offset.first].start, sentence.tokens[offset.last].end
    text = document.text[start:end]
    place = Place(
        name=text, text=text, start=start, end=end, country=point.country, admin1=None, lat=point.lat, lon=point.lon,
        radius_km=point.radius_km, precision="offset", geonames_id=None, rule=f"offset from {reference.name}",
    )  # fmt: skip
    if same is not None:
        place = filled(place, same, rule=f"offset from {reference.name}, where {same.name} lies")
    return PlaceMention(sentence=offset.sentence, first=offset.first, last=offset.last, head=offset.head, place=place)


def _reach(offset: Offset, point: Entry) -> float:
    return point.radius_km if offset.bearing is None else max(point.radius_km, _SAME_SPREAD * offset.km + _LEAST_KM)
