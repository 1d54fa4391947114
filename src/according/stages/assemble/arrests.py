"""Who arrests whom: "students marched … police fired tear gas … 27 were arrested, a lawyer said"; whose tear gas it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from according.records.account import Account
from according.records.actor import ARMED_GROUPS, Party
from according.records.parse import Parsed
from according.stages.assemble.claims import UNNAMED

_POLICE, _CALLED = "COP", "police"
_SHOWING = frozenset({"ASSAULT", "COERCE", "MOBILIZE"})
"""Types of events that show the police at work in the report."""
_TAKING, _AWAY = frozenset({"take", "lead", "drag", "march", "carry", "drive"}), frozenset({"away", "off"})
_GROUNDS = frozenset({"charge", "suspicion", "accusation", "allegation"})
_BACK = 3
"""Sentences back that a protest may have been told whose people are arrested."""


def arrested_there(accounts: Sequence[Account], *, parsed: Parsed) -> tuple[Account, ...]:
    """Arrests and tear gas that are told as news and nobody is named for, by the report's one police that acts.

    People arrested at a protest are those who protest.
    """
    acting = {party.key: party for account in accounts if account.mention.type in _SHOWING for party in account.actors if _is_police(party)}
    return tuple(
        _at_protest(_by_police(_by_arresters(_by_attackers(one, accounts, parsed), accounts, parsed), acting, parsed), accounts, parsed)
        if _is_arrest(one)
        else _by_police(one, _near_by(one, accounts), parsed)
        if _is_of_crowd(one, accounts)
        else one
        for one in accounts
    )


def _near_by(account: Account, accounts: Sequence[Account]) -> dict[str, Party]:
    """The police that arrest or use force in the same sentence or the next ones, before or behind."""
    at = account.mention.at.sentence
    near = [a for a in accounts if abs(at - a.mention.at.sentence) <= _BACK and (a.mention.type == "ASSAULT" or _is_arrest(a))]
    return {party.key: party for one in near for party in one.actors if _is_police(party)}


def _is_of_crowd(account: Account, accounts: Sequence[Account]) -> bool:
    """Whether a crowd is dispersed, gassed or doused by nobody who is named, and no others are told to have done so."""
    if account.mention.mode != "crowd-control" or account.mention.status != "actual" or account.actors:
        return False
    return all(_is_police(p) for a in accounts if a.mention.mode == "crowd-control" for p in a.actors)


def _by_attackers(account: Account, accounts: Sequence[Account], parsed: Parsed) -> Account:
    """ "Gunmen ambushed the convoy. Three drivers were taken away": an abduction by those who attacked just before, and no arrest."""
    mention = account.mention
    if account.actors or account.lemma not in _TAKING:
        return account
    sentence = parsed.sentences[mention.at.sentence]
    if not any(t.form.lower() in _AWAY for t in sentence.dependents(mention.at.token, "compound:prt", "advmod")):
        return account
    near = [a for a in accounts if a.mention.type == "ASSAULT" and 0 <= mention.at.sentence - a.mention.at.sentence <= 1 and a.actors]
    if not near or not all(a.mention.status == "actual" and all(ARMED_GROUPS & set(p.sectors[:1]) for p in a.actors) for a in near):
        return account
    doers = tuple(replace(party, rule=f"who attacked there: {party.rule}") for party in near[-1].actors)
    return replace(account, actors=doers, mention=replace(mention, type="ASSAULT", mode="abduct"))


def _by_arresters(account: Account, accounts: Sequence[Account], parsed: Parsed) -> Account:
    """ "Troops captured a commander. Five of his men were also detained": by the one force that arrested in the sentence before."""
    at = account.mention.at.sentence
    if account.actors or account.place is not None and account.place_said:
        return account
    before = [a for a in accounts if _is_arrest(a) and not a.nominal and a.mention.at.sentence == at - 1]
    doers = {party.key: party for one in before for party in one.actors}
    forces = all(party.sectors[:1] in (("MIL",), ("COP",)) for party in doers.values())
    if len(doers) != 1 or not forces or _is_known(account, parsed):
        return account
    return replace(account, actors=tuple(replace(p, rule=f"who arrested just before: {p.rule}") for p in doers.values()))


def _is_police(party: Party) -> bool:
    """Whether a party is called police: guards and border forces arrest where they stand, not wherever the report speaks of arrests."""
    return party.sectors[:1] == (_POLICE,) and party.name.casefold().endswith(_CALLED)


def _is_arrest(account: Account) -> bool:
    mention = account.mention
    return mention.type == "COERCE" and mention.mode == "arrest" and mention.status == "actual"


def _by_police(account: Account, acting: dict[str, Party], parsed: Parsed) -> Account:
    called = [party for party in acting.values() if party.name != _CALLED]  # "Georgian police … the police" are one
    one = called or list(acting.values())
    same = len(one) == 1 and all(party.country in (None, one[0].country) for party in acting.values())
    if account.actors or not same or any(party.key in acting for party in account.recipients) or _is_known(account, parsed):
        return account
    police = one[0]
    return replace(account, actors=(replace(police, rule=f"the police of the report: {police.rule}"),))


def _is_known(account: Account, parsed: Parsed) -> bool:
    """Whether an arrest only says which people are meant: "the detained editors", "doctors held since May"; not "those arrested"."""
    sentence = parsed.sentences[account.mention.at.sentence]
    token = sentence.tokens[account.mention.at.token]
    described = token.relation in ("amod", "acl") and token.head >= 0
    return account.nominal or described and sentence.tokens[token.head].form.casefold() not in ("those", "these")


def _is_for_else(account: Account, parsed: Parsed) -> bool:
    """Whether the words say what for, and no protest: "arrested two people on charges of spying"."""
    sentence = parsed.sentences[account.mention.at.sentence]
    charges = (t for t in sentence.dependents(account.mention.at.token, "obl") if t.lemma in _GROUNDS)
    return any(sentence.dependents(t.index, "nmod", "acl", "advcl") for t in charges)


def _at_protest(account: Account, accounts: Sequence[Account], parsed: Parsed) -> Account:
    if not account.recipients or any(party.name != UNNAMED for party in account.recipients):
        return account
    at = account.mention.at.sentence
    protests = (a for a in accounts if a.mention.type == "PROTEST" and a.mention.status == "actual")
    near = [a for a in protests if 0 <= at - a.mention.at.sentence <= _BACK]
    last = max((a.mention.at.sentence for a in near if a.actors), default=at)
    found = {party.key: party for one in near if one.mention.at.sentence == last for party in one.actors if party.name != UNNAMED}
    if len(found) != 1 or _is_for_else(account, parsed):
        return account
    whose, counted = next(iter(found.values())), account.recipients[0]
    told = replace(whose, text=counted.text, start=counted.start, end=counted.end, rule=f"who protests there: {whose.rule}")
    return replace(account, recipients=(told,))
