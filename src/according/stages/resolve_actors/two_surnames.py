"""Persons of two surnames, whom a report calls by the first: "Carlos Perez Ruiz … Perez said"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

_LEAST = 3
_MARRIED = ("de",)
_SMALL = frozenset({"al", "bin", "da", "das", "de", "del", "dos", "el", "ibn", "la", "las", "los", "van", "von", "y"})
"""Words inside a name that are no name alone."""

Words = tuple[str, ...]


class TwoSurnames:
    """The words inside the full names of a document."""

    def __init__(self) -> None:
        self._bearers: dict[str, list[Words]] = {}

    def learn(self, name: Words, *, written: str) -> None:
        """One more full name, in folded words; none whose words are no names as they are written ("Ana Roca vanquished")."""
        if not all(word[:1].isupper() or word in _SMALL for word in written.split()):
            return
        for word in name[1:-1] if len(name) >= _LEAST else ():
            if word not in _SMALL:
                self._bearers.setdefault(word, []).append(name)

    def meant(self, words: Words, *, ending: Mapping[str, Sequence[Words]], beginning: Mapping[str, Sequence[Words]]) -> Words | None:
        """Whose name has a bare surname inside, if nobody else's ends or begins so; "Ana de Perez" is another's widow.

        ending, beginning: the full names by their last and first words.
        """
        if len(words) != 1 or len(found := self._bearers.get(words[0], ())) != 1 or beginning.get(words[0]):
            return None
        others = (name for name in ending.get(words[0], ()) if name[-2:-1] != _MARRIED)
        return next(iter(found)) if not any(others) else None
