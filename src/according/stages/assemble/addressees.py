"""Whom a speech act is addressed to that only names somebody's earlier act ("welcomed the pardon")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from according.ontology.deeds import load_deeds
from according.records.account import Account
from according.records.actor import Party
from according.records.parse import Parsed

_ACTS = frozenset({"ACCUSE", "SUPPORT", "REJECT"})
_OF_STATE = frozenset({"GOV", "MIL", "COP"})
_REACH = 3  # sentences back that the act may have been told


_DEEDS = load_deeds()


def with_addressees(accounts: Sequence[Account], *, parsed: Parsed) -> tuple[Account, ...]:
    """The accounts, where a verdict on an earlier act has no recipient with those as recipients whose act it was."""
    return tuple(_addressed(number, accounts, parsed) for number in range(len(accounts)))


def _addressed(number: int, accounts: Sequence[Account], parsed: Parsed) -> Account:
    account = accounts[number]
    if account.mention.type not in _ACTS or account.recipients or account.nominal:
        return account
    own = {party.key for party in account.actors}
    for types in _named(account, parsed):
        for earlier in reversed(accounts[:number]):
            if account.mention.at.sentence - earlier.mention.at.sentence > _REACH:
                break
            whose = tuple(party for party in earlier.actors if party.key not in own and not _is_of_one_state(party, account))
            if earlier.mention.type in types and whose:
                rule = f"whose act it speaks of: {earlier.lemma}"
                return replace(account, recipients=tuple(replace(party, rule=rule) for party in whose))
    return account


def _is_of_one_state(party: Party, account: Account) -> bool:
    """Whether a party and who passes the verdict are of one state: a minister does not condemn his government's acts."""
    states = {p.country for p in account.actors if p.country and _OF_STATE & set(p.sectors)}
    return party.country in states and bool(_OF_STATE & set(party.sectors))


def _named(account: Account, parsed: Parsed) -> Iterator[frozenset[str]]:
    """Types of the acts that the objects of the verb name, where the reader knows of them ("the pardon")."""
    sentence = parsed.sentences[account.mention.at.sentence]
    for token in sentence.dependents(account.mention.at.token, "obj", "nsubj:pass"):
        if sentence.is_known(token.index) and token.lemma.lower() in _DEEDS:
            yield _DEEDS[token.lemma.lower()]
