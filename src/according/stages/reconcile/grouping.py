"""Which claims are of one event: compares new claims with those that share a key, and brings the groups up to date."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from according.records.stored import StoredClaim
from according.settings import ReconcileSettings
from according.stages.reconcile.blocks import keys_of
from according.stages.reconcile.cluster import Links, regrouped
from according.stages.reconcile.compare import KINDRED, Comparer
from according.stages.reconcile.memory import Group, Memory, Window
from according.stages.reconcile.standing import speaking_keys
from according.stages.reconcile.ties import TIED, Ties
from according.stages.reconcile.traits import Traits, traits_of

KEPT = 15_000
"""Claims that are held ready for comparison; a memory gives the others again when they are needed."""
SCORES = 300_000
"""Scores of pairs that are held: a group that claims join day by day is worked out again and again from the same pairs."""


class Grouping:
    """The groups of all claims added so far: the same whether claims came one by one or at once, and in any order."""

    def __init__(self, memory: Memory, *, knobs: ReconcileSettings, ties: Ties | None = None) -> None:
        """ties: what people say; where it changed, the claims must be added anew."""
        self.comparer = Comparer(knobs)
        self._memory, self._knobs, self._ties = memory, knobs, ties or Ties()
        self._ready: dict[str, Traits] = {}
        self._loose: set[str] = set()
        self._scores: dict[tuple[str, str], int | None] = {}

    def add(self, claim: StoredClaim) -> None:
        """Compares a claim with all that its keys lead to, and remembers it with its links."""
        traits = traits_of(claim, knobs=self._knobs)
        keys = keys_of(traits, knobs=self._knobs)
        others = self._memory.under(keys.among, types=KINDRED[claim.type], window=self._window(traits))
        links = self.comparer.links(traits, self.traits(others))
        self._memory.add(claim, keys=keys.under, links=links, parties=speaking_keys(claim))
        self._hold([traits])
        self._loose.add(claim.id)

    def remove(self, claim: str, *, mates: Iterable[str]) -> None:
        """Takes note that a claim went, and of the others of its group."""
        self._ready.pop(claim, None)
        self._scores.clear()
        self.loosen(mates)
        self._loose.discard(claim)

    def loosen(self, claims: Iterable[str]) -> None:
        """Takes note of claims that are in no group any more, since another one left it."""
        self._loose.update(claims)

    def links_of(self, claim: str) -> Mapping[str, int]:
        """The claims that one is linked with, by comparison or because people say so, and the points of each link."""
        found = self._memory.links_of(claim)
        if not self._ties:
            return found
        tied = [name for name in self._ties.of(claim) if name in self._loose or self._memory.group_of(name)]
        free = {name: points for name, points in found.items() if not self._ties.keep_apart(claim, other=name)}
        return free | dict.fromkeys(tied, TIED)

    def settle(self) -> tuple[set[Group], set[Group]]:
        """Brings the groups up to date; gives back those that are no more and those that are new."""
        memory = self._memory
        known = Links(links=self.links_of, group=memory.group_of)
        found = regrouped(self._loose, known=known, score=self._score, least=self.comparer.worth["join"])
        self._loose.clear()
        old, now = {group for name in found if (group := memory.group_of(name))}, set(found.values())
        gone, new = old - now, now - old
        memory.regroup(gone=gone, new=new)
        return gone, new

    def traits(self, ids: Iterable[str]) -> list[Traits]:
        """The claims of these ids, ready for comparison."""
        found, missing = [], []
        for name in ids:
            ready = self._ready.get(name)
            if ready is None:
                missing.append(name)
            else:
                found.append(ready)
        return found + self._made_ready(missing) if missing else found

    def _made_ready(self, ids: Collection[str]) -> list[Traits]:
        found = [traits_of(claim, knobs=self._knobs) for claim in self._memory.claims(ids)]
        self._hold(found)
        return found

    def _hold(self, found: Iterable[Traits]) -> None:
        """Keeps claims ready; of too many the older half is let go."""
        self._ready.update((traits.id, traits) for traits in found)
        if len(self._ready) > KEPT:
            for name in list(self._ready)[: KEPT // 2]:
                del self._ready[name]

    def _score(self, one: str, other: str) -> int | None:
        pair = (one, other) if one < other else (other, one)
        if pair not in self._scores:
            if len(self._scores) >= SCORES:
                self._scores.clear()
            self._scores[pair] = self._compared(*pair)
        return self._scores[pair]

    def _compared(self, one: str, other: str) -> int | None:
        if self._ties and (self._ties.keep_apart(one, other=other) or other in self._ties.of(one)):
            return None if self._ties.keep_apart(one, other=other) else TIED
        linked = self._memory.links_of(one).get(other)
        if linked is not None:
            return linked
        ours, theirs = self.traits((one, other))
        return self.comparer.score(ours, theirs)

    def _window(self, traits: Traits) -> Window | None:
        """The days of claims that are not impossible for their days alone."""
        if traits.days is None:
            return None
        slack = self._knobs.day_slack + self._knobs.inferred_day_slack
        return traits.days.first - slack, traits.days.last + slack
