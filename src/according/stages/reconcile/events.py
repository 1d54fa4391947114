"""From the claims of one event to what they tell together: best day and place, figures by source."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from according.records.event import EventPlace, EventTime
from according.records.stored import StoredClaim
from according.records.where import Place
from according.stages.reconcile.order import in_order
from according.stages.reconcile.spots import km_apart
from according.stages.reconcile.traits import Days, Spot, Traits

_PRECISIONS = ("point", "settlement", "offset", "district", "area", "province", "country")


def event_id(claims: Iterable[StoredClaim]) -> str:
    """The event's id: that of its first claim. Whoever knows an old id finds the event that holds that claim now."""
    return f"E-{in_order(claims)[0].id}"


def commonest(values: Iterable[str | None]) -> str | None:
    """The value that most have; of equals the first by name. None if none has one."""
    counted = Counter(value for value in values if value is not None)
    return min(counted, key=lambda value: (-counted[value], value), default=None)


def best_time(group: Sequence[Traits]) -> EventTime | None:
    """The days that most claims agree with; of equals those said of the event itself, then the shortest, then the first."""
    dated = [(traits, traits.days) for traits in group if traits.days]
    if not dated:
        return None

    def rank(one: tuple[Traits, Days]) -> tuple[object, ...]:
        days = one[1]
        return (-_agree(days, dated), days.inferred, days.last - days.first, days.first, one[0].id)

    best, days = min(dated, key=rank)
    time = best.claim.time
    if time is None:
        return None
    return EventTime(start=time.start, end=time.end, granularity=time.granularity, claim=best.id, claims=_agree(days, dated))


def _agree(days: Days, dated: Iterable[tuple[Traits, Days]]) -> int:
    """How many claims say these days or longer ones around them."""
    return sum(other.first <= days.first and days.last <= other.last for _, other in dated)


def best_place(group: Sequence[Traits], *, near_km: float) -> EventPlace | None:
    """The finest place said of the event itself; of equally fine ones that of most claims, then by name."""
    placed = [(traits.id, traits.claim.place, traits.spot) for traits in group if traits.claim.place and traits.spot]
    votes = {name: sum(_near(spot, other, near_km) for _, _, other in placed) for name, _, spot in placed}

    def rank(one: tuple[str, Place, Spot]) -> tuple[object, ...]:
        name, place, spot = one
        return (spot.inferred, not spot.fine, -votes[name], _PRECISIONS.index(place.precision), place.name, name)

    best = min(placed, key=rank, default=None)
    if best is None:
        return None
    name, place, _ = best
    fields = ("name", "country", "admin1", "lat", "lon", "radius_km", "precision", "geonames_id")
    return EventPlace(**{field: getattr(place, field) for field in fields}, claim=name, claims=votes[name])


def _near(one: Spot, other: Spot, near_km: float) -> bool:
    if one.stems == other.stems:
        return True
    return one.at is not None and other.at is not None and one.fine == other.fine and km_apart(one.at, other.at) <= near_km
