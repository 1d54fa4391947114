"""A figure counts for one event: the five of "murdered five peasants and kidnapped 12 during an attack" were not killed twice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from according.records.account import Account


def counted_once(accounts: Sequence[Account], *, groups: Sequence[Sequence[int]]) -> tuple[Account, ...]:
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
            if number != bearers[best] and told[n].nominal and not told[best].nominal:
                told[n] = replace(told[n], counts=tuple(c for c in told[n].counts if (c.what, c.start) != (what, start)))
    return tuple(told)
