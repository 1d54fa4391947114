"""From scored pairs to events, by an answer that does not depend on the order in which claims came.

Claims that links hold together, over however many, are a component; what is in other components has no say. In a component the links are
taken by points, then by ids; two groups become one where no pair of theirs is impossible and the mean of all their pairs is high enough.
Points are whole numbers, so that sums do not depend on the order either.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping
from typing import TypeVar

Name = TypeVar("Name", bound=Hashable)
Score = Callable[[str, str], int | None]


def component_of(start: Name, links: Mapping[Name, Iterable[Name]]) -> set[Name]:
    """All that links lead to from `start`, itself among them."""
    found, todo = {start}, [start]
    while todo:
        for other in links.get(todo.pop(), ()):
            if other not in found:
                found.add(other)
                todo.append(other)
    return found


def groups_of(component: Iterable[str], *, links: Mapping[str, Mapping[str, int]], score: Score, least: int) -> list[tuple[str, ...]]:
    """The events of one component: sorted tuples of ids, sorted.

    links: id -> linked id -> points. score: of any two claims of the component, None if they cannot be one event.
    least: mean points of all pairs that two groups must have to be one.
    """
    members: dict[str, tuple[str, ...]] = {one: (one,) for one in component}
    ranked = sorted((-points, one, other) for one in members for other, points in links.get(one, {}).items() if one < other)
    pairs = _Pairs(score)
    refused: set[tuple[str, str]] = set()
    for _, one, other in ranked:
        ours, theirs = members[one], members[other]
        key = (min(ours[0], theirs[0]), max(ours[0], theirs[0]))
        if ours is theirs or key in refused:
            continue
        mean = pairs.mean(ours, theirs)
        if mean is None or mean < least:
            refused.add(key)
            continue
        merged = tuple(sorted(ours + theirs))
        refused = {pair for pair in refused if ours[0] not in pair and theirs[0] not in pair}
        members.update(dict.fromkeys(merged, merged))
    return sorted(set(members.values()))


class _Pairs:
    """Sums of points between groups, each pair of claims scored once."""

    def __init__(self, score: Score) -> None:
        self._score = score
        self._known: dict[tuple[str, str], int | None] = {}

    def mean(self, ours: tuple[str, ...], theirs: tuple[str, ...]) -> float | None:
        """Mean points of all pairs, None if one of them is impossible."""
        points = 0
        for one in ours:
            for other in theirs:
                found = self._of(one, other)
                if found is None:
                    return None
                points += found
        return points / (len(ours) * len(theirs))

    def _of(self, one: str, other: str) -> int | None:
        pair = (one, other) if one < other else (other, one)
        if pair not in self._known:
            self._known[pair] = self._score(*pair)
        return self._known[pair]
