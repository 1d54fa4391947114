"""Whose deed a denial is of where the sentence before told two: "Italy rescued migrants after a Libyan boat fired on them. Tripoli called
the report false" denies the firing, and not the rescue."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from according.records.account import Account
from according.records.attribution import Source


def denied_by_the_doers(accounts: Sequence[Account]) -> tuple[Account, ...]:
    """The accounts, with a state's denial of what another did on what its own side did in the same sentence."""
    found = list(accounts)
    for n, account in enumerate(accounts):
        for source in account.sources:
            if source.stance != "denies" or source.country is None or source.start < account.evidence.end or len(account.sources) < 2:
                continue
            own = next((k for k, other in enumerate(accounts) if _is_beside(other, account) and _did_it(source, other)), None)
            if own is not None and _is_of_other_lands(source, account):
                found[n] = replace(found[n], sources=tuple(s for s in found[n].sources if s is not source))
                if all(s.key != source.key for s in found[own].sources):
                    found[own] = replace(found[own], sources=(*found[own].sources, source))
    return tuple(found)


def _is_beside(other: Account, account: Account) -> bool:
    """Whether another deed that somebody may deny is told in the same sentence."""
    apart = other is not account and other.mention.at.sentence == account.mention.at.sentence
    return apart and other.mention.status == "actual" and not other.mention.speech


def _is_of_other_lands(source: Source, account: Account) -> bool:
    """Whether all who did it are of other countries than the speaker's; of whom no country is known he may speak."""
    return bool(account.actors) and all(party.country not in (None, source.country) for party in account.actors)


def _did_it(source: Source, other: Account) -> bool:
    """Whether all who did it are of the speaker's country."""
    return bool(other.actors) and all(party.country == source.country for party in other.actors)
