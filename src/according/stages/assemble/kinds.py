"""Which mentions of one type tell of two kinds of deeds: doctors on strike who block an ambulance, a curfew and arrests that nobody made.

And which harm is that of many deeds: of a war, or "across the country"; and that nobody is killed by a town's being taken.
"""

from __future__ import annotations

from collections.abc import Sequence

from according.records.account import Account
from according.records.parse import Sentence, Token
from according.stages.assemble.bound import KILLING, MUTUAL, TAKING, WARS

_IN_THE_STREET = frozenset({"obstruct", "riot", "vandalize"})
"""Modes of protests that no strike is."""
_SINCE = ("since", "lasting")
"""How the rule of a time ends that goes on."""
_ALL_OVER = frozenset({"across", "throughout"})
_RAMMING = frozenset({"mow", "plough", "plow", "ram"})
"""What is done with a vehicle."""


def are_of_two_kinds(old: Account, new: Account) -> bool:
    """Whether one mention tells of a strike, the other of what is done in the street; or of two curbs, of which but one is denied."""
    if old.mention.type == "PROTEST":
        modes = {old.mention.mode, new.mention.mode}
        return "strike" in modes and not modes.isdisjoint(_IN_THE_STREET)
    if _is_of_one_side(old, new) or _is_of_one_side(new, old):
        return True
    if "firearms" in (old.mention.mode, new.mention.mode) and not _RAMMING.isdisjoint((old.lemma, new.lemma)):
        return True  # "a truck rammed into a crowd … the driver fired on it"
    if old.mention.type != "COERCE" or old.mention.status == new.mention.status:
        return False
    return None not in (old.mention.mode, new.mention.mode) and old.mention.mode != new.mention.mode


def _is_of_one_side(clash: Account, other: Account) -> bool:
    """ "Protesters clash with police … police have begun firing tear gas": the tear gas is not the protesters'."""
    both = clash.lemma in MUTUAL and len(clash.actors) > 1
    return both and other.mention.mode == "crowd-control" and other.lemma not in MUTUAL and bool(other.actors)


def names_none_such(old: Sequence[Account], new: Account) -> bool:
    """Whether a noun cannot name what was told: "the killings" no taking of a town that killed nobody, "the attack" no fight of months."""
    return new.nominal and (_takes_ground_alone(old, new) or new.definite and _goes_on(old, new))


def _takes_ground_alone(old: Sequence[Account], new: Account) -> bool:
    deadly = any(count.what == "killed" for account in old for count in (*account.counts, *account.tolls))
    return new.lemma in KILLING and not deadly and all(account.lemma in TAKING for account in old)


def _goes_on(old: Sequence[Account], new: Account) -> bool:
    """Whether all that was told is who fights whom since when: "the Front, which has fought the army since May"."""
    return new.lemma not in MUTUAL and all(a.lemma in MUTUAL and a.time is not None and a.time.rule.endswith(_SINCE) for a in old)


def tells_of_many(sentence: Sentence, at: int) -> bool:
    """ "At least 13 have been killed in the war", "across the country", "since Sunday": not by the one attack told just before."""
    beside = sentence.dependents(at, "nsubj", "obl")
    return any(t.lemma in WARS or _ALL_OVER & {*sentence.marked(t.index, "case")} or _is_reckoned(sentence, t) for t in beside)


def _is_reckoned(sentence: Sentence, token: Token) -> bool:
    """The Sunday of "49 soldiers have been killed since Sunday"."""
    return token.mention == "time" and "since" in sentence.marked(token.index, "case")
