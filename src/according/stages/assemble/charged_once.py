"""One man's case: "the trial of Brandt, who is accused of firing the shot … Brandt is charged with murder" tells of one accusation.

Two accusations with contents of their own stay two, as they do where somebody else is named who accuses."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from according.records.account import Account
from according.records.actor import STATE_SECTORS
from according.records.parse import Parsed
from according.stages.assemble.befallen_once import is_of_another_time, persons

_PROSECUTING = frozenset({"court", "district attorney", "grand jury", "jury", "prosecution", "prosecutor", "prosecutors"})


_CHARGING = frozenset({"accuse", "arraign", "arraignment", "charge", "face", "file", "indict", "indictment", "prosecute", "trial", "try"})
_OTHER_CASES = frozenset({"earlier", "past", "previous", "previously", "prior"})


def charged_once(groups: list[list[int]], accounts: Sequence[Account], parsed: Parsed) -> list[list[int]]:
    """The events, with charges of one person known by name as one, where they are of one deed or no deed is told of one of them."""
    if sum(a.lemma in _CHARGING and a.mention.type == "ACCUSE" for a in accounts) < 2:
        return groups
    kept: list[list[int]] = []
    charges: list[list[int]] = []
    home = {k: group[0] for group in groups for k in group}
    deeds: dict[int, set[int]] = {}
    for k, account in enumerate(accounts):
        if account.mention.content_of is not None:
            deeds.setdefault(home[account.mention.content_of], set()).add(home[k])
    for group in groups:
        before = next((other for other in charges if _are_one_case(other, group, accounts, deeds, parsed)), None)
        if before is not None:
            deeds.setdefault(before[0], set()).update(deeds.get(group[0], set()))
            before[:] = sorted((*before, *group))
            continue
        kept.append(group)
        if _is_charge(group, accounts):
            charges.append(group)
    return kept


def _is_charge(group: Sequence[int], accounts: Sequence[Account]) -> bool:
    """Whether it is a charge that a court or nobody named brings."""
    told = [accounts[k] for k in group]
    legal = all(a.lemma in _CHARGING and _brings_charges(a) for a in told)
    return legal and all(a.mention.type == "ACCUSE" and a.mention.mode == "allege" and a.mention.status == "actual" for a in told)


def _brings_charges(account: Account) -> bool:
    return all(party.name.casefold() in _PROSECUTING or set(party.sectors[:1]) & STATE_SECTORS for party in account.actors)


def _are_one_case(
    old: Sequence[int], new: Sequence[int], accounts: Sequence[Account], deeds: dict[int, set[int]], parsed: Parsed
) -> bool:
    if not _is_charge(new, accounts):
        return False
    ours, theirs = ([accounts[k] for k in group] for group in (old, new))
    whom = {key for a in ours for key in persons(a, parsed)} & {key for a in theirs for key in persons(a, parsed)}
    if not whom or any(is_of_another_time(a, parsed) or _is_of_another_case(a, parsed) for a in (*ours, *theirs)):
        return False
    sides = [{party.key for a in side for party in a.actors} for side in (ours, theirs)]
    if sides[0] != sides[1] and any(a.lemma == "accuse" and a.actors for a in (*ours, *theirs)):
        return False  # "the bureau accuses him … he is charged"
    crimes = [{crime for a in side for crime in _charged_with(a, parsed)} for side in (ours, theirs)]
    if crimes[0] and crimes[1] and not crimes[0] & crimes[1]:
        return False  # "charged him with resisting arrest … charged him with fraud"
    first, second = deeds.get(old[0], set()), deeds.get(new[0], set())
    return (not first or not second or bool(first & second)) and not _are_days_apart(ours, theirs)


def _charged_with(account: Account, parsed: Parsed) -> Iterator[str]:
    """With what, by lemma: the fraud of "was charged with fraud"."""
    sentence = parsed.sentences[account.mention.at.sentence]
    for token in sentence.dependents(account.mention.at.token, "obl", "advcl"):
        if "with" in sentence.marked(token.index, "case", "mark"):
            yield token.lemma.lower()


def _is_of_another_case(account: Account, parsed: Parsed) -> bool:
    """ "A previous arrest, in which he was accused of theft"."""
    return not _OTHER_CASES.isdisjoint(parsed.sentences[account.mention.at.sentence].vocabulary)


def _are_days_apart(ours: Sequence[Account], theirs: Sequence[Account]) -> bool:
    days = [{(a.time.start, a.time.end) for a in side if a.time is not None and a.time_said} for side in (ours, theirs)]
    return bool(days[0] and days[1]) and not days[0] & days[1]
