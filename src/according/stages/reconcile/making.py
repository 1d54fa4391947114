"""Makes the event of a group of claims: what they tell together, how it stands, and why each joined."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from according.records.event import Event, Joined
from according.stages.reconcile.compare import Comparer
from according.stages.reconcile.events import best_place, best_time, commonest, event_id
from according.stages.reconcile.figures import counts_by_source
from according.stages.reconcile.offices import names_of_voices, under_one_name
from according.stages.reconcile.order import in_order
from according.stages.reconcile.origins import Origins
from according.stages.reconcile.sides import Sides
from according.stages.reconcile.standing import changes_of, oppositions
from according.stages.reconcile.ties import TIED, WHY
from according.stages.reconcile.traits import Traits


class Maker:
    """Makes events. What two parties do to each other elsewhere, and which reports are copies, it asks of sides and origins."""

    def __init__(self, comparer: Comparer, *, sides: Sides, origins: Origins, links: Callable[[str], Mapping[str, int]]) -> None:
        """links: the claims that one is linked with, and the points of each link."""
        self._comparer, self._sides, self._origins, self._links = comparer, sides, origins, links

    def event(self, group: Sequence[Traits]) -> Event:
        """The event of claims, in whatever order they are given."""
        members = sorted(group, key=lambda traits: traits.id)
        claims = [traits.claim for traits in members]
        names = names_of_voices(claims)
        heard = under_one_name(claims, names=names) if names else claims
        changes = changes_of(heard, sides=self._sides)
        kind = commonest(claim.type for claim in claims) or claims[0].type
        documents = {claim.document for claim in claims}
        return Event(
            id=event_id(claims),
            claims=tuple(claim.id for claim in claims),
            type=kind,
            mode=commonest(claim.mode for claim in claims if claim.type == kind),
            time=best_time(members),
            place=best_place(members, near_km=self._comparer.knobs.near_km),
            counts=counts_by_source(claims, names=names),
            standing=changes[-1].standing,
            changes=changes,
            sides=oppositions(heard, sides=self._sides),
            reports=len(documents),
            origins=len({self._origins.of(document) for document in documents}),
            joined=self._joined(members),
        )

    def _joined(self, members: list[Traits]) -> tuple[Joined, ...]:
        """Why each claim but the first is here: by the best of its links with others of the event."""
        first, here = in_order(traits.claim for traits in members)[0].id, {traits.id: traits for traits in members}
        found = []
        for one in members:
            inside = [(-points, name) for name, points in self._links(one.id).items() if name in here]
            if one.id != first and inside:
                points, name = min(inside)
                if -points >= TIED:
                    found.append(Joined(claim=one.id, to=name, score=1.0, because=(WHY,)))
                    continue
                because = (point.what for point in self._comparer.points(one, here[name]) if point.points > 0)
                found.append(Joined(claim=one.id, to=name, score=-points / 100, because=tuple(because)))
        return tuple(found)
