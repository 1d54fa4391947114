"""Which protests of one report are two, whoever holds them: doctors on strike who block an ambulance do two things."""

from __future__ import annotations

from according.records.account import Account

_IN_THE_STREET = frozenset({"obstruct", "riot", "vandalize"})
"""Modes of protests that no strike is."""


def are_two_protests(old: Account, new: Account) -> bool:
    """Whether one mention tells of a strike, the other of what is done in the street."""
    modes = {old.mention.mode, new.mention.mode}
    return old.mention.type == "PROTEST" and "strike" in modes and not modes.isdisjoint(_IN_THE_STREET)
