"""Whom the breach of a truce befell: him who accuses the other side of it, where he fights himself."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from according.records.account import Account
from according.records.actor import Party, keys_of
from according.records.parse import Parsed
from according.stages.assemble.by_event import Events, filled

_BREAKING = frozenset({"break", "breach", "breaching", "violate", "violation"})
_TRUCES = frozenset({"accord", "agreement", "armistice", "ceasefire", "cease-fire", "deal", "it", "lull", "pause", "truce"})
_FIGHTING = frozenset({"MIL", "REB", "PRM", "GOV", "UAF"})


def against_who_complains(accounts: Sequence[Account], *, groups: Sequence[Sequence[int]], parsed: Parsed) -> tuple[Account, ...]:
    """The accounts, where a truce is broken against nobody named with the side that accuses the other of it.

    groups: the accounts of each event.
    """
    known = partial(_who_complains, parsed=parsed)
    return filled(accounts, groups=groups, role="recipients", known=known, rule="who accuses them of the breach")


def is_no_breach(old: Account, new: Account, parsed: Parsed) -> bool:
    """ "Denied that the rebels had broken the truce … the rebels had kidnapped 20 people": who denies the one does not deny the other."""
    broken = old.mention.type == "ASSAULT" and old.lemma in _BREAKING and old.mention.at.sentence != new.mention.at.sentence
    if not broken or new.lemma in _BREAKING or new.nominal or not new.recipients:
        return False
    what = parsed.sentences[old.mention.at.sentence].dependents(old.mention.at.token, "obj", "nmod", "compound")
    return any(t.lemma.lower() in _TRUCES for t in what)


def _who_complains(number: int, accounts: Sequence[Account], event: Events, *, parsed: Parsed) -> Sequence[Party]:
    breach = accounts[number]
    above = breach.mention.content_of
    if breach.mention.type != "ASSAULT" or breach.lemma not in _BREAKING or above is None or above >= len(accounts):
        return ()
    charge, sentence = accounts[above], parsed.sentences[breach.mention.at.sentence]
    what = sentence.dependents(breach.mention.at.token, "obj", "nmod", "compound")
    told = charge.mention.type == "ACCUSE" and any(t.lemma.lower() in _TRUCES for t in what)
    fights = len(charge.actors) == 1 and bool(_FIGHTING & set(charge.actors[0].sectors[:1]))
    return charge.actors if told and fights and keys_of(charge.actors).isdisjoint(keys_of(breach.actors)) else ()
