"""Whom a refusal answers that names again what was wanted: "rebels demanded that the army withdraw … the ministry ruled out a withdrawal".

A few sentences may stand between them; what was only told, and not wanted of anybody, is answered by nobody.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from according.records.account import Account
from according.records.actor import Party, keys_of
from according.records.parse import Parsed
from according.stages.assemble.by_event import Events, filled
from according.stages.assemble.naming import stem

_WANTED = frozenset({"requested", "ordered"})
_LEAVING = frozenset({"leave", "pull", "pullback", "pullout", "quit", "retreat", "withdraw", "withdrawal"})
_REACH = 4
"""Sentences from what is wanted to its refusal."""


def by_whom_it_was_wanted(accounts: Sequence[Account], *, groups: Sequence[Sequence[int]], parsed: Parsed) -> tuple[Account, ...]:
    """The accounts, where a refusal of nobody named is directed at whoever wanted what it refuses. groups: the accounts of each event."""
    return filled(accounts, groups=groups, role="recipients", known=partial(_who_wants, parsed=parsed), rule="who wanted it")


def _who_wants(number: int, accounts: Sequence[Account], event: Events, *, parsed: Parsed) -> Sequence[Party]:
    refusal = accounts[number]
    if refusal.mention.type != "REJECT" or refusal.mention.status not in ("actual", "negated") or not refusal.actors:
        return ()
    at = refusal.mention.at
    nouns = [t.lemma.lower() for t in parsed.sentences[at.sentence].dependents(at.token, "obj") if t.upos == "NOUN"]
    for k in range(number - 1, -1, -1) if nouns else ():
        wanted = accounts[k].mention
        if at.sentence - wanted.at.sentence > _REACH:
            return ()
        above = wanted.content_of
        if wanted.status in _WANTED and above is not None and k in event and any(_is_one(noun, accounts[k].lemma) for noun in nouns):
            who = accounts[above].actors if above < len(accounts) else ()
            return who if keys_of(who).isdisjoint(keys_of(refusal.actors)) else ()
    return ()


def _is_one(noun: str, verb: str) -> bool:
    """Whether a noun names what a verb told: "withdrawal" and "withdraw", "pullback" and "pull", "handover" and "hand"."""
    return stem(noun) == stem(verb) or noun.startswith(verb) and len(verb) > 3 or {noun, verb} <= _LEAVING
