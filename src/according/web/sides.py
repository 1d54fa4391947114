"""Which voices of an event stand on which side, from the pairs that oppose each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def sides_of(pairs: Iterable[tuple[str, str]]) -> Mapping[str, str]:
    """Names -> letters of sides. Whoever opposes one side is on the other of the two; pairs that hang together get two letters.

    Where three oppose each other pairwise two sides cannot tell it; the third then gets a side of its own.
    """
    against: defaultdict[str, list[str]] = defaultdict(list)
    for one, other in pairs:
        against[one].append(other)
        against[other].append(one)
    found: dict[str, str] = {}
    used = 0
    for name in against:
        if name not in found:
            group = _colours(name, against)
            found |= {party: LETTERS[(used + colour) % len(LETTERS)] for party, colour in group.items()}
            used += max(group.values()) + 1
    return found


def _colours(start: str, against: Mapping[str, list[str]]) -> dict[str, int]:
    """The parties that hang together with one -> the least number that none of their opponents has."""
    found: dict[str, int] = {}
    waiting = [start]
    while waiting:
        name = waiting.pop(0)
        if name in found:
            continue
        taken = {found[other] for other in against[name] if other in found}
        found[name] = next(colour for colour in range(len(taken) + 1) if colour not in taken)
        waiting += against[name]
    return found
