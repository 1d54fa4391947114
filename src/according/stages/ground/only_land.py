"""The country of names that nothing knows, in a report that tells of one country: Baye, "a base in the Baye forest", is in Mali, too."""

from __future__ import annotations

from collections.abc import Sequence, Set

from according.records.parse import Parsed
from according.records.quick import replace
from according.records.where import PlaceMention
from according.stages.ground.frame import Frame

_MOST = 0.6
"""Share of the report that a country must have."""
_NO_OTHER = 0.12
"""Share up to which another is only named."""


def in_their_land(mentions: Sequence[PlaceMention], frame: Frame, *, parsed: Parsed) -> list[PlaceMention]:
    """The mentions, those of unknown names with the country that the report is about, where it tells of other places there and is about
    no other country; that an army is a country's, or where a report was filed, says nothing of where a village lies."""
    told = {m.place.country for m in mentions if m.place.precision != "country" and parsed.sentences[m.sentence].kind != "dateline"}
    return [_in_its_land(m, frame, told - {None}) for m in mentions]


def _in_its_land(mention: PlaceMention, frame: Frame, told: Set[str | None]) -> PlaceMention:
    place = mention.place
    if place.country is not None or place.lat is not None or not place.text[:1].isupper():
        return mention
    land = _only_land(frame.without(place.name))
    if land not in told:
        return mention
    return replace(mention, place=replace(place, country=land, rule=f"{place.rule}; of the one country that the report tells of"))


def _only_land(frame: Frame) -> str | None:
    main = frame.main
    if main is None or frame.share(main) < _MOST:
        return None
    return main if all(share <= _NO_OTHER for country, share in frame.shares.items() if country != main) else None
