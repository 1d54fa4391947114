"""Measures of coreference: MUC, B-cubed, CEAF with entity similarity, and their mean, the CoNLL F1.

Vilain et al. 1995; Bagga and Baldwin 1998; Luo 2005 (phi 4); Pradhan et al. 2012. Mentions are compared by their head words.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass, field

Clusters = list[frozenset]


def clusters_of(entities: Mapping[Hashable, Hashable], *, singletons: bool) -> Clusters:
    """Mention -> entity as sets of mentions; without singletons those of one mention are left out, as in CoNLL 2012."""
    found: dict[Hashable, set] = {}
    for mention, entity in entities.items():
        found.setdefault(entity, set()).add(mention)
    return [frozenset(one) for one in found.values() if singletons or len(one) > 1]


@dataclass(slots=True)
class Tally:
    """Numerators and denominators over documents. parts: measure -> [hits of recall, of, hits of precision, of]."""

    parts: dict[str, list[float]] = field(default_factory=dict)

    def add(self, name: str, counts: Iterable[float]) -> None:
        self.parts[name] = [a + b for a, b in zip(self.parts.get(name, [0.0] * 4), counts, strict=True)]

    def count(self, gold: Clusters, found: Clusters) -> None:
        """Adds one document."""
        self.add("mentions", _mentions(gold, found))
        self.add("muc", (*_links(gold, found), *_links(found, gold)))
        self.add("b3", (*_overlap(gold, found), *_overlap(found, gold)))
        same = _aligned(gold, found)
        self.add("ceafe", (same, len(gold), same, len(found)))

    def f1(self, name: str) -> float:
        right, of, correct, said = self.parts[name]
        recall, precision = right / of if of else 0.0, correct / said if said else 0.0
        return 2 * recall * precision / (recall + precision) if recall + precision else 0.0

    def conll(self) -> float:
        return sum(map(self.f1, ("muc", "b3", "ceafe"))) / 3

    def join(self, other: Tally) -> None:
        for name, counts in other.parts.items():
            self.add(name, counts)


def _mentions(gold: Clusters, found: Clusters) -> tuple[float, ...]:
    ours, theirs = set().union(*found), set().union(*gold)
    both = len(ours & theirs)
    return both, len(theirs), both, len(ours)


def _links(keys: Clusters, others: Clusters) -> tuple[int, int]:
    """MUC: links of the keys that the others hold, and how many there are."""
    home = {mention: number for number, one in enumerate(others) for mention in one}
    right = total = 0
    for key in keys:
        parts = {home[m] for m in key if m in home}
        missing = sum(m not in home for m in key)
        right += len(key) - len(parts) - missing
        total += len(key) - 1
    return right, total


def _overlap(keys: Clusters, others: Clusters) -> tuple[float, int]:
    home = {mention: one for one in others for mention in one}
    right = sum(len(key & home[m]) / len(key) for key in keys for m in key if m in home)
    return right, sum(map(len, keys))


def _aligned(gold: Clusters, found: Clusters) -> float:
    """The best one-to-one alignment's sum of 2|a∩b| / (|a|+|b|), component by component of clusters that share a mention."""
    home = {mention: number for number, one in enumerate(found) for mention in one}
    edges = [Counter(home[m] for m in key if m in home) for key in gold]
    left, total = set(range(len(gold))), 0.0
    while left:
        rows, columns, todo = [], set(), [left.pop()]
        while todo:
            row = todo.pop()
            rows.append(row)
            new = set(edges[row]) - columns
            columns |= new
            linked = {r for r in left if new & set(edges[r])}
            left -= linked
            todo.extend(linked)
        order = sorted(columns)
        gain = [[2 * edges[r][c] / (len(gold[r]) + len(found[c])) for c in order] for r in rows]
        total += _assigned(gain)
    return total


def _assigned(gain: list[list[float]]) -> float:
    """The greatest sum of one entry a row and column (Hungarian method with potentials)."""
    if not gain or not gain[0]:
        return 0.0
    if len(gain) > len(gain[0]):
        gain = [list(column) for column in zip(*gain, strict=True)]
    n, m, far = len(gain), len(gain[0]), float("inf")
    u, v, match = [0.0] * (n + 1), [0.0] * (m + 1), [0] * (m + 1)
    for row in range(1, n + 1):
        match[0], at = row, 0
        least, used, way = [far] * (m + 1), [False] * (m + 1), [0] * (m + 1)
        while match[at]:
            used[at] = True
            delta, next_at = far, 0
            for j in range(1, m + 1):
                if not used[j]:
                    cost = -gain[match[at] - 1][j - 1] - u[match[at]] - v[j]
                    if cost < least[j]:
                        least[j], way[j] = cost, at
                    if least[j] < delta:
                        delta, next_at = least[j], j
            for j in range(m + 1):
                if used[j]:
                    u[match[j]] += delta
                    v[j] -= delta
                else:
                    least[j] -= delta
            at = next_at
        while at:
            match[at] = match[way[at]]
            at = way[at]
    return sum(gain[match[j] - 1][j - 1] for j in range(1, m + 1) if match[j])
