"""Who took somebody and who sets him free: "police detained 14 students … the 14 were freed"; "kidnapped … the kidnappers rang"."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from according.records.account import Account
from according.records.actor import Party
from according.records.parse import Parsed

_TAKING = frozenset({"arrest", "abduct", "detain", "hold", "kidnap", "capture", "seize", "take", "imprison", "jail"})
_CAPTORS = frozenset({"kidnapper", "captor", "abductor", "hostage-taker"})
_TAKEN = frozenset({("ASSAULT", "abduct"), ("COERCE", "hold")})


def by_the_captor(accounts: Sequence[Account], *, parsed: Parsed, named: Callable[[int], Sequence[Party]]) -> tuple[Account, ...]:
    """Abductions and releases told without an actor: by "the kidnappers", where the report speaks of them, or by who took them.

    Released by the one party that the report says took those who are released; the same words or the same name must stand for them, and
    who demands a release demands it of the captor. named: the parties that the nouns of a sentence name.
    """
    captors = _captors(parsed, named)
    accounts = [_taken(account, captors) for account in accounts]
    takers: dict[str, dict[str, Party]] = {}
    for account in accounts:
        if account.mention.status == "actual" and account.lemma in _TAKING and account.mention.type in ("COERCE", "ASSAULT"):
            for taken in account.recipients:
                takers.setdefault(taken.key, {}).update({party.key: party for party in account.actors})
    return tuple(_freed(account, takers) for account in accounts)


def _captors(parsed: Parsed, named: Callable[[int], Sequence[Party]]) -> dict[str, Party]:
    """The parties that the report calls kidnappers or captors."""
    found: dict[str, Party] = {}
    for sentence in parsed.sentences:
        words = [t for t in sentence.tokens if t.lemma.lower() in _CAPTORS and t.upos == "NOUN"]
        for party in named(sentence.index) if words else ():
            if any(party.start <= token.start and token.end == party.end for token in words):
                found.setdefault(party.key, party)
    return found


def _taken(account: Account, captors: dict[str, Party]) -> Account:
    if len(captors) != 1 or account.actors or (account.mention.type, account.mention.mode) not in _TAKEN:
        return account
    captor = next(iter(captors.values()))
    return replace(account, actors=(replace(captor, rule=f"whom the report calls their captors: {captor.rule}"),))


def _freed(account: Account, takers: dict[str, dict[str, Party]]) -> Account:
    if account.mention.type != "RETREAT" or account.mention.mode != "release" or account.actors:
        return account
    known = {key: party for one in account.recipients for key, party in takers.get(one.key, {}).items()}
    if len(known) != 1:
        return account
    captor = next(iter(known.values()))
    return replace(account, actors=(replace(captor, rule=f"who took them: {captor.rule}"),))
