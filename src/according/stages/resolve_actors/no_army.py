"""Lands whose soldiers are another state's: whose they are, only the report can say."""

from __future__ import annotations

from according.ontology.own_state import WITHOUT_ARMY
from according.records.actor import ANYWHERE, Party


def garrisoned(found: tuple[str | None, str], sectors: tuple[str, ...], owner: Party | None = None) -> tuple[str | None, str]:
    """A country that only the scene gives, with its rule; None for soldiers in a land that has none of its own, and unions of states."""
    union = "IGO" in {*sectors[:1], *(owner.sectors[:1] if owner is not None else ())}  # "its chief prosecutor", of a court of many
    of_many = union or sectors[:1] == ("MIL",) and found[0] in WITHOUT_ARMY
    return (None, ANYWHERE) if of_many else found
