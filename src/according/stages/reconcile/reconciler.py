"""Keeps the events of claims at hand while claims come and go."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from according.errors import UsageError
from according.records.event import Event
from according.records.stored import StoredClaim
from according.settings import ReconcileSettings
from according.stages.reconcile.grouping import Grouping
from according.stages.reconcile.making import Maker
from according.stages.reconcile.memory import Group, InMemory, Pair
from according.stages.reconcile.origins import Origins
from according.stages.reconcile.sides import Sides, acts_of
from according.stages.reconcile.standing import speaking_keys
from according.stages.reconcile.ties import Ties


def reconcile(
    claims: Iterable[StoredClaim],
    *,
    settings: ReconcileSettings,
    texts: Mapping[str, str] | None = None,
    sides: Mapping[str, str] | None = None,
    ties: Ties | None = None,
) -> list[Event]:
    """The events that claims of many reports speak of, by id. The order of the claims makes no difference.

    texts: text of each document by id, to find copies; a document without one is its own origin.
    sides: the user's word on who is on which side: name or id of a party -> name of the side.
    ties: claims that people say are, or are not, of one event. Raises UsageError if two claims have one id.
    """
    found = Reconciler(settings=settings, sides=sides, ties=ties)
    for document, text in (texts or {}).items():
        found.add_text(document, text=text)
    found.add(claims)
    return found.events()


class Reconciler:
    """The events of all claims added so far; the same whether they came one by one or at once, and in any order.

    Memory: some kilobytes a claim.
    """

    def __init__(self, *, settings: ReconcileSettings, sides: Mapping[str, str] | None = None, ties: Ties | None = None) -> None:
        """settings, sides, ties: as for `reconcile`."""
        self._memory = InMemory()
        self._grouping = Grouping(self._memory, knobs=settings, ties=ties)
        self._sides = Sides(sides)
        self._origins = Origins(self._memory, copied_share=settings.copied_share)
        self._maker = Maker(self._grouping.comparer, sides=self._sides, origins=self._origins, links=self._grouping.links_of)
        self._events: dict[Group, Event] = {}
        # What may be other now: events of these reports and pairs of parties; events before and after the last look at changes.
        self._copied: set[str] = set()
        self._turned: set[Pair] = set()
        self._old: dict[str, Event] = {}
        self._new: dict[str, Event] = {}

    def add_text(self, document: str, *, text: str) -> None:
        """Adds the text of a report, so that its copies are known."""
        self._copied |= self._origins.add(document, text=text)

    def remove_text(self, document: str) -> None:
        """Takes the text of a report away."""
        self._copied |= self._origins.component(document)
        self._memory.remove_report(document)
        self._origins.changed()

    def add(self, claims: Iterable[StoredClaim]) -> None:
        """Adds claims, in any order. Raises UsageError if one is there already."""
        for claim in claims:
            if claim.id in self._memory:
                raise UsageError(f"claim {claim.id} of document {claim.document} is there already; remove it first")
            self._grouping.add(claim)
            self._turned |= self._sides.count(acts_of(claim))

    def remove(self, ids: Iterable[str]) -> None:
        """Takes claims away, as when a report is forgotten or coded anew. Ids that are not there are passed over."""
        for claim in self._memory.claims(list(ids)):
            group = self._memory.remove(claim.id, parties=speaking_keys(claim))
            self._drop(group)
            self._grouping.remove(claim.id, mates=group)
            self._turned |= self._sides.count(acts_of(claim), times=-1)

    def events(self) -> list[Event]:
        """All events, by id."""
        self._build()
        return sorted(self._events.values(), key=lambda event: event.id)

    def event_of(self, claim: str) -> Event | None:
        """The event that holds a claim; None if the claim is not there."""
        self._build()
        return self._events.get(self._memory.group_of(claim))

    def changes(self) -> tuple[list[Event], list[str]]:
        """Since the last call: the events that are new or other than before, and the ids that are no event's any more, sorted."""
        self._build()
        old, new, self._old, self._new = self._old, self._new, {}, {}
        return [event for name, event in sorted(new.items()) if old.get(name) != event], sorted(old.keys() - new.keys())

    def _build(self) -> None:
        """Brings groups and events up to date."""
        gone, new = self._grouping.settle()
        due = new | self._memory.of_documents(self._copied)
        for pair in self._turned:
            due.update(self._memory.speaking(pair))
        self._copied.clear()
        self._turned.clear()
        for group in gone | due:
            self._drop(group)
        for group in due:
            event = self._maker.event(self._grouping.traits(group))
            self._events[group] = self._new[event.id] = event

    def _drop(self, group: Group) -> None:
        """Forgets the event of a group, which may be another or none now."""
        event = self._events.pop(group, None)
        if event is not None and self._new.pop(event.id, None) is None:
            self._old[event.id] = event
