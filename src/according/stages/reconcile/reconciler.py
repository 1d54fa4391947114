"""Keeps the events of a ledger while claims come and go."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from according.errors import UsageError
from according.records.event import Event, Joined
from according.records.stored import StoredClaim
from according.settings import ReconcileSettings
from according.stages.reconcile.blocks import keys_of
from according.stages.reconcile.cluster import component_of, groups_of
from according.stages.reconcile.compare import KINDRED, Comparer
from according.stages.reconcile.events import best_place, best_time, commonest, counts_by_source, event_id, nearest
from according.stages.reconcile.origins import Origins
from according.stages.reconcile.sides import Sides
from according.stages.reconcile.standing import changes_of, in_order, oppositions, speaking_keys
from according.stages.reconcile.traits import Traits, traits_of

Group = tuple[str, ...]


def reconcile(
    claims: Iterable[StoredClaim],
    *,
    settings: ReconcileSettings,
    texts: Mapping[str, str] | None = None,
    sides: Mapping[str, str] | None = None,
) -> list[Event]:
    """The events that claims of many reports speak of, by id. The order of the claims makes no difference.

    texts: text of each document by id, to find copies; a document without one is its own origin.
    sides: the user's word on who is on which side: name or id of a party -> name of the side.
    Raises UsageError if two claims have one id.
    """
    found = Reconciler(settings=settings, sides=sides)
    for document, text in (texts or {}).items():
        found.add_text(document, text=text)
    found.add(claims)
    return found.events()


class Reconciler:
    """The events of all claims added so far; the same whether they came one by one or at once, and in any order.

    Memory: some kilobytes a claim.
    """

    def __init__(self, *, settings: ReconcileSettings, sides: Mapping[str, str] | None = None) -> None:
        """settings, sides: as for `reconcile`."""
        self._knobs = settings
        self._comparer = Comparer(settings)
        self._sides = Sides(sides)
        self._origins = Origins(copied_share=settings.copied_share)
        self._traits: dict[str, Traits] = {}
        self._blocks: defaultdict[str, dict[str, list[str]]] = defaultdict(dict)
        self._links: dict[str, dict[str, int]] = {}
        self._homes: dict[str, Group] = {}
        self._events: dict[Group, Event] = {}
        self._of_document: defaultdict[str, set[str]] = defaultdict(set)
        self._of_party: defaultdict[str, set[str]] = defaultdict(set)
        # Claims whose groups, and claims whose events, may be others now; events before and after the last look at changes.
        self._ungrouped: set[str] = set()
        self._unbuilt: set[str] = set()
        self._old: dict[str, Event] = {}
        self._new: dict[str, Event] = {}

    def add_text(self, document: str, *, text: str) -> None:
        """Adds the text of a report, so that its copies are known."""
        self._origins_changed(self._origins.add(document, text=text))

    def remove_text(self, document: str) -> None:
        """Takes the text of a report away."""
        self._origins_changed(self._origins.remove(document) | {document})

    def add(self, claims: Iterable[StoredClaim]) -> None:
        """Adds claims, in any order. Raises UsageError if one is there already."""
        for claim in claims:
            if claim.id in self._traits:
                raise UsageError(f"claim {claim.id} of document {claim.document} is there already; remove it first")
            traits = traits_of(claim, knobs=self._knobs)
            self._traits[claim.id] = traits
            self._link(traits)
            self._ungrouped.add(claim.id)
            self._of_document[claim.document].add(claim.id)
            for key in speaking_keys(claim):
                self._of_party[key].add(claim.id)
            self._sides_changed(self._sides.count(claim))

    def remove(self, ids: Iterable[str]) -> None:
        """Takes claims away, as when a report is forgotten or coded anew. Ids that are not there are passed over."""
        for name in ids:
            traits = self._traits.pop(name, None)
            if traits is None:
                continue
            for key in keys_of(traits, knobs=self._knobs).under:
                self._blocks[key][traits.claim.type].remove(name)
            for other in self._links.pop(name, {}):
                del self._links[other][name]
            self._of_document[traits.claim.document].discard(name)
            for key in speaking_keys(traits.claim):
                self._of_party[key].discard(name)
            group = self._homes.pop(name, (name,))
            self._drop(group)
            self._ungrouped |= {other for other in group if other in self._traits}
            self._ungrouped.discard(name)
            self._unbuilt.discard(name)
            self._sides_changed(self._sides.count(traits.claim, times=-1))

    def events(self) -> list[Event]:
        """All events, by id."""
        self._build()
        return sorted(self._events.values(), key=lambda event: event.id)

    def event_of(self, claim: str) -> Event | None:
        """The event that holds a claim; None if the claim is not there."""
        self._build()
        group = self._homes.get(claim)
        return None if group is None else self._events[group]

    def changes(self) -> tuple[list[Event], list[str]]:
        """Since the last call: the events that are new or other than before, and the ids that are no event's any more, sorted."""
        self._build()
        old, new, self._old, self._new = self._old, self._new, {}, {}
        return [event for name, event in sorted(new.items()) if old.get(name) != event], sorted(old.keys() - new.keys())

    def _link(self, traits: Traits) -> None:
        """Compares a claim with all that its keys lead to, then puts it under its own."""
        keys, kinds = keys_of(traits, knobs=self._knobs), KINDRED[traits.claim.type]
        others: set[str] = set()
        for key in keys.among & self._blocks.keys():
            block = self._blocks[key]
            for kind in kinds & block.keys():
                others.update(block[kind])
        for key in keys.under:
            self._blocks[key].setdefault(traits.claim.type, []).append(traits.id)
        least = self._comparer.worth["link"]
        for name in others:
            other = self._traits[name]
            if other.claim.document == traits.claim.document:
                continue
            points = self._comparer.score(traits, other)
            if points is not None and points >= least:
                self._links.setdefault(traits.id, {})[name] = points
                self._links.setdefault(name, {})[traits.id] = points

    def _sides_changed(self, parties: Iterable[str]) -> None:
        for key in parties:
            self._unbuilt |= self._of_party.get(key, set())

    def _origins_changed(self, documents: Iterable[str]) -> None:
        for document in documents:
            self._unbuilt |= self._of_document.get(document, set())

    def _build(self) -> None:
        """Brings groups and events up to date."""
        self._group()
        for name in self._unbuilt:
            self._drop(self._homes[name])
        for name in self._unbuilt:
            group = self._homes[name]
            if group not in self._events:
                event = self._event(group)
                self._events[group] = self._new[event.id] = event
        self._unbuilt.clear()

    def _group(self) -> None:
        """Groups the components anew that something came to or left."""
        least = self._comparer.worth["join"]
        while self._ungrouped:
            component = component_of(next(iter(self._ungrouped)), self._links)
            self._ungrouped -= component
            for group in groups_of(component, links=self._links, score=self._score, least=least):
                for name in group:
                    before = self._homes.get(name)
                    if before != group:
                        self._drop(before or (name,))
                        self._homes[name] = group
                        self._unbuilt.add(name)

    def _drop(self, group: Group) -> None:
        """Forgets the event of a group, which may be another or none now."""
        event = self._events.pop(group, None)
        if event is not None and self._new.pop(event.id, None) is None:
            self._old[event.id] = event

    def _score(self, one: str, other: str) -> int | None:
        return self._comparer.score(self._traits[one], self._traits[other])

    def _event(self, group: Group) -> Event:
        members = [self._traits[name] for name in group]
        claims = [traits.claim for traits in members]
        changes = changes_of(claims, sides=self._sides)
        documents = {claim.document for claim in claims}
        return Event(
            id=event_id(claims),
            claims=group,
            type=commonest(claim.type for claim in claims) or claims[0].type,
            mode=commonest(claim.mode for claim in claims),
            time=best_time(members),
            place=best_place(members, near_km=self._knobs.near_km),
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
