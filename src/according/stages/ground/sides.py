"""Unknown names of which the text says on which side of a town they lie: "in Ennerdale, south of Johannesburg"."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from according.records.parse import Parsed, Sentence
from according.records.where import PlaceMention
from according.stages.ground.geometry import moved
from according.stages.ground.names import Name
from according.stages.ground.place_words import place_words
from according.stages.ground.resolve import Choice, key_of
from according.stages.ground.tables import Entry

_FAR_KM = 20.0
"""How far off the town, whose own radius comes on top, such a place is taken to lie at most; half as far is where it is put."""
_MOST_BETWEEN = 7
_LEAST = frozenset({",", "just", "some", "the", "to", "in", "outside"})


Choices = dict[tuple[str, str | None], Choice]


def beside_towns(names: list[Name], *, parsed: Parsed, choices: Choices) -> Choices:
    """Choices for names that nothing knows and that stand right before "south of" a town that is known."""
    found: Choices = {}
    for name, after in zip(names, names[1:]):
        key, town = key_of(name), choices[key_of(after)].entry
        if after.sentence != name.sentence or choices[key].entry is not None or key in found or town is None or town.kind != "town":
            continue
        bearing = _way(parsed.sentences[name.sentence], name, after)
        if bearing is not None:
            found[key] = Choice(_near(town, name.text, bearing), f"name unknown; on that side of {town.name}")
    return found


def says_on_which_side(place: PlaceMention, before: Iterable[PlaceMention], sentence: Sentence) -> bool:
    """Whether a town is only named to say where the one right before it lies: the Kigoma of "in Kasulu, north of Kigoma"."""
    known = (other for other in before if other.last < place.first and other.place.lat is not None)
    return any(_between(sentence, other.last, place.first) is not None for other in known)


def _way(sentence: Sentence, name: Name, after: Name) -> float | None:
    """Degrees clockwise from north of the "south of" that is all that stands between two names; else None."""
    return _between(sentence, name.last, after.first)


def _between(sentence: Sentence, last: int, first: int) -> float | None:
    if first - last > _MOST_BETWEEN:
        return None
    between = [t.form.lower() for t in sentence.tokens[last + 1 : first]]
    if len(between) < 3 or between[0] != "," or between[-1] != "of":
        return None
    *before, way = between[:-1]
    return place_words().directions.get(way) if _LEAST.issuperset(before) else None


def _near(town: Entry, name: str, bearing: float) -> Entry:
    lat, lon = moved(town.lat, town.lon, bearing=bearing, km=town.radius_km + _FAR_KM / 2)
    radius = round(town.radius_km + _FAR_KM / 2, 1)
    return replace(town, name=name, admin1=None, lat=lat, lon=lon, radius_km=radius, population=0, geonames_id=None)
