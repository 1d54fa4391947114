"""What reconciling remembers of the claims that it has seen: asked for bit by bit, so that a ledger can keep it.

`Memory` is kept in a ledger (store) or, for claims at hand, in `InMemory`.
"""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Protocol

from according.records.stored import StoredClaim

Group = tuple[str, ...]
"""Ids of the claims of one event, sorted."""
Pair = tuple[int, int]
"""Keys (hashes) of two parties, sorted."""
Window = tuple[int, int]
"""First and last day (ordinals) that another claim may have, if it has any."""


class Memory(Protocol):
    """Claims, under which keys they stand, links between them, the groups that they are in; and reports and their copies.

    Ids that are not known are passed over.
    """

    def claims(self, ids: Collection[str]) -> Iterable[StoredClaim]:
        """The claims of these ids, in any order."""

    def under(self, keys: Collection[int], *, types: Collection[str], window: Window | None) -> Iterable[str]:
        """Claims of these types that stand under any of the keys; those with days outside the window may be left out."""

    def links_of(self, claim: str) -> Mapping[str, int]:
        """The claims that one is linked with, and the points of each link."""

    def group_of(self, claim: str) -> Group:
        """The group that a claim is in; empty if it is in none."""

    def add(self, claim: StoredClaim, *, keys: Collection[int], links: Mapping[str, int], parties: Iterable[int]) -> None:
        """Remembers a claim that is in no group yet, with the keys of the parties that it speaks of."""

    def regroup(self, *, gone: Collection[Group], new: Collection[Group]) -> None:
        """Puts groups in the place of others."""

    def speaking(self, pair: Pair) -> Iterable[Group]:
        """The groups whose claims speak of both parties."""

    def add_report(self, document: str, *, sketch: Sequence[int], shingles: Collection[int]) -> None:
        """Remembers a report: all its hashes (64 bits, signed), and those of them by which copies are looked for."""

    def sharing(self, sketch: Sequence[int]) -> Mapping[str, tuple[int, int]]:
        """Reports that share some of a sketch: how many of its hashes, and how many hashes they have in all."""

    def shingles(self, document: str) -> Sequence[int]:
        """All hashes of a report; none if it is not known."""

    def copies_of(self, document: str) -> Collection[str]:
        """The reports that are copies of this one, or it of them."""

    def add_copies(self, document: str, *, others: Iterable[str]) -> None:
        """Remembers copies of a report."""


class InMemory:
    """A `Memory` of some kilobytes a claim, from which claims and reports can be taken away."""

    def __init__(self) -> None:
        self._claims: dict[str, StoredClaim] = {}
        self._keys: dict[str, Collection[int]] = {}
        self._blocks: defaultdict[int, dict[str, set[str]]] = defaultdict(dict)
        self._links: dict[str, dict[str, int]] = {}
        self._groups: dict[str, Group] = {}
        self._of_party: defaultdict[int, set[str]] = defaultdict(set)
        self._of_document: defaultdict[str, set[str]] = defaultdict(set)
        self._shingles: dict[str, array[int]] = {}
        self._sketches: dict[str, Sequence[int]] = {}
        self._holders: defaultdict[int, set[str]] = defaultdict(set)
        self._copies: dict[str, set[str]] = {}

    def __contains__(self, claim: str) -> bool:
        return claim in self._claims

    def claims(self, ids: Collection[str]) -> Iterable[StoredClaim]:
        return [self._claims[name] for name in ids if name in self._claims]

    def under(self, keys: Collection[int], *, types: Collection[str], window: Window | None) -> Iterable[str]:
        found: set[str] = set()
        for block in filter(None, map(self._blocks.get, keys)):
            for kind in types:
                found.update(block.get(kind, ()))
        return found

    def links_of(self, claim: str) -> Mapping[str, int]:
        return self._links.get(claim, {})

    def group_of(self, claim: str) -> Group:
        return self._groups.get(claim, ())

    def groups(self) -> set[Group]:
        """All groups."""
        return set(self._groups.values())

    def of_documents(self, documents: Iterable[str]) -> set[Group]:
        """The groups that have claims of some reports."""
        return self._groups_of(name for document in documents for name in self._of_document.get(document, ()))

    def add(self, claim: StoredClaim, *, keys: Collection[int], links: Mapping[str, int], parties: Iterable[int]) -> None:
        self._claims[claim.id], self._keys[claim.id] = claim, keys
        self._of_document[claim.document].add(claim.id)
        for key in keys:
            self._blocks[key].setdefault(claim.type, set()).add(claim.id)
        for party in parties:
            self._of_party[party].add(claim.id)
        for other, points in links.items():
            self._links.setdefault(claim.id, {})[other] = self._links.setdefault(other, {})[claim.id] = points

    def remove(self, name: str, *, parties: Iterable[int]) -> Group:
        """Takes a claim away; gives back the group that it was in, of which the others are in none now."""
        claim, group = self._claims.pop(name), self._groups.get(name, ())
        self._of_document[claim.document].discard(name)
        for key in self._keys.pop(name):
            self._blocks[key][claim.type].discard(name)
        for party in parties:
            self._of_party[party].discard(name)
        for other in self._links.pop(name, {}):
            del self._links[other][name]
        for member in group:
            del self._groups[member]
        return group

    def regroup(self, *, gone: Collection[Group], new: Collection[Group]) -> None:
        for group in gone:
            for name in group:
                self._groups.pop(name, None)
        for group in new:
            self._groups.update(dict.fromkeys(group, group))

    def speaking(self, pair: Pair) -> Iterable[Group]:
        ours, theirs = (self._groups_of(self._of_party.get(party, ())) for party in pair)
        return ours & theirs

    def add_report(self, document: str, *, sketch: Sequence[int], shingles: Collection[int]) -> None:
        self._shingles[document], self._sketches[document] = array("q", sorted(shingles)), sketch
        for one in sketch:
            self._holders[one].add(document)

    def remove_report(self, document: str) -> None:
        """Takes a report away."""
        self._shingles.pop(document, None)
        for one in self._sketches.pop(document, ()):
            self._holders[one].discard(document)
        for other in self._copies.pop(document, ()):
            self._copies[other].discard(document)

    def sharing(self, sketch: Sequence[int]) -> Mapping[str, tuple[int, int]]:
        shared = Counter(holder for one in sketch for holder in self._holders.get(one, ()))
        return {holder: (n, len(self._shingles[holder])) for holder, n in shared.items()}

    def shingles(self, document: str) -> Sequence[int]:
        return self._shingles.get(document, ())

    def copies_of(self, document: str) -> Collection[str]:
        return self._copies.get(document, ())

    def add_copies(self, document: str, *, others: Iterable[str]) -> None:
        for other in others:
            self._copies.setdefault(document, set()).add(other)
            self._copies.setdefault(other, set()).add(document)

    def _groups_of(self, claims: Iterable[str]) -> set[Group]:
        return {group for name in claims if (group := self._groups.get(name))}
