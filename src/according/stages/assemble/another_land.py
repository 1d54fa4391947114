"""Scenes of a report that cannot be a deed's: in an article about one country what the police of another did was not done there."""

from __future__ import annotations

from dataclasses import replace

from according.ontology.event_types import FORCE_TYPES
from according.records.account import Account
from according.records.actor import STATE_SECTORS

_AT_HOME = frozenset({"COERCE", "PROTEST", "RETREAT"})
_NAMED = "registry"
"""The rule of a state that is named itself, not by its people: "attacks on Chad", not "the killing of the Chadians"."""
_ON_THE_GROUND = frozenset({"ASSAULT", "MOBILIZE"})
_OF_REPORT = "country of"
"""How the rule of a place begins that is only where the report's other scenes lie."""


def without_foreign_scene(account: Account) -> Account:
    """The account without a place that nothing but the report's other scenes gives it, where its parties are of another state.

    The state that it befalls decides (its people may be anywhere); else, of what states do at home, the state that does it. A strike by
    foreign jets on nobody known may be in the town told before, and hardly in the country of most other scenes.
    """
    there = account.place.country if account.place is not None and not account.place_said else None
    if there is None:
        return account
    befell = {p.country for p in account.recipients if p.is_state and p.rule == _NAMED and account.mention.type in FORCE_TYPES}
    at_home = account.mention.type in _AT_HOME or account.mention.mode == "weapons"
    at_home = at_home or account.mention.type in _ON_THE_GROUND and _is_of_report(account)
    ruling = {p.country for p in account.actors if p.country and p.id and at_home and STATE_SECTORS & set(p.sectors)}
    lands = befell or ruling
    return replace(account, place=None) if lands and there not in lands else account


def _is_of_report(account: Account) -> bool:
    return account.place is not None and account.place.rule.startswith(_OF_REPORT)
