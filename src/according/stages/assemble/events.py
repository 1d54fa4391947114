"""Which accounts can be events at all."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from according.records.account import Account
from according.records.actor import Party
from according.records.parse import Parsed
from according.records.quick import replace
from according.stages.assemble.against_orders import done_all_the_same
from according.stages.assemble.another_land import without_foreign_scene
from according.stages.assemble.refusers import of_who_demanded
from according.stages.assemble.retyped import of_troops
from according.stages.assemble.tellers import by_who_grants_it
from according.stages.assemble.verbal import of_campaign
from according.stages.assemble.wanting import with_lent
from according.stages.assemble.warnings import warned_against, warned_of, warnings_of_others, without_watchers

_NEEDS_PARTY = frozenset(
    {"CONSULT", "AGREE", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "REJECT", "REQUEST", "ACCUSE", "THREATEN", "SANCTION", "RETREAT"}
)
"""Types of which an event without any party is none (annotation guide: only violence and the like is coded without an actor)."""

_OF_ITSELF, _SURELY = frozenset({"ceasefire", "withdraw"}), 0.8
"""Retreats that are told without a word of anybody ("the truce held"), and how likely the encoder must take them for one."""
_DEMANDED = frozenset({"ordered", "requested"})
"""Statuses of an inquiry that is an event without any party: "demanded an independent inquiry"."""
_POLITICAL = frozenset({"AGREE", "COOPERATE", "MOBILIZE"})
"""Types of which what firms do among themselves is trade, no event: PLOVER codes politics. What they answer a state or a union is."""
_PRESSING = frozenset({"REQUEST", "THREATEN", "PROTEST"})


def events_of(
    accounts: Sequence[Account],
    *,
    parsed: Parsed,
    named: Callable[[int], Sequence[Party]] = lambda _: (),
    body: Callable[[Party], Party] = lambda party: party,
) -> tuple[Account, ...]:
    """The accounts, without those of nobody that cannot be events and warnings of what others do.

    accounts: one a mention of the report, in text order. `content_of` counts in the accounts that are left.
    named: the parties that the nouns of a sentence name, of whom one may have granted what nobody is said to have.
    body: whom a party speaks for.
    """
    against = warned_against(accounts, parsed=parsed)
    others = warnings_of_others(accounts, against=against, parsed=parsed)
    lent = by_who_grants_it(with_lent(accounts, parsed=parsed), named=named, body=body, parsed=parsed)
    lent = of_who_demanded(lent, parsed=parsed)
    watched = [_of_watchers(account, accounts, others, parsed) for account in lent]
    told = [warned_of(a) if a.mention.content_of in others or n in against else a for n, a in enumerate(watched)]
    told = [without_foreign_scene(of_troops(account)) for account in told]
    out = others | done_all_the_same(told) | of_campaign(told, parsed=parsed)
    asked = _asked_by_others(told)
    kept = {n: a for n, a in enumerate(told) if n not in out and _can_be_event(a, asked) and not _is_no_such(a, parsed)}
    order = {old: new for new, old in enumerate(kept)}
    return tuple(_renumbered(account, order) for account in kept.values())


def _of_watchers(account: Account, accounts: Sequence[Account], others: frozenset[int], parsed: Parsed) -> Account:
    above = account.mention.content_of
    return without_watchers(account, warning=accounts[above], parsed=parsed) if above in others and above is not None else account


def _asked_by_others(accounts: Sequence[Account]) -> Mapping[int, frozenset[str]]:
    """By sentence the last words of the names of those whom others than firms ask or threaten there or in the sentence before."""
    found: dict[int, frozenset[str]] = {}
    for account in accounts:
        if account.mention.type in _PRESSING and account.recipients and not _is_business(account.actors):
            for at in (account.mention.at.sentence, account.mention.at.sentence + 1):
                found[at] = found.get(at, frozenset()) | {_last_word(party) for party in account.recipients}
    return found


def _can_be_event(account: Account, asked: Mapping[int, frozenset[str]]) -> bool:
    parties = (*account.actors, *account.recipients)
    wanted = account.mention.mode == "investigate" and account.mention.status in _DEMANDED and account.mention.content_of is not None
    if not parties and not wanted:
        surely = account.mention.type == "RETREAT" and account.mention.mode in _OF_ITSELF and account.mention.likely >= _SURELY
        return surely or account.mention.type not in _NEEDS_PARTY
    if account.mention.type not in _POLITICAL or not _is_business(parties) or not account.actors and account.mention.type == "AGREE":
        return True  # "the firms were given an assurance": by others than firms
    answering = asked.get(account.mention.at.sentence, frozenset())
    return account.mention.type == "AGREE" and any(_last_word(party) in answering for party in account.actors)


def _last_word(party: Party) -> str:
    """ "The company" is the oil company told before."""
    return party.name.casefold().split(" ")[-1]


def _is_no_such(account: Account, parsed: Parsed) -> bool:
    """The attack of "no such attack had taken place", "had not ordered such an attack": it is one that was told before.

    Who pleads not guilty has not been judged.
    """
    if account.mention.status == "negated" and account.mention.type == "SANCTION" and account.lemma == "plead":
        return True
    if account.mention.status != "negated" or account.actors or account.recipients:
        return False
    sentence = parsed.sentences[account.mention.at.sentence]
    return any(t.form.lower() == "such" for t in sentence.dependents(account.mention.at.token))


def _is_business(parties: Sequence[Party]) -> bool:
    """Firms among themselves, none that the registry knows ("the company agreed to buy its rival")."""
    among_firms = all(party.id is None and set(party.sectors) <= {"BUS"} for party in parties)
    return among_firms and any(party.sectors for party in parties)


def _renumbered(account: Account, order: Mapping[int, int]) -> Account:
    above = account.mention.content_of
    return account if above is None else replace(account, mention=replace(account.mention, content_of=order.get(above)))
