"""The voices of an event: of all those who speak of it in a report each once, the report's own among them where it tells it itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from according.records.account import Account
from according.records.actor import ANYBODY, Party
from according.records.attribution import (
    ACCUSES,
    BLAMES,
    GIVES_A_FIGURE,
    NAMES_ANOTHER,
    SAYS_WHAT_IS_DENIED,
    SOMEBODY,
    TAKES_BACK,
    UNKNOWN_DOER,
    Source,
)
from according.stages.assemble.contrary import is_contrary


def voices_of(group: Sequence[Account]) -> tuple[Source, ...]:
    """Every voice once. The report's own counts where it tells the event itself, not where it takes up another's words."""
    found: dict[tuple[str, str], Source] = {}
    attributed = any(s.name for a in group for s in a.sources if s.stance == "asserts")
    disputed = any(a.mention.status == "actual" for a in group)
    first = _told_first(group) if attributed and len(group) > 1 else None
    for account in group:
        if hits_nobody(account, group=group):
            continue
        for source in account.sources:
            own = not source.name
            if account.kind != "prose" and source.name and _is_told_in_full(source, group):
                continue
            gainsaid, says_it = _is_gainsaid(account), source.rule == SAYS_WHAT_IS_DENIED
            if says_it and (own or account.mention.status == "negated" and not gainsaid):
                continue
            if (disputed and is_contrary(account) or gainsaid) and source.stance == "asserts" and not says_it:
                source = replace(source, stance="denies")
            if own and attributed and source.stance == "asserts" and _only_takes_up(account) and account is not first:
                continue
            found.setdefault((source.key, source.stance), source)
    for source in (teller for account in group for teller in account.tellers):
        found.setdefault((source.key, source.stance), source)
    doers = [party for account in group for party in account.actors]
    return tuple(source for source in found.values() if not _gives_way(source, found, doers))


def _told_first(group: Sequence[Account]) -> Account | None:
    """The account by which the report names an event before anybody else speaks of it, who takes it for known, too: "in the days after
    the attack he asked for calm. “The attack proves …,” he said"."""
    first = min((a for a in group if a.kind == "prose"), key=lambda a: a.mention.at, default=None)
    others = [a for a in group if a.kind == "prose" and any(s.name for s in a.sources)]
    told = all(_only_takes_up(a) and not is_contrary(a) and all(s.stance == "asserts" for s in a.sources) for a in others)
    taken_up = bool(others) and told
    return first if taken_up else None


def hits_nobody(account: Account, *, group: Sequence[Account]) -> bool:
    """Whether it only tells that an attack hit nobody ("the attack wounded no one"), which does not deny the attack."""
    if account.mention.status != "negated" or account.nominal:
        return False
    return any(a.nominal and a.mention.status == "actual" and a.mention.at in account.mention.actors for a in group)


def spares(account: Account, main: Account) -> bool:
    """Whether it only tells whom a deed that took place did not harm: "a bomb went off; nobody was hurt"."""
    spared = account.mention.status == "negated" != main.mention.status
    return spared and all(party.rule.startswith(ANYBODY) for party in account.recipients)


def _is_gainsaid(account: Account) -> bool:
    """Whether what somebody tells as not done is what others say was done: "no boat was sunk, he said, whatever the radio may say"."""
    denied = account.mention.status == "negated" and all(s.name for s in account.sources)
    return denied and any(s.rule == SAYS_WHAT_IS_DENIED for s in account.sources)


def _gives_way(source: Source, found: Mapping[tuple[str, str], Source], doers: Sequence[Party]) -> bool:
    """Whether a voice is nothing beside its denial: who "denied it, blaming the army", looked into it first, or took back what he said;
    nor is that he does not know who did it beside his word that it was done. doers: who did it, by whose word.

    Where nobody else says who did it he only names the doer: "denied involvement and blamed bandits" denies no deed of the bandits.
    """
    if SOMEBODY.get(source.text.lower()) == source.name:  # "he said", nobody knows who
        return any(other.name and other is not source for other in found.values())
    denial = found.get((source.key, "denies"))
    if source.rule == UNKNOWN_DOER and (source.key, "asserts") in found:
        return True
    naming = found.get((source.key, "asserts"))
    if denial is not None and naming is not None and naming.rule in (BLAMES, NAMES_ANOTHER):
        named_by_others = any(party.source != source.name for party in doers)
        return source is (naming if named_by_others else denial)
    blames = source.rule == ACCUSES or denial is not None and denial.rule == TAKES_BACK
    return denial is not None and (source.stance == "disclaims" or source.stance == "asserts" and blames)


def _is_told_in_full(source: Source, group: Sequence[Account]) -> bool:
    """Whether a headline's "sources" are the "two security sources" of the body."""
    noun = source.text.casefold().split()[-1:]
    body = (s for account in group if account.kind == "prose" for s in account.sources)
    return bool(noun) and any(s.name and s.stance == source.stance and s.text.casefold().split()[-1:] == noun for s in body)


def _only_takes_up(account: Account) -> bool:
    """Whether the report only takes up what others tell ("the attack"): not where it tells it, and others give their figures beside it.

    A noun tells it with who does it and the verb that carries it: "drivers launched a three-day strike".
    """
    counted = any(source.name and source.rule == GIVES_A_FIGURE for source in account.sources)
    told = counted or account.mention.type == "PROTEST" and account.mention.worded and bool(account.actors)
    return account.kind != "prose" or account.definite or account.nominal and not told
