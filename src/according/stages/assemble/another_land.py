"""Scenes of a report that cannot be a deed's: in an article about one country what the police of another did was not done there."""

from __future__ import annotations

from dataclasses import replace

from according.ontology.event_types import FORCE_TYPES
from according.records.account import Account
from according.records.actor import GOVERNING

_AT_HOME = frozenset({"COERCE", "PROTEST", "RETREAT"})
_NAMED = "registry"
"""The rule of a state that is named itself, not by its people: "attacks on Chad", not "the killing of the Chadians"."""
_POLICE = GOVERNING | {"COP", "JUD", "MIL", "SPY"}


def without_foreign_scene(account: Account) -> Account:
    """The account without a place that nothing but the report's other scenes gives it, where its parties are of another state.

    The state that it befalls decides (its people may be anywhere); else, of what states do at home, the state that does it. A strike by
    foreign jets on nobody known may be anywhere.
    """
    there = account.place.country if account.place is not None and not account.place_said else None
    if there is None:
        return account
    befell = {p.country for p in account.recipients if p.is_state and p.rule == _NAMED and account.mention.type in FORCE_TYPES}
    ruling = {p.country for p in account.actors if p.country and p.id and account.mention.type in _AT_HOME and _POLICE & set(p.sectors)}
    lands = befell or ruling
    return replace(account, place=None) if lands and there not in lands else account
