"""Another voice's figure told as a sentence: "two lay dead … Three had died, the union said" is of the same event."""

from __future__ import annotations

from according.records.account import Account
from according.records.parse import Parsed

_REACH = 4
_HARMS = frozenset({"die", "perish", "kill", "wound", "injure", "hurt"})
_OWN = frozenset({"obl:agent", "advcl"})


def may_be_counted_anew(account: Account, parsed: Parsed) -> bool:
    """Whether it is the harm of a bare figure, with no day, place, doer or cause of its own."""
    if account.lemma not in _HARMS or account.nominal or account.actors or not account.counts or account.mention.status != "actual":
        return False
    if account.place_said and account.place or account.time_said and account.time:
        return False
    sentence, at = parsed.sentences[account.mention.at.sentence], account.mention.at.token
    if any(t.deprel in _OWN or t.mention == "event" for t in sentence.dependents(at, "obl", "advcl")):
        return False
    told = sentence.dependents(at, "nsubj", "nsubj:pass")
    return any(t.upos == "NUM" and not sentence.dependents(t.index, "nmod") for t in told)


def is_counted_anew(new: Account, old: Account, _: Parsed) -> bool:
    """Whether it counts what was counted of an event told before, by a voice that told nothing of that."""
    if old.mention.status != "actual" or not 0 < new.mention.at.sentence - old.mention.at.sentence <= _REACH:
        return False
    before = {count.what for count in (*old.counts, *old.tolls)}
    if any(count.what not in before for count in new.counts):
        return False
    ours, theirs = ({source.name for source in account.sources} for account in (new, old))
    return bool(ours - {""}) and not ours & theirs
