"""What is wrong in a file of the corpus: collected, so that a reader sees all of it at once."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Problem:
    """One thing that is wrong or strange. line: from 1, 0 for the file as a whole. warning: it may be meant so."""

    file: str
    line: int
    what: str
    warning: bool = False

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {'warning: ' if self.warning else ''}{self.what}"


class Problems:
    """Collects the problems of one file."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.found: list[Problem] = []

    def error(self, line: int, what: str) -> None:
        """Adds what must be put right."""
        self.found.append(Problem(file=self.file, line=line, what=what))

    def warn(self, line: int, what: str) -> None:
        """Adds what should be looked at."""
        self.found.append(Problem(file=self.file, line=line, what=what, warning=True))
