"""Towns far from all that a report tells of: namesakes of the place that is meant, which the gazetteer lacks."""

from __future__ import annotations

from collections.abc import Sequence

from according.stages.ground.folding import are_one_name
from according.stages.ground.frame import Frame
from according.stages.ground.gazetteer import Gazetteer
from according.stages.ground.geometry import distance_km
from according.stages.ground.names import Name
from according.stages.ground.tables import Entry

LARGE = 100_000
"""From how many people on a town is meant by its name, wherever it lies."""
SMALL = 30_000
"""Below which a town speaks for nothing by its name alone."""
UNTOLD = 0.02
"""Up to which share of the report a country is one that it does not tell of."""
_SETTLED = 2
_FAR_KM = 600.0
_ONE_COUNTRY = 0.5
_SEVERAL_LANDS, _MANY_LANDS = 3, 4


def is_stray(
    town: Entry, name: Name, *, gazetteer: Gazetteer, frame: Frame, settled: Sequence[Entry], bearers: Sequence[Entry]
) -> bool:
    """Whether a town lies in a country that the report does not name, while all that is sure lies far away.

    The second name of such a town says nothing at all ("Sufa", Israel, is not the Suva of Fiji that is written so too).
    settled: places that are sure; bearers: all places of the name.
    """
    frame = frame.without(name.text)
    main = frame.main
    if town.population >= LARGE or main is None or main == town.country:
        return False
    one_word = " " not in name.text
    one_country = frame.share(main) >= _ONE_COUNTRY
    if one_country and not frame.share(town.country) and one_word and not are_one_name(name.text, town.name):
        return True  # "Banjska", however near Bansko is
    lands = len({entry.country for entry in bearers})
    told = frame.share(town.country) > 0 or not one_country
    if town.population < SMALL and lands >= _SEVERAL_LANDS and not told:
        return True
    if any(distance_km(town.lat, town.lon, other.lat, other.lon) <= _FAR_KM for other in settled):
        return False
    if len(settled) >= _SETTLED:
        return True
    # There is but one "New Belgrade".
    if not (settled or name.hint) and not (one_word and _is_far_from(main, town, gazetteer)):
        return False
    common = lands >= _MANY_LANDS  # there is a "San Isidro" wherever Spanish is spoken
    if one_country and (common or town.population < SMALL):
        return True
    return one_word and not are_one_name(name.text, town.name)


def _is_far_from(country: str, town: Entry, gazetteer: Gazetteer) -> bool:
    """Whether a town lies farther from a country than what is told of one country may lie."""
    row = gazetteer.countries.get(country)
    if row is None:
        return False
    return distance_km(town.lat, town.lon, row.entry.lat, row.entry.lon) > row.entry.radius_km + _FAR_KM
