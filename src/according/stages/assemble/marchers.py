"""Whom it hits that a march, a strike or a rally is banned, blocked or broken up: those whose march it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from according.records.account import Account
from according.records.actor import keys_of
from according.records.parse import Parsed

_AGAINST = frozenset({"COERCE", "ASSAULT"})


def against_who_marches(accounts: Sequence[Account], *, parsed: Parsed) -> tuple[Account, ...]:
    """The accounts, with those who march as the recipients of what is done to the march and to nobody else who is named."""
    return tuple(_on_them(one, accounts, parsed) if one.mention.type in _AGAINST else one for one in accounts)


def _on_them(account: Account, accounts: Sequence[Account], parsed: Parsed) -> Account:
    at = account.mention.at
    objects = {t.index for t in parsed.sentences[at.sentence].dependents(at.token, "obj", "nsubj:pass")}
    here = (a for a in accounts if a.mention.type == "PROTEST" and a.mention.at.sentence == at.sentence and a.mention.at.token in objects)
    march = next((a for a in here if a.actors), None)
    if march is None or keys_of(march.actors) & keys_of(account.actors):
        return account
    sentence, noun = parsed.sentences[at.sentence], march.mention.at.token
    inside = {sentence[k].start for k in sentence.subtree(noun)}  # the palace of "blocked a march to the palace"
    if any(inside.isdisjoint(range(party.start, party.end)) for party in account.recipients):
        return account
    return replace(account, recipients=tuple(replace(party, rule=f"whose march it is: {party.rule}") for party in march.actors))
