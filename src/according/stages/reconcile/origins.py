"""Which reports copy one wire story: cut, put in another order, under another headline, with another agency's credit.

Every four words in a row (a shingle) are hashed. Two reports are copies where a large share of the shorter one's shingles stands in the
other. Candidates are found by those hashes that are divisible by STEP (a sketch that keeps containment: Broder 1997), then counted in full.
Reports that copies hold together, over however many, are one origin; its name is the smallest id among them.
"""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable
from hashlib import blake2b

from according.stages.reconcile.cluster import component_of
from according.stages.reconcile.words import words_of

SHINGLE = 4
STEP = 4
LEAST = 6
"""Shingles that a report must have to be compared: a flash of one line copies nobody."""
_FIRST_LOOK = 0.5
"""Share of the wanted share that the sketch must show, since it holds only a sample."""


def shingles_of(text: str) -> frozenset[int]:
    """64-bit hashes of all runs of words, the same on every machine."""
    words = words_of(text)
    runs = (" ".join(words[n : n + SHINGLE]) for n in range(len(words) - SHINGLE + 1))
    return frozenset(int.from_bytes(blake2b(run.encode(), digest_size=8).digest(), "big") for run in runs)


class Origins:
    """The reports of a ledger by their origin. Reports may come one by one, in any order."""

    def __init__(self, *, copied_share: float) -> None:
        """copied_share: of the shorter report's shingles, from which on two reports are copies (0 to 1)."""
        self._share = copied_share
        self._shingles: dict[str, array[int]] = {}
        self._holders: defaultdict[int, list[str]] = defaultdict(list)
        self._copies: dict[str, set[str]] = {}

    def add(self, document: str, *, text: str) -> set[str]:
        """Adds a report. Gives back all reports of its origin, itself among them; the same report again changes nothing."""
        if document not in self._shingles:
            found = shingles_of(text)
            self._shingles[document] = array("Q", sorted(found))
            if len(found) >= LEAST:
                for other in self._candidates(found):
                    if self._is_copy(found, other):
                        self._copies.setdefault(document, set()).add(other)
                        self._copies.setdefault(other, set()).add(document)
                for one in _sketch(found):
                    self._holders[one].append(document)
        return component_of(document, self._copies)

    def remove(self, document: str) -> set[str]:
        """Takes a report away. Gives back those that were of its origin."""
        others = component_of(document, self._copies) - {document}
        for one in _sketch(self._shingles.pop(document, array("Q"))):
            if document in self._holders[one]:
                self._holders[one].remove(document)
        for other in self._copies.pop(document, set()):
            self._copies[other].discard(document)
        return others

    def of(self, document: str) -> str:
        """The origin of a report; one whose text is not known is its own."""
        return min(component_of(document, self._copies))

    def _candidates(self, shingles: frozenset[int]) -> list[str]:
        shared = Counter(holder for one in _sketch(shingles) for holder in self._holders.get(one, ()))
        wanted = self._share * _FIRST_LOOK / STEP
        return sorted(name for name, n in shared.items() if n >= wanted * min(len(shingles), len(self._shingles[name])))

    def _is_copy(self, shingles: frozenset[int], other: str) -> bool:
        theirs = self._shingles[other]
        return len(shingles.intersection(theirs)) >= self._share * min(len(shingles), len(theirs))


def _sketch(shingles: Iterable[int]) -> list[int]:
    return [one for one in shingles if one % STEP == 0]
