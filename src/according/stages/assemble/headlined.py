"""Which event of a report's body its headline tells in short: that of its type that the body's first sentences tell, in whatever words."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from according.records.account import Account
from according.stages.assemble.contrary import is_denied, is_owned_up
from according.stages.assemble.naming import stem
from according.stages.assemble.same_party import overlap

_LEAD, _WORDS_IN_LEAD = 3.8, 3.2
"""What it adds to the score of a deed, for which a headline has other names of its parties ("the couple", "the army" for its gunners),
and of what somebody says: he may ask for more than one thing."""
_REACH = 2
"""Sentences from the first that tells an event within which the headline's may be told first."""
_SAID = frozenset({"AGREE", "REJECT"})
_TO_COME = frozenset({"planned", "possible", "threatened"})
"""Statuses that a headline leaves open: "to strike" of who will, if nothing is paid."""


def in_lead(group: Sequence[int], other: Sequence[int], body: Sequence[Sequence[int]], accounts: Sequence[Account]) -> float:
    """What it adds if another event of the body is told where a headline's may be: not an arrest where the lead told of a seizure.

    group: the headline's event; body: all events of the body, as indices of `accounts`.
    """
    modes = {accounts[k].mention.mode for k in group} - {None}
    headline = accounts[group[0]].mention
    in_words = headline.speech or headline.type in _SAID
    told = [accounts[k].mention for some in body for k in some if accounts[k].kind == "prose"]
    first = min((m.at.sentence for m in told if in_words or m.type == headline.type), default=-1)
    if first < 0 or first - min(m.at.sentence for m in told) > _REACH:
        return 0.0
    told_there = [accounts[k] for k in other if accounts[k].kind == "prose" and accounts[k].mention.at.sentence == first]
    denied = any(is_denied(accounts[k]) for k in group)
    here = [a.mention for a in told_there if denied or not is_denied(a)]
    alike = any(not modes or mention.mode in {None, *modes} for mention in here)
    return (_WORDS_IN_LEAD if in_words else _LEAD) * alike


def both_to_come(headline: Account, told: Account) -> bool:
    """Whether a headline's event and one of the body have not happened, as either may put it."""
    statuses = {headline.mention.status, told.mention.status}
    return headline.kind != "prose" and statuses <= _TO_COME and not headline.mention.speech


def struck_there(accounts: Sequence[Account]) -> tuple[Account, ...]:
    """The accounts, a headline's "Jordan strike" without Jordan as its doer where the report tells of a blow in Jordan and none by it."""
    told = [a for a in accounts if a.kind == "prose" and a.mention.type == "ASSAULT"]
    struck = {a.place.country for a in told if a.place is not None and a.place_said and a.place.country}
    acting = {party.key for a in told for party in a.actors}
    return tuple(_without_scene(a, struck, acting) if struck and a.kind != "prose" else a for a in accounts)


def _without_scene(account: Account, struck: Collection[str | None], acting: Collection[str]) -> Account:
    if account.mention.type != "ASSAULT":
        return account
    kept = [p for p in account.actors if not (p.is_state and p.text == p.name and p.country in struck and p.key not in acting)]
    return account if len(kept) == len(account.actors) else replace(account, actors=tuple(kept))


def is_another_s_charge(group: Sequence[int], other: Sequence[int], accounts: Sequence[Account]) -> bool:
    """ "M23 takes village as Congo accuses Rwanda of shelling camp" is not of the capture that the M23 tells of: nobody says both."""
    ours, theirs = ({s.name for k in some for s in accounts[k].sources if s.stance == "asserts"} for some in (group, other))
    claimed = any(is_claimed_by_another(accounts[k], accounts[n]) for k in group for n in other)
    if claimed or _are_of_two_lands(group, other, accounts):
        return True
    named = ours - {""} and theirs - {""} and ours.isdisjoint(theirs)
    other_words = {stem(accounts[k].lemma) for k in group}.isdisjoint(stem(accounts[k].lemma) for k in other)
    return bool(named) and other_words and all(accounts[k].mention.content_of is not None for k in group)


def is_claimed_by_another(old: Account, new: Account) -> bool:
    """Whether who owns up to an attack is not the state whose deed the report itself tells: "Militias hit base; Turkey strikes PKK"."""
    states = bool(old.actors and new.actors) and all(party.is_state for party in old.actors)
    return states and is_owned_up(new) and not overlap(old.actors, new.actors) and all(not source.name for source in old.sources)


def _are_of_two_lands(group: Sequence[int], other: Sequence[int], accounts: Sequence[Account]) -> bool:
    """ "Militias hit base; Turkey strikes PKK": Turkey's strikes are not the attack that a band of Iraq owns up to."""
    sides = ([party for k in some for party in accounts[k].actors] for some in (group, other))
    ours, theirs = ({party.country for party in side} if all(party.id for party in side) else set[str | None]() for side in sides)
    told = any(is_denied(accounts[k]) for k in (*group, *other))
    return bool(ours and theirs) and None not in ours | theirs and ours.isdisjoint(theirs) and not told
