"""Who took somebody and who sets him free: "police detained 14 students … the 14 were freed"; "kidnapped … the kidnappers rang"."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from according.records.account import Account
from according.records.actor import ARMED_GROUPS, Party
from according.records.parse import Parsed, Ref

_TAKING = frozenset({"arrest", "abduct", "detain", "hold", "kidnap", "capture", "seize", "take", "imprison", "jail"})
_RESCUING = frozenset({"rescue", "save", "recover"})
_OPERATIONS = frozenset({"attempt", "bid", "campaign", "drive", "effort", "mission", "offensive", "operation", "push", "raid", "way"})
_CAPTORS = frozenset({"kidnapper", "captor", "abductor", "hostage-taker"})
_HOLDING = frozenset({"arrest", "hold", "seize", "abduct"})
_TAKEN = frozenset({("ASSAULT", "abduct"), ("COERCE", "hold")})


def by_the_captor(accounts: Sequence[Account], *, parsed: Parsed, named: Callable[[int], Sequence[Party]]) -> tuple[Account, ...]:
    """Abductions and releases told without an actor: by "the kidnappers", where the report speaks of them, or by who took them.

    Released by the one party that the report says took those who are released; the same words or the same name must stand for them, and
    who demands a release demands it of the captor. named: the parties that the nouns of a sentence name.
    """
    captors = _captors(parsed, named)
    accounts = _as_ended(accounts, parsed)
    accounts = [_taken(account, captors) for account in accounts]
    takers: dict[str, dict[str, Party]] = {}
    for account in accounts:
        if account.mention.status == "actual" and account.lemma in _TAKING and account.mention.type in ("COERCE", "ASSAULT"):
            for taken in account.recipients:
                takers.setdefault(taken.key, {}).update({party.key: party for party in account.actors})
    freed = (account if _is_by_force(account, parsed) else _freed(account, takers) for account in accounts)
    return tuple(_not_by_takers(account, takers) for account in freed)


def _is_by_force(account: Account, parsed: Parsed) -> bool:
    """The freeing of "an operation to free them", "efforts to free them", which others make than those who took them."""
    sentence, at = parsed.sentences[account.mention.at.sentence], account.mention.at.token
    noun = sentence.tokens[sentence.tokens[at].head] if sentence.tokens[at].relation in ("acl", "xcomp", "advcl") else None
    return noun is not None and noun.lemma in _OPERATIONS and "to" in sentence.marked(at, "mark")


def _not_by_takers(account: Account, takers: dict[str, dict[str, Party]]) -> Account:
    """ "Gunmen abducted 39 students; ten were later rescued": not by those who took them, who may recover rifles."""
    if account.lemma not in _RESCUING or not account.actors or account.mention.type == "COERCE":
        return account
    taken = [party.key for party in account.recipients] or list(takers)
    took = {key for one in taken for key in takers.get(one, ())}
    return replace(account, actors=tuple(party for party in account.actors if party.key not in took))


def _as_ended(accounts: Sequence[Account], parsed: Parsed) -> list[Account]:
    """Who ends a captivity or a curb, and whose it was, in one noun phrase, as one where only one is told.

    "The rebels freed 12 soldiers captured in May" took them; "the road, closed by the militia, was reopened" by the militia.
    """
    found = list(accounts)
    for n, account in enumerate(accounts):
        noun = _told_of(account, parsed)
        for k in _ends_of(noun, accounts, parsed) if noun is not None else ():
            if not account.actors and accounts[k].actors and _is_held_by(accounts[k].actors[0], account):
                found[n] = replace(account, actors=tuple(replace(p, rule=f"who sets them free: {p.rule}") for p in accounts[k].actors))
            elif account.actors and not accounts[k].actors:
                found[k] = replace(accounts[k], actors=tuple(replace(p, rule=f"whose doing it was: {p.rule}") for p in account.actors))
    return found


def _told_of(account: Account, parsed: Parsed) -> Ref | None:
    """The noun of which a participle or relative clause tells that somebody took, held or closed it; None for other accounts."""
    mention, sentence = account.mention, parsed.sentences[account.mention.at.sentence]
    token = sentence.tokens[mention.at.token]
    told = mention.status == "actual" and (mention.type == "COERCE" or mention.mode in _HOLDING)
    return Ref(sentence.index, token.head) if told and token.relation == "acl" else None


def _ends_of(noun: Ref, accounts: Sequence[Account], parsed: Parsed) -> list[int]:
    """The accounts of one sentence that tell of a release or an opening of what a noun stands for."""
    token = parsed.sentences[noun.sentence][noun.token]
    ended = Ref(noun.sentence, token.head) if token.deprel in ("obj", "nsubj:pass") else None
    return [k for k, a in enumerate(accounts) if a.mention.type == "RETREAT" and (a.mention.at == ended or noun in a.mention.recipients)]


def _is_held_by(party: Party, taken: Account) -> bool:
    """Whether who frees them took them: no judge, and nobody who frees his own; of the abducted only fighters and gangs."""
    own = any(other.country == party.country and other.sectors[:1] == party.sectors[:1] for other in taken.recipients)
    if own or "JUD" in party.sectors[:1] or taken.mention.mode not in _HOLDING:
        return False
    return taken.mention.type != "ASSAULT" or bool(ARMED_GROUPS & set(party.sectors[:1]))


def _captors(parsed: Parsed, named: Callable[[int], Sequence[Party]]) -> dict[str, Party]:
    """The parties that the report calls kidnappers or captors."""
    found: dict[str, Party] = {}
    for sentence in parsed.sentences:
        none = _CAPTORS.isdisjoint(sentence.vocabulary)
        words = [] if none else [t for t in sentence.tokens if t.lemma.lower() in _CAPTORS and t.upos == "NOUN"]
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
