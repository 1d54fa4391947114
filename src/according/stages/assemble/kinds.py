"""Which mentions of one type tell of two kinds of deeds: doctors on strike who block an ambulance, a curfew and arrests that nobody made.

And which harm is that of many deeds: of a war, or "across the country".
"""

from __future__ import annotations

from according.records.account import Account
from according.records.parse import Sentence
from according.stages.assemble.bound import WARS

_IN_THE_STREET = frozenset({"obstruct", "riot", "vandalize"})
"""Modes of protests that no strike is."""
_ALL_OVER = frozenset({"across", "throughout"})


def are_of_two_kinds(old: Account, new: Account) -> bool:
    """Whether one mention tells of a strike, the other of what is done in the street; or of two curbs, of which but one is denied."""
    if old.mention.type == "PROTEST":
        modes = {old.mention.mode, new.mention.mode}
        return "strike" in modes and not modes.isdisjoint(_IN_THE_STREET)
    if old.mention.type != "COERCE" or old.mention.status == new.mention.status:
        return False
    return None not in (old.mention.mode, new.mention.mode) and old.mention.mode != new.mention.mode


def tells_of_many(sentence: Sentence, at: int) -> bool:
    """ "At least 13 have been killed in the war", "across the country": not by the one attack told just before."""
    beside = sentence.dependents(at, "nsubj", "obl")
    return any(t.lemma in WARS or _ALL_OVER & {*sentence.marked(t.index, "case")} for t in beside)
