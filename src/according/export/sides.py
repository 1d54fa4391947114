"""The two sides of a happening, for data sets that have one of each."""

from __future__ import annotations

from according.export.flat import OWN_VOICE
from according.export.happening import Happening, joined
from according.records.actor import Party


def sides(one: Happening) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
    """Who did it, and to whom. Of those who only clash, the first and the others."""
    if one.recipients or len(one.actors) < 2:
        return one.actors, one.recipients
    return one.actors[:1], one.actors[1:]


def said_by(one: Happening) -> str | None:
    """All voices with their stances: "Rebels asserts; Army of Marabad denies"."""
    return joined(f"{voice.name or OWN_VOICE} {voice.stance}" for voice in one.voices)


def about(one: Happening) -> str:
    """Who says so, how the event stands, and the first report's sentence."""
    said = said_by(one)
    standing = f" ({one.standing})" if one.standing else ""
    return f"{f'{said}{standing}: ' if said else ''}{' '.join(one.first.evidence.split())}"
