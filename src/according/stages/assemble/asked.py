"""Deeds that are told again in a question for who did them: "a bomb killed four … the police do not know who planted it"."""

from __future__ import annotations

from according.records.account import Account
from according.records.parse import Parsed
from according.stages.assemble.naming import NEAR


def asks_after(new: Account, old: Account, parsed: Parsed) -> bool:
    """Whether a clause asks who did what was told just before, and says nothing else of it."""
    if new.mention.at.sentence - old.mention.at.sentence not in range(1, NEAR + 1) or new.nominal or new.actors or new.counts:
        return False
    ours, theirs = ({party.name for party in account.recipients} for account in (new, old))
    if new.mention.type != "ASSAULT" or ours and theirs and not ours & theirs:
        return False
    sentence, at = parsed.sentences[new.mention.at.sentence], new.mention.at.token
    who = any(t.form.lower() == "who" and sentence[at].relation != "acl" for t in sentence.dependents(at, "nsubj"))
    return who and (old.mention.mode == new.mention.mode or None in (old.mention.mode, new.mention.mode))
