"""A figure counts for one event: the five of "murdered five peasants and kidnapped 12 during an attack" were not killed twice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from according.records.account import Account
from according.records.parse import Parsed


def counted_once(accounts: Sequence[Account], *, groups: Sequence[Sequence[int]], parsed: Parsed) -> tuple[Account, ...]:
    """The accounts, with a figure that those of several events have only at the event of the verb next to it."""
    told = list(accounts)
    homes: dict[tuple[str, int], dict[int, int]] = {}
    for number, group in enumerate(groups):
        for n in group:
            for count in told[n].counts:
                homes.setdefault((count.what, count.start), {})[n] = number
    for (what, start), bearers in homes.items():
        if len(set(bearers.values())) < 2:
            continue
        best = min(bearers, key=lambda n: (told[n].nominal, abs(told[n].mention.start - start), n))
        for n, number in bearers.items():
            by_noun = told[n].nominal and not told[best].nominal
            if number != bearers[best] and (by_noun or _befell_others(told[n], told[best], start, parsed=parsed)):
                told[n] = replace(told[n], counts=tuple(c for c in told[n].counts if (c.what, c.start) != (what, start)))
    return tuple(told)


def _befell_others(account: Account, best: Account, start: int, *, parsed: Parsed) -> bool:
    """The burning of "set fire to homes and shot a man dead": of the man the shooting tells, and the burning of others; so do the two
    of "executed two and shot a third". An attack "on the base, and two were killed" keeps them."""
    first, second = sorted((best.mention.at, account.mention.at), key=lambda ref: (ref.sentence, ref.token))
    verb = parsed.sentences[second.sentence][second.token]
    if first.sentence != second.sentence or verb.deprel != "conj" or verb.head != first.token or not _befell(best, start):
        return False
    own = account.mention.mode == "destroy" or any(_befell(account, count.start) for count in account.counts)
    return own and bool(account.recipients) and not _befell(account, start)


def _befell(account: Account, start: int) -> bool:
    return any(party.covers(start) for party in account.recipients)
