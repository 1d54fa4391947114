"""Makes the event of a group of claims: what they tell together, how it stands, and why each joined."""

from __future__ import annotations

from collections.abc import Sequence

from according.records.event import Event, Joined
from according.stages.reconcile.compare import Comparer
from according.stages.reconcile.events import best_place, best_time, commonest, counts_by_source, event_id, nearest
from according.stages.reconcile.origins import Origins
from according.stages.reconcile.sides import Sides
from according.stages.reconcile.standing import changes_of, in_order, oppositions
from according.stages.reconcile.traits import Traits


class Maker:
    """Makes events. What two parties do to each other elsewhere, and which reports are copies, it asks of sides and origins."""

    def __init__(self, comparer: Comparer, *, sides: Sides, origins: Origins) -> None:
        self._comparer, self._sides, self._origins = comparer, sides, origins

    def event(self, group: Sequence[Traits]) -> Event:
        """The event of claims, in whatever order they are given."""
        members = sorted(group, key=lambda traits: traits.id)
        claims = [traits.claim for traits in members]
        changes = changes_of(claims, sides=self._sides)
        documents = {claim.document for claim in claims}
        return Event(
            id=event_id(claims),
            claims=tuple(claim.id for claim in claims),
            type=commonest(claim.type for claim in claims) or claims[0].type,
            mode=commonest(claim.mode for claim in claims),
            time=best_time(members),
            place=best_place(members, near_km=self._comparer.knobs.near_km),
            counts=counts_by_source(claims),
            standing=changes[-1].standing,
            changes=changes,
            sides=oppositions(claims, sides=self._sides),
            reports=len(documents),
            origins=len({self._origins.of(document) for document in documents}),
            joined=self._joined(members),
        )

    def _joined(self, members: list[Traits]) -> tuple[Joined, ...]:
        """Why each claim but the first is here."""
        first = in_order(traits.claim for traits in members)[0].id
        found = []
        for one in members:
            others = (other for other in members if other is not one)
            best = nearest(one, others, score=self._comparer.score) if one.id != first else None
            if best is not None:
                points = self._comparer.points(one, best[1])
                because = tuple(point.what for point in points if point.points > 0)
                found.append(Joined(claim=one.id, to=best[1].id, score=best[0] / 100, because=because))
        return tuple(found)
