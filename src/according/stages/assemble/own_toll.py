"""Whose own figure of an attack stands beside another's: "12 soldiers died in the raid, the army said. The Front said it had killed 40"."""

from __future__ import annotations

from according.records.account import Account
from according.records.actor import keys_of
from according.records.parse import Parsed
from according.stages.assemble.contrary import is_owned_up

_KILLING = frozenset({"kill", "wound", "injure", "slay", "eliminate", "liquidate", "neutralise", "neutralize"})
_REACH = 2  # sentences
_HARMED = frozenset({"killed", "injured"})
_ANYBODY = frozenset({"people"})


def may_be_own_toll(new: Account, _: Parsed) -> bool:
    """Whether a mention may tell how many somebody has killed, without a day or place of its own."""
    apart = new.time is not None and new.time_said or new.place is not None and new.place_said
    return new.lemma in _KILLING and not new.nominal and not apart and new.mention.type == "ASSAULT"


def gives_own_toll(new: Account, old: Account, _: Parsed) -> bool:
    """Whether somebody says how many he has killed, right after others told of the dead of it, without a day or place of his own."""
    near = 0 < new.mention.at.sentence - old.mention.at.sentence <= _REACH or old.mention.at.sentence == new.mention.at.sentence
    if not near or old.mention.type != "ASSAULT" or {old.mention.status, new.mention.status} != {"actual"}:
        return False
    return _is_own_word(new) and _is_of_his(old, new) and _has_dead(old) and _has_dead(new) and _are_alike(old, new)


def _is_own_word(account: Account) -> bool:
    """Whether those who did it say so, and nobody else."""
    doers = keys_of(account.actors)
    return bool(account.sources) and all(source.stance == "asserts" and source.key in doers for source in account.sources)


def _is_of_his(old: Account, new: Account) -> bool:
    """Whether the attack is told as his: by others with him as doer, or as what he owned up to."""
    if not keys_of(old.actors) & keys_of(new.actors):
        return False
    told_by_others = not {source.key for source in old.sources} & {source.key for source in new.sources}
    return told_by_others or is_owned_up(old)


def _has_dead(account: Account) -> bool:
    return is_owned_up(account) or any(count.what in _HARMED for count in (*account.counts, *account.tolls))


def _are_alike(old: Account, new: Account) -> bool:
    """Whether the dead are of one kind, as far as both tell."""
    ours, theirs = ({sector for party in a.recipients for sector in party.sectors[:1]} for a in (old, new))
    named = {party.name for party in new.recipients}
    return not (ours and theirs) or bool(ours & theirs) or named <= _ANYBODY
