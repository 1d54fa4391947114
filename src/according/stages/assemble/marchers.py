"""Whom it hits that a march, a strike or a rally is banned, blocked or broken up: those whose march it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from according.records.account import Account
from according.records.actor import keys_of
from according.records.parse import Parsed

_AGAINST = frozenset({"COERCE", "ASSAULT"})
_STAYING_AWAY, _IN_SERVICE = frozenset({"boycott", "hunger", "strike"}), frozenset({"COP"})
_OTHERS = frozenset({"assembly", "crowd", "crowds", "gathering", "mob", "procession", "rally"})
"""Words of a sentence that tells itself whom it hit."""
_NEAR = 2
"""Sentences from a protest to what is used against it."""


def against_who_marches(accounts: Sequence[Account], *, parsed: Parsed) -> tuple[Account, ...]:
    """The accounts, with those who march as the recipients of what is done to the march and to nobody else who is named."""
    return tuple(_on_them(one, accounts, parsed) if one.mention.type in _AGAINST else one for one in accounts)


def at_the_crowd(accounts: Sequence[Account], *, parsed: Parsed) -> tuple[Account, ...]:
    """The accounts, with those who protested last before as the recipients of tear gas, water cannon and batons at nobody who is named,
    and of shots that police have fired or not fired."""
    found = list(accounts)
    for n, account in enumerate(accounts):
        shot = parsed.sentences[account.mention.at.sentence].dependents(account.mention.at.token, "obj")
        if account.mention.mode == "firearms" and any(t.upos == "PRON" for t in shot):
            continue  # "accused of shooting him": whoever he is
        if _is_at_crowds(account) and _OTHERS.isdisjoint(parsed.sentences[account.mention.at.sentence].vocabulary):
            protests = (a for a in accounts[:n] if a.mention.type == "PROTEST" and a.mention.mode not in _STAYING_AWAY)
            crowd = [] if account.recipients else [a for a in protests if a.actors]
            last = crowd[-1] if crowd and account.mention.at.sentence - crowd[-1].mention.at.sentence <= _NEAR else None
            others = last is not None and account.actors and not keys_of(last.actors) & keys_of(account.actors)
            if last is not None and others and last.mention.status == "actual":
                found[n] = replace(account, recipients=tuple(replace(party, rule=f"who protested: {party.rule}") for party in last.actors))
    return tuple(found)


def _is_at_crowds(account: Account) -> bool:
    kind = (account.mention.type, account.mention.mode)
    if kind == ("ASSAULT", "crowd-control"):
        return account.mention.status == "actual"
    by_police = bool(account.actors) and not account.nominal and all(_IN_SERVICE & set(party.sectors[:1]) for party in account.actors)
    return kind == ("ASSAULT", "firearms") and by_police and account.mention.status in ("actual", "negated")


def _on_them(account: Account, accounts: Sequence[Account], parsed: Parsed) -> Account:
    at = account.mention.at
    objects = {t.index for t in parsed.sentences[at.sentence].dependents(at.token, "obj", "nsubj:pass")}
    here = (a for a in accounts if a.mention.type == "PROTEST" and a.mention.at.sentence == at.sentence and a.mention.at.token in objects)
    march = next((a for a in here if a.actors), None)
    if march is None or keys_of(march.actors) & keys_of(account.actors):
        return account
    sentence, noun = parsed.sentences[at.sentence], march.mention.at.token
    inside = {sentence.tokens[k].start for k in sentence.subtree(noun)}  # the palace of "blocked a march to the palace"
    if any(inside.isdisjoint(range(party.start, party.end)) for party in account.recipients):
        return account
    return replace(account, recipients=tuple(replace(party, rule=f"whose march it is: {party.rule}") for party in march.actors))
