"""Names with a middle initial or a second surname that no table gives: "Vladimir V. Putin", "Virgilio Barco Vargas"."""

from __future__ import annotations

from datetime import date

from according.stages.resolve_actors.entries import Leader
from according.stages.resolve_actors.registry import Registry


def named_in_full(registry: Registry, words: tuple[str, ...], *, on: date | None) -> Leader | None:
    """The leader of a name of several words, with or without the letters inside it, unless his own name has such letters; or without
    its last word, if he leads on that day."""
    whole = registry.leader(" ".join(words), on=on)
    if whole is not None or len(words) < 3:
        return whole
    if not any(len(word) == 1 for word in words[1:-1]):
        shorter = registry.leader(" ".join(words[:-1]), on=on) if len(words) == 3 else None
        return shorter if shorter is not None and shorter.words == words[:-1] and shorter.may_be_meant(on, past=False) else None
    bare = registry.leader(f"{words[0]} {words[-1]}", on=on)
    return bare if bare is not None and not any(len(word) == 1 for word in bare.words) else None
