"""A name of the registry where a text has it."""

from __future__ import annotations

from dataclasses import dataclass

from according.records.parse import Sentence
from according.stages.resolve_actors.entries import Entry


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A name of the registry in a sentence, tokens first to last."""

    sentence: int
    first: int
    last: int
    entry: Entry
    use: str

    def head(self, sentence: Sentence) -> int:
        """The word of the name whose own head lies outside it. sentence: its sentence."""
        inside = range(self.first, self.last + 1)
        return next((at for at in inside if sentence.tokens[at].head not in inside), self.last)
