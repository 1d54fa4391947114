"""Claims that people say are, or are not, of one event. They stand above all that is compared."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Set

from according.stages.reconcile.cluster import component_of

TIED = 1_000_000
"""Points of two claims that are tied: more than any comparison gives, so that they meet first."""
WHY = "a reviewer joined them"


class Ties:
    """together, apart: pairs of claims. Who is tied to one of a pair is tied to the other, unless the two are apart."""

    def __init__(self, *, together: Iterable[tuple[str, str]] = (), apart: Iterable[tuple[str, str]] = ()) -> None:
        tied, self._apart = _both_ways(together), _both_ways(apart)
        self._class: dict[str, frozenset[str]] = {}
        for claim in tied:
            if claim not in self._class:
                whole = frozenset(component_of(claim, lambda name: tied[name]))
                self._class.update(dict.fromkeys(whole, whole))

    def __bool__(self) -> bool:
        return bool(self._class or self._apart)

    def of(self, claim: str) -> Set[str]:
        """The claims that one is tied to."""
        return self._class.get(claim, frozenset()) - self._apart.get(claim, set()) - {claim}

    def keep_apart(self, one: str, *, other: str) -> bool:
        """Whether two claims must not be of one event."""
        return other in self._apart.get(one, ())


def _both_ways(pairs: Iterable[tuple[str, str]]) -> dict[str, set[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for one, other in pairs:
        found[one].add(other)
        found[other].add(one)
    return dict(found)
