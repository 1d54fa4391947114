"""From reviewers' joins and splits of events to pairs of claims that must, or must not, be of one event."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations

from according.records.decision import Logged
from according.review.folding import standing

Pairs = frozenset[tuple[str, str]]
"""Ids of two claims, sorted."""


def ties_of(decisions: Iterable[Logged]) -> tuple[Pairs, Pairs]:
    """Pairs that are together, pairs that are apart; of two decisions on a pair the later counts. decisions: of events, all of them.

    A join ties all its claims together; a split ties those that were taken out, and keeps each of them from each of the others.
    """
    together: set[tuple[str, str]] = set()
    apart: set[tuple[str, str]] = set()
    for one in standing(decisions):
        if one.action not in ("join", "split"):
            continue
        ours, theirs = one.value["claims"], one.value["others"]
        whole = [*ours, *theirs] if one.action == "join" else ours
        # A star is enough to hold them together; what keeps them apart is said pair by pair.
        together |= {_pair(whole[0], other) for other in whole[1:]}
        apart -= {_pair(a, b) for a, b in combinations(whole, 2)}
        if one.action == "split":
            cut = {_pair(a, b) for a in ours for b in theirs}
            together -= cut
            apart |= cut
    return frozenset(together), frozenset(apart)


def _pair(one: str, other: str) -> tuple[str, str]:
    return (one, other) if one < other else (other, one)
