"""Which reports copy one wire story: cut, put in another order, under another headline, with another agency's credit.

Every four words in a row (a shingle) are hashed. Two reports are copies where a large share of the shorter one's shingles stands in the
other. Candidates are found by those hashes that are divisible by STEP (a sketch that keeps containment: Broder 1997), then counted in full.
Reports that copies hold together, over however many, are one origin; its name is the smallest id among them.
"""

from __future__ import annotations

from collections.abc import Iterable

from according.stages.reconcile.cluster import component_of
from according.stages.reconcile.memory import InMemory, Memory
from according.stages.reconcile.words import hash_of, words_of

SHINGLE = 4
STEP = 4
LEAST = 6
"""Shingles that a report must have to be compared: a flash of one line copies nobody."""
_REMEMBERED = 100_000
_FIRST_LOOK = 0.5
"""Share of the wanted share that the sketch must show, since it holds only a sample."""


def shingles_of(text: str) -> frozenset[int]:
    """64-bit hashes of all runs of words, the same on every machine."""
    words = words_of(text)
    runs = (" ".join(words[n : n + SHINGLE]) for n in range(len(words) - SHINGLE + 1))
    return frozenset(map(hash_of, runs))


class Origins:
    """The reports of a ledger by their origin. Reports may come one by one, in any order."""

    def __init__(self, memory: Memory | None = None, *, copied_share: float) -> None:
        """copied_share: of the shorter report's shingles, from which on two reports are copies (0 to 1)."""
        self._memory: Memory = memory or InMemory()
        self._share = copied_share
        self._known: dict[str, str] = {}

    def add(self, document: str, *, text: str) -> set[str]:
        """Adds a report; the same again changes nothing. Gives back the reports of whose events the origins may be others now.

        That is all of its origin if it brings several together or was there already, else itself alone.
        """
        found = shingles_of(text)
        sketch = _sketch(found) if len(found) >= LEAST else []
        others = [other for other in self._candidates(sketch, len(found)) if other != document and self._is_copy(found, other)]
        self._memory.add_report(document, sketch=sketch, shingles=found)
        several = len({self.of(other) for other in others}) > 1 or bool(self._memory.copies_of(document))
        self._memory.add_copies(document, others=others)
        self._known.clear()
        return self.component(document) if several else {document}

    def component(self, document: str) -> set[str]:
        """All reports of its origin, itself among them."""
        return component_of(document, self._memory.copies_of)

    def of(self, document: str) -> str:
        """The origin of a report; one whose text is not known is its own."""
        if document not in self._known:
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            self._known[document] = min(self.component(document))
        return self._known[document]

    def changed(self) -> None:
        """To be called when reports were taken away."""
        self._known.clear()

    def _candidates(self, sketch: list[int], length: int) -> list[str]:
        """Reports that share enough of a sketch; length: how many shingles it was taken from."""
        wanted = self._share * _FIRST_LOOK / STEP
        shared = self._memory.sharing(sketch).items()
        return sorted(name for name, (n, theirs) in shared if n >= wanted * min(length, theirs))

    def _is_copy(self, shingles: frozenset[int], other: str) -> bool:
        theirs = self._memory.shingles(other)
        return len(shingles.intersection(theirs)) >= self._share * min(len(shingles), len(theirs))


def _sketch(shingles: Iterable[int]) -> list[int]:
    return [one for one in shingles if one % STEP == 0]
