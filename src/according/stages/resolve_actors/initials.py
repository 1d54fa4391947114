"""Names with a middle initial that no table gives: "Vladimir V. Putin"."""

from __future__ import annotations

from datetime import date

from according.stages.resolve_actors.entries import Leader
from according.stages.resolve_actors.registry import Registry


def named_in_full(registry: Registry, words: tuple[str, ...], *, on: date | None) -> Leader | None:
    """The leader of a name of several words, with or without the letters inside it, unless his own name has such letters."""
    whole = registry.leader(" ".join(words), on=on)
    if whole is not None or len(words) < 3 or not any(len(word) == 1 for word in words[1:-1]):
        return whole
    bare = registry.leader(f"{words[0]} {words[-1]}", on=on)
    return bare if bare is not None and not any(len(word) == 1 for word in bare.words) else None
