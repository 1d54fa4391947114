"""What those who rule a state do not do to that state: "the president agreed to halt his country's incursion" agrees with others."""

from __future__ import annotations

from collections.abc import Iterable

from according.records.actor import Party

_WITH_OTHERS = frozenset({"AGREE", "RETREAT", "CONCEDE", "MOBILIZE"})
_AGAINST = frozenset({"THREATEN", "ASSAULT", "ACCUSE"})
_UNDER_ARMS = (("MIL",), ("COP",))
WITHOUT_ARMY = frozenset({"ESH", "PSE"})
"""Alpha-3 of lands without an army of their own in which soldiers act: "troops raided Nablus" tells of no Palestinian army."""


def own_states(kind: str, *, actors: Iterable[Party], found: Iterable[Party]) -> set[str]:
    """The keys of those of the parties found that are a state for which an actor of an event of this type speaks."""
    if kind not in _WITH_OTHERS:
        return set()
    ruled = {party.country for party in actors if party.country and "GOV" in party.sectors[:1]}
    return {party.key for party in found if party.is_state and party.country in ruled} if ruled else set()


def own_forces(kind: str, *, actors: Iterable[Party], found: Iterable[Party]) -> set[str]:
    """The keys of the soldiers or police found who are of the actor's own side: "troops storm rebel camp; army vows to press on"."""
    ours = [party for party in actors if party.sectors[:1] in _UNDER_ARMS] if kind in _AGAINST else []
    forces = [party for party in found if party.id is None and party.sectors[:1] in _UNDER_ARMS] if ours else []
    return {p.key for p in forces for own in ours if p.sectors[:1] == own.sectors[:1] and own.country in (None, p.country)}
