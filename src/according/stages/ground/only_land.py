"""The country of names that nothing knows, in a report that tells of one country: Baye, "a base in the Baye forest", is in Mali, too."""

from __future__ import annotations

from according.records.quick import replace
from according.records.where import PlaceMention
from according.stages.ground.frame import Frame

_MOST = 0.6
"""Share of the report that a country must have."""
_NO_OTHER = 0.12
"""Share up to which another is only named."""


def in_its_land(mention: PlaceMention, frame: Frame) -> PlaceMention:
    """The mention of an unknown name with the country that the report is about, where it is about no other; others as they are."""
    place = mention.place
    if place.country is not None or place.lat is not None or not place.text[:1].isupper():
        return mention
    land = _only_land(frame.without(place.name))
    if land is None:
        return mention
    return replace(mention, place=replace(place, country=land, rule=f"{place.rule}; of the one country that the report tells of"))


def _only_land(frame: Frame) -> str | None:
    main = frame.main
    if main is None or frame.share(main) < _MOST:
        return None
    return main if all(share <= _NO_OTHER for country, share in frame.shares.items() if country != main) else None
