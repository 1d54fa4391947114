"""A name of the registry where a text has it."""

from __future__ import annotations

from dataclasses import dataclass

from according.stages.resolve_actors.entries import Entry


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A name of the registry in a sentence, tokens first to last."""

    sentence: int
    first: int
    last: int
    entry: Entry
    use: str
