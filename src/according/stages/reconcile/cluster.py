"""From scored pairs to events, by an answer that does not depend on the order in which claims came.

All links of all claims are taken by points, then by ids; two groups become one where no pair of theirs is impossible and the mean of all
their pairs is high enough. Points are whole numbers, so that sums do not depend on the order either.

When claims come or go, the same answer is found without beginning anew. A group that met only groups that it meets still, at the same
link, has the same history as before: it is replayed from its own links alone, since links to others came to nothing. Only groups that
met another one than before are worked out again, and what these merge with.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Iterable, Mapping
from heapq import heappop, heappush
from typing import TypeVar

from according.stages.reconcile.memory import Group

Name = TypeVar("Name", bound=Hashable)
Score = Callable[[str, str], int | None]
Rank = tuple[int, str, str]
"""Points with a minus, and the two ids of a link, sorted: links are taken in this order."""
_BEFORE_ALL: Rank = (-(10**9), "", "")


def component_of(start: Name, links: Callable[[Name], Iterable[Name]]) -> set[Name]:
    """All that links lead to from `start`, itself among them."""
    found, todo = {start}, [start]
    while todo:
        for other in links(todo.pop()):
            if other not in found:
                found.add(other)
                todo.append(other)
    return found


class Links:
    """What is known of links and groups before claims came or went. links: of a claim; group: the claim's, empty if it had none."""

    def __init__(self, *, links: Callable[[str], Mapping[str, int]], group: Callable[[str], Group]) -> None:
        self.of, self.group = links, group


def regrouped(loose: Collection[str], *, known: Links, score: Score, least: int) -> dict[str, Group]:
    """Claim -> group, of the loose claims and of those whose group is another than before because of them.

    loose: claims that are in no group; the others of a group that lost a claim must be among them.
    score: of any two claims, None if they cannot be one event; asked often of the same two.
    least: mean points of all pairs that two groups must have to be one.
    """
    work = _Work(known, _Pairs(score, least))
    for one in loose:
        work.groups[one] = (one,)
    for one in loose:
        work.push(one, _BEFORE_ALL)
    work.run()
    return work.groups


class _Work:
    """Groups as they are at a rank. groups: of the claims whose history is another than before, or new."""

    def __init__(self, known: Links, pairs: _Pairs) -> None:
        self._known, self._pairs = known, pairs
        self.groups: dict[str, Group] = {}
        self._ahead: list[Rank] = []
        self._histories: dict[Group, _History] = {}

    def push(self, one: str, rank: Rank) -> None:
        """Puts a claim's links that come after a rank in the queue."""
        for other, points in self._known.of(one).items():
            link = (-points, one, other) if one < other else (-points, other, one)
            if link > rank:
                heappush(self._ahead, link)

    def run(self) -> None:
        last = _BEFORE_ALL
        while self._ahead:
            rank = heappop(self._ahead)
            if rank != last:
                last = rank
                ours, theirs = (self._at(name, rank) for name in rank[1:])
                if ours != theirs and self._pairs.join(ours, theirs):
                    self._merge(ours, theirs, rank)

    def _at(self, name: str, rank: Rank) -> Group:
        """The group that a claim is in when this link's turn comes."""
        now = self.groups.get(name)
        return now if now is not None else self._history(name).at(name, rank)

    def _history(self, name: str) -> _History:
        final = self._known.group(name) or (name,)
        if final not in self._histories:
            self._histories[final] = _History(final, self._known, self._pairs)
        return self._histories[final]

    def _merge(self, ours: Group, theirs: Group, rank: Rank) -> None:
        for group in (ours, theirs):
            if group[0] not in self.groups:
                self._depart(group[0], rank)
        merged = tuple(sorted(ours + theirs))
        self.groups.update(dict.fromkeys(merged, merged))

    def _depart(self, name: str, rank: Rank) -> None:
        """From this rank on the claims of a group that was as before go another way."""
        history = self._history(name)
        for member in history.final:
            self.groups[member] = history.at(member, rank)
        for member in history.final:
            self.push(member, rank)


class _History:
    """How a group came to be, which its own links tell."""

    def __init__(self, final: Group, known: Links, pairs: _Pairs) -> None:
        self.final = final
        self._merges: list[tuple[Rank, Group]] = []
        if len(final) > 1:
            self._replay(known, pairs)

    def _replay(self, known: Links, pairs: _Pairs) -> None:
        inside = set(self.final)
        now: dict[str, Group] = {name: (name,) for name in self.final}
        links = {(-points, one, other) for one in self.final for other, points in known.of(one).items() if one < other and other in inside}
        for rank in sorted(links):
            ours, theirs = now[rank[1]], now[rank[2]]
            if ours != theirs and pairs.join(ours, theirs):
                merged = tuple(sorted(ours + theirs))
                now.update(dict.fromkeys(merged, merged))
                self._merges.append((rank, merged))
                if len(merged) == len(self.final):
                    break

    def at(self, name: str, rank: Rank) -> Group:
        """The group of one of the claims just before a link's turn."""
        return next((group for when, group in reversed(self._merges) if when < rank and name in group), (name,))


class _Pairs:
    """Whether two groups become one, each pair of groups asked once."""

    def __init__(self, score: Score, least: int) -> None:
        self._score, self._least = score, least
        self._refused: set[tuple[Group, Group]] = set()

    def join(self, ours: Group, theirs: Group) -> bool:
        pair = (ours, theirs) if ours < theirs else (theirs, ours)
        if pair in self._refused:
            return False
        mean = self._mean(ours, theirs)
        if mean is None or mean < self._least:
            self._refused.add(pair)
            return False
        return True

    def _mean(self, ours: Group, theirs: Group) -> float | None:
        """Mean points of all pairs, None if one of them is impossible."""
        points = 0
        for one in ours:
            for other in theirs:
                found = self._score(one, other)
                if found is None:
                    return None
                points += found
        return points / (len(ours) * len(theirs))
