"""Bodies that "the group" or "the movement" does not mean."""

from __future__ import annotations

from according.records.actor import Party
from according.stages.resolve_actors.entries import Generic


def is_outlet(party: Party, generic: Generic) -> bool:
    """Whether a body is an outlet that somebody spoke to, or a school or hospital, where the noun is none's.

    "Told Radio Kasese … the group", "as he left the Catholic University … the group".
    """
    if are_sent_by_many(party.sectors) and "IGO" not in generic.sectors:
        return True
    return any(sector in party.sectors and sector not in generic.sectors for sector in ("JRN", "EDU", "MED"))


def are_sent_by_many(sectors: tuple[str, ...]) -> bool:
    """Whether a body is the peacekeepers of many states, whom nobody calls a group: "the mission praised the gains … the group"."""
    return sectors[:1] == ("IGO",) and "MIL" in sectors
